import { type Atlas, indexAtlas, type OpenAtlas } from "../../domain/atlas.ts";
import { filteredBy, traitsOf } from "../../scene/filters.ts";
import { type Scene, sceneOf } from "../../scene/scene.ts";
import { type View, wholeView, withClaim, withKnown, withVoice } from "../../scene/view.ts";
import type { SiteWords } from "../../words/words.ts";
import { readRecords } from "../records/records.ts";
import { wordsIn } from "../words.ts";
import { middleOf } from "./figures.ts";
import type { Line } from "./lines.ts";
import { multiplied } from "./many/multiplied.ts";

/** Frozen records, so that figures from different days can be compared. */
const records = "test/fixtures/atlases/spring-2021";
const [times, seed] = [62, 1];
const rounds = 9;
/** How long one measurement goes on at least, in milliseconds. */
const leastTime = 20;

/**
 * How many times as long as filtering alone it takes to make a scene, and to make it and read all of it, over the frozen records and over
 * the same many times. Ratios are taken within a round, and their median is given: they hold on a busy machine, milliseconds do not.
 */
export function sceneLines(): readonly Line[] {
  const reading = readRecords(records);
  if (reading.kind === "problems") throw new Error(`problems in ${records}`);
  const words = wordsIn(reading.spoken);
  const open: OpenAtlas = { format: 1, version: "bench", language: reading.language, ...reading.parts };
  return [open, multiplied(open, times, seed)].flatMap((it) => linesOf(words, it));
}

function linesOf(words: SiteWords, open: OpenAtlas): readonly Line[] {
  const atlas = indexAtlas(open);
  const size = open.statements.length;
  const limit = size < 1000 ? 4 : 3;
  const indexing = ratioOf(
    () => indexAtlas(open),
    () => filteredBy(atlas, wholeView),
  );
  const line = (name: string, value: number): Line => ({ name, value, unit: "times", isNoisy: true });
  return [
    line(`indexing ${size} statements ÷ filtering`, indexing),
    ...viewsOf(atlas).flatMap(([name, viewAt]): readonly Line[] => {
      const filter = (turn: number) => filteredBy(atlas, viewAt(turn));
      const made = ratioOf((turn) => sceneOf({ atlas, words }, viewAt(turn)), filter);
      const read = ratioOf((turn) => readAll(sceneOf({ atlas, words }, viewAt(turn))), filter);
      return [{ ...line(`a scene of ${size}, ${name} ÷ filtering`, made), limit }, line("the same with all of it read", read)];
    }),
  ];
}

/** What a reader asks for; a day known moves on with each turn, as the clock does. */
function viewsOf(atlas: Atlas): readonly (readonly [name: string, viewAt: (turn: number) => View])[] {
  const days = [...new Set(traitsOf(atlas).map((it) => it.day))].sort();
  const [voice, claim] = [atlas.voices[0]?.id, atlas.claims[0]?.id];
  if (voice === undefined) throw new Error(`no voice in ${records}`);
  return [
    ["everything", () => wholeView],
    ["a voice", () => withVoice(wholeView, voice, [voice])],
    ["a claim", () => withClaim(wholeView, claim)],
    ["a day known", (turn) => withKnown(wholeView, days[Math.floor(days.length / 2) + (turn % 10)])],
  ];
}

/** Reads every part of a scene, as the page does: what is shown of each claim too. */
function readAll(scene: Scene): number {
  return Object.values(scene).length + scene.order.map(scene.cardOf).length;
}

type Work = (turn: number) => unknown;

/** How many times as long some work takes as other work: the median over the rounds, in each of which both are done. */
function ratioOf(work: Work, other: Work): number {
  // What is remembered, and what the engine compiles, is there before the first round.
  for (const it of [work, other]) timeOf(it);
  return middleOf(Array.from({ length: rounds }, () => timeOf(work) / timeOf(other)));
}

/** Milliseconds that some work takes: the mean over as many turns as fill the least time. */
function timeOf(work: Work): number {
  const start = performance.now();
  let turns = 0;
  do work(turns++);
  while (performance.now() - start < leastTime);
  return (performance.now() - start) / turns;
}
