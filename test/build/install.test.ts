import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, expect, test } from "vitest";
import { findChromium } from "../../src/build/chromium.mjs";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), "claimed-ground-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  }
  return folder;
}

const asked = { dependencies: { maps: "^1.0.0" }, devDependencies: { "@some/tool": "^2.0.0" } };
const present = {
  "node_modules/maps": { version: "1.0.0" },
  "node_modules/maps/node_modules/@some/tool": { version: "2.0.0" },
};
const packages = { ...present, "": asked, "node_modules/elsewhere": { version: "3.0.0", optional: true } };

/** A project in which all is installed, and an npm that says what it is asked and refuses what it is told to. */
const whole = {
  "package.json": { ...asked, engines: { node: ">=20.19" } },
  "package-lock.json": { packages },
  "node_modules/.package-lock.json": { packages: present },
  "node_modules/maps/package.json": {},
  "node_modules/maps/node_modules/@some/tool/package.json": {},
  "npm.mjs": 'console.log("npm", process.argv[2]); process.exit((process.env.REFUSED ?? "").includes(process.argv[2]) ? 1 : 0);',
};

function install(
  change: Readonly<Record<string, unknown>>,
  { args = [], ...env }: { args?: string[]; [name: string]: unknown } = {},
) {
  const cwd = folderWith({ ...whole, ...change });
  const { stdout, stderr, status } = spawnSync(process.execPath, [resolve("src/build/install.mjs"), ...args], {
    cwd,
    env: { PATH: process.env["PATH"], npm_execpath: join(cwd, "npm.mjs"), ...env },
    encoding: "utf8",
  });
  return { lines: `${stdout}${stderr}`.trimEnd().split("\n"), status };
}

test("nothing is said or done where all is installed as the lock file says", () => {
  expect(install({})).toEqual({ lines: [""], status: 0 });
});

test.each([
  ["nothing is installed yet", { "node_modules/.package-lock.json": undefined }],
  ["there is no lock file", { "package-lock.json": undefined }],
  ["package.json asks for others", { "package.json": { engines: { node: ">=20.19" }, dependencies: { more: "^1.0.0" } } }],
  [
    "maps is 0.9.0, not 1.0.0",
    { "node_modules/.package-lock.json": { packages: { ...present, "node_modules/maps": { version: "0.9.0" } } } },
  ],
  ["@some/tool is missing", { "node_modules/maps/node_modules/@some/tool/package.json": undefined }],
  [
    "elsewhere is 2.9.0, not 3.0.0",
    {
      "node_modules/.package-lock.json": { packages: { ...present, "node_modules/elsewhere": { version: "2.9.0" } } },
      "node_modules/elsewhere/package.json": {},
    },
  ],
])("packages are installed because %s", (reason, change) => {
  expect(install(change)).toEqual({ lines: [`Installing packages (${reason})`, "npm ci"], status: 0 });
});

const bare = { "node_modules/.package-lock.json": undefined };

test("where npm refuses to follow the lock file, it installs what package.json asks for", () => {
  const { lines, status } = install(bare, { REFUSED: "ci" });
  expect([lines.slice(1), status]).toEqual([["npm ci", "npm install"], 0]);
});

test("where npm cannot install at all, a sentence says so and the step fails", () => {
  const { lines, status } = install(bare, { REFUSED: "ci install" });
  expect([lines.at(-1), status]).toEqual(["npm could not install the packages: its reason stands above", 1]);
});

test("an old Node is told which one is needed, before anything is installed", () => {
  const { lines, status } = install({ ...bare, "package.json": { ...asked, engines: { node: ">=99.4" } } });
  expect([lines, status]).toEqual([[`Node 99.4 or newer is needed, and this is Node ${process.versions.node}`], 1]);
});

test("a named Chromium that is not there is an error, not a reason to take another", () => {
  const { lines, status } = install({}, { args: ["--with-browser"], CHROMIUM_PATH: "/nowhere/chromium" });
  expect([lines, status]).toEqual([
    ["CHROMIUM_PATH names /nowhere/chromium, which is not there: give it the path of a Chromium, or take it away"],
    1,
  ]);
});

test("the Chromium the environment names comes first, then the usual paths, then Playwright's newest", () => {
  const folder = folderWith({
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

test("the installing programs import nothing outside Node, for nothing else is there yet", () => {
  const sources = ["install.mjs", "chromium.mjs"].flatMap((name) =>
    [...readFileSync(`src/build/${name}`, "utf8").matchAll(/from "(.*)"/g)].map(([, source]) => source),
  );
  expect(sources.length).toBeGreaterThan(4);
  expect(sources.filter((it) => !it?.startsWith("node:"))).toEqual(["./chromium.mjs"]);
});
