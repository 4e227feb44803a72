import { describe, expect, test } from "vitest";
import { openReader } from "./driver.ts";
import { atlas } from "./expected.ts";
import { longWord, sideways, sizes } from "./sideways.ts";

const claim = `claims/${atlas.claims[0]?.id}/`;

/** One page of every kind, the longest words in what an address can give. */
const pages = [
  `?claim=${atlas.claims[0]?.id}`,
  `?q=${longWord}`,
  "?show=figures",
  "?show=table",
  claim,
  "regions/crimea/",
  "method/",
  "changes/",
  "embed/help/",
  `no/such/${longWord}`,
  `embed/?title=${longWord}`,
  `embed/${claim}?title=${longWord}`,
  "embed/figures/near-ukraine/",
];

const few = sizes.filter(([width]) => [320, 1024].includes(width));

describe("nothing scrolls sideways at any width, with wider spacing, and with words of 140 letters in every text", () => {
  test("on pages of every kind", async () => {
    const reader = await openReader({ webgl: false });
    for (const path of pages) {
      await reader.visit(path);
      if (path.startsWith("?show")) await reader.until(() => reader.read(() => document.querySelector("#sheet *") !== null));
      // Whole cards are on the pages of claims: all of them at once would only take time.
      if (path.startsWith("?")) await reader.showAllFilters();
      else await reader.openAllParts();
      expect(await sideways(reader, "plain", path === pages[0] ? sizes : few), path).toEqual([]);
      expect(await sideways(reader, "strained", few), path).toEqual([]);
    }
  });

  test("in the dialogs that make embeds, citations and pictures", async () => {
    const reader = await openReader({ webgl: false });
    await reader.openBuilder();
    await reader.choosesInBuilder("Your own");
    await reader.writesHeading(longWord);
    expect(await sideways(reader, "strained", few), "embed").toEqual([]);
    await reader.visit("");
    await reader.citeOrShare("cite", atlas.claims[0]?.id);
    await reader.openDialog();
    expect(await sideways(reader, "strained", few), "cite").toEqual([]);
    await reader.visit("");
    await reader.openExporter();
    expect(await sideways(reader, "strained", few), "export").toEqual([]);
  });

  test("with letters of 24 pixels set in the browser, which the page and its break points follow", async () => {
    const reader = await openReader({ webgl: false, fontSize: 24 });
    expect(await reader.read(() => Number.parseFloat(getComputedStyle(document.body).fontSize))).toBe(22.5);
    expect(await reader.read(() => matchMedia("(min-width: 62rem)").matches)).toBe(false);
    const three = sizes.filter(([width]) => [320, 820, 1440].includes(width));
    for (const path of ["", "?show=table", "?show=figures", claim, `embed/?title=${longWord}`, "embed/figures/near-ukraine/"]) {
      await reader.visit(path);
      expect(await sideways(reader, "plain", three), path).toEqual([]);
    }
  });
});
