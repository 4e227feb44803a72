import type { OpenAtlas } from "../../../domain/atlas.ts";
import type { Claim } from "../../../domain/claim.ts";
import type { Statement } from "../../../domain/statement.ts";

/**
 * An atlas with every claim and statement many times over: new ids, the same texts. Answers and links stay within a copy. The claims are
 * shuffled, in the same way for the same seed.
 */
export function multiplied(atlas: OpenAtlas, times: number, seed: number): OpenAtlas {
  const names = new Set([...atlas.claims, ...atlas.statements].map((it) => it.id));
  const copies = Array.from({ length: times }, (_, index) => {
    const nameOf = (id: string) => (names.has(id) ? `${id}-${index}` : id);
    return {
      claims: atlas.claims.map((it): Claim => ({ ...it, id: nameOf(it.id) })),
      statements: atlas.statements.map(
        ({ targets, links, ...rest }): Statement => ({
          ...rest,
          id: nameOf(rest.id),
          claim: nameOf(rest.claim),
          ...(targets && { targets: targets.map(nameOf) }),
          ...(links && { links: links.map((it) => ({ ...it, to: nameOf(it.to) })) }),
        }),
      ),
    };
  });
  const claims = shuffled(
    copies.flatMap((it) => it.claims),
    seed,
  );
  const place = new Map(claims.map((it, index) => [it.id, index]));
  const statements = copies.flatMap((it) => it.statements);
  statements.sort((a, b) => (place.get(a.claim) ?? 0) - (place.get(b.claim) ?? 0));
  return { ...atlas, claims, statements };
}

/** Sorts by random numbers. */
function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const next = randomFrom(seed);
  return items
    .map((item) => ({ item, place: next() }))
    .sort((a, b) => a.place - b.place)
    .map((it) => it.item);
}

/** Gives the same random numbers, from 0 to below 1, for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
