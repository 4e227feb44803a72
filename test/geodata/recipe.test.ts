import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Compiled, compileAtlas } from "../../src/build/atlas/compile.ts";
import { main as check } from "../../src/build/records/check.ts";
import { claimPage } from "../../src/build/site/pages/pages.tsx";
import { sceneOf } from "../../src/scene/scene.ts";
import { wholeView, withClaim } from "../../src/scene/view.ts";
import { requestFor } from "../fixtures/atlas/page-request.ts";
import { englishWords, inEnglish } from "../fixtures/in-english.ts";
import { livingAtlas, livingFolder } from "./living-atlas.ts";

// What the README says is all there is to do for a new claim, done to a copy. The words are invented; what is recorded of them is right,
// and as easily taken for what is there already as can be: figures, places and forces that others have given.

const added = "test/fixtures/added";
const claim = "russian-field-hospital-crimea";
const existing = "russian-troops-crimea";

const work = mkdtempSync(join(tmpdir(), "claimed-ground-"));
const folder = join(work, "records");
for (const it of [
  "actors.yaml",
  "atlas.yaml",
  "base",
  "borders",
  "claims",
  "figures.yaml",
  "regions",
  "sources",
  "stories",
  "README.md",
  "research-log.yaml",
])
  cpSync(join(livingFolder, it), join(folder, it), { recursive: true });
for (const it of ["claims", "sources"]) cpSync(join(added, it), join(folder, it), { recursive: true });
appendFileSync(join(folder, `claims/${existing}.yaml`), readFileSync(join(added, `statements/${existing}.yaml`)));
afterAll(() => rmSync(work, { recursive: true }));

test("the check finds no problem, and counts what was added", async () => {
  const lines: string[] = [];
  expect(await check([folder], (line) => void lines.push(line)), lines.join("\n")).toBe(0);
  expect(lines.at(-1)).toContain("no problem");
  // What was added leaves nothing in doubt.
  expect(lines.filter((it) => it.includes(claim) || it.includes(existing))).toEqual([]);
  const { claims, statements, sources } = livingAtlas;
  expect(lines.join()).toContain(
    `: ${claims.length + 1} claims, ${statements.length + 3} statements, ${sources.length + 1} sources, `,
  );
});

test("the atlas is compiled, and the claim's page has what was added", async () => {
  const compiled = await compileAtlas(folder, join(work, "fonts"));
  const pageOf = (id: string) => {
    const scene = sceneOf(inEnglish(compiled.atlas), withClaim(wholeView, id));
    return claimPage(englishWords, requestFor(materialOf(compiled), { id, scene }));
  };
  const { title, body } = pageOf(claim);
  expect(title).toContain("Russia has set up a field hospital in Crimea");
  const shown = [
    "a field hospital for 40,000 troops",
    '<b>47</b> <span class="unit">doctors</span>',
    "reported by The Weekly",
    "https://weekly.example/2021/",
  ];
  expect(shown.filter((it) => !body.includes(it))).toEqual([]);
  expect(pageOf(existing).body.includes('<b>80,000</b> <span class="unit">troops</span>')).toBe(true);
}, 60_000);

test("every test of the records stays green", () => {
  const { VITEST: _run, VITEST_WORKER_ID: _worker, VITEST_POOL_ID: _pool, ...env } = process.env;
  // All but the one on outlines, which are the same in the copy.
  const files = ["ledger", "records", "series-numbers", "traps-numbers", "traps-sea", "whole"];
  const options = ["run", "--project", "unit", "--maxWorkers=1", "--reporter=json"];
  const report = execFileSync(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", ...options, ...files.map((it) => `test/geodata/${it}.test.ts`)],
    { encoding: "utf8", env: { ...env, LIVING_ATLAS: folder } },
  );
  const { numFailedTests, numPassedTestSuites, success } = JSON.parse(report.slice(report.indexOf("{"))) as Report;
  expect({ success, numFailedTests }).toEqual({ success: true, numFailedTests: 0 });
  expect(numPassedTestSuites).toBeGreaterThanOrEqual(files.length);
}, 120_000);

type Report = { readonly success: boolean; readonly numFailedTests: number; readonly numPassedTestSuites: number };

function materialOf({ atlas, file, geography }: Compiled) {
  const { ground, glyphWidths } = file;
  return { atlas, ground, glyphWidths, homeDetail: geography.simplified, detail: geography.simplified };
}
