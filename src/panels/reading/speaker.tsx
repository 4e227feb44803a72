import type { Entry } from "../../scene/card/entry.ts";
import { Shape } from "../signs/shape.tsx";

type SpeakerProps = {
  readonly entry: Pick<Entry, "speakers" | "verb" | "stance">;
  /** The day, or what stands in its place at the line’s end. */
  readonly date?: string;
};

/** Who speaks, by shape and name in the voice’s colour, with the verb; and the day at the end of the line. */
export function SpeakerLine({ entry, date }: SpeakerProps) {
  return (
    <p class="speaker">
      <Speaking entry={entry} />
      {date !== undefined && <span class="when">{date}</span>}
    </p>
  );
}

/** Who speaks and with which verb, within a line. */
export function Speaking({ entry: { speakers, verb, stance } }: Pick<SpeakerProps, "entry">) {
  return (
    <span>
      {speakers.map(({ name, voice }, index) => (
        <span key={name} class={`voice-${voice}`}>
          {index > 0 && ", "}
          <Shape voice={voice} /> <b>{name}</b>
        </span>
      ))}{" "}
      <span class={`verb stance-${stance}`}>{verb}</span>
    </span>
  );
}

/** A day without its year where that is the year of all. */
export function withoutYear(date: string, year: string | undefined): string {
  return year !== undefined && date.endsWith(` ${year}`) ? date.slice(0, -year.length - 1) : date;
}
