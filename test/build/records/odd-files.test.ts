import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { main } from "../../../src/build/records/check.ts";
import { folderWith } from "./data-folder.ts";

const daily = "sources/daily-2021-04-13.yaml";

/** Everything the check prints of the smallest right folder after something was done to it. */
async function checkAfter(change: (at: (path: string) => string) => void): Promise<readonly string[]> {
  const folder = folderWith([]);
  change((path) => join(folder, path));
  const lines: string[] = [];
  await main([folder], (line) => lines.push(line.replaceAll(`${folder}/`, "")));
  return lines.slice(0, -1);
}

const fileWith = (file: string, content: string | Buffer) =>
  checkAfter((at) => {
    writeFileSync(at(file), content);
  });

describe("what is no plain file is named, and the check goes on", () => {
  const cases: readonly (readonly [what: string, change: (at: (path: string) => string) => void, says: string])[] = [
    [
      "a folder named like a record",
      (at) => mkdirSync(at("claims/x.yaml")),
      "claims/x.yaml: is a folder (put a file here, or give the folder another name)",
    ],
    [
      "a folder named like a region",
      (at) => mkdirSync(at("regions/x.geojson")),
      "regions/x.geojson: is a folder (put a file here, or give the folder another name)",
    ],
    [
      "a link to nothing",
      (at) => symlinkSync("nowhere", at("claims/x.yaml")),
      "claims/x.yaml: is a link to nothing (mend the link, or put the file itself here)",
    ],
    [
      "a link to itself",
      (at) => symlinkSync("x.yaml", at("claims/x.yaml")),
      "claims/x.yaml: is a link that leads back to itself (put the file itself here)",
    ],
    [
      "a pipe",
      (at) => execFileSync("mkfifo", [at("claims/x.yaml")]),
      "claims/x.yaml: is no plain file, such as a pipe (put a plain file here)",
    ],
    [
      "a folder instead of an optional file",
      (at) => mkdirSync(at("method.yaml")),
      "method.yaml: is a folder (put a file here, or give the folder another name)",
    ],
    [
      "a file instead of a folder",
      (at) => writeFileSync(at("borders"), ""),
      "borders: is a file (make it a folder, with a file for each record)",
    ],
  ];
  test.each(cases)("%s", async (_, change, says) => {
    expect(await checkAfter(change)).toEqual([says]);
  });

  test("a folder instead of atlas.yaml", async () => {
    const lines = await checkAfter((at) => {
      rmSync(at("atlas.yaml"));
      mkdirSync(at("atlas.yaml"));
    });
    expect(lines).toEqual(["atlas.yaml: is a folder (put a file here, or give the folder another name)"]);
  });
});

describe("an atlas without claims is none", () => {
  test("where the folder is missing", async () => {
    expect(await checkAfter((at) => rmSync(at("claims"), { recursive: true }))).toEqual([
      "claims: is missing (every atlas has this folder, with a file for each record)",
    ]);
  });

  test("where it is empty", async () => {
    expect(await checkAfter((at) => rmSync(at("claims/russian-troops.yaml")))).toEqual([
      "claims: is empty (write a file for each claim)",
    ]);
  });
});

describe("a file that is no text in UTF-8 is told in its line", () => {
  test("Windows's letters", async () => {
    expect(await fileWith(daily, Buffer.from("id: daily-2021-04-13\npublisher: Caf\u00e9\n", "latin1"))).toEqual([
      `${daily}:2: is not UTF-8 in this line (save the file as UTF-8, or letters are lost)`,
    ]);
  });

  test("UTF-16, with its mark and without", async () => {
    const says = [`${daily}:1: is UTF-16 (save it as UTF-8)`];
    expect(await fileWith(daily, Buffer.from("\ufeffid: daily-2021-04-13\n", "utf16le"))).toEqual(says);
    expect(await fileWith(daily, Buffer.from("id: daily-2021-04-13\n", "utf16le"))).toEqual(says);
  });

  test("a byte order mark, which GeoJSON must not have, is in the first line", async () => {
    expect(await fileWith("regions/x.geojson", "\ufeff{\n\n}\n")).toEqual([
      "regions/x.geojson:1: begins with a byte order mark (save it as UTF-8 without one)",
    ]);
  });
});

describe("a file that could be read for ever is refused before", () => {
  const x = "sources/x.yaml";
  const deep = "has lists or mappings nested more than 32 deep (write it flatter)";
  const aliases = "uses aliases more than 100 times, or aliases of aliases (write the values out)";
  const keys = Array.from({ length: 10_001 }, (_, index) => `k${index}: v`).join("\n");
  const laughs = "a: &a [1,2,3]\nb: &b [*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]";
  test.each([
    [
      "a record too long",
      x,
      `#${" ".repeat(1_000_000)}`,
      "is longer than a record may be: 1,000,001 bytes, at most 1,000,000 (split it, or leave out what is no record)",
      "",
    ],
    [
      "outlines too long",
      "regions/x.geojson",
      " ".repeat(16_000_001),
      "is longer than a file of outlines may be: 16,000,001 bytes, at most 16,000,000 (split it, or leave out what is no record)",
      "",
    ],
    ["lists in lists", x, "- ".repeat(100_000), deep, ":1"],
    ["brackets in brackets", x, "[".repeat(100_000), deep, ":1"],
    ["outlines in outlines", "regions/x.geojson", "[".repeat(20_000) + "]".repeat(20_000), deep, ":1"],
    ["outlines in outlines, not closed", "regions/x.geojson", "[".repeat(1_000_000), deep, ":1"],
    ["many keys", x, keys, "has more than 10,000 keys (split it)", ":10001"],
    [
      "many signs",
      x,
      '"'.repeat(900_000),
      "has more than 80,000 words and signs (split it, or leave out what is no record)",
      ":1",
    ],
    ["many aliases", x, `a: &a 1\nb: [${"*a, ".repeat(101)}]`, aliases, ":2"],
    ["aliases of aliases", x, laughs, aliases, ":1"],
    [
      "an alias within its anchor",
      x,
      "a: 1\nb: &a {self: *a}",
      "has the alias *a within the value it stands for (write the value out)",
      ":2",
    ],
    ["a long text", x, `a: ${"x".repeat(10_001)}`, "has a text of 10,001 characters, at most 10,000 (shorten it)", ":1"],
  ])("%s", async (_, file, content, says, line) => {
    expect(await fileWith(file, content)).toEqual([`${file}${line}: ${says}`]);
  });

  test("what lies within the limits is read", async () => {
    const nested = `${"[".repeat(31)}${"]".repeat(31)}`;
    const lines = await fileWith(x, `a: ${nested}\nb: [${"&a 1, *a, ".repeat(100)}]\n`);
    expect(lines.join("\n")).toMatch(/x\.yaml:1: a: unknown key/);
  });

  test("a date of nine thousand dots", async () => {
    const lines = await checkAfter((at) => {
      writeFileSync(
        at(daily),
        `id: daily-2021-04-13\npublisher: A\nkind: news-site\npublished: "[${".".repeat(9_000)}"\nlanguage: en\naccess: open\n`,
      );
    });
    expect(lines).toEqual([
      `${daily}:4: published: is no date: it has 9001 characters, and a date at most 64 (write 2021-04-13)`,
    ]);
  });

  test("a thousand and one problems of a file: the first thousand, and how many more", async () => {
    const features = Array.from({ length: 1_002 }, () => "7").join(",");
    const lines = await fileWith(
      "base/lakes.geojson",
      `{"type":"FeatureCollection","source":"a","licence":"b","knownError":"c","credits":[],"features":[${features}]}`,
    );
    expect(lines).toHaveLength(1_001);
    expect(lines.at(-1)).toBe("base/lakes.geojson: has 2 more problems (mend these first)");
  });
});
