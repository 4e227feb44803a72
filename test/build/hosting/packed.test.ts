import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { packFolder } from "../../../src/build/hosting/packed.ts";

test("every text file has its packed forms beside it, and no other file has any", async () => {
  const folder = mkdtempSync(join(tmpdir(), "claimed-ground-"));
  mkdirSync(join(folder, "claims/one"), { recursive: true });
  const text = "who said what ".repeat(100);
  const files = ["index.html", "claims/one/index.html", "data.csv", "licenses.txt", "face.woff2", "card.png", "tiny.svg"];
  for (const it of files) writeFileSync(join(folder, it), it === "tiny.svg" ? "<svg/>" : text);
  await packFolder(folder);
  const packed = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((it) => /\.(br|gz)$/.test(it));
  const wanted = files.slice(0, 4).flatMap((it) => [`${it}.br`, `${it}.gz`]);
  expect(packed.sort()).toEqual(wanted.sort());
  expect(brotliDecompressSync(readFileSync(join(folder, "claims/one/index.html.br"))).toString()).toBe(text);
  expect(gunzipSync(readFileSync(join(folder, "index.html.gz"))).toString()).toBe(text);
});
