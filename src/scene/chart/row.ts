import type { VoiceSign } from "../../domain/actor.ts";
import { type Atlas, makesOwnClaim, signOf, voiceOfStatement } from "../../domain/atlas.ts";
import type { ClaimId } from "../../domain/claim.ts";
import { magnitudeOf, type Quantity } from "../../domain/quantity.ts";
import type { Stance, Statement, StatementId } from "../../domain/statement.ts";
import type { Edition } from "../../words/edition.ts";
import type { ChartWords } from "../../words/words.ts";
import { arePlural, type Entry, entryOf, laterDateOf, verbsOf, wordsOf } from "../card/entry.ts";
import { groupIn, regionsCounted } from "./groups.ts";
import { type ChartMark, type Line, lineOf, markOf } from "./mark.ts";

/** One figure from one statement. */
export type ChartRow = VoiceSign & {
  /** The statement's id and the figure's index among its figures. */
  readonly id: string;
  readonly statement: StatementId;
  readonly claim: ClaimId;
  readonly speaker: string;
  readonly verb: string;
  readonly date: string;
  /** The last day it can have been made, `YYYY-MM-DD`. */
  readonly day: string;
  /** The figure in the words of the source. */
  readonly said: string;
  readonly mark: ChartMark;
  readonly line: Line;
  /** What is counted, and whose forces it is. */
  readonly counted: string;
  /** Its scope: the regions; all, newcomers or those remaining; present or not. */
  readonly chips: readonly string[];
  /** Who responded to the figure and how; what else the statement counts. */
  readonly remarks: readonly string[];
  /** Whether the side that said it has corrected it. */
  readonly isCorrected: boolean;
  readonly state: "plain" | "lit" | "faded";
  /** The properties that comparisons look at. */
  readonly traits: {
    readonly scope: string | undefined;
    readonly part: NonNullable<Quantity["scope"]>["part"] | undefined;
    readonly when: Quantity["when"]["kind"];
    readonly forces: string;
    readonly isExercise: boolean;
    readonly baseline: string | undefined;
  };
  /** The statement as shown elsewhere, with its sources. */
  readonly entry: Entry;
};

/** Stances that a reader of the figure must know about. */
const answering: readonly Stance[] = ["corrects", "qualifies", "disputes-number", "disputes-meaning", "denies"];

export function rowOf(
  { atlas, words }: Edition<ChartWords>,
  statement: Statement,
  quantity: Quantity,
  index: number,
): Omit<ChartRow, "state"> {
  const entry = entryOf({ atlas, words }, statement);
  const scope = scopeOf(atlas, statement, quantity);
  const { kind: when } = quantity.when;
  const answers = atlas.responsesTo(statement.id).filter((it) => answering.includes(it.stance));
  const otherQuantities = (statement.quantities ?? []).filter(
    (it) => magnitudeOf(it) !== undefined && groupIn(atlas, statement, it) === undefined,
  );
  const part = quantity.scope?.part;
  return {
    id: `${statement.id}-${index}`,
    statement: statement.id,
    claim: statement.claim,
    ...signOf(atlas, voiceOfStatement(atlas, statement)),
    speaker: words.common.joined(entry.speakers.map((it) => it.name)).join(""),
    verb: makesOwnClaim(atlas, statement) ? verbsOf(words, "asserts", entry.speakers).verb : entry.verb,
    date: entry.date,
    day: entry.day,
    said: quantity.asSaid,
    mark: markOf(quantity),
    line: lineOf(quantity),
    counted: countedIn({ atlas, words }, statement, quantity),
    chips: [
      ...(scope.length === 0 ? [] : [words.chart.regionsChip(scope)]),
      ...(part === undefined ? [] : [words.chart.parts[part]]),
      ...(when === "present" ? [] : [words.chart.when[when]]),
    ],
    remarks: [
      ...answers.map((it) => answerText({ atlas, words }, statement, it)),
      ...(otherQuantities.length === 0 ? [] : [words.chart.alsoGiven(otherQuantities.map((it) => it.asSaid))]),
    ],
    isCorrected: entry.corrected !== undefined,
    traits: {
      scope: scope.length === 0 ? undefined : words.chart.listed(scope),
      part,
      when,
      forces: forcesOf({ atlas, words }, quantity),
      isExercise: atlas.claimOf(statement.claim).about.act === "exercise",
      baseline: quantity.comparator && (quantity.comparator.since ?? quantity.asSaid),
    },
    entry,
  };
}

function countedIn({ atlas, words }: Edition<ChartWords>, statement: Statement, quantity: Quantity): string {
  const of = atlas.countedOf(quantity.of);
  const forces = forcesOf({ atlas, words }, quantity);
  if (of.many === "") return words.chart.forcesOnly(forces);
  return words.naming.namedAs(of, forces, wordsOf(words, statement, quantity));
}

/** The regions counted, briefly, those named for charts first; in the source's words if no region of ours is that narrow. */
function scopeOf(atlas: Atlas, statement: Statement, quantity: Quantity): readonly string[] {
  if (quantity.scope?.asSaid !== undefined) return [quantity.scope.asSaid];
  const regions = regionsCounted(atlas, statement, quantity).filter(atlas.hasRegion);
  const named = atlas.figures.regions.filter((it) => regions.includes(it.region));
  const others = regions.filter((id) => named.every((it) => it.region !== id)).map(atlas.regionOf);
  return [...named.map((it) => it.name), ...others.map((it) => it.short ?? it.name)];
}

function forcesOf({ atlas, words }: Edition<ChartWords>, { forces }: Quantity): string {
  return words.chart.listed(forces.map((it) => atlas.actorOf(it).forces ?? atlas.actorOf(it).name));
}

function answerText({ atlas, words }: Edition<ChartWords>, statement: Statement, answer: Statement): string {
  const { speakers } = entryOf({ atlas, words }, answer);
  return words.chart.answered(answer.stance, {
    speaker: words.common.joined(speakers.map((it) => it.name)).join(""),
    isPlural: arePlural(speakers),
    date: laterDateOf(words, statement, answer),
    figures: (answer.quantities ?? []).map((it) => it.asSaid),
  });
}
