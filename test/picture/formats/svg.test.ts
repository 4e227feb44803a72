import { describe, expect, test } from "vitest";
import { type FontFile, filesFor } from "../../../src/picture/formats/font-file.ts";
import { recordInSvg, svgDocument } from "../../../src/picture/formats/svg.ts";
import { piecesOf } from "../../../src/picture/formats/xml.ts";
import { englishWords } from "../../fixtures/in-english.ts";
import { exampleWith, record, xmpWith } from "./example.ts";

const files: readonly FontFile[] = [
  { family: "Source Sans 3", weight: 600, style: "normal", range: "U+20-7e,U+a0", data: "bGF0aW4=" },
  { family: "Source Sans 3", weight: 600, style: "normal", range: "U+400-45f,U+490", data: "Y3lyaWxsaWM=" },
  { family: "Source Sans 3", weight: 600, style: "normal", range: "U+a1-17f", data: "YWNjZW50ZWQ=" },
];
const document = svgDocument(englishWords, exampleWith(), files, xmpWith());

/** What is written in the element of this name. */
function textOf(svg: string, name: string): string {
  let text = "";
  let isInside = false;
  for (const piece of piecesOf(svg)) {
    if (piece.kind === "text" && isInside) text += piece.text;
    if (piece.kind !== "text" && piece.name === name) isInside = piece.kind === "start";
  }
  return text;
}

describe("a document", () => {
  test("has its size in pixels and its figure's units", () => {
    expect(document).toMatch(
      /<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="1600" height="900" viewBox="0 0 1066.666667 600" role="img"/,
    );
  });

  test("says what it shows", () => {
    expect(textOf(document, "title")).toBe("Kyiv says: “troops” & <tanks>");
    expect(textOf(document, "desc")).toBe('Map of the "Black Sea" region; Київ, Москва 😀');
  });

  test("holds the figure as it is, and its style after the typefaces", () => {
    expect(document).toContain(exampleWith().content);
    expect(textOf(document, "style")).toMatch(/^@font-face\{.*\}\ng > text\{font:600 12px "Source Sans 3"\}$/s);
  });

  test("carries those typefaces of which it has a letter, and no others", () => {
    expect([...document.matchAll(/base64,([\w=]+)/g)].map((it) => it[1])).toEqual(["bGF0aW4=", "Y3lyaWxsaWM="]);
    expect(svgDocument(englishWords, exampleWith({ content: "<g><text>é</text></g>" }), files, "")).toMatch(
      /^(?!.*bGF0aW4=).*YWNjZW50ZWQ=/s,
    );
    expect(svgDocument(englishWords, exampleWith({ content: '<g id="letters"/>' }), files, "")).not.toContain("font-face");
  });

  test("asks for nothing from elsewhere", () => {
    const asked = [...document.matchAll(/(?:href|src|url)\s*[=(:]\s*(?:&quot;|["'])?([a-z]+:)/g)].map((it) => it[1]);
    expect(asked).toEqual(["data:", "data:"]);
  });

  test("has its metadata without the wrapper of a packet, and what XML allows only", () => {
    expect(document).not.toContain("<?xpacket");
    expect(document.match(/<x:xmpmeta/g)?.length).toBe(1);
    expect(svgDocument(englishWords, exampleWith({ content: "<text>a\u0000\u000b\ud800</text>" }), [], "")).toContain(
      "<text>a</text>",
    );
  });

  test("is the same for the same figure", () => {
    expect(svgDocument(englishWords, exampleWith(), files, xmpWith())).toBe(document);
  });

  test("gives its figure's record back", () => {
    expect(recordInSvg(document)).toBe(record);
    expect(recordInSvg(svgDocument(englishWords, exampleWith(), files, ""))).toBeUndefined();
  });
});

test("files are found by the ends of their ranges too", () => {
  const rangesFor = (text: string) => filesFor(text, files).map((it) => it.range);
  expect(rangesFor(" ~")).toEqual(["U+20-7e,U+a0"]);
  expect(rangesFor("\u00a0")).toEqual(["U+20-7e,U+a0"]);
  expect(rangesFor("\u045f")).toEqual(["U+400-45f,U+490"]);
  expect(rangesFor("Ґ\u00a1")).toEqual(["U+400-45f,U+490", "U+a1-17f"]);
  expect(rangesFor("\u007f\u0460😀")).toEqual([]);
});
