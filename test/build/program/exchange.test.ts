import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { diff } from "../../../src/build/program/exchange/diff.ts";
import { exportStatements, importStatements } from "../../../src/build/program/exchange/table.ts";

/** A copy of an atlas, changed in these places. */
function copyOf(atlas: string, ...edits: readonly (readonly [file: string, from: string, to: string])[]): string {
  const folder = mkdtempSync(join(tmpdir(), "claimed-ground-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(atlas, folder, { recursive: true });
  for (const [file, from, to] of edits) change(folder, file, from, to);
  return folder;
}

function change(folder: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), "utf8");
  if (text.split(from).length !== 2) throw new Error(`not there once: ${from}`);
  writeFileSync(
    join(folder, file),
    text.replace(from, () => to),
  );
}

const bay = "test/fixtures/atlases/hollow-bay";
const moved = "claims/boats-moved-into-bay.yaml";

function said(act: (print: (line: string) => void) => number) {
  const lines: string[] = [];
  const code = act((line) => lines.push(line.replaceAll(/\S*claimed-ground-\w{6}\/?/g, "")));
  return { code, lines };
}

const compared = (from: string, to: string) => said((print) => diff(from, to, print));

test("states that are the same do not differ", () => {
  expect(compared(bay, bay)).toEqual({ code: 0, lines: ["No record differs."] });
});

test("a statement that changed without a revision is warned of, and not with one", () => {
  const silent = copyOf(bay, [moved, 'gist: "No boat has left its berth."', 'gist: "No boat has left."']);
  expect(compared(bay, silent)).toEqual({
    code: 1,
    lines: [
      "Statement ada-quill-2019-09-11-moved was changed: gist.",
      expect.stringContaining("look at this: ada-quill-2019-09-11-moved was published and has changed without a revision"),
    ],
  });
  const revision =
    'recordedOn: "2026-11-30"\n    revisions:\n      - on: "2026-11-30"\n        kind: changed\n        what: "The gist is shorter."\n        why: "It said too much."';
  const text = readFileSync(join(silent, moved), "utf8");
  const at = text.lastIndexOf('recordedOn: "2026-11-30"');
  writeFileSync(join(silent, moved), text.slice(0, at) + text.slice(at).replace('recordedOn: "2026-11-30"', () => revision));
  expect(compared(bay, silent)).toEqual({
    code: 0,
    lines: ["Statement ada-quill-2019-09-11-moved was changed: gist. The gist is shorter. It said too much."],
  });
});

test("what was added and what is gone is said, and a statement that is gone is warned of", () => {
  const less = copyOf(bay);
  rmSync(join(less, "claims/crews-to-stay.yaml"));
  expect(compared(less, bay).lines.filter((it) => it.includes("crews-to-stay"))).toEqual([
    expect.stringMatching(/^Statement \S+ was added to crews-to-stay\.$/),
    "Claim crews-to-stay was added.",
  ]);
  expect(compared(bay, less)).toMatchObject({
    code: 1,
    lines: expect.arrayContaining([expect.stringContaining("was published and is gone")]),
  });
});

test("an atlas with a problem is not compared", () => {
  const broken = copyOf(bay, ["atlas.yaml", "article: pilot-2019-09-10", "article: pilot"]);
  expect(compared(bay, broken)).toMatchObject({
    code: 1,
    lines: expect.arrayContaining(["Nothing was compared: mend these first."]),
  });
});

function exported(folder: string): string {
  const file = join(folder, "statements.csv");
  expect(exportStatements(folder, file, () => undefined)).toBe(0);
  return file;
}

const taken = (folder: string, isWritten = false) =>
  said((print) => importStatements(folder, join(folder, "statements.csv"), print, isWritten));

test.each(["test/atlases/falklands-1982", "test/fixtures/atlases/spring-2021", bay])(
  "a table of %s that nobody changed changes nothing",
  (atlas) => {
    const folder = copyOf(atlas);
    exported(folder);
    expect(taken(folder, true)).toEqual({ code: 0, lines: ["The table changes nothing."] });
    for (const it of readdirSync(join(atlas, "claims")))
      expect(readFileSync(join(folder, "claims", it), "utf8")).toBe(readFileSync(join(atlas, "claims", it), "utf8"));
  },
);

test("each change is a sentence, nothing is written without --write, and then nothing but it", () => {
  const folder = copyOf(bay, [moved, "statements:\n", "# What nobody may lose.\nstatements:\n"]);
  const before = readFileSync(join(folder, moved), "utf8");
  const table = exported(folder);
  change(folder, "statements.csv", "No boat has left its berth.", "No boat, says Quill, has left.");
  // A spreadsheet puts text with a comma into quotation marks.
  writeFileSync(table, readFileSync(table, "utf8").replace("No boat, says Quill, has left.", '"No boat, says Quill, has left."'));
  const sentence = `${moved}: ada-quill-2019-09-11-moved: gist: "No boat has left its berth." becomes "No boat, says Quill, has left."`;
  expect(taken(folder)).toEqual({ code: 0, lines: [sentence, "Nothing was written yet: --write does it."] });
  expect(readFileSync(join(folder, moved), "utf8")).toBe(before);
  expect(taken(folder, true)).toEqual({ code: 0, lines: [sentence, `wrote ${moved}`] });
  expect(readFileSync(join(folder, moved), "utf8")).toBe(
    before.replace("No boat has left its berth.", "No boat, says Quill, has left."),
  );
});

test("what check would refuse, an unknown statement and a fixed column are refused, and nothing is written", () => {
  const folder = copyOf(bay);
  const table = exported(folder);
  const right = readFileSync(table, "utf8");
  change(folder, "statements.csv", "ada-quill-2019-09-11-moved,", "ada-quill-moved,");
  expect(taken(folder, true)).toMatchObject({
    code: 1,
    lines: [expect.stringContaining('unknown statement "ada-quill-moved"'), "Nothing was written."],
  });
  writeFileSync(table, right.replace("2019-09-11,interview", "11/09/2019,interview"));
  expect(taken(folder, true)).toMatchObject({
    code: 1,
    lines: [expect.anything(), expect.stringContaining('"11/09/2019" is not a date that exists'), "Nothing was written."],
  });
  writeFileSync(table, right.replace("Pellmoor has moved guard boats", "Pellmoor moved guard boats"));
  expect(taken(folder, true)).toMatchObject({
    code: 1,
    lines: [expect.stringContaining("proposition is not taken from a table"), "Nothing was written."],
  });
  expect(readFileSync(join(folder, moved), "utf8")).toBe(readFileSync(join(bay, moved), "utf8"));
});

test("a text that is added stands where the contract has it", () => {
  const folder = copyOf(bay);
  const table = exported(folder);
  const lines = readFileSync(table, "utf8").split("\r\n");
  const row = lines.findIndex((it) => it.includes("tarnlow-council-2019-09-10-moved,"));
  lines[row] = `${lines[row]}A note of ours.`;
  writeFileSync(table, lines.join("\r\n"));
  expect(taken(folder, true).code).toBe(0);
  expect(readFileSync(join(folder, moved), "utf8")).toContain(
    'recordedOn: "2026-11-30"\n    note: "A note of ours."\n  - id: ada',
  );
});
