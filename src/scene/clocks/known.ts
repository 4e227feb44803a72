import { type Atlas, indexAtlas } from "../../domain/atlas.ts";
import { lastDayOf } from "../../domain/partial-date.ts";
import { traitsOf } from "../filters.ts";

const remembered = new WeakMap<Atlas, Map<string, Atlas>>();

/**
 * The atlas as known on a day, `YYYY-MM-DD`: without later statements and links to them. An uncertain day counts as its latest possible
 * one, so that nothing appears too early. Without a day, the whole atlas.
 */
export function atlasKnownOn(atlas: Atlas, day: string | undefined): Atlas {
  if (day === undefined || traitsOf(atlas).every((it) => it.day <= day)) return atlas;
  const byDay = remembered.get(atlas) ?? new Map<string, Atlas>();
  remembered.set(atlas, byDay);
  const known = byDay.get(day) ?? asOf(atlas, day);
  byDay.set(day, known);
  return known;
}

function asOf(atlas: Atlas, day: string): Atlas {
  const said = atlas.statements.filter((it) => lastDayOf(it.saidOn) <= day);
  const ids = new Set([...said, ...atlas.claims].map((it) => it.id));
  const statements = said.map(({ targets, links, ...rest }) => ({
    ...rest,
    ...(targets && { targets: targets.filter((it) => ids.has(it)) }),
    ...(links && { links: links.filter((it) => ids.has(it.to)) }),
  }));
  return indexAtlas({ ...atlas, statements });
}
