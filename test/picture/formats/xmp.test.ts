import { describe, expect, test } from "vitest";
import { recordInXmp, xmpOf } from "../../../src/picture/formats/xmp.ts";
import { pictureRecordOf } from "../../../src/scene/picture/record.ts";
import { wholeView } from "../../../src/scene/view.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { generatedSpecs } from "../../fixtures/atlas/generated-specs.ts";
import { createRandom } from "../../fixtures/atlas/random.ts";
import { englishWords } from "../../fixtures/in-english.ts";
import { record, wordsWith, xmpWith } from "./example.ts";

const own = 'xmlns:cg="urn:claimed-ground:figure:1#"';
const details = { version: "1", hasAnnotations: false, annotationTexts: [] };

describe("a packet", () => {
  test("holds the words under the names that editors' programs read", () => {
    const xmp = xmpWith();
    for (const part of [
      "<photoshop:Credit>Claimed Ground</photoshop:Credit>",
      "<photoshop:Source>Interfax; РБК</photoshop:Source>",
      '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Kyiv says: “troops” &amp; &lt;tanks&gt;</rdf:li></rdf:Alt></dc:title>',
      "<xmpRights:WebStatement>https://maps.example/claims/troops/?a=1&amp;b=2</xmpRights:WebStatement>",
      "<xmpRights:Marked>True</xmpRights:Marked>",
      '<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Map of the &quot;Black Sea&quot; region;',
      "<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/dataDrivenMedia<",
      "<claimedGround:version>abc123</claimedGround:version>",
    ])
      expect(xmp).toContain(part);
  });

  test("names no address where the site's is unknown", () => {
    const { address: _address, ...words } = wordsWith();
    expect(xmpOf(englishWords, words, record, details)).not.toContain("WebStatement");
  });

  test("says that annotations are the exporter's own, where there are some", () => {
    expect(xmpWith()).not.toContain("Annotations");
    expect(xmpWith({}, { hasAnnotations: true })).toContain("Annotations in this picture are its exporter's own");
    expect(xmpWith({}, { hasAnnotations: true, annotationTexts: ["", "<here>"] })).toContain("They read: “&lt;here&gt;”.</");
  });

  test("leaves out what XML forbids", () => {
    const xmp = xmpOf(
      englishWords,
      wordsWith({ title: "a\u0000b\u000b\ud800c\udc00d\uffffe\u007f😀" }),
      "r\u0001\udfff",
      details,
    );
    expect(xmp).toContain(">abcde\u007f😀<");
    expect(xmp).toContain(">r<");
    expect(xmp.replaceAll("\n", "").match(/[\p{Cs}\ufffe\uffff]|(?!\u007f)\p{Cc}/u)).toBeNull();
  });

  test("is the same for the same input", () => {
    expect(xmpWith()).toBe(xmpWith());
  });
});

describe("a record comes back", () => {
  test("out of the packet it was written into, whatever the words around it", () => {
    for (const spec of generatedSpecs(frozenAtlas, 100, 8)) {
      const written = pictureRecordOf(wholeView, spec);
      const words = wordsWith({
        title: `<claimedGround:record>x</claimedGround:record> claimedGround:record="y"`,
        credit: "<!--",
      });
      expect(recordInXmp(xmpOf(englishWords, words, written, details))).toBe(written);
    }
  });

  test.each([
    ["an element under another prefix", `<a ${own}><cg:record>{"a":"&amp;"}</cg:record></a>`, '{"a":"&"}'],
    ["an attribute", `<a ${own} cg:version="1" cg:record="{&quot;a&quot;:1}"/>`, '{"a":1}'],
    ["an attribute in single quotes, with breaks around it", `<a\n ${own}\n cg:record = '{"a":">"}'\n>`, '{"a":">"}'],
    ["an attribute before the prefix is bound", `<a cg:record="x" ${own}/>`, "x"],
    ["an element without a prefix", `<record xmlns="urn:claimed-ground:figure:1#">x</record>`, "x"],
    ["entities in decimal and in hexadecimal", `<a ${own}><cg:record>&#123;&#x7D;&#X1F600;&apos;&#39;</cg:record></a>`, "{}😀''"],
    ["character data", `<a ${own}><cg:record>a<![CDATA[<&amp;]]>b</cg:record></a>`, "a<&amp;b"],
    ["a comment and an instruction in it", `<a ${own}><cg:record>a<!-- > --><?x >?>b</cg:record></a>`, "ab"],
    ["an element with attributes of its own", `<a ${own}><cg:record xml:lang="en" >x</cg:record ></a>`, "x"],
  ])("written as %s", (_, xmp, expected) => {
    expect(recordInXmp(xmp)).toBe(expected);
  });

  test.each([
    ["nothing", ""],
    ["another namespace", '<a xmlns:cg="urn:else#"><cg:record>x</cg:record></a>'],
    ["an unbound prefix", "<a><cg:record>x</cg:record></a>"],
    ["a prefix bound to something else since", `<a ${own}><b xmlns:cg="urn:else#" cg:record="x"/></a>`],
    ["a comment", `<!-- <a ${own}><cg:record>x</cg:record></a> -->`],
    ["a text that looks like an attribute", `<a ${own}><b>cg:record="x"</b></a>`],
    ["a value that looks like an element", `<a ${own} b="<cg:record>x</cg:record>"/>`],
    ["an element that was cut off", `<a ${own}><cg:record>{"format":1`],
    ["an empty element", `<a ${own}><cg:record/>x</a>`],
  ])("but not out of %s", (_, xmp) => {
    expect(recordInXmp(xmp)).toBeUndefined();
  });
});

test("any text is searched for a record without fault", () => {
  const random = createRandom(9);
  const letters = [
    "<",
    ">",
    "/",
    "=",
    "'",
    '"',
    "&",
    ";",
    "#",
    "x",
    "!",
    "-",
    "[",
    "]",
    "?",
    " ",
    own,
    "cg:record",
    "<![CDATA[",
    "<!--",
    "&#xffffff;",
    "&#9999999;",
    "xmlns",
    "\ud800",
    "a",
  ];
  const found = new Set<string>();
  for (let run = 0; run < 5000; run++) {
    const text = `<a ${own}>${Array.from({ length: random.below(30) }, () => random.pick(letters)).join("")}`;
    found.add(typeof recordInXmp(text));
  }
  expect(found).toContain("undefined");
});

test.each(["<", "<a ", '<a b="', "<a b='\"", "&", "a=", "<!--", "<![CDATA[", `<a ${own}>`, "<a a", "&#x", " "])(
  "a megabyte of %s takes no longer than its length",
  (piece) => {
    const start = performance.now();
    expect(recordInXmp(piece.repeat(1_000_000 / piece.length))).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(1500);
  },
);
