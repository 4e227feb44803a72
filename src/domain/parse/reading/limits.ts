/** What a file of the records may hold at most. All are counts, so that a file is refused on every machine alike. */
export const limits = {
  /** Bytes of a record, and of a file of outlines. */
  recordBytes: 1_000_000,
  outlineBytes: 16_000_000,
  /** How deep lists and mappings may stand in one another. */
  depth: 32,
  aliases: 100,
  keys: 10_000,
  /** Characters of a text. */
  characters: 10_000,
  /** Words, signs and runs of white space of YAML: far more than any record of so many keys has. */
  tokens: 80_000,
  /** Problems reported of one file. */
  problems: 1_000,
} as const;

/** What to say of a file that is too long to be read. */
export function faultOfSize(file: string, bytes: number): string | undefined {
  const [most, kind] = isGeoJson(file) ? [limits.outlineBytes, "a file of outlines"] : [limits.recordBytes, "a record"];
  if (bytes <= most) return undefined;
  return `is longer than ${kind} may be: ${written(bytes)} bytes, at most ${written(most)} (split it, or leave out what is no record)`;
}

/** What to say of a value with more keys than a file may have, or nested deeper. Follows no value into itself for ever. */
export function faultOfShape(value: unknown): string | undefined {
  let keys = 0;
  const open: [value: object, depth: number][] = [];
  let longest = 0;
  const add = (it: unknown, depth: number) => {
    if (typeof it === "object" && it !== null) open.push([it, depth]);
    else if (typeof it === "string") longest = Math.max(longest, it.length);
  };
  add(value, 1);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [it, depth] = next;
    if (depth > limits.depth) return tooDeep;
    const values: readonly unknown[] = Array.isArray(it) ? it : Object.values(it);
    if (!Array.isArray(it)) keys += values.length;
    if (keys > limits.keys) return tooManyKeys;
    for (const each of Array.isArray(it) ? [] : Object.keys(it)) add(each, depth);
    for (const each of values) add(each, depth + 1);
    if (longest > limits.characters)
      return `has a text of ${written(longest)} characters, at most ${written(limits.characters)} (shorten it)`;
  }
  return undefined;
}

export const tooDeep = `has lists or mappings nested more than ${limits.depth} deep (write it flatter)`;
export const tooManyKeys = `has more than ${written(limits.keys)} keys (split it)`;
export const tooManyTokens = `has more than ${written(limits.tokens)} words and signs (split it, or leave out what is no record)`;
export const tooManyAliases = `uses aliases more than ${limits.aliases} times, or aliases of aliases (write the values out)`;

function written(count: number): string {
  return count.toLocaleString("en");
}

/** Whether a file is GeoJSON, by its name. */
export function isGeoJson(file: string): boolean {
  return file.endsWith(".geojson");
}
