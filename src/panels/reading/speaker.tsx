import type { Entry, Speaker } from "../../scene/card/entry.ts";
import { Shape } from "../signs/shape.tsx";
import { useWords } from "../use-words.ts";

type SpeakerProps = {
  readonly entry: Pick<Entry, "speakers" | "verb" | "stance">;
  /** The day, or what replaces it at the end of the line. */
  readonly date?: string;
};

/** Who speaks, by shape and name in the voice’s colour, with the verb; the day is at the end of the line. */
export function SpeakerLine({ entry, date }: SpeakerProps) {
  return (
    <p class="speaker">
      <Speaking entry={entry} />
      {date !== undefined && <span class="when">{date}</span>}
    </p>
  );
}

/** Speaker and verb, within a line of text. */
export function Speaking({ entry: { speakers, verb, stance } }: Pick<SpeakerProps, "entry">) {
  return (
    <span>{useWords().common.speaking(speakers.map(SpeakerName), <span class={`verb stance-${stance}`}>{verb}</span>)}</span>
  );
}

/** A speaker's shape and name. */
export function SpeakerName({ name, voice, shape }: Speaker) {
  return (
    <span key={name} class={`voice-${voice}`}>
      <Shape of={{ voice, shape }} /> <b>{name}</b>
    </span>
  );
}

/** A day, without its year if all share it. */
export function withoutYear(date: string, year: string | undefined): string {
  return year !== undefined && date.endsWith(` ${year}`) ? date.slice(0, -year.length - 1) : date;
}
