import type { VoiceId } from "../domain/actor.ts";
import { type Atlas, correctionOf, voiceOfStatement } from "../domain/atlas.ts";
import type { Claim, ClaimId } from "../domain/claim.ts";
import { lastDayOf } from "../domain/partial-date.ts";
import { magnitudeOf, type Quantity } from "../domain/quantity.ts";
import { type Position, positionOf, type RegionId } from "../domain/region.ts";
import { regionIdsOf, type Statement, type StatementId } from "../domain/statement.ts";
import { english } from "../words/english.ts";
import { verbs } from "../words/stance.ts";
import { shortSpeakerOf, wordsOf } from "./card/entry.ts";

/**
 * How a ring is drawn: solid when the force is said to be there, dashed when planned or forecast, dash and dot when it is unclear which, broken for “more than”,
 * a band for a range, hollow with words when no number was said; `count` for what is not personnel, which gets no area.
 */
export type Outline = "solid" | "dashed" | "unclear" | "broken" | "band" | "words" | "count";

/** A figure somebody gave, tied to the region it speaks of. */
export type Mark = {
  readonly id: string;
  readonly claim: ClaimId;
  readonly statements: readonly [StatementId, ...StatementId[]];
  readonly region: RegionId;
  readonly voice: VoiceId;
  readonly outline: Outline;
  /** The figure, as short as it can be said. */
  readonly figure: string;
  /** Persons; the area is proportional to it. Absent for words and counts. */
  readonly value?: number;
  /** The lower end of a range, in persons. */
  readonly low?: number;
  /** What is counted, and who says so: two lines. */
  readonly label: readonly [string, string];
  /** Where its lines end: at each region it speaks of, first of all at `region`. */
  readonly anchors: readonly [Position, ...Position[]];
  readonly stands: readonly Position[];
  readonly state: "plain" | "lit" | "faded";
  /** Forces in an exercise, which give way to those said to stand somewhere. */
  readonly isAside: boolean;
};

/** Persons whose ring has the radius named largest; a few rings are larger still. */
export const largestValue = 100_000;

/** Radius in CSS pixels of the ring of a number of persons, for a given largest radius; its area is proportional to the number. */
export function radiusOf(value: number, largestRadius: number): number {
  return largestRadius * Math.sqrt(value / largestValue);
}

/**
 * The marks of the admitted statements, in the order of the claims listed, the latest first; those of the open claim lit, the rest faded.
 * Of each voice only the latest figure for a place is on the map; what was said of the past is not, nor what its own side has corrected,
 * whatever the filters hide. The chart has them all.
 */
export function marksOf(
  atlas: Atlas,
  admitted: ReadonlySet<StatementId>,
  listed: readonly Claim[],
  openClaim?: ClaimId,
): readonly Mark[] {
  const rank = new Map(listed.map((it, index) => [it.id, index]));
  const inOrder = atlas.statements
    .filter((it) => admitted.has(it.id))
    .map((statement) => ({ statement, day: lastDayOf(statement.saidOn), rank: rank.get(statement.claim) ?? listed.length }))
    .sort((a, b) => a.rank - b.rank || b.day.localeCompare(a.day, "en"));
  const marks = inOrder.flatMap(({ statement, day }) => {
    const state = openClaim === undefined ? "plain" : statement.claim === openClaim ? "lit" : "faded";
    if (correctionOf(atlas, statement)) return [];
    return (statement.quantities ?? []).flatMap((quantity, index) => {
      const mark = markOf(atlas, statement, quantity, index, state);
      return mark ? [{ mark, day, key: [mark.state, mark.voice, mark.region, quantity.of, ...quantity.forces].join(" ") }] : [];
    });
  });
  const latest = new Map<string, string>();
  for (const { key, day } of marks) if (day > (latest.get(key) ?? "")) latest.set(key, day);
  const replaced = new Set(inOrder.flatMap(({ statement }) => replacedBy(atlas, statement)));
  const shown = marks
    .filter(({ key, day, mark }) => latest.get(key) === day && !replaced.has(mark.statements[0]))
    .map((it) => it.mark);
  // Where room is scarce a number comes before words, and every voice is heard of a place before one is heard twice.
  const isLater = (mark: Mark, index: number) =>
    mark.outline === "words" ||
    shown.slice(0, index).some((it) => it.voice === mark.voice && it.region === mark.region && it.outline !== "count");
  return [...shown.filter((it, index) => !isLater(it, index)), ...shown.filter(isLater)];
}

/** A voice's own earlier figures that give way to the one with which it adds to them. */
function replacedBy(atlas: Atlas, statement: Statement): readonly string[] {
  if (statement.stance !== "qualifies" || statement.quantities === undefined) return [];
  const voice = voiceOfStatement(atlas, statement);
  const isOwn = (id: string) => {
    const target = atlas.statements.find((it) => it.id === id);
    return target?.claim === statement.claim && voiceOfStatement(atlas, target) === voice;
  };
  return (statement.targets ?? []).filter(isOwn);
}

function markOf(atlas: Atlas, statement: Statement, quantity: Quantity, index: number, state: Mark["state"]): Mark | undefined {
  const claim = atlas.claimOf(statement.claim);
  const scoped = quantity.scope?.regions.filter(atlas.hasRegion) ?? [];
  const region = scoped[0] ?? regionIdsOf(claim, statement, atlas.hasRegion)[0];
  if (region === undefined || quantity.comparator !== undefined) return undefined;
  if (quantity.of !== "personnel" && quantity.of !== "ships") return undefined;
  if (quantity.when.kind === "past") return undefined;
  const { anchor, stands } = atlas.regionOf(region);
  const value = magnitudeOf(quantity);
  const isCount = quantity.of === "ships";
  if (isCount && (value === undefined || value === 0)) return undefined;
  const voice = voiceOfStatement(atlas, statement);
  const noun = english.counted(atlas.actorOf(quantity.forces[0] ?? "").forces ?? "", quantity.of, {
    when: quantity.when.kind,
    part: quantity.scope?.part,
    words: wordsOf(statement, quantity),
    isOne: value === 1,
    isExercise: claim.about.act === "exercise",
  });
  return {
    id: `${statement.id}-${index}`,
    claim: statement.claim,
    statements: [statement.id],
    region,
    voice,
    outline: isCount ? "count" : outlineOf(quantity),
    figure: value === undefined ? english.wordFigure(quantity.asSaid) : figureText(quantity, value),
    ...(isCount || value === undefined ? {} : { value }),
    ...(quantity.min !== undefined && quantity.max !== undefined ? { low: quantity.min } : {}),
    label: [noun, `${figureVerbOf(statement)} ${shortSpeakerOf(atlas, statement)}`],
    anchors: [positionOf(anchor), ...scoped.slice(1).map((id) => positionOf(atlas.regionOf(id).anchor))],
    stands: stands.map(positionOf),
    state,
    isAside: claim.about.act === "exercise",
  };
}

/** Whoever gives a figure says it, also in answer to another; a denial stays one. */
function figureVerbOf({ stance }: Statement): string {
  return verbs[stance === "denies" || stance === "declines-to-say" ? stance : "asserts"];
}

function outlineOf(quantity: Quantity): Outline {
  if (magnitudeOf(quantity) === undefined) return "words";
  if (quantity.when.kind === "planned" || quantity.when.kind === "forecast") return "dashed";
  if (quantity.when.kind === "unclear") return "unclear";
  if (quantity.min !== undefined && quantity.max !== undefined) return "band";
  return quantity.bound === "more-than" || quantity.bound === "at-least" ? "broken" : "solid";
}

function figureText(quantity: Quantity, value: number): string {
  if (quantity.min !== undefined && quantity.max !== undefined)
    return `${english.number(quantity.min)}–${english.number(quantity.max)}`;
  if (quantity.bound === "more-than" || quantity.bound === "at-least") return `${english.number(value)}+`;
  return quantity.bound === "about" ? `~${english.number(value)}` : english.number(value);
}
