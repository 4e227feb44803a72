import { describe, expect, test } from "vitest";
import { estimatedHeight, oembedOf } from "../../../src/build/site/oembed.ts";
import { embedContentOf } from "../../../src/scene/embed/content.ts";
import { headlineText } from "../../../src/scene/embed/headline.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { sceneOfClaim } from "../../fixtures/atlas/frozen-scenes.ts";
import { englishWords, inEnglish } from "../../fixtures/in-english.ts";

const origin = "https://host.example/map/";
const answerFor = (claim: string) => {
  const content = embedContentOf(inEnglish(frozenAtlas), sceneOfClaim(claim), "claim");
  const [title, height] = [headlineText(englishWords, content.headline), estimatedHeight(englishWords, content)];
  return oembedOf(englishWords, { origin, path: `claims/${claim}/`, title, height, siteName: "Claimed Ground" });
};
const answer = answerFor("nato-forces-near-russia");

/** The elements WordPress leaves of a provider it does not know, in `wp_filter_oembed_result`: the first frame, and a quotation before it. */
function leftByWordPress(html: string): string {
  const [, quotation = "", frame = ""] = /(<blockquote>.*?<\/blockquote>)?.*?(<iframe [^>]*>\s*<\/iframe>)/s.exec(html) ?? [];
  return quotation + frame;
}

describe("the oEmbed answer", () => {
  test("has what the format and its readers ask for", () => {
    expect(answer).toMatchObject({ version: "1.0", type: "rich", thumbnail_width: 1200, thumbnail_height: 630 });
    for (const number of [answer.width, answer.height, answer.cache_age]) expect(Number.isInteger(number)).toBe(true);
    for (const address of [answer.provider_url, answer.thumbnail_url]) expect(new URL(address).protocol).toBe("https:");
  });

  test("names the speaker and the verb in its title and in the frame's", () => {
    expect(answer.title).toBe("Sergei Shoigu says: NATO is to deploy forces close to Russian territory.");
    expect(answer.html).toContain(`title="${answer.title}" lang="en" dir="ltr"`);
  });

  test("begins with the frame, which is all that WordPress leaves, and keeps its state in the query", () => {
    expect(answer.html.startsWith("<iframe ")).toBe(true);
    const left = leftByWordPress(answer.html);
    expect(left).toContain(`src="${origin}embed/claims/nato-forces-near-russia/?v=1"`);
    expect(left).toContain('width="100%"');
    expect(left).toMatch(/height="\d+"/);
    expect(left).not.toContain("#");
    expect(left).not.toContain("<blockquote");
  });

  test("brings the host script behind the frame for those who leave scripts in", () => {
    expect(answer.html.endsWith(`</iframe><script async src="${origin}embed.js"></script>`)).toBe(true);
  });

  test("is a bookmark's worth of words for every claim", () => {
    for (const { id } of frozenAtlas.claims) expect(answerFor(id).title).toMatch(/^.+ [a-z ]+: .+/);
  });
});
