import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, onTestFinished, test } from "vitest";
import { close, createServer, listen } from "../../../src/build/serve.ts";
import { dataElement, headOf, languageAttributes, policyOf } from "../../../src/build/site/document.ts";
import { notFoundPage } from "../../../src/build/site/pages/not-found.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { englishWords } from "../../fixtures/in-english.ts";

const head = {
  title: "Ukraine says: Russia is building up its forces. · Claimed Ground",
  description: "Said 13 Apr 2021.",
  base: "../../",
  styles: ["assets/index-1a.css"],
  scripts: ["assets/index-2b.js"],
  fonts: ["assets/sans.woff2"],
  data: ["assets/atlas.json"],
  policy: policyOf(),
};

describe("the head of a page", () => {
  test("holds the policy before anything is fetched", () => {
    const html = headOf(englishWords, head);
    const policy = html.indexOf("Content-Security-Policy");
    expect(policy).toBeGreaterThan(0);
    for (const fetched of ["<link", "<script"]) expect(html.indexOf(fetched)).toBeGreaterThan(policy);
  });

  test("names its files from where the page stands, and nothing from elsewhere", () => {
    const addresses = [...headOf(englishWords, head).matchAll(/(?:href|src)="([^"]*)"/g)].map(([, it]) => it);
    expect(addresses).toEqual([
      "../../favicon.svg",
      "../../assets/sans.woff2",
      "../../assets/atlas.json",
      "../../assets/index-1a.css",
      "../../assets/index-2b.js",
    ]);
  });

  test("names its own address only where the site's is known", () => {
    expect(headOf(englishWords, head)).not.toContain("canonical");
    const told = headOf(englishWords, { ...head, address: "https://site.example/claims/a/" });
    expect(told).toContain('<link rel="canonical" href="https://site.example/claims/a/">');
  });

  test("offers the feed only where there is one: where the site's address is known, and not in a frame", () => {
    const address = "https://site.example/claims/a/";
    const feed = '<link rel="alternate" type="application/atom+xml" href="../../changes/feed.xml"';
    expect(headOf(englishWords, head)).not.toContain("feed.xml");
    expect(headOf(englishWords, { ...head, address })).toContain(feed);
    expect(headOf(englishWords, { ...head, address, isFramed: true })).not.toContain("feed.xml");
  });

  test("cannot be left by a title or a description", () => {
    const html = headOf(englishWords, {
      ...head,
      title: "</title><script>alert(1)</script>",
      description: '"><script>alert(2)</script>',
    });
    expect(html.match(/<script/g)?.length).toBe(1);
    expect(html).toContain("<title>&lt;/title&gt;&lt;script&gt;");
  });
});

describe("what a page says of itself where it is shared", () => {
  const social = {
    type: "article",
    siteName: "Claimed Ground",
    card: "cards/claims/a.png",
    text: "Ukraine says: Russia is building up its forces. The picture shows this sentence above a map.",
  } as const;
  const address = "https://site.example/folder/claims/a/";
  const contentOf = (html: string, name: string) =>
    new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)">`).exec(html)?.[1];

  test("names the speaker and the verb in its titles, as the page does", () => {
    const html = headOf(englishWords, { ...head, social });
    expect(contentOf(html, "og:title")).toBe(head.title);
    expect(contentOf(html, "twitter:title")).toBe(head.title);
    expect(contentOf(html, "og:description")).toBe(head.description);
    expect(contentOf(html, "twitter:description")).toBe(head.description);
    expect(contentOf(html, "og:site_name")).toBe("Claimed Ground");
    expect(contentOf(html, "og:type")).toBe("article");
    expect(contentOf(html, "og:locale")).toBe("en_GB");
    expect(contentOf(html, "twitter:card")).toBe("summary_large_image");
  });

  test("names no picture and no address where the site's is unknown", () => {
    expect(headOf(englishWords, { ...head, social })).not.toMatch(/og:url|:image/);
  });

  test("names its picture by its whole address, with size and words, where the site's is known", () => {
    const html = headOf(englishWords, { ...head, social, address });
    expect(contentOf(html, "og:url")).toBe(address);
    for (const name of ["og:image", "twitter:image"])
      expect(contentOf(html, name)).toBe("https://site.example/folder/cards/claims/a.png");
    for (const name of ["og:image:alt", "twitter:image:alt"]) expect(contentOf(html, name)).toBe(social.text);
    expect(contentOf(html, "og:image:type")).toBe("image/png");
    expect([contentOf(html, "og:image:width"), contentOf(html, "og:image:height")]).toEqual(["1200", "630"]);
  });

  test("cannot be left by a text", () => {
    const html = headOf(englishWords, { ...head, address, social: { ...social, siteName: '"><script>', text: '"><script>' } });
    expect(html.match(/<script/g)?.length).toBe(1);
  });

  test("is not there without being given", () => {
    expect(headOf(englishWords, { ...head, address })).not.toMatch(/og:|twitter:/);
  });
});

describe("the policy", () => {
  test("lets nothing run that is inline, made from text, or from elsewhere", () => {
    const policy = policyOf();
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*|blob:/);
  });

  test("lets pass what is named by its hash", () => {
    expect(policyOf({ inlineScript: "sha256-abc=" })).toContain("script-src 'self' 'sha256-abc=';");
  });
});

test("data for the script cannot end its element, and is the same when read", () => {
  const content = { text: "</script><script>alert(1)</script>", more: "<!--" };
  const html = dataElement("page", content);
  expect(html.match(/<\/script>/g)?.length).toBe(1);
  expect(html).not.toContain("<!--");
  const [, json = ""] = /<script type="application\/json" id="page">(.*)<\/script>/s.exec(html) ?? [];
  expect(JSON.parse(json)).toEqual(content);
});

describe("the page for addresses that lead nowhere", () => {
  const page = notFoundPage(englishWords, frozenAtlas.head, undefined);

  test("stands alone: it fetches nothing", () => {
    expect(page).not.toMatch(/<link rel="(stylesheet|preload)"|\ssrc=/);
    expect(page.match(/https?:\/\//g)).toBeNull();
  });

  test("names its inline script and style by their hashes", () => {
    const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    for (const name of ["script", "style"]) {
      const [, content = ""] = new RegExp(`<${name}>(.*?)</${name}>`, "s").exec(page) ?? [];
      expect(content.length).toBeGreaterThan(10);
      expect(policy).toContain(`sha256-${createHash("sha256").update(content).digest("base64")}`);
    }
  });

  test("leads to the site's own address where that is known", () => {
    expect(notFoundPage(englishWords, frozenAtlas.head, "https://site.example/folder/")).toContain(
      '<a href="https://site.example/folder/" data-known>',
    );
  });

  test("leads to the root of a host where no script runs, and never to itself", () => {
    expect(page).toContain('<a href="/">');
  });

  test.each(["/", "/some/folder/"])("finds the site's root from any depth, for a site at %s", async (base) => {
    const folder = mkdtempSync(join(tmpdir(), "claimed-ground-"));
    writeFileSync(join(folder, "embed.js"), "");
    writeFileSync(join(folder, "404.html"), page);
    const server = createServer(folder, base);
    const origin = `http://127.0.0.1:${await listen(server, 0)}`;
    onTestFinished(() => close(server));
    const [, script = ""] = /<script>(.*?)<\/script>/s.exec(page) ?? [];
    const follow = async (path: string) => {
      const { pathname, search } = new URL(path, origin);
      const link = { href: "" };
      let opened: string | undefined;
      const replace = (to: string) => {
        opened = to;
      };
      const fetchFrom = (to: string, init: RequestInit) => fetch(new URL(to, origin), init);
      const location = { origin, pathname, search, replace };
      await runInNewContext(script, { document: { querySelector: () => link }, location, fetch: fetchFrom, Promise });
      return { link: link.href, opened };
    };
    const lost = ["x", "changes/", "changes/x/", "method/x", "oembed/x/y/z.json", "claims/none/", "a/claims/b/changes/c", "x//y"];
    for (const path of lost) expect(await follow(origin + base + path), path).toEqual({ link: origin + base, opened: undefined });

    mkdirSync(join(folder, "claims/there"), { recursive: true });
    writeFileSync(join(folder, "claims/there/index.html"), "");
    for (const path of [
      "claims/there/).",
      "claims/there).",
      "claims/there.",
      "claims/there/”,",
      "claims/there/»",
      "claims/there/'?q=a",
    ])
      expect((await follow(origin + base + path)).opened, path).toBe(`${base}claims/there/${path.includes("?") ? "?q=a" : ""}`);
    expect((await follow(`${origin}${base}claims/none/).`)).opened).toBeUndefined();
  });
});

test("a document's root says its language, and its direction where that is not the usual one", () => {
  expect(languageAttributes(englishWords)).toBe('lang="en"');
  expect(languageAttributes({ locale: { lang: "ar" } })).toBe('lang="ar" dir="rtl"');
});
