import { launch } from "puppeteer-core";
import type { OtherBrowser } from "./other-browser.ts";
import { findProgram } from "./program.ts";

/** Nothing of Firefox's own goes out. */
const quiet = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.safebrowsing.downloads.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
};

export function findFirefox(): string | undefined {
  return process.env["FIREFOX_PATH"] ?? findProgram("firefox-esr", "firefox");
}

/** Starts Firefox on a screen, and drives it by WebDriver BiDi. */
export async function startFirefox(executablePath: string, display: string): Promise<OtherBrowser> {
  const browser = await launch({
    browser: "firefox",
    executablePath,
    headless: true,
    env: { ...process.env, DISPLAY: display },
    extraPrefsFirefox: quiet,
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  const errors: string[] = [];
  page.on("pageerror", (it) => errors.push(String(it)));
  return {
    visit: async (address) => void (await page.goto(address)),
    evaluate: async (where, expression) => {
      const frame = where === "page" ? page.mainFrame() : page.mainFrame().childFrames()[0];
      if (!frame) throw new Error("no frame in the page");
      return (await frame.evaluate(expression)) as never;
    },
    errors,
    close: () => browser.close(),
  };
}
