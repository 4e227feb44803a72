/** The text of a file's bytes, or the line from which they are none, and why. */
type Decoded = { readonly text: string } | { readonly line: number; readonly message: string };

/** Reads bytes as UTF-8, without a byte order mark. What is something else is told, never guessed: letters would be lost unseen. */
export function decodedOf(bytes: Uint8Array): Decoded {
  if (isUtf16(bytes)) return { line: 1, message: "is UTF-16 (save it as UTF-8)" };
  const text = utf8Of(bytes);
  if (text !== undefined) return { text };
  return { line: firstBrokenLine(bytes), message: "is not UTF-8 in this line (save the file as UTF-8, or letters are lost)" };
}

/** Whether the bytes begin with the byte order mark of UTF-8. */
export function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/**
 * Whether bytes are UTF-16: they begin with its byte order mark, or every second byte is zero, as in Latin text, or the same, as in
 * Cyrillic.
 */
export function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const pairs = Math.min(200, Math.floor(bytes.length / 2));
  const shareOf = (offset: 0 | 1) =>
    Array.from({ length: pairs }, (_, at) => bytes[2 * at + offset] ?? 255).filter((it) => it === 0 || it === 4).length / pairs;
  return pairs > 1 && (shareOf(0) > 0.8 || shareOf(1) > 0.8);
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** No byte of a letter is that of a line's end in UTF-8, so each line is a text of its own. */
function firstBrokenLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const next = end < 0 ? bytes.length : end + 1;
    if (utf8Of(bytes.subarray(start, next)) === undefined) return line;
    start = next;
  }
  return line;
}
