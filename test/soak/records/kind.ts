import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { compileGeography } from "../../../src/build/atlas/geography.ts";
import { main as check } from "../../../src/build/records/check.ts";
import { readInLanguages } from "../../../src/build/records/languages.ts";
import { readText } from "../../../src/build/records/reading/text.ts";
import { readRecords, recordFilesIn } from "../../../src/build/records/records.ts";
import { indexAtlas } from "../../../src/domain/atlas.ts";
import { faultOfSize } from "../../../src/domain/parse/reading/limits.ts";
import { parseRecord, type RawFile } from "../../../src/domain/parse/record.ts";
import { schemaOf } from "../../../src/domain/parse/records.ts";
import { type Problem, sentenceOf } from "../../../src/domain/problem.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { wholeView, withClaim } from "../../../src/scene/view.ts";
import { createRandom } from "../../fixtures/atlas/random.ts";
import { inEnglish } from "../../fixtures/in-english.ts";
import type { Failure, Kind, Outcome } from "../kind.ts";
import { type Mutation, mutationsOf } from "./mutations.ts";

/** Of so many changed files one is checked as a folder on disk, with everything that is printed of it. */
const checkedEvery = 50;

/** A file that takes longer is said to hang, in milliseconds of this process alone: others may be at work on the machine. */
const patience = 10_000;

/** The smallest atlas with a file of every kind: its files, each read once, and a folder on disk with them. */
type Ground = {
  readonly folder: string;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly raws: ReadonlyMap<string, RawFile>;
};

/** Changed files of records and outlines: each read alone, and with the others of its atlas, which were read once. */
export const records: Kind = {
  name: "records",
  count: 5_000,
  run: async (seed, count) => {
    const ground = groundIn(mkdtempSync(join(tmpdir(), "claimed-ground-soak-")));
    try {
      return await tried(ground, seed, count);
    } finally {
      rmSync(ground.folder, { recursive: true });
    }
  },
};

async function tried(ground: Ground, seed: number, count: number): Promise<Outcome> {
  const counts = { files: 0, refused: 0, accepted: 0, "whole checks": 0, "milliseconds at most": 0 };
  const failures: Failure[] = [];
  for (const mutation of mutationsOf(ground.files, createRandom(seed), count)) {
    const isChecked = counts.files % checkedEvery === 0;
    const start = process.cpuUsage();
    const { problems, complaints } = complaintsAbout(ground, mutation);
    if (isChecked) complaints.push(...(await complaintsOfCheck(ground, mutation)));
    const { user, system } = process.cpuUsage(start);
    const took = Math.round((user + system) / 1000);
    if (took > patience) complaints.push(`hangs: ${took} ms`);
    counts.files++;
    if (isChecked) counts["whole checks"]++;
    if (problems > 0) counts.refused++;
    else counts.accepted++;
    counts["milliseconds at most"] = Math.max(counts["milliseconds at most"], took);
    const input = `${mutation.file}, ${mutation.how}, number ${counts.files}: ${JSON.stringify(mutation.bytes.toString("latin1").slice(0, 300))}`;
    failures.push(...complaints.map((complaint) => ({ input, complaint })));
  }
  return { counts, failures };
}

function groundIn(folder: string): Ground {
  for (const from of ["base", "more"]) cpSync(join("test/fixtures/broken", from), folder, { recursive: true });
  const files = new Map(recordFilesIn(folder).map((file) => [file, readFileSync(join(folder, file))] as const));
  const raws = new Map([...files].map(([file, bytes]) => [file, readText(file, bytes).raw] as const));
  return { folder, files, raws };
}

function complaintsAbout(ground: Ground, mutation: Mutation): { readonly problems: number; readonly complaints: string[] } {
  try {
    const problems = problemsWith(ground, mutation);
    const complaints = problems.flatMap(complaintsOfProblem);
    return {
      problems: problems.length,
      complaints: problems.length > 0 ? complaints : [...complaints, ...harmOf(ground, mutation)],
    };
  } catch (error) {
    return { problems: 0, complaints: [`crashes: ${told(error)}`] };
  }
}

/** What is said of a changed file, alone and among the others. */
function problemsWith({ raws }: Ground, { file, bytes }: Mutation): readonly Problem[] {
  const size = faultOfSize(file, bytes.length);
  if (size !== undefined) return [{ file, path: "", message: size }];
  const { raw, problems, lineOf } = readText(file, bytes);
  const alone = parseRecord(schemaOf(file), raw).problems;
  const joined = readInLanguages([...raws].map(([name, it]) => (name === file ? raw : it))).problems;
  if (problems.length > 0) return problems;
  if (alone.length > 0 && joined.length === 0) throw new Error(`refused alone, accepted among others: ${alone[0]?.message}`);
  return joined.map((it) => (it.file === file ? { ...it, line: lineOf(it.path) } : it));
}

function complaintsOfProblem(problem: Problem): readonly string[] {
  const sentence = sentenceOf(problem);
  const said = `: ${JSON.stringify(sentence.slice(0, 300))}`;
  return [
    ...(unseen.test(sentence) ? [`a sentence holds what nobody sees${said}`] : []),
    ...(sentence.length > 1_200 ? [`a sentence of ${sentence.length} characters${said}`] : []),
    ...(problem.line !== undefined && !(problem.line >= 1) ? [`no line${said}`] : []),
  ];
}

/** Characters that nobody sees or that are no letters, listed here by themselves. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/;

/** What is wrong with an atlas that was accepted: it is made, drawn and read through. */
function harmOf(ground: Ground, { file, bytes }: Mutation): readonly string[] {
  return withFile(ground, { file, bytes }, () => {
    const reading = readRecords(ground.folder);
    if (reading.kind === "problems") return [`accepted in pieces, and as a whole not: ${reading.problems.map(sentenceOf)[0]}`];
    const open = { format: 1, version: "soak", language: reading.language, ...reading.parts } as const;
    const harm: string[] = [];
    for (const value of valuesIn(open)) {
      if (typeof value === "number" && !Number.isFinite(value)) harm.push(`accepts the number ${value}`);
      if (typeof value !== "string") continue;
      if (unseen.test(value)) harm.push(`accepts ${JSON.stringify(value.slice(0, 100))}`);
      if (/^[a-z]+:\/\//i.test(value) && !isPlainAddress(value))
        harm.push(`accepts the address ${JSON.stringify(value.slice(0, 100))}`);
    }
    const { topology } = compileGeography(ground.folder, {
      ...reading.parts,
      geometries: reading.geometries,
      countries: reading.countries,
    });
    if (/null/.test(JSON.stringify(topology.arcs))) harm.push("draws a shape through no point");
    const edition = inEnglish(indexAtlas(open));
    for (const view of [wholeView, ...open.claims.map(({ id }) => withClaim(wholeView, id))]) {
      const scene = sceneOf(edition, view);
      if (JSON.stringify(scene.counts).includes("null")) harm.push("counts what is not a number");
    }
    return harm;
  });
}

function isPlainAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password, host } = new URL(address);
  return /^https?:$/.test(protocol) && username + password === "" && host !== "" && !/[\\\s]|&amp;/.test(address);
}

function valuesIn(value: unknown): readonly unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(valuesIn) : [value];
}

/** What is wrong with everything that is printed of the whole folder. */
async function complaintsOfCheck(ground: Ground, mutation: Mutation): Promise<readonly string[]> {
  const lines: string[] = [];
  try {
    await withFile(ground, mutation, () => check([ground.folder], (line) => lines.push(line)));
  } catch (error) {
    return [`check crashes: ${told(error)}`];
  }
  const wrong = lines.filter((it) => /^\s+at |node_modules/.test(it) || unseen.test(it) || !it.startsWith(ground.folder));
  return wrong.map((it) => `check prints ${JSON.stringify(it.slice(0, 200))}`);
}

/** Something done while a file of the folder is changed; what is returned at once must be done by then. */
function withFile<Result>(
  { folder, files }: Ground,
  { file, bytes }: Pick<Mutation, "file" | "bytes">,
  act: () => Result,
): Result {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  try {
    return act();
  } finally {
    writeFileSync(path, files.get(file) ?? "");
  }
}

function told(error: unknown): string {
  return error instanceof Error ? `${error.message} ${error.stack?.split("\n")[1]?.trim() ?? ""}` : String(error);
}
