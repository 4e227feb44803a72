import { describe, expect, test } from "vitest";
import { drawRegions } from "../../../src/drawing/regions.ts";
import { viewOf } from "../../../src/scene/address.ts";
import { statusesOf } from "../../../src/scene/on-map/region-state.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { type View, wholeView, withBorders, withClaim, withKnown, withRegion } from "../../../src/scene/view.ts";
import { borderViewIds as borderViews, disputedLines, palettes } from "../../fixtures/atlas/first-look.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { atlasWith } from "../../fixtures/atlas/small-atlas.ts";
import { inEnglish } from "../../fixtures/in-english.ts";

const palette = palettes.light;
const sceneIn = (view: (typeof borderViews)[number], from: View = wholeView) =>
  sceneOf(inEnglish(frozenAtlas), withBorders(from, view));

/** Every disputed line of a drawing, as it is painted. */
function paintedIn(svg: string): Readonly<Record<string, string>> {
  const uses = svg.match(/<use [^>]*>/g) ?? [];
  const strokeOf = (use: string) => (use.includes("stroke-dasharray") ? "dashed" : "solid");
  const isLine = (use: string) => !/class=|url\(/.test(use) && !use.includes("stroke-opacity") && use.includes("stroke=");
  return Object.fromEntries(
    disputedLines.map((id) => {
      const own = uses.filter((it) => it.includes(`"#outline-${id}"`) && isLine(it));
      const colour = ["border", "outward", "control"].find((it) => own[0]?.includes(palette[it as "border"])) ?? "none";
      return [id, own.map((it) => `${strokeOf(it)} ${colour}`).join(", ")];
    }),
  );
}

/** Pinned by name: what each view draws solid, what dashed, what as a line of control. None leaves a line out. */
const expected = {
  un: { "crimea-line": "dashed control", "line-of-contact": "dashed control", "border-beyond-contact": "solid border" },
  ru: { "crimea-line": "solid border", "line-of-contact": "dashed control", "border-beyond-contact": "solid border" },
  control: { "crimea-line": "solid control", "line-of-contact": "solid control", "border-beyond-contact": "dashed outward" },
} as const;

describe.each(borderViews)("the borders as the view %s has them", (view) => {
  test("are drawn as pinned here", () => {
    expect(paintedIn(drawRegions(sceneIn(view), { palette, bandWidthPx: 20 }))).toEqual(expected[view]);
  });

  test("are the same whatever is chosen and whenever it was known", () => {
    const { borders } = sceneIn(view);
    for (const from of [
      withRegion(wholeView, "crimea"),
      withClaim(wholeView, "russian-troops-crimea"),
      withKnown(wholeView, "2021-04-01"),
    ])
      expect(sceneIn(view, from).borders).toEqual(borders);
  });

  test("have a label for every line, on the map for lines of control, and a document", () => {
    const { borders, regions } = sceneIn(view);
    for (const { id, label, source } of borders.lines) {
      expect(source).toMatch(/^(UN General Assembly|Natural Earth|Russia): ./);
      const region = regions.find((it) => it.id === id);
      if (region) expect(region.status).toBe(label);
      else expect(id).toBe("border-beyond-contact");
    }
  });

  test("leave Crimea and the part of the Donbas their patterns and their sourced wording", () => {
    const scene = sceneIn(view);
    const svg = drawRegions(scene, { palette, bandWidthPx: 20 });
    expect(svg).toContain('<use href="#outline-crimea" fill="url(#pattern-hatch)"/>');
    expect(svg).toContain('<use href="#outline-donbas-ngca" fill="url(#pattern-dots)"/>');
    const shown = scene.regions.filter((it) => it.kind === "area" && it.status !== undefined).map((it) => it.status);
    expect(shown).toEqual(statusesOf(frozenAtlas).map((it) => it.status));
  });

  test("are told in words with the map, in the name of who draws them", () => {
    const { borders, description } = sceneIn(view);
    expect(description.endsWith(`${borders.shown?.label}.`)).toBe(true);
    expect(borders.shown?.label).toMatch(
      { un: /General Assembly resolution 68\/262/, ru: /Russia/, control: /Natural Earth/ }[view],
    );
  });
});

test("without a choice they are those of the General Assembly", () => {
  expect(sceneOf(inEnglish(frozenAtlas), wholeView).borders.shown?.id).toBe("un");
});

test("Russia’s view says that the General Assembly calls on all not to recognise it", () => {
  expect(sceneIn("ru").borders.shown?.meaning).toMatch(/68\/262 calls on states not to recognise/);
});

test("a line of which there is no record is not drawn", () => {
  expect(sceneOf(inEnglish(atlasWith({ borders: [] })), wholeView).borders.lines).toEqual([]);
  const [first, ...rest] = frozenAtlas.borders;
  const ids = sceneOf(inEnglish(atlasWith({ borders: rest })), wholeView).borders.lines.map((it) => it.id);
  expect(ids).toEqual(disputedLines.filter((it) => it !== first?.id));
});

test("an atlas that describes no view of the borders has no choice, no sentence and no word in the address", () => {
  const { borders: _, ...head } = atlasWith().head;
  const plain = atlasWith({ head });
  const { borders, description } = sceneOf(inEnglish(plain), wholeView);
  expect(borders).toEqual({ choices: [], lines: [] });
  expect(description).not.toMatch(/border/i);
  expect(viewOf("borders=un", plain)).toEqual({ view: wholeView, dropped: [{ key: "borders", value: "un", why: "unknown" }] });
});

test("where there is one view there is nothing to choose", () => {
  const { head } = frozenAtlas;
  const one = { default: "un", views: (head.borders?.views ?? []).slice(0, 1) };
  const { borders } = sceneOf(inEnglish(atlasWith({ head: { ...head, borders: one } })), wholeView);
  expect([borders.shown?.id, borders.choices]).toEqual(["un", []]);
});
