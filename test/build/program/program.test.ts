import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { init } from "../../../src/build/program/init.ts";
import { newRecord } from "../../../src/build/program/new/record.ts";
import { main } from "../../../src/build/program/program.ts";
import { buildSiteOf } from "../../../src/build/program/site.ts";
import { main as check } from "../../../src/build/records/check.ts";

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "claimed-ground-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** An atlas as `init` writes it. */
function newAtlas(): string {
  const folder = emptyFolder();
  init({ folder, title: "A", extent: [20, 40, 50, 60] }, () => undefined);
  return folder;
}

/** What was printed, with the folder's name left out, after the exit code. */
async function printed(act: (print: (line: string) => void) => number | Promise<number>, folder: string) {
  const lines: string[] = [];
  const code = await act((line) => lines.push(line));
  return [code, ...lines.map((it) => it.replaceAll(/\S*claimed-ground-\w{6}\/?/g, ""))].filter((it) => it !== folder);
}

test("every command has help, and an unknown one is named with the one that was meant", async () => {
  const lines: string[] = [];
  const print = (line: string) => lines.push(line);
  expect(await main(["--help"], print)).toBe(0);
  const commands = ["init", "base", "new", "region", "check", "build", "dev", "start", "figures", "diff", "export", "import"];
  for (const it of commands) expect(lines.join("\n")).toMatch(new RegExp(`^  ${it}\\b`, "m"));
  for (const it of commands) expect(await main([it, "--help"], () => undefined), it).toBe(0);
  lines.length = 0;
  expect(await main(["bild"], print)).toBe(1);
  expect(lines.join("\n")).toContain("Did you mean build?");
});

test("an extent and a circle that are none are refused with what would be right", async () => {
  const said = async (...args: readonly string[]) => {
    const lines: string[] = [];
    return [await main(args, (line) => lines.push(line)), lines.join(" ")] as const;
  };
  expect(await said("init", "x", "--extent", "3,2,1")).toEqual([
    1,
    expect.stringContaining("Write four numbers joined by commas"),
  ]);
  expect(await said("init", "x", "--extent", "30,2,10,4")).toEqual([1, expect.stringContaining("West has to be less than east")]);
  expect(await said("region", "--circle", "99,99,5")).toEqual([1, expect.stringContaining("Longitude comes first")]);
  expect(await said("region", "--circle", "1,2")).toEqual([1, expect.stringContaining("Write longitude, latitude and radius")]);
  expect(existsSync("x")).toBe(false);
});

test("a new atlas has no problem, says that it is an example to every reader, and check says so", async () => {
  const folder = newAtlas();
  const lines: string[] = [];
  expect(await check([folder], (line) => lines.push(line))).toBe(0);
  expect(lines.filter((it) => it.includes("look at this"))).toEqual([expect.stringContaining("are kept for examples")]);
  const texts = ["atlas.yaml", "claims/example-ships-in-bay.yaml", "sources/example-gazette-2024-05-02.yaml"];
  for (const it of texts) expect(readFileSync(join(folder, it), "utf8")).toContain('"Example: ');
  expect(readFileSync(join(folder, "atlas.yaml"), "utf8")).toContain("  southWest: [26, 44]");
});

test("nothing is overwritten without --force, and then all is", async () => {
  const folder = newAtlas();
  writeFileSync(join(folder, "atlas.yaml"), "mine");
  const again = (force?: true) =>
    printed((print) => init({ folder, title: "A", extent: [20, 40, 50, 60], ...(force ? { force } : {}) }, print), folder);
  expect(await again()).toEqual([
    1,
    expect.stringContaining("is there already"),
    ...Array(4).fill(expect.anything()),
    "Nothing was written.",
  ]);
  expect(readFileSync(join(folder, "atlas.yaml"), "utf8")).toBe("mine");
  expect((await again(true))[0]).toBe(0);
  expect(readFileSync(join(folder, "atlas.yaml"), "utf8")).not.toBe("mine");
});

const source = {
  publisher: "The Daily",
  kind: "newspaper",
  language: "en",
  access: "open",
  address: "https://daily.example/2024/05/03/ships",
  published: "2024-05-03",
};

function begun(folder: string, noun: string, given: object, claim?: string) {
  const request = { noun, atlas: folder, given: new Map<string, string>(Object.entries(given)), isAsked: false };
  return printed((print) => newRecord({ ...request, ...(claim === undefined ? {} : { claim }) }, print), folder);
}

test("a record lacks what nobody gave: nothing is made up", async () => {
  const folder = newAtlas();
  expect(await begun(folder, "source", { publisher: "The Daily" })).toEqual([
    1,
    "--kind is missing: What is the publisher?",
    "--language is missing: Its language, such as en",
    "--access is missing: How could it be read?",
    "Nothing was written.",
  ]);
});

test("a word that is not allowed is named with the one that was meant", async () => {
  expect(await begun(newAtlas(), "source", { ...source, kind: "newspapr" })).toEqual([
    1,
    '--kind "newspapr" is unknown (did you mean "newspaper"?)',
    "Nothing was written.",
  ]);
});

test("what check would refuse is refused with the same sentence, before anything is written", async () => {
  const folder = newAtlas();
  const frontPage = { ...source, address: "https://daily.example/" };
  const said = "address: is the front page of a site, which changes (give the address of the page that was read)";
  expect(await begun(folder, "source", frontPage)).toEqual([1, expect.stringContaining(said), "Nothing was written."]);
  const file = join(folder, "sources/the-daily-2024-05-03.yaml");
  expect(existsSync(file)).toBe(false);
  expect((await begun(folder, "source", source))[0]).toBe(0);
  // The same, written by hand.
  writeFileSync(file, readFileSync(file, "utf8").replace("/2024/05/03/ships", "/"));
  expect(await printed((print) => check([folder], print), folder)).toEqual([1, expect.stringContaining(said), expect.anything()]);
});

test("a statement is added to its claim, whose comments and order stay", async () => {
  const folder = newAtlas();
  const file = join(folder, "claims/example-ships-in-bay.yaml");
  const before = readFileSync(file, "utf8");
  const statement = {
    stance: "repeats",
    targets: "southland-defence-ministry-2024-05-02-ships",
    actor: "southland-defence-ministry",
    "said-on": "2024-05-02",
    occasion: "briefing",
    source: "example-gazette-2024-05-02",
    level: "paraphrase",
    chain: "Southland’s Ministry of Defence, The Example Gazette",
    language: "en",
    gist: "Example: the ships are still there.",
  };
  expect((await begun(folder, "statement", statement, "example-ships-in-bay"))[0]).toBe(0);
  expect(readFileSync(file, "utf8").startsWith(before.trimEnd())).toBe(true);
  expect(await begun(folder, "statement", statement, "no-such-claim")).toEqual([
    1,
    expect.stringContaining('there is no claim "no-such-claim"'),
    "Nothing was written.",
  ]);
});

test("a site is never built over the atlas, or over a folder of something else", async () => {
  const folder = newAtlas();
  const plan = (out: string) => printed((print) => buildSiteOf({ atlas: folder, out }, print), folder);
  expect(await plan(folder)).toEqual([1, expect.stringContaining("would be emptied")]);
  expect(await plan(join(folder, ".."))).toEqual([1, expect.stringContaining("would be emptied")]);
  const other = emptyFolder();
  mkdirSync(join(other, "letters"));
  expect(await plan(other)).toEqual([1, expect.stringContaining("files in it that are no site made here")]);
  expect(existsSync(join(other, "letters"))).toBe(true);
});

test("an atlas with a problem is not built", async () => {
  const folder = emptyFolder();
  cpSync("test/fixtures/broken/base", folder, { recursive: true });
  writeFileSync(join(folder, "actors.yaml"), "voices: []\nactors: []\n");
  const out = join(emptyFolder(), "dist");
  expect((await printed((print) => buildSiteOf({ atlas: folder, out }, print), folder))[0]).toBe(1);
  expect(existsSync(out)).toBe(false);
});
