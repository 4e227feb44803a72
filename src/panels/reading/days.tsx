import { pathTo } from "../../scene/page-path.ts";
import { byDay, type StatementWithProposition } from "../../scene/reading/by-day.ts";
import { useWords } from "../use-words.ts";
import { picked } from "./closed-card.tsx";
import { SpeakerLine, withoutYear } from "./speaker.tsx";

type DaysProps = {
  readonly statements: readonly StatementWithProposition[];
  /** The day that stands above already. */
  readonly after?: string | undefined;
  readonly base: string;
  readonly year: string | undefined;
  readonly onPick: (claim: string) => void;
};

/** Statements under the days on which they were made. */
export function Days({ statements: all, after, base, year, onPick }: DaysProps) {
  const words = useWords();
  return byDay(words, all).map(({ day, date, statements }) => (
    <section key={day} class="day-told">
      {day !== after && <h3>{withoutYear(date, year)}</h3>}
      {statements.map(({ entry, proposition }) => (
        <div key={entry.id} class="card" data-statement={entry.id} data-said={entry.day}>
          <SpeakerLine entry={entry} />
          <p class="gist">
            <a href={base + pathTo("claims/", entry.claim)} onClick={(event) => picked(event, () => onPick(entry.claim))}>
              {entry.gist ?? proposition}
            </a>
          </p>
          <p class="source">{entry.readings[0].publisher}</p>
        </div>
      ))}
    </section>
  ));
}
