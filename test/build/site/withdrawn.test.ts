import { expect, test } from "vitest";
import type { Material } from "../../../src/build/site/pages/material.ts";
import { claimPage } from "../../../src/build/site/pages/pages.tsx";
import type { Geography } from "../../../src/drawing/geography.ts";
import { viewOf } from "../../../src/scene/address.ts";
import { atlasWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";

const nothing: Geography = { ground: new Map(), regions: new Map() };
const face = { widths: {}, other: 500 };

test("a claim whose only statement is withdrawn has no page, and a link to it says so", () => {
  const revisions = [{ on: "2026-11-24", kind: "withdrawn" as const, what: "the record", why: "misread" }];
  const atlas = atlasWith({ statements: [statementWith({ revisions })] });
  const material: Material = {
    atlas,
    ground: { countries: [], places: [] },
    glyphWidths: { "sans-400": face, "sans-600": face, "serif-600": face, "serif-italic": face },
    detail: () => nothing,
    homeDetail: () => nothing,
  };
  const pages = atlas.claims.filter((it) => atlas.hasClaim(it.id)).map((it) => claimPage(material, it.id));
  expect(pages).toEqual([]);
  expect(viewOf("claim=troops", atlas).dropped.length).toBe(1);
});
