import type { Entry } from "../../scene/card/entry.ts";
import { Shape } from "../signs/shape.tsx";

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
    <span>
      {speakers.map(({ name, ...sign }, index) => (
        <span key={name} class={`voice-${sign.voice}`}>
          {index > 0 && ", "}
          <Shape of={sign} /> <b>{name}</b>
        </span>
      ))}{" "}
      <span class={`verb stance-${stance}`}>{verb}</span>
    </span>
  );
}

/** A day, without its year if all share it. */
export function withoutYear(date: string, year: string | undefined): string {
  return year !== undefined && date.endsWith(` ${year}`) ? date.slice(0, -year.length - 1) : date;
}
