import { describe, expect, test } from "vitest";
import { correctionOf } from "../../../src/domain/atlas.ts";
import { queryOf } from "../../../src/scene/address.ts";
import type { Annotation } from "../../../src/scene/picture/annotation.ts";
import { longestText, mostAnnotations, pictureOfRecord, pictureRecordOf } from "../../../src/scene/picture/record.ts";
import { type PictureSpec, pictureParts, plainPicture, presetNames, scales, sideRange } from "../../../src/scene/picture/spec.ts";
import { wholeView } from "../../../src/scene/view.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { generatedSpecs } from "../../fixtures/atlas/generated-specs.ts";
import { generatedViews } from "../../fixtures/atlas/generated-views.ts";
import { createRandom, type Random } from "../../fixtures/atlas/random.ts";
import { atlasWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";

const pin: Annotation = { id: "a", kind: "pin", at: [33, 46], text: "" };
const withAnnotations = (...annotations: readonly unknown[]) => pictureFrom({ annotations });

/** The picture of a record with these fields. */
function pictureFrom(fields: object) {
  return read(JSON.stringify({ format: 2, ...fields }));
}

function read(text: string) {
  const picture = pictureOfRecord(text, frozenAtlas);
  if (picture.kind === "unreadable") throw new Error(`unreadable: ${text.slice(0, 80)}`);
  return picture;
}

test("a figure goes through its record and comes back, with nothing dropped", () => {
  const views = generatedViews(frozenAtlas, 300, 3);
  for (const [index, spec] of generatedSpecs(frozenAtlas, 300, 4).entries()) {
    const view = views[index] ?? wholeView;
    const record = pictureRecordOf(view, spec);
    const picture = read(record);
    expect(record).not.toContain("'");
    expect(picture.dropped).toEqual([]);
    expect(picture.spec).toEqual(spec);
    expect(queryOf(picture.view)).toBe(queryOf(view));
    expect(pictureRecordOf(picture.view, picture.spec)).toBe(record);
  }
});

test("a record is compact, its keys in one order whatever the order of the choices", () => {
  const spec: PictureSpec = {
    annotations: [{ text: " a\n b", bend: 0.1234567, to: [1, 2], from: [33.1234567, -0.000001], kind: "arrow", id: "x" }],
    parts: ["marks", "title"],
    scale: 3,
    size: { height: 700, width: 900, kind: "own" },
  };
  expect(pictureRecordOf({ ...wholeView, theme: "dark", claim: "killer-remark" }, spec)).toBe(
    '{"format":2,"view":"claim=killer-remark&theme=dark","size":[900,700],"scale":3,"parts":["title","marks"],' +
      '"annotations":[{"id":"x","kind":"arrow","from":[33.12346,0],"to":[1,2],"bend":0.12346,"text":"a b"}]}',
  );
});

test("a record without anything but its format is the plain figure", () => {
  expect(pictureFrom({})).toEqual({ kind: "figure", view: wholeView, spec: plainPicture, dropped: [] });
});

test.each(["", "{", "null", "[]", "1", '"format"', "{}", '{"format":3}', '{"format":"1"}', '{"__proto__":{"format":1}}', "NaN"])(
  "what is not a record of ours is unreadable: %s",
  (text) => {
    expect(pictureOfRecord(text, frozenAtlas)).toEqual({ kind: "unreadable" });
  },
);

test("a picture of the first format opens with its boxes, its legend and its code, and with nothing it did not have", () => {
  const { spec, dropped } = read('{"format":1,"view":"","parts":["title","legend","scaleBar","marks","callouts"]}');
  expect(dropped).toEqual([]);
  expect([...spec.parts].sort()).toEqual(["callouts", "code", "key", "legend", "marks", "scaleBar", "title"]);
  const bare = read('{"format":1,"parts":["title"]}');
  expect(bare.spec.parts).toEqual(["title", "code"]);
  expect(read('{"format":2,"parts":["title"]}').spec.parts).toEqual(["title"]);
});

test("a record far longer than any of ours is unreadable, and one nested deep harms nothing", () => {
  expect(pictureOfRecord(`{"format":1,"view":"${"x".repeat(1_000_000)}"}`, frozenAtlas)).toEqual({ kind: "unreadable" });
  const deep = "[".repeat(100_000) + "]".repeat(100_000);
  expect(["figure", "unreadable"]).toContain(
    pictureOfRecord(`{"format":1,"size":${deep},"annotations":[${deep}]}`, frozenAtlas).kind,
  );
});

test("the longest record that can be made is read whole", () => {
  const annotations = Array.from({ length: mostAnnotations }, (_, index): Annotation => {
    return { id: "x".repeat(60) + index, kind: "text", at: [-179.12345, -84.12345], text: '"'.repeat(longestText) };
  });
  const spec = {
    ...plainPicture,
    callouts: frozenAtlas.statements.filter((it) => !correctionOf(frozenAtlas, it)).map((it) => it.id),
    annotations,
  };
  expect(read(pictureRecordOf(wholeView, spec))).toEqual({ kind: "figure", view: wholeView, spec, dropped: [] });
});

describe("what cannot be used is dropped and told", () => {
  test("of the figure", () => {
    const { spec, view, dropped } = pictureFrom({
      view: "claim=atlantis&theme=dark",
      size: "8:5",
      scale: 5,
      parts: ["title", "constructor", 7],
      callouts: ["no-such-statement", "__proto__", null],
      annotations: "none",
    });
    expect(view).toEqual({ ...wholeView, theme: "dark" });
    expect(spec).toEqual({ ...plainPicture, parts: ["title"], callouts: [] });
    expect(dropped).toEqual([
      { key: "claim", value: "atlantis", why: "unknown" },
      { key: "size", value: "8:5", why: "malformed" },
      { key: "scale", value: "5", why: "malformed" },
      { key: "part", value: "constructor", why: "unknown" },
      { key: "part", value: "7", why: "unknown" },
      { key: "callout", value: "no-such-statement", why: "unknown" },
      { key: "callout", value: "__proto__", why: "unknown" },
      { key: "callout", value: "null", why: "unknown" },
      { key: "annotations", value: "none", why: "malformed" },
    ]);
  });

  test("a View that is not a text", () => {
    expect(pictureFrom({ view: ["claim"] }).dropped).toEqual([{ key: "view", value: "…", why: "malformed" }]);
  });

  test("a statement that was withdrawn since", () => {
    const revisions = [{ kind: "withdrawn" as const, on: "2026-11-23", what: "all", why: "wrong" }];
    const atlas = atlasWith({ statements: [statementWith(), statementWith({ id: "gone", revisions })] });
    const picture = pictureOfRecord('{"format":1,"callouts":["gone","kyiv-troops"]}', atlas);
    expect(picture).toMatchObject({
      spec: { callouts: ["kyiv-troops"] },
      dropped: [{ key: "callout", value: "gone", why: "unknown" }],
    });
  });

  test.each([[319, 900], [900, 4097], [900.5, 900], ["900", 900], [900], [900, 900, 900]])(
    "an own size that is out of reach: %s, %s",
    (...size) => {
      expect(pictureFrom({ size }).spec.size).toEqual(plainPicture.size);
      expect(pictureFrom({ size }).dropped.map((it) => it.key)).toEqual(["size"]);
    },
  );

  test.each([
    { ...pin, at: [180.1, 46] },
    { ...pin, at: [33, -85.1] },
    { ...pin, at: [33] },
    { ...pin, at: [33, null] },
    { ...pin, at: ["33", 46] },
    { ...pin, kind: "text", text: "\u202e" },
    { ...pin, kind: "toString" },
    { kind: "arrow", from: [0, 0], to: [1, 1], bend: 1.1, text: "" },
    { kind: "arrow", from: [0, 0], to: [1, 1], bend: "0", text: "" },
    { kind: "area", from: [0, 0], to: [1, 1], shape: "star", text: "" },
    { kind: "area", from: [0, 0], shape: "box", text: "" },
    null,
    [],
    "pin",
  ])("an annotation that cannot be drawn: %j", (annotation) => {
    const { spec, dropped } = withAnnotations(annotation, pin);
    expect(spec.annotations).toEqual([pin]);
    expect(dropped.map((it) => [it.key, it.why])).toEqual([["annotation 1", "malformed"]]);
  });

  test("annotations beyond the hundredth", () => {
    const { spec, dropped } = withAnnotations(...Array.from({ length: 10_000 }, (_, index) => ({ ...pin, id: `p${index}` })));
    expect(spec.annotations.length).toBe(mostAnnotations);
    expect(dropped).toEqual([{ key: "annotations", value: "9900 more than 100", why: "malformed" }]);
  });

  test("what is too long of a text, or could turn or hide letters", () => {
    const { spec, dropped } = withAnnotations({ ...pin, text: `\u202e${"x".repeat(100_000)}` });
    expect(spec.annotations).toEqual([{ ...pin, text: "x".repeat(longestText) }]);
    expect(dropped).toEqual([{ key: "annotation 1", value: "x".repeat(79), why: "malformed" }]);
  });
});

test("annotations have ids that are plain and their own", () => {
  const given = ["a", "a", "annotation-1", "<b>", 7, "x".repeat(65)].map((id) => ({ ...pin, id }));
  expect(withAnnotations(...given).spec.annotations.map((it) => it.id)).toEqual([
    "a",
    "annotation-1",
    "annotation-2",
    "annotation-3",
    "annotation-4",
    "annotation-5",
  ]);
});

describe("whatever it is given, a record gives a figure within bounds or is unreadable", () => {
  const keys = ["format", "view", "size", "scale", "parts", "callouts", "annotations", "id", "kind", "at", "from", "to", "bend"];
  const names = [...keys, "shape", "text", "__proto__", "constructor", "toString", "length"];
  const texts = [
    "text",
    "pin",
    "arrow",
    "area",
    "box",
    "16:9",
    "title",
    "\u0000",
    "\ud800",
    "\u202e",
    "x".repeat(500),
    "",
    "at=1",
  ];
  const numbers = [0, -0, 1, 2, 320, 4096, 1e308, -1e-308, 180, 85, -85.00001, 0.5];

  function valueFrom(random: Random, depth: number): unknown {
    const kind = random.below(depth > 3 ? 3 : 6);
    if (kind === 0) return random.pick(texts);
    if (kind === 1) return random.pick(numbers);
    if (kind === 2) return random.pick([null, true, false]);
    if (kind === 3) return Array.from({ length: random.below(5) }, () => valueFrom(random, depth + 1));
    return Object.fromEntries(Array.from({ length: random.below(8) }, () => [random.pick(names), valueFrom(random, depth + 1)]));
  }

  function hold(text: string): string {
    const picture = pictureOfRecord(text, frozenAtlas);
    if (picture.kind === "unreadable") return picture.kind;
    const { spec, dropped } = picture;
    if (spec.size.kind === "preset") expect(presetNames).toContain(spec.size.preset);
    else for (const side of [spec.size.width, spec.size.height]) expect(side).toBeLessThanOrEqual(sideRange.max);
    expect(scales).toContain(spec.scale);
    expect(pictureParts).toEqual(expect.arrayContaining([...spec.parts]));
    expect(spec.annotations.length).toBeLessThanOrEqual(mostAnnotations);
    for (const it of spec.annotations) {
      expect([...it.text].length).toBeLessThanOrEqual(longestText);
      for (const [lng, lat] of "at" in it ? [it.at] : [it.from, it.to]) {
        expect(Math.abs(lng)).toBeLessThanOrEqual(180);
        expect(Math.abs(lat)).toBeLessThanOrEqual(85);
      }
      if (it.kind === "arrow") expect(Math.abs(it.bend)).toBeLessThanOrEqual(1);
    }
    for (const it of dropped) expect(it.value.length).toBeLessThanOrEqual(80);
    const again = pictureRecordOf(picture.view, spec);
    expect(read(again).spec).toEqual(spec);
    expect(read(again).dropped).toEqual([]);
    return picture.kind;
  }

  test("with fields of any kind", () => {
    const random = createRandom(5);
    for (let run = 0; run < 400; run++) {
      const fields = Object.fromEntries(keys.slice(1, 7).map((key) => [key, valueFrom(random, 0)]));
      const annotations = Array.from({ length: random.below(4) }, () => {
        const own = Object.fromEntries(names.map((name) => [name, valueFrom(random, 3)]));
        const kind = random.pick(["text", "pin", "arrow", "area"]);
        return { ...own, kind, at: [random.pick(numbers), 3], from: [1, 2], to: [2, random.pick(numbers)] };
      });
      const mixed = random.chance(0.5) ? { ...fields, annotations } : fields;
      expect(hold(JSON.stringify({ format: 1, ...mixed }))).toBe("figure");
    }
  });

  test("with a record of ours of which letters were changed", () => {
    const random = createRandom(6);
    const kinds = new Set<string>();
    const marks = ["{", "}", "[", "]", '"', ",", ":", "0", "-", "x", "\u202e"];
    for (const spec of generatedSpecs(frozenAtlas, 150, 7)) {
      const letters = [...pictureRecordOf(wholeView, spec)];
      for (let change = 0; change < 3; change++) letters[random.below(letters.length)] = random.pick(marks);
      kinds.add(hold(letters.join("")));
    }
    expect([...kinds].sort()).toEqual(["figure", "unreadable"]);
  });
});
