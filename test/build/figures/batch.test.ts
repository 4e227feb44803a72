import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { afterAll, describe, expect, test } from "vitest";
import { compileAtlas } from "../../../src/build/atlas/compile.ts";
import { main } from "../../../src/build/figures/batch.ts";
import { frozenFolder } from "../../fixtures/atlas/frozen-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "claimed-ground-figures-"));
const fontFolder = join(folder, "fonts");
const compiled = compileAtlas(frozenFolder, fontFolder);
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as somebody at a terminal would. */
async function run(name: string, ...args: readonly string[]) {
  const out = join(folder, name);
  const lines: string[] = [];
  const code = await main([...args, "--out", out], (it) => void lines.push(it), { compile: () => compiled, fontFolder });
  const files = existsSync(out) ? readdirSync(out).sort() : [];
  return { code, said: lines.join("\n"), files, read: (file: string) => readFileSync(join(out, file)) };
}

const claim = "claim=nato-forces-near-russia";

describe("the batch", () => {
  test("makes a picture in every format asked for, named by who says it and the day", async () => {
    const { code, files, said, read } = await run(
      "both",
      "--view",
      claim,
      "--preset",
      "16:9",
      "--format",
      "png,svg",
      "--origin",
      "https://e.org/x",
    );
    expect([code, files]).toEqual([
      0,
      ["sergei-shoigu-says-2021-04-13-1600x900.png", "sergei-shoigu-says-2021-04-13-1600x900.svg"],
    ]);
    expect(said).toContain("[####################] 2/2");
    const { width, height } = PNG.sync.read(read(files[0] ?? ""));
    expect([width, height]).toEqual([1600, 900]);
    const svg = read(files[1] ?? "").toString();
    expect(svg).toContain("https://e.org/x/claims/nato-forces-near-russia/");
    expect(svg).toContain("data:font/woff2;base64,");
  }, 60_000);

  test("gives the same bytes for the same input, and again from the picture itself", async () => {
    const args = [
      "--view",
      "region=crimea&theme=dark",
      "--preset",
      "social",
      "--format",
      "png,svg",
      "--origin",
      "https://e.org/",
    ];
    const [one, other] = [await run("one", ...args), await run("other", ...args)];
    expect(one.files).toEqual(other.files);
    for (const file of one.files) expect(one.read(file).equals(other.read(file))).toBe(true);
    const [png = "", svg = ""] = one.files;
    const again = await run("again", "--from", join(folder, "one", png), "--origin", "https://e.org/");
    expect(again.code).toBe(0);
    expect(again.read(svg).equals(one.read(svg))).toBe(true);
  }, 60_000);

  test("scales a raster picture, and says so where it would be too large", async () => {
    const { read, files } = await run("scaled", "--view", "", "--size", "480x600", "--scale", "2");
    expect(PNG.sync.read(read(files[0] ?? "")).width).toBe(960);
    const large = await run("large", "--view", "", "--preset", "a4", "--scale", "2");
    expect([large.code, large.files]).toEqual([1, []]);
    expect(large.said).toContain("3508 × 2480 at 2× is more than 16,777,216 pixels (choose a smaller scale, or svg)");
  }, 60_000);

  test.each([
    [["--view", "claim=nope"], "unknown claim “nope”"],
    [["--view", "", "--preset", "16x9"], '"16x9" is not a preset (did you mean "16:9"?)'],
    [["--view", "", "--size", "10x10"], "“size” could not be read"],
    [["--view", "", "--size", "wide"], '--size "wide" is not a size (give width and height in pixels, such as 1600x900)'],
    [["--view", "", "--format", "gif"], '"gif" is not a format (give png or svg)'],
    [["--view", "", "--name", "../x"], 'name "../x" is not a file name'],
    [["--view", "", "--origin", "e.org"], '--origin "e.org" is not an address (give https://…/)'],
    [["--view", "", "--colour", "red"], "Unknown option '--colour'"],
    [["--list", "no-such-file.yaml"], "there is no file no-such-file.yaml"],
    [["--from", "package.json"], "package.json is not a picture made here, or its metadata was taken out"],
    [[], "give one of --view, --list, --from and --story"],
  ])(
    "refuses %j with a sentence, and writes nothing",
    async (args, sentence) => {
      const { code, said, files } = await run("bad", ...args);
      expect(said).toContain(sentence);
      expect([code, files]).toEqual([1, []]);
    },
    60_000,
  );

  test("reads a file of many, and tells every problem with its line before it writes anything", async () => {
    const list = join(folder, "list.yaml");
    writeFileSync(list, '- view: "claim=nope"\n  preset: "16:9"\n- view: ""\n  presett: "1:1"\n- just words\n');
    const bad = await run("listed", "--list", list);
    expect(bad.said.split("\n")).toEqual([
      `${list}:1: unknown claim “nope”`,
      `${list}:3: unknown field "presett" (did you mean "preset"?)`,
      `${list}:5: expected fields such as view and preset`,
      "Nothing was written.",
    ]);
    expect([bad.code, bad.files]).toEqual([1, []]);
    writeFileSync(
      list,
      `- {view: "${claim}", preset: "social", formats: [svg]}\n- {view: "${claim}", preset: "social", formats: [svg], parts: [marks]}\n`,
    );
    const good = await run("listed", "--list", list);
    expect([good.code, good.files]).toEqual([
      0,
      ["sergei-shoigu-says-2021-04-13-1200x630-2.svg", "sergei-shoigu-says-2021-04-13-1200x630.svg"],
    ]);
  }, 60_000);
});
