import { escaped } from "../../drawing/svg.ts";

/** Removes what XML 1.0 forbids (section 2.2): most control characters, lone surrogates, U+FFFE and U+FFFF. */
export function allowedInXml(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}

/** Escapes text for XML content and double-quoted attributes. */
export function xmlText(text: string): string {
  return escaped(allowedInXml(text));
}

/** A piece of an XML document with its entities resolved. Comments, processing instructions and declarations are skipped. */
type Piece =
  | { readonly kind: "start"; readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly isEmpty: boolean }
  | { readonly kind: "end"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

/** Starts of sections that are not markup, and their ends. */
const passedOver = [
  ["<!--", "-->"],
  ["<?", "?>"],
  ["<!", ">"],
] as const;
const characterData = "<![CDATA[";

/**
 * The pieces of an XML document in order, as far as it can be read: total, in linear time, and without a DOM. It does not validate:
 * malformed input gives whatever looks like pieces.
 */
export function* piecesOf(xml: string): Generator<Piece, void> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf("<", at);
    const textEnd = open < 0 ? xml.length : open;
    if (textEnd > at) yield { kind: "text", text: unescaped(xml.slice(at, textEnd)) };
    if (open < 0) return;
    if (xml.startsWith(characterData, open)) {
      const start = open + characterData.length;
      const end = endOf(xml, "]]>", start);
      yield { kind: "text", text: xml.slice(start, end) };
      at = end + "]]>".length;
      continue;
    }
    const other = passedOver.find(([start]) => xml.startsWith(start, open));
    if (other) {
      at = endOf(xml, other[1], open + other[0].length) + other[1].length;
      continue;
    }
    const close = endOfTag(xml, open + 1);
    if (close === undefined) return;
    yield tagOf(xml.slice(open + 1, close));
    at = close + 1;
  }
}

function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  return end < 0 ? xml.length : end;
}

/** Position of a tag's closing `>`, ignoring those inside attribute values. */
function endOfTag(xml: string, from: number): number | undefined {
  let quote: string | undefined;
  for (let at = from; at < xml.length; at++) {
    const letter = xml[at];
    if (quote !== undefined) {
      if (letter === quote) quote = undefined;
    } else if (letter === ">") return at;
    else if (letter === '"' || letter === "'") quote = letter;
  }
  return undefined;
}

function tagOf(inner: string): Piece {
  if (inner.startsWith("/")) return { kind: "end", name: inner.slice(1).trim() };
  const isEmpty = inner.endsWith("/");
  const space = inner.search(/[\s/]/);
  const name = space < 0 ? inner : inner.slice(0, space);
  return { kind: "start", name, attributes: attributesOf(inner.slice(name.length)), isEmpty };
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  let at = 0;
  for (;;) {
    const equals = text.indexOf("=", at);
    if (equals < 0) return attributes;
    const name = text.slice(at, equals).trim();
    let open = equals + 1;
    while (/\s/.test(text[open] ?? "")) open++;
    const quote = text[open];
    if (quote !== '"' && quote !== "'") {
      at = equals + 1;
      continue;
    }
    const close = text.indexOf(quote, open + 1);
    if (close < 0) return attributes;
    attributes.set(name, unescaped(text.slice(open + 1, close)));
    at = close + 1;
  }
}

const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Text with its entities resolved; entities XML does not define are kept. */
function unescaped(text: string): string {
  return text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (reference: string, hex?: string, decimal?: string, name = "") => {
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : (named.get(name) ?? reference);
    },
  );
}
