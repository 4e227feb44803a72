import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { afterAll, expect, test } from "vitest";
import { compileAtlas } from "../../../src/build/atlas/compile.ts";
import { pngFile, publishedDetail } from "../../../src/build/figures/batch.ts";
import { chartPictureOf } from "../../../src/picture/chart/chart-picture.ts";
import { svgOf } from "../../../src/picture/files.ts";
import { codeOf } from "../../../src/picture/map/qr-code.ts";
import { pictureOf } from "../../../src/picture/picture.ts";
import { viewOf } from "../../../src/scene/address.ts";
import { plainPicture } from "../../../src/scene/picture/spec.ts";
import { frozenFolder } from "../../fixtures/atlas/frozen-folder.ts";
import { englishWords } from "../../fixtures/in-english.ts";
import { drawnLines } from "../../picture/drawn-words.ts";
import { openWindow } from "../reader-window.ts";

/** Names in other scripts, some of them with English in them or a sign at the end, which show which way a text runs. */
const names: Readonly<Record<string, string>> = {
  crimea: "القرم (Crimea)",
  donbas: "דונבס!",
  "black-sea": "البحر الأسود",
  "sea-of-azov": "ים אזוב",
  "kerch-strait": "Стеноп (Πορθμός του Κερτς)",
};

const folder = mkdtempSync(join(tmpdir(), "claimed-ground-scripts-"));
afterAll(() => rmSync(folder, { recursive: true }));
const records = join(folder, "records");
cpSync(frozenFolder, records, { recursive: true });
for (const [id, name] of Object.entries(names)) {
  const path = join(records, "regions", `${id}.geojson`);
  const region = JSON.parse(readFileSync(path, "utf8")) as { properties: { name: string; short?: string } };
  region.properties.name = name;
  delete region.properties.short;
  writeFileSync(path, JSON.stringify(region));
}
const head = readFileSync(join(records, "atlas.yaml"), "utf8");
const fonts = ["Arabic", "Hebrew"].map((script) => {
  const file = `noto-sans-${script.toLowerCase()}.ttf`;
  cpSync(join("test/fixtures/fonts", file), join(records, file));
  return `  - { script: ${script}, file: ${file}, family: Noto Sans ${script}, licence: SIL Open Font License 1.1 }\n`;
});
writeFileSync(join(records, "atlas.yaml"), `${head}fonts:\n${fonts.join("")}`);

const compiled = await compileAtlas(records, folder);
const { atlas, file } = compiled;
const geography = publishedDetail(compiled);

const ofAnotherScript = /[\u0370-\u03ff\u0590-\u06ff]/;

test.each(["", "region=crimea", "region=donbas"])(
  "names in other scripts stand where they were laid out, in “?%s”",
  async (query) => {
    const spec = { ...plainPicture, scale: 1 as const, title: "הכוחות סביב (Ukraine) אוקראינה." };
    const picture = pictureOf(
      englishWords,
      { ...file, atlas, view: viewOf(query, atlas).view, spec, geography },
      { chartPictureOf, codeOf },
    );
    const lines = drawnLines(picture, file.glyphWidths);
    const { page } = await openWindow({ screen: { width: 1700, height: 1000 } });
    const svg = svgOf(englishWords, picture, compiled.fontFiles).replace(/^<\?xml.*?\?>/, "");
    // In a page that runs from the right, which must change nothing.
    await page.setContent(`<!doctype html><html dir="rtl"><body style="margin:0">${svg}</body></html>`);
    const drawn = await page.evaluate(async () => {
      await document.fonts.ready;
      const whole = (document.querySelector("svg") as SVGElement).getBoundingClientRect();
      return [...document.querySelectorAll("svg text")].map((it) => {
        const { left, right } = it.getBoundingClientRect();
        return { text: it.textContent ?? "", left: left - whole.left, right: right - whole.left };
      });
    });
    expect(drawn.map((it) => it.text)).toEqual(lines.map((it) => it.text));
    const there = lines.flatMap((line, index) => {
      const own = drawn[index];
      return own && ofAnotherScript.test(line.text) ? [{ line, left: own.left, right: own.right }] : [];
    });
    expect(there.length).toBeGreaterThan(1);
    const { factor } = picture;
    const out = there.filter(
      ({ line: { box }, left, right }) => left < box.left * factor - 1.5 || right > box.right * factor + 1.5,
    );
    expect(out.map(({ line, left, right }) => [line.text, left, right, line.box.left * factor, line.box.right * factor])).toEqual(
      [],
    );
    // The safe boxes are not much too large.
    const loose = there.filter(({ line: { box }, left, right }) => (box.right - box.left) * factor > 1.7 * (right - left));
    expect(loose.map(({ line }) => line.text)).toEqual([]);

    const image = PNG.sync.read(Buffer.from(await pngFile(englishWords, picture, folder)));
    const wordless = {
      ...picture,
      content: picture.content.replaceAll(/<text(?:(?!<\/text>).)*[\u0590-\u06ff].*?<\/text>/gs, ""),
    };
    const without = PNG.sync.read(Buffer.from(await pngFile(englishWords, wordless, folder)));
    for (const { line, left, right } of there.filter((it) => /[\u0590-\u06ff]/.test(it.line.text))) {
      const y = Math.round(((line.box.top + line.box.bottom) / 2) * factor);
      const rows = [-4, -2, 0, 2, 4].map((it) => y + it);
      const inked = rows.flatMap((row) =>
        Array.from({ length: Math.floor(right - left) }, (_, x) => (row * image.width + Math.floor(left) + x) * 4).filter(
          (at) => image.data.readUInt32BE(at) !== without.data.readUInt32BE(at),
        ),
      );
      expect([line.text, inked.length > (right - left) / 2]).toEqual([line.text, true]);
    }
  },
  60_000,
);
