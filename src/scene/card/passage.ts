import type { Source } from "../../domain/source.ts";
import type { Evidence } from "../../domain/statement.ts";

/**
 * The address of the passage, with a text fragment made from the selector (URL Fragment Text Directives, WICG:
 * `#:~:text=prefix-,exact,-suffix`); `undefined` if there is no page to open.
 */
export function passageOf(source: Source, evidence: Evidence): string | undefined {
  const address = readableAt(source);
  if (address === undefined) return undefined;
  const { selector } = evidence;
  if (!selector) return address;
  const prefix = selector.prefix?.trim() ? `${encoded(selector.prefix.trim())}-,` : "";
  const suffix = selector.suffix?.trim() ? `,-${encoded(selector.suffix.trim())}` : "";
  const separator = address.includes("#") ? ":~:" : "#:~:";
  return `${address}${separator}text=${prefix}${encoded(selector.exact)}${suffix}`;
}

/** The address of a source, or of an archived copy if the original is gone; `undefined` if it is named without a link. */
export function readableAt(source: Source): string | undefined {
  if (source.access === "restricted") return undefined;
  return source.access === "gone" ? source.archives?.at(0) : source.address;
}

/** Percent-encoded, including hyphens, which are syntax in a text directive. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}
