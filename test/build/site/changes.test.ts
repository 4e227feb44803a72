import { expect, test } from "vitest";
import { withdrawnFormOf } from "../../../src/build/atlas/compile.ts";
import { feedOf } from "../../../src/build/site/data/feed.ts";
import { changesPage, withdrawnEmbed, withdrawnPage } from "../../../src/build/site/pages/changes-page.tsx";
import type { Atlas } from "../../../src/domain/atlas.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { bareRenderInputs, requestFor } from "../../fixtures/atlas/page-request.ts";
import { atlasWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";
import { englishWords, inEnglish } from "../../fixtures/in-english.ts";

const origin = "https://site.example/map/";
const revisions = [{ on: "2026-11-26", kind: "withdrawn" as const, what: "All <of> it.", why: "Another speaker." }];
const changed = [{ on: "2026-11-24", kind: "changed" as const, what: "The day & more.", why: "It was misread." }];
const requestOf = (atlas: Atlas) => requestFor(bareRenderInputs(atlas), { origin, id: "troops", base: "../" });
const gone = atlasWith({ statements: [statementWith({ revisions })] });
const corrected = atlasWith({ statements: [statementWith({ revisions: changed })] });

test("the page of changes tells each with what and why, or that there is none yet", () => {
  const { body } = changesPage(englishWords, requestOf(corrected));
  for (const it of ["24 Nov 2026", "Changed", "Ukraine says: Russia has moved troops", "The day &amp; more.", "It was misread."])
    expect(body).toContain(it);
  expect(body).toContain('href="../claims/troops/"');
  expect(changesPage(englishWords, requestOf(atlasWith())).body).toContain(
    "No record has been changed or withdrawn since the first were made on 23 Nov 2026.",
  );
});

test("the address of a withdrawn claim says what became of it and nothing of what it said, in a frame as well", () => {
  for (const { title, description, body } of [
    withdrawnPage(englishWords, requestOf(gone)),
    withdrawnEmbed(englishWords, requestOf(gone)),
  ]) {
    const all = title + description + body;
    for (const it of ["26 Nov 2026", "All &lt;of> it.", "Another speaker."]) expect(all).toContain(it);
    expect(all).not.toMatch(/moved troops|The Daily|troops stand/);
  }
});

test("of a withdrawn record the data keep whom it named and what became of it, not its words or figures", () => {
  const statement = statementWith({
    revisions,
    gist: "Secret gist.",
    note: "Secret note.",
    quantities: [{ of: "ships", forces: ["russia"], asSaid: "secret ships", wording: "source", when: { kind: "present" } }],
  });
  const text = JSON.stringify(withdrawnFormOf(statement));
  expect(text).not.toMatch(/[Ss]ecret|troops stand in the square/);
  expect(text).toContain("Another speaker.");
});

test("the feed is Atom: each entry has an id of its own, a title with who speaks, a day and a link", () => {
  for (const atlas of [gone, corrected, frozenAtlas]) {
    const feed = feedOf(inEnglish(atlas), origin);
    expect(feed.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"')).toBe(true);
    const ids = [...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, it = ""]) => it);
    const entries = feed.split("<entry>").slice(1);
    expect(ids.length).toBe(entries.length + 1);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    for (const entry of entries) {
      expect(entry).toMatch(/<title>.+<\/title>\n<updated>\d{4}-\d{2}-\d{2}T00:00:00Z<\/updated>/);
      expect(entry).toMatch(/<link rel="alternate" type="text\/html" href="https:\/\/site\.example\/map\//);
    }
    expect(feed).toContain(`<link rel="self" type="application/atom+xml" href="${origin}changes/feed.xml"/>`);
    expect(feed.replaceAll(/<[^<>]*>/g, "")).not.toMatch(/[<>]|&(?!\w+;|#\d+;)/);
  }
  expect(feedOf(inEnglish(corrected), origin)).toContain(
    "<title>Changed: Ukraine says: Russia has moved troops to the square.</title>",
  );
  expect(feedOf(inEnglish(gone), origin)).not.toContain("moved troops");
});

test("the feed's ids do not depend on the site's address, and its links do", () => {
  const ids = (feed: string) => feed.match(/<id>.*?<\/id>/g);
  const feed = feedOf(inEnglish(corrected), "https://other.example/");
  expect(ids(feed)).toEqual(ids(feedOf(inEnglish(corrected), origin)));
  expect(feed).toContain('href="https://other.example/claims/troops/"');
});

test("the feed is offered only where the site's address is known, as else there is none", () => {
  expect(changesPage(englishWords, requestOf(corrected)).body).toContain('href="feed.xml"');
  expect(changesPage(englishWords, requestFor(bareRenderInputs(corrected))).body).not.toMatch(/feed/i);
});

test("the feed is as new as its newest entry", () => {
  expect(/<updated>(.*?)</.exec(feedOf(inEnglish(corrected), origin))?.[1]).toBe("2026-11-24T00:00:00Z");
});
