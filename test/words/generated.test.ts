import { expect, test } from "vitest";
import { viewOf } from "../../src/scene/address.ts";
import { chartOf } from "../../src/scene/chart/chart.ts";
import { embedContentOf } from "../../src/scene/embed/content.ts";
import { headlineText } from "../../src/scene/embed/headline.ts";
import { socialOf } from "../../src/scene/pages/page-social.ts";
import { sceneOf } from "../../src/scene/scene.ts";
import { finderOf } from "../../src/scene/search/search.ts";
import { hiddenClaimInWords } from "../../src/wiring/reading/hidden-claim.ts";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";
import { expectReviewed } from "../fixtures/atlas/reviewed.ts";
import { englishWords, inEnglish } from "../fixtures/in-english.ts";
import { generatedQueries } from "../soak/views/grammar.ts";

const finder = finderOf(frozenAtlas);

/** Every sentence made for a View, by what says it. */
function sentencesOf(query: string): readonly (readonly [name: string, text: string])[] {
  const { view, dropped } = viewOf(query, frozenAtlas);
  const scene = sceneOf(inEnglish(frozenAtlas), view, finder);
  const embed = embedContentOf(inEnglish(frozenAtlas), scene, "claim");
  const chart = view.show === "figures" ? chartOf(inEnglish(frozenAtlas), scene) : undefined;
  const parts: readonly (readonly [string, string | undefined])[] = [
    [
      "link",
      dropped.length === 0 ? undefined : englishWords.announcements.dropped(dropped.map(englishWords.announcements.droppedPart)),
    ],
    ["title", scene.documentTitle],
    ["headline", scene.headline],
    ["lede", scene.lede],
    ["short lede", scene.ledeShort],
    ["list", `${scene.heading}. ${scene.counts}.`],
    ["hidden", scene.hiddenClaim && hiddenClaimInWords(englishWords, scene.hiddenClaim)],
    ["map", scene.description],
    ["numbers", scene.cluster && [scene.cluster.title, ...scene.cluster.notes].join(" ")],
    ["embed", headlineText(englishWords, embed.headline)],
    ["filters", embed.narrowing],
    ["chart", chart && [chart.heading, ...chart.notes].join(" ")],
    ["picture", socialOf(inEnglish(frozenAtlas), scene).text],
    ["card", scene.open && [scene.open.proposition, scene.open.silence].filter(Boolean).join(" ")],
  ];
  return parts.flatMap(([name, text]) => (text === undefined || text === "" ? [] : [[name, text] as const]));
}

test("the sentences of 300 Views are as they were read and found good", () => {
  const said = new Map<string, string>();
  const views = [...generatedQueries(frozenAtlas, 300, 11)].map((query) => {
    // What was said of an earlier View is not read again.
    const fresh = sentencesOf(query).filter(([name, text]) => said.get(text) === undefined && said.set(text, name));
    return [`?${query}`, ...fresh.map(([name, text]) => `  ${name}: ${text}`)].join("\n");
  });
  expect(said.size).toBeGreaterThan(600);
  expectReviewed(`${views.join("\n")}\n`, "sentences.txt");
});
