import { describe, expect, test } from "vitest";
import { feedOf } from "../../../src/build/site/data/feed.ts";
import { headOf, languageAttributes } from "../../../src/build/site/document.ts";
import { oembedOf } from "../../../src/build/site/oembed.ts";
import { notFoundPage } from "../../../src/build/site/pages/not-found.ts";
import { wordsFrom } from "../../../src/build/site/scripts.ts";
import { languageOf, wordsIn } from "../../../src/build/words.ts";
import { snippetsOf, viewEmbeddedAt } from "../../../src/embed/snippet.ts";
import { svgOf } from "../../../src/picture/files.ts";
import { viewOf } from "../../../src/scene/address.ts";
import { plainEmbed } from "../../../src/scene/embed/options.ts";
import { staticPageOf } from "../../../src/scene/pages/static-page.ts";
import { cardPicture } from "../../../src/scene/picture/spec.ts";
import { wholeView } from "../../../src/scene/view.ts";
import { english } from "../../../src/words/en/language.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { frozenPictures } from "../../fixtures/atlas/frozen-pictures.ts";

const root = "https://host.example/map/";

describe.each([
  ["en", "ltr", "en_GB"],
  ["uk", "ltr", "uk_UA"],
  ["ar", "rtl", "ar_EG"],
])("in an edition in %s", (tag, dir, inOpenGraph) => {
  const words = wordsIn({ ...english, tag });
  const direction = dir === "rtl" ? ' dir="rtl"' : "";

  test("documents say so", () => {
    expect(languageAttributes(words)).toBe(`lang="${tag}"${direction}`);
    expect(notFoundPage(words, frozenAtlas.head, undefined)).toContain(`<html lang="${tag}"${direction}>`);
    const parts = { title: "", description: "", base: "", styles: [], scripts: [], fonts: [], data: [] };
    const social = { type: "website", siteName: "", card: "", text: "" } as const;
    expect(headOf(words, { ...parts, social })).toContain(`<meta property="og:locale" content="${inOpenGraph}">`);
  });

  test("pictures say so", async () => {
    const { pictureFor } = await frozenPictures();
    expect(svgOf(words, pictureFor(wholeView, cardPicture), [])).toContain(`xml:lang="${tag}"`);
  });

  test("the feed says so", () => {
    expect(feedOf({ atlas: frozenAtlas, words }, root)).toContain(`xml:lang="${tag}"`);
  });

  test("what stands in other people’s pages says so, with its direction", () => {
    const snippets = snippetsOf(words, {
      root,
      at: viewEmbeddedAt(root, { view: wholeView, page: staticPageOf(frozenAtlas, wholeView), options: plainEmbed }),
      heading: "",
      siteName: "",
      size: { width: 640, height: "900px", highest: 900 },
      pictureText: "",
    });
    for (const it of Object.values(snippets)) expect(it).toContain(`lang="${tag}" dir="${dir}"`);
    const { html } = oembedOf(words, { origin: root, path: "", title: "", height: 900, siteName: "" });
    expect(html).toContain(`lang="${tag}" dir="${dir}"`);
  });

  test("an address may name it, and no other", () => {
    const atlas = { ...frozenAtlas, language: tag };
    expect(viewOf(`lang=${tag}`, atlas)).toEqual({ view: wholeView, dropped: [] });
    expect(viewOf("lang=fr", atlas).dropped).toEqual([{ key: "lang", value: "fr", why: "unknown" }]);
  });
});

test("an atlas is told in its language whatever the region, and in English where there are no words in it", () => {
  expect(["en", "en-GB", "uk", "eng"].map((it) => languageOf(it).tag)).toEqual(["en", "en", "en", "en"]);
});

test("scripts get the words of the edition’s language where they ask for English ones; a language’s own files get what they name", async () => {
  const { resolveId } = wordsFrom(async () => "/site/src/words/uk");
  const { handler } = resolveId as unknown as { handler: (id: string, importer: string) => Promise<string | undefined> };
  expect(await handler("./words/en/catalogues/page.ts", "/site/src/main.tsx")).toBe("/site/src/words/uk/catalogues/page.ts");
  expect(await handler("../words/en/dialog.ts", "/site/src/wiring/cite-and-share.tsx")).toBe("/site/src/words/uk/dialog.ts");
  expect(await handler("../en/dialog.ts", "/site/src/words/uk/dialog.ts")).toBeUndefined();
  expect(await handler("../../words/en/dialog.ts", "/site/src/words/words.ts")).toBeUndefined();
});
