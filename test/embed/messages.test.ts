import { describe, expect, test } from "vitest";
import { type Around, aroundOf, heard, heightMessages } from "../../src/embed/messages.ts";
import { createRandom } from "../fixtures/atlas/random.ts";

const plain: Around = { address: "https://maps.example/embed/claims/x/?v=1", isOpenResizer: false };
const size = { width: 640, height: 873 };
const textsIn = (messages: readonly unknown[]) => messages.filter((it) => typeof it === "string");

describe("of the page around, a frame's address says", () => {
  test("nothing, where nobody has added to it", () => {
    expect(aroundOf(plain.address)).toEqual(plain);
  });

  test("the id that pym.js gave, where it is one of plain letters", () => {
    expect(aroundOf("https://maps.example/embed/?childId=map-1&initialWidth=640").pymId).toBe("map-1");
    for (const id of ["", "a b", "%3Cimg%3E", "xPYMx.*(", "a".repeat(65)])
      expect(aroundOf(`https://maps.example/embed/?childId=${id}`)).not.toHaveProperty("pymId");
  });

  test("the secret that WordPress gave, and only where it is one", () => {
    expect(aroundOf("https://maps.example/embed/#?secret=Abc123xyz0").secret).toBe("Abc123xyz0");
    for (const hash of ["#secret=a", "#?secret=", "#?secret=a-b", "#?secret=a&x=1", `#?secret=${"a".repeat(33)}`])
      expect(aroundOf(`https://maps.example/embed/${hash}`)).not.toHaveProperty("secret");
  });
});

describe("the height is told", () => {
  test("to everyone, in the formats that need no id", () => {
    expect(heightMessages(size, plain, true)).toEqual([
      { type: "claimed-ground:resize", v: 1, height: 873 },
      { "datawrapper-height": { "/embed/claims/x/": 873 } },
      { sentinel: "amp", type: "embed-size", height: 873 },
      '{"src":"https://maps.example/embed/claims/x/?v=1","context":"iframe.resize","height":873}',
    ]);
  });

  test("to pym.js with its id", () => {
    expect(heightMessages(size, { ...plain, pymId: "map" }, false)).toContain("pymxPYMxmapxPYMxheightxPYMx873");
  });

  test("to WordPress with its secret", () => {
    expect(heightMessages(size, { ...plain, secret: "S3cret" }, false)).toContainEqual({
      message: "height",
      value: 873,
      secret: "S3cret",
    });
  });

  test("to iframe-resizer with its id, the first time as a greeting", () => {
    const around = { ...plain, resizerId: "iFrameResizer0" };
    expect(heightMessages(size, around, true)).toContain("[iFrameSizer]iFrameResizer0:873:640:init:5.5.9");
    expect(heightMessages(size, around, false)).toContain("[iFrameSizer]iFrameResizer0:873:640:resizeObserver");
  });

  test("to open-iframe-resizer, where it has spoken", () => {
    const told = { type: "iframe-resized", width: 640, height: 873 };
    expect(heightMessages(size, plain, false)).not.toContainEqual(told);
    expect(heightMessages(size, { ...plain, isOpenResizer: true }, false)).toContainEqual(told);
  });

  test("to old copies of Datawrapper's script without a letter that means something in a selector", () => {
    const [, told] = heightMessages(size, { ...plain, address: 'https://maps.example/a"]b/embed/' }, false);
    expect(told).toEqual({ "datawrapper-height": { "/a22b/embed/": 873 } });
  });
});

describe("from the page around, a frame hears", () => {
  test.each([
    ["our own greeting", { type: "claimed-ground:hello", v: 1 }, plain],
    ["@newswire/frames", { sentinel: "amp", type: "frames-init" }, plain],
    ["open-iframe-resizer at its start", { type: "iframe-child-init", bodyPadding: "9px" }, { ...plain, isOpenResizer: true }],
    ["open-iframe-resizer again", { type: "iframe-get-child-dimensions" }, { ...plain, isOpenResizer: true }],
    ["iframe-resizer", "[iFrameSizer]iFrameResizer0:8:640:false:32", { ...plain, resizerId: "iFrameResizer0" }],
  ])("%s", (_, message, around) => {
    expect(heard(message, plain)).toEqual(around);
  });

  test("pym.js, where the id is its own", () => {
    const around = { ...plain, pymId: "map" };
    expect(heard("pymxPYMxmapxPYMxwidthxPYMx640", around)).toBe(around);
    expect(heard("pymxPYMxotherxPYMxwidthxPYMx640", around)).toBeUndefined();
    expect(heard("pymxPYMxmapxPYMxnavigateToxPYMxhttps://example.org/", around)).toBeUndefined();
    expect(heard("pymxPYMxmapxPYMxwidthxPYMx640", plain)).toBeUndefined();
  });

  test("nothing else, whatever it is", () => {
    const others = [undefined, null, 0, Number.NaN, true, "", "hello", [], {}, [["type"]], { type: 1 }, { sentinel: "amp" }];
    const ids = ["", "<img src=x>", "a b", "a".repeat(65), 'x"]'];
    for (const it of [...others, ...ids.map((id) => `[iFrameSizer]${id}:8:640`)])
      expect([it, heard(it, plain)]).toEqual([it, undefined]);
  });

  test("no id but of plain letters, out of any text", () => {
    const random = createRandom(7);
    for (let run = 0; run < 2000; run++) {
      const letters = Array.from({ length: random.below(90) }, () => String.fromCodePoint(random.below(300)));
      const around = heard(`[iFrameSizer]${letters.join("")}`, plain);
      if (around) expect(around.resizerId).toMatch(/^[\w.-]{1,64}$/);
      for (const it of textsIn(heightMessages(size, around ?? plain, true))) expect(it.length).toBeLessThan(200);
    }
  });
});
