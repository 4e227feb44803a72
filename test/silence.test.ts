import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Where whatever is thrown is passed over, each with its reason; anywhere else a catch looks at what it caught. */
const passedOver: Readonly<Record<string, string>> = {
  "main.tsx": "what is loaded ahead: if it does not come, that is said once it is needed",
  "wiring/picture-files.ts": "typefaces loaded ahead: if they do not come, that is said once the picture is saved",
  "store/parts.ts": "replaces what a cache holds broken, for later: the page does not depend on it",
  "scene/parameters.ts": "decodeURIComponent throws nothing but that an address is malformed, which is data",
  "scene/picture/record.ts": "JSON.parse throws nothing but that a stranger's file is not JSON, which is data",
  "build/base/base.ts": "a newsroom's file that cannot be read or is not JSON, of which the caller tells",
  "build/base/region.ts": "JSON.parse throws nothing but that a newsroom's file is not JSON, of which the caller tells",
  "build/bench/peers/slow-line.ts": "a connection that the browser hangs up: both ends are let go",
  "build/figures/slides.ts": "typefaces for print: one that does not come is replaced by the browser's",
  "build/records/check-quotes.ts": "the build's own",
  "build/records/reading/text.ts": "JSON.parse throws nothing but that a file is not JSON; where it is not is found then",
  "build/records/rules/fonts.ts": "the build's own",
  "build/records/saved-page.ts": "the build's own",
};

const silent = [/catch \{/, /\.catch\(\s*\(\)\s*=>/, /\.then\([^;]*?,\s*\(\) =>\s*(undefined|\{\s*\})/, /catch \(\w+\) \{\s*\}/];

test("no error is passed over in silence, but where there is a reason", () => {
  const paths = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((it) => /\.(tsx?|mjs)$/.test(it));
  const found = paths.filter((path) => silent.some((it) => it.test(readFileSync(`src/${path}`, "utf8"))));
  expect(found.sort()).toEqual(Object.keys(passedOver).sort());
});
