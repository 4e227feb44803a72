import { describe, expect, test } from "vitest";
import { recordInPicture } from "../../../src/picture/formats/reopen.ts";
import { svgDocument } from "../../../src/picture/formats/svg.ts";
import { createRandom } from "../../fixtures/atlas/random.ts";
import { englishWords } from "../../fixtures/in-english.ts";
import { exampleWith, pictureWith, plainPng, record, xmpWith } from "./example.ts";
import { hasExiftool, rewritten, tagsOf } from "./exiftool.ts";

const svg = svgDocument(englishWords, exampleWith(), [], xmpWith());

test("a picture of either format gives its record", () => {
  expect(recordInPicture(pictureWith())).toBe(record);
  expect(recordInPicture(new TextEncoder().encode(svg))).toBe(record);
});

test("a document that was saved in another encoding or with a mark before it gives its record", () => {
  expect(recordInPicture(new TextEncoder().encode(`\ufeff\n${svg}`))).toBe(record);
  const littleEnd = Buffer.from(`\ufeff${svg}`, "utf16le");
  expect(recordInPicture(new Uint8Array(littleEnd))).toBe(record);
  expect(recordInPicture(new Uint8Array(littleEnd.swap16()))).toBe(record);
});

test("other files have none", () => {
  const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...new TextEncoder().encode(xmpWith())]);
  for (const bytes of [new Uint8Array(), plainPng(), jpeg, new TextEncoder().encode("<svg/>"), new Uint8Array(33_000_000)]) {
    expect(recordInPicture(bytes)).toBeUndefined();
  }
});

test("a file that is cut off or broken anywhere is read without fault", () => {
  const random = createRandom(11);
  const found = new Set<string>();
  for (const whole of [pictureWith(), new TextEncoder().encode(svg)]) {
    for (let run = 0; run < 500; run++) {
      const bytes = whole.slice(0, random.below(whole.length));
      for (let change = 0; change < 4; change++) bytes[random.below(bytes.length)] = random.below(256);
      found.add(typeof recordInPicture(bytes));
    }
  }
  expect([...found].sort()).toEqual(["string", "undefined"]);
});

describe.skipIf(!hasExiftool)("exiftool (skipped where there is none)", () => {
  const names = {
    "XMP-dc:Title": "Kyiv says: “troops” & <tanks>",
    "XMP-dc:Description": "Sergei Shoigu, 13 April 2021: 'two armies'.\nA second line.",
    "XMP-dc:Rights": "CC BY 4.0 © Claimed Ground",
    "XMP-photoshop:Credit": "Claimed Ground",
    "XMP-photoshop:Source": "Interfax; РБК",
    "XMP-photoshop:Instructions": expect.stringContaining("exporter's own"),
    "XMP-xmpRights:Marked": true,
    "XMP-xmpRights:WebStatement": "https://maps.example/claims/troops/?a=1&b=2",
    "XMP-iptcCore:AltTextAccessibility": 'Map of the "Black Sea" region; Київ, Москва 😀',
    "XMP-iptcCore:ExtDescrAccessibility": "Sergei Shoigu, 13 April 2021: 'two armies'.\nA second line.",
    "XMP-iptcExt:DigitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/dataDrivenMedia",
    "XMP-claimedGround:Record": record,
  };
  const xmp = xmpWith({}, { hasAnnotations: true });

  test("reads everything in a raster picture, and finds no fault", () => {
    const tags = tagsOf(pictureWith(xmp), "png");
    expect(tags).toMatchObject({ ...names, "PNG:Title": names["XMP-dc:Title"], "PNG-pHYs:PixelsPerUnitX": 7559 });
    expect(Object.keys(tags).filter((it) => /Warning|Error/.test(it))).toEqual([]);
  });

  test("reads everything in a document, and finds no fault", () => {
    const tags = tagsOf(svgDocument(englishWords, exampleWith(), [], xmp), "svg");
    expect(tags).toMatchObject({ ...names, "SVG:ImageWidth": 1600 });
    expect(Object.keys(tags).filter((it) => /Warning|Error/.test(it))).toEqual([]);
  });

  test.each([
    ["in elements", []],
    ["in attributes", ["-api", "Compact=Shorthand"]],
  ])("leaves the record in a picture it writes into, %s", (_, options) => {
    const after = rewritten(pictureWith(), "png", ...options, "-XMP-dc:Creator=A <b>", "-XMP-dc:Title=Another");
    expect(after).not.toEqual(pictureWith());
    expect(recordInPicture(after)).toBe(record);
  });
});
