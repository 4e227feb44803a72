import { describe, expect, test } from "vitest";
import { stances } from "../../src/domain/vocabulary.ts";
import { queryOf, viewOf } from "../../src/scene/address.ts";
import { projectorOf } from "../../src/scene/camera/mercator.ts";
import { isPlaceless, type View, wholeView } from "../../src/scene/view.ts";
import { voiceIds as voices } from "../fixtures/atlas/first-look.ts";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";
import { generatedViews } from "../fixtures/atlas/generated-views.ts";
import { createRandom } from "../fixtures/atlas/random.ts";

const frame = { width: 800, height: 600 };

function withoutCamera({ at: _at, ...rest }: View) {
  return { ...rest, voices: [...rest.voices].sort(), stances: [...rest.stances].sort() };
}

describe("a View goes through the address and comes back", () => {
  const views = generatedViews(frozenAtlas, 500, 1);

  test("with every choice the same and nothing dropped", () => {
    for (const view of views) {
      const { view: read, dropped } = viewOf(queryOf(view), frozenAtlas);
      expect(dropped).toEqual([]);
      expect(withoutCamera(read)).toEqual(withoutCamera(view));
    }
  });

  test("with its camera moved by less than three pixels", () => {
    for (const view of views) {
      const { at } = viewOf(`?${queryOf(view)}`, frozenAtlas).view;
      if (!view.at || !at) {
        expect(at).toBe(view.at);
        continue;
      }
      expect(Math.abs(at.zoom - view.at.zoom)).toBeLessThanOrEqual(0.005001);
      const [x, y] = projectorOf(view.at, frame)(at.center);
      expect(Math.hypot(x - frame.width / 2, y - frame.height / 2)).toBeLessThan(3);
    }
  });

  test("and its query written again is the same text", () => {
    for (const view of views) {
      const query = queryOf(view);
      expect(queryOf(viewOf(query, frozenAtlas).view)).toBe(query);
    }
  });
});

test("an address is readable, its keys in one order whatever the order of the choices", () => {
  const view: View = {
    theme: "dark",
    group: "ships",
    show: "figures",
    borders: "control",
    q: "Shoigu, NATO & “Black Sea”",
    known: "2021-04-19",
    at: { center: [33.123456, 46.98765], zoom: 5.129 },
    said: { from: "2021-04-09", to: "2021-04-13" },
    stances: ["denies", "asserts"],
    voices: ["kyiv", "moscow"],
    region: "crimea",
    claim: "russian-troops-crimea",
  };
  expect(queryOf(view)).toBe(
    "claim=russian-troops-crimea&region=crimea&voice=kyiv,moscow&stance=asserts,denies&said=2021-04-09/2021-04-13&known=2021-04-19&q=Shoigu%2C+NATO+%26+%E2%80%9CBlack+Sea%E2%80%9D&borders=control&show=figures&group=ships&at=33.12,46.99,5.13&theme=dark",
  );
});

test("the whole View has no query", () => {
  expect(queryOf(wholeView)).toBe("");
  expect(viewOf("", frozenAtlas)).toEqual({ view: wholeView, dropped: [] });
  expect(viewOf("?", frozenAtlas)).toEqual({ view: wholeView, dropped: [] });
});

test("what cannot be used is dropped and named by key, value and reason", () => {
  const query =
    "claim=no-such-claim&region=atlantis&voice=kyiv,mars&stance=admits&said=2021-04-31/2021-05-01&known=2021-04&borders=mine&show=film&group=tanks&at=1,2&theme=sepia&lang=tlh&utm_source=x";
  expect(viewOf(query, frozenAtlas)).toEqual({
    view: { voices: ["kyiv"], stances: [] },
    dropped: [
      { key: "claim", value: "no-such-claim", why: "unknown" },
      { key: "region", value: "atlantis", why: "unknown" },
      { key: "said", value: "2021-04-31/2021-05-01", why: "malformed" },
      { key: "at", value: "1,2", why: "malformed" },
      { key: "known", value: "2021-04", why: "malformed" },
      { key: "borders", value: "mine", why: "unknown" },
      { key: "show", value: "film", why: "unknown" },
      { key: "group", value: "tanks", why: "unknown" },
      { key: "theme", value: "sepia", why: "unknown" },
      { key: "lang", value: "tlh", why: "unknown" },
      { key: "voice", value: "mars", why: "unknown" },
      { key: "stance", value: "admits", why: "unknown" },
    ],
  });
});

test("what an address says by default is not a choice", () => {
  expect(viewOf("borders=un&show=map&group=near-ukraine&q=+&lang=en", frozenAtlas)).toEqual({ view: wholeView, dropped: [] });
});

test.each(["utm_source=x&fbclid=y", "__proto__=1&constructor=2", "&&&", "=", "q"])(
  "keys of others are passed over: %s",
  (query) => {
    expect(viewOf(query, frozenAtlas)).toEqual({ view: wholeView, dropped: [] });
  },
);

test.each(["2021-04-13/2021-04-09", "2021-04-13", "2021-04/2021-05", "2021-04-09/2021-04-13/2021-04-14", "/", ""])(
  "days that are no range from a day to a later one are dropped: said=%s",
  (value) => {
    const { view, dropped } = viewOf(`said=${value}`, frozenAtlas);
    expect(view.said).toBeUndefined();
    expect(dropped).toEqual([{ key: "said", value, why: "malformed" }]);
  },
);

test.each(["181,0,4", "0,86,4", "0,0,0.1", "0,0,10.6", "1e1,0,4", "0,0,4,4", "0,,4", "NaN,0,4", "Infinity,0,4", " 0,0,4"])(
  "a camera off the world or out of reach is dropped: at=%s",
  (value) => {
    const { view, dropped } = viewOf(`at=${value}`, frozenAtlas);
    expect(view.at).toBeUndefined();
    expect(dropped).toEqual([{ key: "at", value, why: "malformed" }]);
  },
);

test("the first of a repeated key counts", () => {
  expect(viewOf("region=crimea&region=donbas", frozenAtlas).view.region).toBe("crimea");
});

test("an address escaped by someone else is read all the same", () => {
  const { view } = viewOf("?voice=kyiv%2Cmoscow&said=2021-04-09%2F2021-04-13&at=30%2C45%2C4", frozenAtlas);
  expect(view.voices).toEqual(["kyiv", "moscow"]);
  expect(view.said).toEqual({ from: "2021-04-09", to: "2021-04-13" });
  expect(view.at).toEqual({ center: [30, 45], zoom: 4 });
});

test("three thousand broken addresses all give a View of things that exist", () => {
  const random = createRandom(7);
  for (let index = 0; index < 3000; index++) {
    const query = garbageFrom(random);
    const { view, dropped } = viewOf(query, frozenAtlas);
    if (view.claim !== undefined) expect(frozenAtlas.hasClaim(view.claim)).toBe(true);
    if (view.region !== undefined) expect(isPlaceless(view.region) || frozenAtlas.hasRegion(view.region)).toBe(true);
    expect(view.voices.every((it) => voices.includes(it)) && new Set(view.voices).size === view.voices.length).toBe(true);
    expect(view.stances.every((it) => stances.includes(it)) && new Set(view.stances).size === view.stances.length).toBe(true);
    if (view.at) expect([...view.at.center, view.at.zoom].every(Number.isFinite)).toBe(true);
    if (view.said) expect(view.said.from <= view.said.to).toBe(true);
    for (const it of dropped) {
      expect(it.value.length).toBeLessThanOrEqual(80);
      expect(ourKeys).toContain(it.key);
    }
    expect(Object.getPrototypeOf(view)).toBe(Object.prototype);
    expect(viewOf(queryOf(view), frozenAtlas).view).toEqual(view);
  }
});

const ourKeys = ["claim", "region", "voice", "stance", "said", "known", "q", "borders", "show", "group", "at", "theme", "lang"];
const foreignKeys = ["__proto__", "constructor", "toString", "utm_source", "", "%", "hasOwnProperty", "claim%20", "<b>"];
const pieces = [
  "%",
  "%zz",
  "%E0%A4%A",
  "%00",
  "+",
  ",",
  "/",
  "=",
  "?",
  "#",
  "__proto__",
  "constructor",
  "<script>alert(1)</script>",
  "%3Cscript%3E",
  "\u{1F5FA}",
  "\ud800",
  "none",
  "crimea",
  "kyiv",
  "denies",
  "2021-04-13",
  "9999-99-99",
  "-1",
  "1e309",
  "34.1,45.2,5",
  "dark",
];

function garbageFrom(random: ReturnType<typeof createRandom>): string {
  const known = [...frozenAtlas.claims.map((it) => it.id), ...pieces];
  const value = () => Array.from({ length: random.below(5) }, () => random.pick(known)).join(random.pick(["", ",", "/"]));
  const pair = () => `${random.pick(random.chance(0.8) ? ourKeys : foreignKeys)}${random.pick(["=", "=", "==", ""])}${value()}`;
  const query = Array.from({ length: random.below(9) }, pair).join(random.pick(["&", "&", "&&", ";"]));
  return random.chance(0.02) ? query + "x".repeat(200_000) : query;
}
