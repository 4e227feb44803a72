import { PNG } from "pngjs";
import { withMetadata } from "../../../src/picture/formats/png.ts";
import { type XmpDetails, xmpOf } from "../../../src/picture/formats/xmp.ts";
import type { Picture } from "../../../src/picture/picture.ts";
import type { PictureTexts } from "../../../src/picture/words.ts";
import { plainPicture } from "../../../src/scene/picture/spec.ts";
import { englishWords } from "../../fixtures/in-english.ts";

/** Words with everything in them that could break a format: markup, quotes, other scripts, characters beyond the first plane. */
export function wordsWith(overrides: Partial<PictureTexts> = {}): PictureTexts {
  return {
    title: "Kyiv says: “troops” & <tanks>",
    alternative: 'Map of the "Black Sea" region; Київ, Москва 😀',
    description: "Sergei Shoigu, 13 April 2021: 'two armies'.\nA second line.",
    credit: "Claimed Ground",
    source: "Interfax; РБК",
    rights: "CC BY 4.0 © Claimed Ground",
    address: "https://maps.example/claims/troops/?a=1&b=2",
    fileName: "sergei-shoigu-2021-04-13",
    ...overrides,
  };
}

export const record = `{"format":1,"view":"claim=a&voice=kyiv,moscow","annotations":[{"text":"<b> \\" ]]> &amp; claimedGround:record=\\"x\\" Ґ 😀"}]}`;

export function xmpWith(words: Partial<PictureTexts> = {}, details: Partial<XmpDetails> = {}): string {
  return xmpOf(englishWords, wordsWith(words), record, {
    version: "abc123",
    hasAnnotations: false,
    annotationTexts: [],
    ...details,
  });
}

/** A small picture as another encoder writes it. */
export function plainPng(): Uint8Array {
  const picture = new PNG({ width: 5, height: 3 });
  picture.data.forEach((_, index) => (picture.data[index] = (index * 37) % 256));
  return new Uint8Array(PNG.sync.write(picture));
}

export function pictureWith(xmp = xmpWith()): Uint8Array {
  return withMetadata(plainPng(), { dotsPerInch: 192, xmp, words: wordsWith() });
}

export function exampleWith(overrides: Partial<Picture> = {}): Picture {
  return {
    subject: "map",
    size: { width: 1600, height: 900 },
    factor: 1.5,
    map: { box: { left: 0, top: 0, right: 100, bottom: 100 }, camera: { center: [33, 46], zoom: 4 } },
    style: 'g > text{font:600 12px "Source Sans 3"}',
    content: '<g><text x="1" y="2">Kyiv &amp; Moscow &#1040;</text></g>',
    words: wordsWith(),
    callouts: { shown: [], possible: [], hidden: 0 },
    missing: [],
    record,
    spec: plainPicture,
    version: "abc123",
    ...overrides,
  };
}
