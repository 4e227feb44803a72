import { fieldKeys, optionKeys, textKeys } from "./fields/keys.ts";

/** Longest query that is read; anything longer is not one of our addresses. */
const longestQuery = 2000;

/**
 * Keys and values of a query. The first of a repeated key counts; a value that cannot be decoded counts as plain text. Undoes common damage
 * to shared addresses, if unambiguous: HTML escaping (`&amp;`), double encoding, punctuation from the end of a sentence.
 */
export function parametersOf(query: string, fields: readonly string[] = fieldKeys): [string, string][] {
  const ours = [...fields, ...optionKeys];
  // The separator of keys in an encoded address: an ampersand, perhaps HTML-escaped before.
  const between = new RegExp(`[&?;][\\w#;]*?(?=(?:${ours.join("|")})=)`);

  // Splits the text between two ampersands: one key and value, or several if the next ampersand was encoded.
  const partsOf = (part: string): [string, string][] => {
    const [name = "", ...rest] = part.split("=");
    const value = rest.join("=");
    const key = decoded(name).replace(/.*[?;]/s, "");
    const next = decoded(part);
    const pieces = next.split(between);
    const isChanged = next !== part || pieces.length > 1;
    if (textKeys.includes(key))
      return pieces.length > 1 && value.includes("=") ? pieces.flatMap(partsOf) : [[key, wordsIn(decoded(value))]];
    if (ours.includes(key))
      return isChanged ? pieces.flatMap(partsOf) : [[key, value.replace(/([\p{L}\p{N}])([&?;].*|[^\p{L}\p{N}]+)$/su, "$1")]];
    return isChanged && value === "" ? pieces.flatMap(partsOf) : [[key, value]];
  };
  return startOf(query).split("&").flatMap(partsOf).reverse();
}

/** The query of an address, including the part that a numerically escaped ampersand (`&#38;`) turned into a fragment. */
export function queryIn({ search, hash }: { readonly search: string; readonly hash: string }): string {
  return /^#(38|x26);/i.test(hash) ? search + hash : search;
}

/** Free text as it stands in an address. Text that looks already encoded is encoded too, so that it is not decoded into something else. */
export function textInQuery(text: string): string {
  return encoded(wordsIn(text) === text ? text : encoded(text));
}

/** Free text; after double encoding, decoding once more restores it exactly. */
function wordsIn(text: string): string {
  try {
    const once = decodeURIComponent(text.replaceAll("+", " "));
    return text.includes("%") && encoded(once) === text.replaceAll(/ |%20/g, "+") ? once : text;
  } catch {
    return text;
  }
}

/** The part of a query that is read, never cut inside a character. */
function startOf(query: string): string {
  const start = query.slice(0, longestQuery);
  return query === start ? start : start.replace(/(%[c-f]\w(%[89ab]\w)*)?(%\w?)?$/i, "");
}

function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll("%20", "+");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}
