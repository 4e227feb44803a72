import type { VoiceId } from "../../domain/actor.ts";
import { type Atlas, makesOwnClaim, voiceOfStatement } from "../../domain/atlas.ts";
import type { Claim, ClaimId } from "../../domain/claim.ts";
import { magnitudeOf, type Quantity } from "../../domain/quantity.ts";
import type { Stance, Statement, StatementId } from "../../domain/statement.ts";
import { english } from "../../words/english.ts";
import { chartWords } from "../../words/sheet/chart.ts";
import { verbs } from "../../words/stance.ts";
import { type Entry, entryOf, laterDateOf, wordsOf } from "../card/entry.ts";
import { groupOf, regionsCounted } from "./groups.ts";
import { type ChartMark, type Line, lineOf, markOf } from "./mark.ts";

/** A figure as one statement gives it. */
export type ChartRow = {
  /** The statement's id and the place of the figure among its figures. */
  readonly id: string;
  readonly statement: StatementId;
  readonly claim: ClaimId;
  readonly voice: VoiceId;
  readonly speaker: string;
  readonly verb: string;
  readonly date: string;
  /** The last day it can have been said on, `YYYY-MM-DD`. */
  readonly day: string;
  /** The figure in the words of the source. */
  readonly said: string;
  readonly mark: ChartMark;
  readonly line: Line;
  /** Whose and what is counted. */
  readonly counted: string;
  /** What is counted of it: the regions; all, newcomers or those who remain; whether it is there. */
  readonly chips: readonly string[];
  /** Who answered the figure and how; what else the statement counts. */
  readonly remarks: readonly string[];
  /** Whether the side that said it has corrected it itself. */
  readonly isCorrected: boolean;
  readonly state: "plain" | "lit" | "faded";
  /** What comparisons look at. */
  readonly traits: {
    readonly scope: string | undefined;
    readonly part: NonNullable<Quantity["scope"]>["part"] | undefined;
    readonly when: Quantity["when"]["kind"];
    readonly forces: string;
    readonly act: Claim["about"]["act"];
    readonly baseline: string | undefined;
  };
  /** The statement as shown elsewhere, with where it was read. */
  readonly entry: Entry;
};

/** What answers a figure in a way its reader must know. */
const answering: readonly Stance[] = ["corrects", "qualifies", "disputes-number", "disputes-meaning", "denies"];

export function rowOf(atlas: Atlas, statement: Statement, quantity: Quantity, index: number): Omit<ChartRow, "state"> {
  const entry = entryOf(atlas, statement);
  const claim = atlas.claimOf(statement.claim);
  const scope = scopeOf(atlas, statement, quantity);
  const { kind: when } = quantity.when;
  const answers = atlas.statements.filter((it) => answering.includes(it.stance) && it.targets?.includes(statement.id));
  const besides = (statement.quantities ?? []).filter(
    (it) => magnitudeOf(it) !== undefined && groupOf(atlas, statement, it) === undefined,
  );
  const part = quantity.scope?.part;
  return {
    id: `${statement.id}-${index}`,
    statement: statement.id,
    claim: statement.claim,
    voice: voiceOfStatement(atlas, statement),
    speaker: entry.speakers.map((it) => it.name).join(", "),
    verb: makesOwnClaim(atlas, statement) ? verbs.asserts : entry.verb,
    date: entry.date,
    day: entry.day,
    said: quantity.asSaid,
    mark: markOf(quantity),
    line: lineOf(quantity),
    counted:
      quantity.of === "other"
        ? chartWords.forcesOnly(forcesOf(atlas, quantity))
        : english.counted(forcesOf(atlas, quantity), quantity.of, { when: "present", words: wordsOf(statement, quantity) }),
    chips: [
      ...(scope.length === 0 ? [] : [chartWords.regionsChip(scope)]),
      ...(part === undefined ? [] : [chartWords.parts[part]]),
      ...(when === "present" ? [] : [chartWords.when[when]]),
    ],
    remarks: [
      ...answers.map((it) => answerText(atlas, statement, it)),
      ...(besides.length === 0 ? [] : [chartWords.besides(besides.map((it) => it.asSaid))]),
    ],
    isCorrected: entry.corrected !== undefined,
    traits: {
      scope: scope.length === 0 ? undefined : chartWords.listed(scope),
      part,
      when,
      forces: forcesOf(atlas, quantity),
      act: claim.about.act,
      baseline: quantity.comparator && (quantity.comparator.since ?? quantity.asSaid),
    },
    entry,
  };
}

/** The regions counted, each in a word or two, those first that have one; as the source names them where no region here is as narrow. */
function scopeOf(atlas: Atlas, statement: Statement, quantity: Quantity): readonly string[] {
  if (quantity.scope?.asSaid !== undefined) return [quantity.scope.asSaid];
  const regions = regionsCounted(atlas, statement, quantity).filter(atlas.hasRegion);
  const named = [...chartWords.regions.keys()];
  return [...named.filter((it) => regions.includes(it)), ...regions.filter((it) => !named.includes(it))].map(
    (it) => chartWords.regions.get(it) ?? atlas.regionOf(it).name,
  );
}

function forcesOf(atlas: Atlas, { forces }: Quantity): string {
  return chartWords.listed(forces.map((it) => atlas.actorOf(it).forces ?? atlas.actorOf(it).name));
}

function answerText(atlas: Atlas, statement: Statement, answer: Statement): string {
  const { speakers } = entryOf(atlas, answer);
  return chartWords.answered(answer.stance, {
    speaker: speakers.map((it) => it.name).join(", "),
    date: laterDateOf(statement, answer),
    figures: (answer.quantities ?? []).map((it) => it.asSaid),
  });
}
