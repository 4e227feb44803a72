import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("no style sheet has positions to fall back to: WebKit 2.50 hangs when a popover that has them is hidden", () => {
  const sheets = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((it) => it.endsWith(".css"));
  const withFallbacks = sheets.filter((it) => /position-try[a-z-]*\s*:/.test(readFileSync(`src/${it}`, "utf8")));
  expect(sheets.length).toBeGreaterThan(10);
  expect(withFallbacks).toEqual([]);
});
