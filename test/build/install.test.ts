import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { findChromium } from "../../src/build/chromium.mjs";
import { isNewEnough, reasonToInstall } from "../../src/build/install.mjs";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folderOf(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), "claimed-ground-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), JSON.stringify(content));
  }
  return folder;
}

const asked = { dependencies: { maps: "^1.0.0" }, devDependencies: { "@some/tool": "^2.0.0" } };
const packages = {
  "": asked,
  "node_modules/maps": { version: "1.0.0" },
  "node_modules/maps/node_modules/@some/tool": { version: "2.0.0" },
  "node_modules/only-elsewhere": { version: "3.0.0", optional: true },
};
const { "": _, "node_modules/only-elsewhere": __, ...present } = packages;
const whole = {
  "package.json": asked,
  "package-lock.json": { packages },
  "node_modules/.package-lock.json": { packages: present },
  "node_modules/maps/package.json": {},
  "node_modules/maps/node_modules/@some/tool/package.json": {},
};

test("nothing is installed where all is there as the lock file says", () => {
  expect(reasonToInstall(folderOf(whole))).toBeUndefined();
});

test.each([
  ["nothing is installed yet", { "node_modules/.package-lock.json": undefined }],
  ["there is no lock file", { "package-lock.json": undefined }],
  ["package.json asks for others", { "package.json": { ...asked, dependencies: { maps: "^1.0.0", more: "^1.0.0" } } }],
  [
    "maps is 0.9.0, not 1.0.0",
    { "node_modules/.package-lock.json": { packages: { ...present, "node_modules/maps": { version: "0.9.0" } } } },
  ],
  ["@some/tool is missing", { "node_modules/maps/node_modules/@some/tool/package.json": undefined }],
  [
    "only-elsewhere is 2.9.0, not 3.0.0",
    {
      "node_modules/.package-lock.json": { packages: { ...present, "node_modules/only-elsewhere": { version: "2.9.0" } } },
      "node_modules/only-elsewhere/package.json": {},
    },
  ],
])("packages are installed because %s", (reason, change) => {
  const files = Object.fromEntries(Object.entries({ ...whole, ...change }).filter(([, content]) => content !== undefined));
  expect(reasonToInstall(folderOf(files))).toBe(reason);
});

test.each([
  ["20.19.0", true],
  ["20.18.3", false],
  ["18.20.4", false],
  ["22.0.0", true],
])("whether Node %s is new enough for >=20.19: %s", (version, isEnough) => {
  expect(isNewEnough(version, ">=20.19")).toBe(isEnough);
});

test("the installing programs import nothing outside Node, for nothing else is there yet", () => {
  const sources = ["install", "chromium"].flatMap((name) =>
    [...readFileSync(`src/build/${name}.mjs`, "utf8").matchAll(/from "(.*)"/g)].map(([, source]) => source),
  );
  expect(sources.length).toBeGreaterThan(4);
  expect(sources.filter((it) => !it?.startsWith("node:") && it !== "./chromium.mjs")).toEqual([]);
});

test("the Chromium the environment names comes first, then the usual paths, then Playwright's newest", () => {
  const folder = folderOf({
    "named/chrome": "",
    "usual/chromium": "",
    "playwright/chromium-999/chrome-linux/chrome": "",
    "playwright/chromium-1200/chrome-linux64/chrome": "",
    "playwright/chromium_headless_shell-1300/chrome-linux/headless_shell": "",
    "playwright/firefox-1400/firefox/firefox": "",
  });
  const [named, usual, playwright] = [join(folder, "named/chrome"), [join(folder, "usual/chromium")], join(folder, "playwright")];
  expect(findChromium({ named, usual, playwright })).toBe(named);
  expect(findChromium({ named: "", usual, playwright })).toBe(usual[0]);
  expect(findChromium({ named: "", usual: [], playwright })).toBe(join(playwright, "chromium-1200/chrome-linux64/chrome"));
  expect(findChromium({ named: "", usual: [], playwright: join(folder, "nowhere") })).toBeUndefined();
});

test("a named Chromium that is not there is an error, not a reason to take another", () => {
  expect(() => findChromium({ named: "/nowhere/chromium", usual: [], playwright: "/nowhere" })).toThrow(
    "CHROMIUM_PATH names /nowhere/chromium, which is not there",
  );
});
