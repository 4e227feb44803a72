import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Usual paths of Chromium or a browser based on it; the headless shell first, because it opens a page in half the time. */
const usualPaths = {
  linux: [
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/opt/google/chrome/chrome",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    join(homedir(), "Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
    .filter((name) => process.env[name])
    .flatMap((name) => ["Google/Chrome", "Chromium"].map((it) => join(process.env[name], it, "Application/chrome.exe"))),
};

/** Where Playwright keeps the browsers it downloads. */
const playwrightFolders = {
  linux: join(homedir(), ".cache/ms-playwright"),
  darwin: join(homedir(), "Library/Caches/ms-playwright"),
  win32: join(process.env.LOCALAPPDATA ?? homedir(), "ms-playwright"),
};

/** The program inside one of Playwright's folders, whose name has changed over the years. */
const playwrightPrograms = [
  "chrome-linux/chrome",
  "chrome-linux64/chrome",
  "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
  "chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  "chrome-win/chrome.exe",
  "chrome-win64/chrome.exe",
];

export function findChromium({
  named = process.env.CHROMIUM_PATH,
  usual = usualPaths[process.platform] ?? usualPaths.linux,
  playwright = process.env.PLAYWRIGHT_BROWSERS_PATH || playwrightFolders[process.platform] || playwrightFolders.linux,
} = {}) {
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which is not there: give it the path of a Chromium, or take it away`);
  }
  return [...usual, ...downloadedPaths(playwright)].find((path) => existsSync(path));
}

function downloadedPaths(folder) {
  if (!existsSync(folder)) return [];
  const revisionOf = (name) => Number(name.slice("chromium-".length));
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => revisionOf(b) - revisionOf(a))
    .flatMap((name) => playwrightPrograms.map((program) => join(folder, name, program)));
}
