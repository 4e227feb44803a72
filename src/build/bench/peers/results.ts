import { middleOf, ratiosWithin, spreadInWords } from "../figures.ts";
import { type ContenderKey, comparisons, contenders, type ProfileKey } from "./contenders.ts";
import { steps } from "./interactions.ts";

/** What was measured of each, round by round; nothing where it failed. */
export type Measures<Id extends string, Value = number> = Readonly<Record<Id, readonly (Value | undefined)[]>>;

/** Script a step of ours in times MapLibre's. */
const dragAim = 1.2;
/** How many times slower a phone is thought to be. */
const slowdown = 4;

export function timeLines(measures: Measures<ContenderKey>): readonly string[] {
  return Object.entries(contenders).map(([id, { name }]) => line(name, spreadInWords(done(measures[id as ContenderKey]), 0)));
}

export function comparedLines(measures: Measures<ContenderKey>, profile: ProfileKey): readonly string[] {
  return comparisons.map(({ peer, ours, aims }) => {
    const ratios = ratiosWithin(measures[peer], measures[ours]);
    const aim = aims === undefined ? "" : `   aim: at least ${aims[profile]}`;
    return line(`${contenders[peer].name} ÷ ${contenders[ours].name}`, spreadInWords(ratios, 2) + aim);
  });
}

export function dragLine({ live, maplibre }: Measures<"live" | "maplibre">): string {
  const apart = [live, maplibre].map((it) => middleOf(done(it)).toFixed(1)).join(" and ");
  return line(`ours ÷ MapLibre (${apart} ms)`, `${spreadInWords(ratiosWithin(live, maplibre), 2)}   aim: at most ${dragAim}`);
}

export function stepLines(rounds: readonly (ReadonlyMap<string, number> | undefined)[]): readonly string[] {
  const slowed = (name: string) => done(rounds.map((it) => it?.get(name))).map((it) => it * slowdown);
  const sums = done(rounds).map((it) => slowdown * [...it.values()].reduce((sum, work) => sum + work, 0));
  return [
    ...steps.map(({ name, aim }) => line(name, `${spreadInWords(slowed(name), 0)}   aim: at most ${aim}`)),
    line("all of them", spreadInWords(sums, 0)),
  ];
}

/** How busy the machine was, and what to do then. */
export function loadLine(loads: readonly number[]): string {
  const [middle, most] = [middleOf(loads), Math.max(...loads)];
  const advice = middle > 1 ? ". Other work was going on: trust no fewer than 15 rounds (--rounds 15)" : "";
  return `Load of the machine: ${middle.toFixed(1)}, at most ${most.toFixed(1)}${advice}.`;
}

function done<Value>(rounds: readonly (Value | undefined)[]): readonly Value[] {
  return rounds.filter((it) => it !== undefined);
}

const line = (name: string, value: string) => `${name.padEnd(48)}${value}`;
