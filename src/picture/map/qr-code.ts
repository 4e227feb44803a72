import createCode from "qrcode-generator";
import type { Code } from "./code.ts";

/** Error correction level: about 7 % of the code may be damaged, which keeps the code small. */
const level = "L";

/** Encodes an address. */
export function codeOf(address: string): Code {
  const code = createCode(0, level);
  // The library writes bytes as they are, and a URL's address is pure ASCII.
  code.addData(new URL(address).href, "Byte");
  code.make();
  const count = code.getModuleCount();
  const indexes = Array.from({ length: count }, (_, index) => index);
  return { rows: indexes.map((row) => indexes.map((column) => code.isDark(row, column))) };
}
