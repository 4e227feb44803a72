/** Characters that no text of a record may hold: nobody sees them, or they stand for no letter. Selectors that vary a letter's form may. */
const stray =
  /(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\ufffd]/u;

/** Letters of scripts that join, after which a joiner or non-joiner decides how (Unicode, chapter 23.2). */
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]$/u;

/** The first character that no text may hold, from `start` on, with its place. */
function strayIn(text: string): { readonly character: string; readonly index: number } | undefined {
  for (const { 0: character, index } of text.matchAll(new RegExp(stray, "gu"))) {
    const isJoiner = character === "\u200c" || character === "\u200d";
    if (!isJoiner || !joining.test(text.slice(0, index))) return { character, index };
  }
  return undefined;
}

/** What to say of a text that holds a character nobody sees, or that stands for no letter; nothing of any other text. */
export function faultOfText(text: string): string | undefined {
  const found = strayIn(text);
  if (!found) return undefined;
  const { character, index } = found;
  const before = text.slice(0, index).trimStart().slice(-20);
  const place = before === "" ? " at its beginning" : ` after "${before}"`;
  if (/[\n\r\u2028\u2029]/.test(character)) return `holds a line break${place} (write it in one line)`;
  if (character === "\t") return `holds a tab${place} (write a space)`;
  return `holds ${codeOf(character)}${place}, ${meaningOf(character)}`;
}

function meaningOf(character: string): string {
  if (character === "\ufffd") return "where a letter was lost (write it again, from the source)";
  if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(character))
    return "which turns the direction of writing (take it out)";
  if (/[\u200c\u200d]/.test(character)) return "between letters that do not join (take it out)";
  return /\p{Co}/u.test(character) ? "which is no letter (write one)" : "which cannot be seen (take it out)";
}

/** The name of a character in Unicode, such as U+200B. */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A text with the code of each character nobody sees in its place, so that a terminal or log obeys none of them. */
export function visible(text: string): string {
  return text.replaceAll(new RegExp(stray, "gu"), codeOf);
}

const alphabets = { Latin: /\p{Script=Latin}/u, Cyrillic: /\p{Script=Cyrillic}/u, Greek: /\p{Script=Greek}/u };

/** What to say of a text in which letters of two alphabets that look alike make one word; nothing of any other text. */
export function mixtureIn(text: string): string | undefined {
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]+/gu)) {
    const mixed = Object.entries(alphabets).flatMap(([name, letters]) => (letters.test(word) ? [name] : []));
    if (mixed.length > 1) return `mixes ${mixed.join(" and ")} letters in the word "${word}" (type it again in one alphabet)`;
  }
  return undefined;
}
