import { createHash } from "node:crypto";
import { escaped } from "../../../drawing/svg.ts";
import { pathTo } from "../../../scene/page-path.ts";
import { type Change, changesOf, type RecordedDay, recordedDaysOf, recordNameOf } from "../../../scene/pages/changes.ts";
import type { Edition } from "../../../words/edition.ts";
import type { SiteWords } from "../../../words/words.ts";

/** The feed's path on the site. */
export const feedPath = `${pathTo("changes/")}feed.xml`;

/**
 * The changes to the records as an Atom feed (RFC 4287): an entry for every change, and one for every day on which records were first made.
 * Only made if the site's address is known: feed readers show entries away from the feed's address and could not follow relative links. Ids
 * never depend on the address.
 */
export function feedOf({ atlas, words }: Edition<SiteWords>, origin: string): string {
  const changes = changesOf({ atlas, words });
  const days = recordedDaysOf(atlas);
  const link = (path: string) => origin + path;
  const { id, title } = atlas.head;
  const updated = [...changes.map((it) => it.on), ...days.map((it) => it.day)].sort().at(-1) ?? atlas.head.period.to;
  const entries = [
    ...changes.map((it) => ({ day: it.on, entry: changeEntry(words, id, it, link) })),
    ...days.map((it) => ({ day: it.day, entry: recordedEntry(words, id, it, link) })),
  ].sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${words.locale.lang}">`,
    `<id>${idOf(id, "changes")}</id>`,
    `<title>${escaped(words.changes.feedTitle(title))}</title>`,
    `<updated>${instantOf(updated)}</updated>`,
    `<author><name>${escaped(title)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(link(feedPath))}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(link(pathTo("changes/")))}"/>`,
    ...entries.map((it) => it.entry),
    "</feed>\n",
  ].join("\n");
}

type Link = (path: string) => string;

function changeEntry(words: SiteWords, atlasId: string, change: Change, link: Link): string {
  const { statement, claim, number, on, kind, what, why } = change;
  return entryOf({
    id: idOf(atlasId, `${statement}/${number}`),
    title: words.changes.feedChange(words.changes.kind(kind), recordNameOf(words, change)),
    on,
    address: link(pathTo("claims/", claim)),
    content: words.changes.whatAndWhy(what, why),
  });
}

function recordedEntry(words: SiteWords, atlasId: string, { day, statements }: RecordedDay, link: Link): string {
  return entryOf({
    id: idOf(atlasId, `recorded/${day}`),
    title: words.changes.feedRecorded(words.dates.day(day), statements.length),
    on: day,
    address: link(`${pathTo("changes/")}#recorded`),
    content: words.changes.lead,
  });
}

type EntryParts = {
  readonly id: string;
  readonly title: string;
  readonly on: string;
  readonly address: string;
  readonly content: string;
};

function entryOf({ id, title, on, address, content }: EntryParts): string {
  return [
    "<entry>",
    `<id>${id}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${instantOf(on)}</updated>`,
    `<link rel="alternate" type="text/html" href="${escaped(address)}"/>`,
    `<content type="text">${escaped(content)}</content>`,
    "</entry>",
  ].join("\n");
}

/** A day as the timestamp RFC 3339 requires; records have no time of day. */
function instantOf(day: string): string {
  return `${day}T00:00:00Z`;
}

/** An id that stays the same wherever the site moves: a UUID made from what it names (RFC 9562, version 8, of a SHA-256). */
function idOf(atlasId: string, name: string): string {
  const hex = createHash("sha256").update(`claimed-ground/${atlasId}/${name}`).digest("hex");
  const variant = ((Number.parseInt(hex[16] ?? "0", 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
