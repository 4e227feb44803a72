import type { VoiceId, VoiceSign } from "../../domain/actor.ts";
import { type Atlas, correctionOf, signOf } from "../../domain/atlas.ts";
import type { ClaimId } from "../../domain/claim.ts";
import { magnitudeOf, type Quantity } from "../../domain/quantity.ts";
import type { RegionId } from "../../domain/region.ts";
import { regionIdsOf, type Statement, type StatementId } from "../../domain/statement.ts";
import type { Edition } from "../../words/edition.ts";
import type { Words } from "../../words/words.ts";
import { speakerOf, wordsOf } from "../card/entry.ts";
import { traitsOf } from "../filters.ts";
import { oncePer } from "../once.ts";
import { hasFilters, isPlaceless, type View, withRegion } from "../view.ts";
import { isSized, type Rest, restOf } from "./ring-key.ts";

/**
 * How a ring is drawn: solid if the force is said to be there, dashed if planned or forecast, dash and dot if that is unclear, broken for
 * “more than”, a band for a range, dotted around words if no number was given.
 */
export type Outline = "solid" | "dashed" | "unclear" | "broken" | "band" | "words";

/** One speaker's head count. */
export type Ring = VoiceSign & {
  readonly statement: StatementId;
  readonly claim: ClaimId;
  readonly outline: Outline;
  /** The number in its shortest form, or the words if there is none. */
  readonly figure: string;
  /** Persons; the area is proportional to it. Absent for words. */
  readonly value?: number;
  /** The lower end of a range, in persons. */
  readonly low?: number;
  readonly speaker: string;
  /** The day it was said. */
  readonly date: string;
  /** The same, and what it counts if its place or time differs from the others. */
  readonly details: string;
  /** All that in one line. */
  readonly told: string;
};

/** Head counts for one place, side by side; they are never added up. */
export type Cluster = {
  /** The place counted; absent if a claim's numbers name none that is drawn. */
  readonly region?: RegionId;
  readonly title: string;
  /** The title under a heading that names the place. */
  readonly titleThere: string;
  /** The title for numbers shown without speakers and days. */
  readonly titleShort: string;
  /** Notes shown under them. */
  readonly notes: readonly string[];
  readonly rings: readonly [Ring, ...Ring[]];
  /** Number of head counts left out for lack of room. */
  readonly more: number;
  /** Where those are found. */
  readonly rest: Rest;
  /** For a single statement: every number it gives, with what it counts. */
  readonly figures?: readonly { readonly figure: string; readonly noun: string }[];
};

/** Maximum number of rings in one cluster. */
export const mostRings = 5;

type Count = {
  readonly statement: Statement;
  readonly quantity: Quantity;
  readonly voice: VoiceId;
  readonly day: string;
  /** The regions counted; it belongs to the first. */
  readonly regions: readonly RegionId[];
};

/** Every head count of an atlas, in date order. Figures corrected by their own side, figures about the past and comparisons are left out. */
const countsIn = oncePer((atlas: Atlas): readonly Count[] =>
  traitsOf(atlas)
    .filter((it) => !correctionOf(atlas, it.statement))
    .flatMap(({ statement, voices: [voice], day }) =>
      (statement.quantities ?? [])
        .filter((it) => isRinged(atlas, it) && isSized(it))
        .map((quantity) => {
          const scoped = quantity.scope?.regions.filter(atlas.hasRegion) ?? [];
          const spoken = regionIdsOf(atlas.claimOf(statement.claim), statement, atlas.regionAt);
          return {
            statement,
            quantity,
            voice,
            day,
            regions: scoped.length > 0 ? scoped : spoken,
          };
        }),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
);

function isRinged(atlas: Atlas, { of }: Quantity): boolean {
  return atlas.countedOf(of).mark === "ring";
}

type Request = {
  readonly view: View;
  readonly admitted: ReadonlySet<StatementId>;
  /** The only voice left, if there is just one. */
  readonly alone: VoiceId | undefined;
  /** The claim that is open. */
  readonly open: ClaimId | undefined;
};

/** The numbers on the map; `undefined` if none was given. */
export function clusterOf({ atlas, words: texts }: Edition, { view, admitted, alone, open }: Request): Cluster | undefined {
  const counts = countsIn(atlas).filter((it) => admitted.has(it.statement.id));
  // Who gives no numbers can only be stated if nobody is filtered out.
  const isWhole = !hasFilters(withRegion(view, undefined));
  if (open !== undefined)
    return claimCluster(
      { atlas, words: texts },
      counts.filter((it) => it.statement.claim === open),
    );
  if (view.region !== undefined) {
    const { region } = view;
    if (isPlaceless(region)) return undefined;
    return clusterWith({ atlas, words: texts }, region, ofSameThing(counts.filter((it) => it.regions[0] === region)), "all", {
      isWhole,
    });
  }
  const said = counts.filter((it) => isNumber(it) && isNow(it) && isInPeriod(atlas, it));
  const region = mostCounted(said);
  if (region === undefined) return undefined;
  const here = ofSameThing(ofOneClaim(said.filter((it) => it.regions[0] === region)));
  return alone === undefined
    ? clusterWith({ atlas, words: texts }, region, latestOfEach(here), "latest", { pool: here, isWhole })
    : clusterWith({ atlas, words: texts }, region, here, "all");
}

const isNumber = ({ quantity }: Count) => magnitudeOf(quantity) !== undefined;

/** Only comparable scopes: everyone present now. */
const isNow = ({ quantity }: Count) => quantity.when.kind === "present" && (quantity.scope?.part ?? "total") === "total";

function isInPeriod({ head: { period } }: Atlas, { day }: Count): boolean {
  return period.from <= day && day <= period.to;
}

/** The place with the most head counts. */
function mostCounted(counts: readonly Count[]): RegionId | undefined {
  const sums = new Map<RegionId, number>();
  for (const {
    regions: [first],
  } of counts)
    if (first !== undefined) sums.set(first, (sums.get(first) ?? 0) + 1);
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** A claim is one act by one force in one scope: only numbers from the claim with the most are shown side by side. */
function ofOneClaim(counts: readonly Count[]): readonly Count[] {
  const sums = new Map<ClaimId, number>();
  for (const { statement } of counts) sums.set(statement.claim, (sums.get(statement.claim) ?? 0) + 1);
  const [most] = [...sums].sort((a, b) => b[1] - a[1]);
  return counts.filter((it) => it.statement.claim === most?.[0]);
}

/** Numbers of different things or forces are never compared: only those of what is counted most often are shown side by side. */
function ofSameThing(counts: readonly Count[]): readonly Count[] {
  const thingOf = ({ quantity }: Count) => [quantity.of, ...[...quantity.forces].sort()].join();
  const sums = new Map<string, number>();
  for (const it of counts) sums.set(thingOf(it), (sums.get(thingOf(it)) ?? 0) + 1);
  const [most] = [...sums].sort((a, b) => b[1] - a[1]);
  return counts.filter((it) => thingOf(it) === most?.[0]);
}

function latestOfEach(counts: readonly Count[]): readonly Count[] {
  return [...new Map(counts.map((it) => [it.voice, it])).values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The numbers of a claim: if several voices give some, the latest of each, side by side; else those of the first statement that has any. */
function claimCluster({ atlas, words: texts }: Edition, counts: readonly Count[]): Cluster | undefined {
  const numbers = ofSameThing(counts.filter(isNumber));
  const voices = new Set(numbers.map((it) => it.voice));
  const [first] = numbers.length > 0 ? numbers : counts;
  if (!first) return undefined;
  const shown = voices.size > 1 ? latestOfEach(numbers) : ofSameThing(counts.filter((it) => it.statement === first.statement));
  const cluster = clusterWith({ atlas, words: texts }, first.regions[0], shown, voices.size > 1 ? "latest" : "own", {
    pool: numbers,
  });
  return cluster && voices.size < 2 ? { ...cluster, figures: figuresOf({ atlas, words: texts }, first.statement) } : cluster;
}

/** The numbers of a statement with what they count, those that have rings first. */
function figuresOf({ atlas, words: texts }: Edition, statement: Statement): NonNullable<Cluster["figures"]> {
  const quantities = (statement.quantities ?? []).filter(isSized);
  const inOrder = [...quantities].sort((a, b) => Number(isRinged(atlas, b)) - Number(isRinged(atlas, a)));
  return inOrder.map((quantity) => {
    const value = magnitudeOf(quantity);
    return {
      figure: value === undefined ? texts.common.wordFigure(quantity.asSaid) : figureText(texts, quantity, value),
      noun: texts.common.counted(atlas.countedOf(quantity.of), {
        when: quantity.when.kind,
        part: quantity.scope?.part,
        words: wordsOf(texts, statement, quantity),
        isOne: value === 1,
        isExercise: atlas.claimOf(statement.claim).about.act === "exercise",
      }),
    };
  });
}

function clusterWith(
  { atlas, words: texts }: Edition,
  region: RegionId | undefined,
  counts: readonly Count[],
  which: "all" | "latest" | "own",
  { pool = counts, isWhole = false }: { readonly pool?: readonly Count[]; readonly isWhole?: boolean } = {},
): Cluster | undefined {
  // If not all fit, the latest are shown: the others are in the list and the chart.
  const rings = counts.slice(-mostRings).map((it) => ringOf({ atlas, words: texts }, it, region, pool));
  const [first, ...rest] = rings;
  if (!first) return undefined;
  const [count] = counts;
  const [asserter] = count?.statement.asserters ?? [];
  const forces = count ? nounOf({ atlas, words: texts }, counts) : "";
  const titleOf = (place?: string) => texts.cluster.title(forces, place, which, asserter && speakerOf(atlas, asserter));
  return {
    ...(region === undefined ? {} : { region }),
    title: titleOf(region === undefined ? undefined : atlas.regionOf(region).name),
    titleThere: titleOf(),
    titleShort: texts.cluster.titleShort(forces),
    notes: [
      ...(which === "all" && rings.length > 1 ? [texts.cluster.notToBeAdded] : []),
      ...(isWhole ? (atlas.head.countNotes ?? []).filter((it) => it.region === region).map((it) => it.text) : []),
    ],
    rings: [first, ...rest],
    more: counts.length - rings.length,
    rest: restOf(atlas),
  };
}

/** “Russian troops”: the noun they all use if it is the same, else the plain one. */
function nounOf({ atlas, words: texts }: Edition, counts: readonly Count[]): string {
  const nounIn = ({ forces: [force], of }: Quantity, words: readonly string[]) =>
    texts.naming.namedAs(atlas.countedOf(of), force === undefined ? "" : (atlas.actorOf(force).forces ?? ""), words);
  const nouns = new Set(counts.map(({ statement, quantity }) => nounIn(quantity, wordsOf(texts, statement, quantity))));
  const [noun = "", ...others] = nouns;
  const [first] = counts;
  return others.length > 0 && first ? nounIn(first.quantity, []) : noun;
}

function ringOf(
  { atlas, words: texts }: Edition,
  { statement, quantity, voice, regions }: Count,
  region: RegionId | undefined,
  pool: readonly Count[],
): Ring {
  const value = magnitudeOf(quantity);
  const [asserter] = statement.asserters;
  const speaker = asserter ? speakerOf(atlas, asserter).name : "";
  const others = new Set(
    pool
      .filter((it) => it.voice === voice)
      .flatMap((it) => (it.statement.asserters[0] ? [speakerOf(atlas, it.statement.asserters[0]).name] : [])),
  );
  others.delete(speaker);
  const isSeveral = atlas.voiceOf(voice).several ?? false;
  const scope = texts.cluster.scope({
    also: regions.filter((it) => it !== region).map((it) => atlas.regionOf(it).short ?? atlas.regionOf(it).name),
    isBeyond: region === undefined || regions.includes(region),
    part: quantity.scope?.part ?? "total",
    when: quantity.when.kind,
    isExercise: atlas.claimOf(statement.claim).about.act === "exercise",
  });
  const figure = value === undefined ? texts.common.wordFigure(quantity.asSaid) : figureText(texts, quantity, value);
  const sayer = isSeveral && others.size > 0 ? texts.cluster.andOthers(speaker, others.size) : speaker;
  const date = texts.dates.short(statement.saidOn, atlas.head.period);
  const details = texts.cluster.details(date, scope);
  return {
    statement: statement.id,
    claim: statement.claim,
    ...signOf(atlas, voice),
    outline: outlineOf(quantity),
    figure,
    ...(value === undefined ? {} : { value }),
    ...(quantity.min !== undefined && quantity.max !== undefined ? { low: quantity.min } : {}),
    speaker: sayer,
    date,
    details,
    told: texts.cluster.told(figure, sayer, details),
  };
}

function outlineOf(quantity: Quantity): Outline {
  if (magnitudeOf(quantity) === undefined) return "words";
  if (quantity.when.kind === "planned" || quantity.when.kind === "forecast") return "dashed";
  if (quantity.when.kind === "unclear") return "unclear";
  if (quantity.min !== undefined && quantity.max !== undefined) return "band";
  return quantity.bound === "more-than" || quantity.bound === "at-least" ? "broken" : "solid";
}

function figureText(texts: Words, quantity: Quantity, value: number): string {
  if (quantity.min !== undefined && quantity.max !== undefined)
    return `${texts.common.number(quantity.min)}–${texts.common.number(quantity.max)}`;
  if (quantity.bound === "more-than" || quantity.bound === "at-least") return `${texts.common.number(value)}+`;
  return quantity.bound === "about" ? `~${texts.common.number(value)}` : texts.common.number(value);
}
