import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { PNG } from "pngjs";
import { afterAll, describe, expect, test } from "vitest";
import { compileAtlas } from "../../../src/build/atlas/compile.ts";
import { main } from "../../../src/build/figures/batch.ts";
import { recordInPicture } from "../../../src/picture/formats/reopen.ts";
import { pictureOfRecord } from "../../../src/scene/picture/record.ts";
import { frozenFolder } from "../../fixtures/atlas/frozen-folder.ts";
import { frozenStoryFile } from "../../fixtures/atlas/frozen-story.ts";

const folder = mkdtempSync(join(tmpdir(), "claimed-ground-story-"));
const fontFolder = join(folder, "fonts");
const records = join(folder, "records");
cpSync(frozenFolder, records, { recursive: true });
mkdirSync(join(records, "stories"));
writeFileSync(join(records, "stories/two-speakers.yaml"), frozenStoryFile);
const compiled = compileAtlas(records, fontFolder);
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as somebody at a terminal would; the PDF is a stand-in, since it takes a browser. */
async function run(name: string, ...args: readonly string[]) {
  const out = join(folder, name);
  const lines: string[] = [];
  const slides = async (story: string, origin?: string) => {
    if (name === "no-browser") throw new Error("no Chromium found");
    return new TextEncoder().encode(`${story} ${origin}`);
  };
  const code = await main([...args, "--out", out], (it) => void lines.push(it), { compile: () => compiled, fontFolder, slides });
  const files = existsSync(out) ? readdirSync(out).sort() : [];
  return { code, said: lines.join("\n"), files, read: (file: string) => readFileSync(join(out, file)) };
}

const names = ["1-shoigu-speaks-of-nato", "2-ryabkov-speaks-of-ships", "3-both-in-one-day"].map(
  (it) => `two-speakers-${it}-1200x630`,
);
const social = ["--story", "two-speakers", "--preset", "social", "--scale", "1", "--origin", "https://e.org/"];

describe("the pictures of a story", () => {
  test("are a numbered set in one file, each with its own sentences, address and record", async () => {
    const { code, files, read, said } = await run("set", ...social, "--format", "png,svg");
    expect([code, files]).toEqual([0, ["two-speakers.zip"]]);
    expect(said).toContain("[####################] 6/6");
    const packed = unzipSync(read("two-speakers.zip"));
    expect(Object.keys(packed).sort()).toEqual(names.flatMap((it) => [`${it}.png`, `${it}.svg`]));
    const { atlas } = await compiled;
    for (const [index, name] of names.entries()) {
      const png = packed[`${name}.png`] ?? new Uint8Array();
      const { width, height } = PNG.sync.read(Buffer.from(png));
      expect([width, height]).toEqual([1200, 630]);
      const svg = new TextDecoder().decode(packed[`${name}.svg`]);
      expect(svg).toContain(`13 April 2021: two speakers · ${index + 1} of 3`);
      expect(svg).toContain(`https://e.org/stories/two-speakers/${index + 1}/`);
      for (const file of [png, packed[`${name}.svg`] ?? new Uint8Array()]) {
        const reopened = pictureOfRecord(recordInPicture(file) ?? "", atlas);
        if (reopened.kind !== "figure") throw new Error(`not reopened: ${name}`);
        expect(reopened.told).toEqual({ story: "two-speakers", step: index + 1 });
        expect(reopened.dropped).toEqual([]);
        expect(reopened.view.claim).toBe(["nato-forces-near-russia", "us-warships-to-stay-away-from-crimea", undefined][index]);
      }
    }
  }, 90_000);

  test("are made again from one of them, and from the long one, byte for byte", async () => {
    const first = await run("first", ...social);
    const { [`${names[1]}.png`]: png = new Uint8Array() } = unzipSync(first.read("two-speakers.zip"));
    const path = join(folder, "one.png");
    writeFileSync(path, png);
    const again = await run("again", "--from", path, "--origin", "https://e.org/");
    expect(again.files).toEqual([`${names[1]}.png`, `${names[1]}.svg`]);
    expect(again.read(`${names[1]}.png`).equals(Buffer.from(png))).toBe(true);

    const long = await run("long", "--story", "two-speakers", "--long", "--format", "png,svg");
    expect(long.files).toEqual(["two-speakers.png", "two-speakers.svg"]);
    const { width, height } = PNG.sync.read(long.read("two-speakers.png"));
    expect([width, height > 3 * 700]).toEqual([1080, true]);
    const remade = await run("remade", "--from", join(folder, "long/two-speakers.png"));
    expect(remade.read(`two-speakers-1080x${height}.svg`).equals(long.read("two-speakers.svg"))).toBe(true);
  }, 90_000);

  test("as slides are one PDF, named as asked", async () => {
    const { files, read, said } = await run(
      "slides",
      "--story",
      "two-speakers",
      "--pdf",
      "--name",
      "deck",
      "--origin",
      "https://e.org",
    );
    expect(files).toEqual(["deck.pdf"]);
    expect(read("deck.pdf").toString()).toBe("two-speakers https://e.org/");
    expect(said).toContain("deck.pdf");
    const none = await run("no-browser", "--story", "two-speakers", "--pdf");
    expect([none.code, none.files]).toEqual([1, []]);
    expect(none.said).toContain("not printed: Error: no Chromium found");
  });

  test.each([
    [["--story", "two-speaker"], 'there is no story "two-speaker" (did you mean "two-speakers"?)'],
    [["--story", "x"], 'there is no story "x" (there are two-speakers)'],
    [["--story", "two-speakers", "--preset", "16x9"], '"16x9" is not a preset (did you mean "16:9"?)'],
    [["--story", "two-speakers", "--name", "../x"], 'name "../x" is not a file name'],
    [["--story", "two-speakers", "--view", ""], "give one of --view, --list, --from and --story"],
    [["--story", "two-speakers", "--long", "--pdf"], "give --long or --pdf, not both"],
    [
      ["--story", "two-speakers", "--pdf", "--preset", "a4"],
      "--preset has no meaning with --pdf, whose pages are A4: leave it out",
    ],
    [["--story", "two-speakers", "--long", "--scale", "2"], "--scale has no meaning with --long, which is 1080 pixels wide"],
    [["--view", "", "--pdf"], "--pdf needs --story: the story's id"],
  ])(
    "are refused for %j with a sentence, and nothing is written",
    async (args, sentence) => {
      const { code, said, files } = await run("bad", ...args);
      expect(said).toContain(sentence);
      expect([code, files]).toEqual([1, []]);
    },
    60_000,
  );
});
