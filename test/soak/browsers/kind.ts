import { findFirefox, startFirefox } from "../../browser/other/firefox.ts";
import type { OtherBrowser } from "../../browser/other/other-browser.ts";
import { findProgram, startDisplay } from "../../browser/other/program.ts";
import { findWebKit, startWebKit } from "../../browser/other/webkit.ts";
import { onBuiltSite, type Site } from "../faults/site.ts";
import type { Failure, Kind } from "../kind.ts";
import { handsIn, tasks } from "./tasks.ts";

type Candidate = { readonly name: string; readonly start: (() => Promise<OtherBrowser>) | undefined };

/** Every task in every browser of this machine. */
export const browsers: Kind = {
  name: "browsers",
  count: tasks.length,
  run: (_seed, count) =>
    onBuiltSite(async (site) => {
      const xvfb = findProgram("Xvfb");
      const display = xvfb === undefined ? undefined : await startDisplay(xvfb);
      const failures: Failure[] = [];
      const counts: Record<string, number> = {};
      try {
        for (const { name, start } of candidatesOn(site, display?.name)) {
          if (!start) {
            process.stderr.write(`SKIPPED: no ${name} on this machine, or no screen for it\n`);
            continue;
          }
          const browser = await start();
          counts[`tasks in ${name}`] = Math.min(count, tasks.length);
          for (const it of await failuresIn(browser, site.address, count))
            failures.push({ ...it, input: `${name}: ${it.input}` });
          await browser.close().catch((error: unknown) => failures.push({ input: name, complaint: `is gone: ${String(error)}` }));
        }
      } finally {
        await display?.stop();
      }
      return { counts, failures };
    }),
};

function candidatesOn(site: Site, display: string | undefined): readonly Candidate[] {
  const [firefox, webkit] = [findFirefox(), findWebKit()];
  return [
    { name: "Chromium", start: () => chromiumOf(site) },
    { name: "Firefox", start: firefox !== undefined && display !== undefined ? () => startFirefox(firefox, display) : undefined },
    { name: "WebKitGTK", start: webkit && display !== undefined ? () => startWebKit(webkit, display) : undefined },
  ];
}

/** What of the tasks cannot be done in a browser, and why. */
export async function failuresIn(browser: OtherBrowser, address: string, count = tasks.length): Promise<readonly Failure[]> {
  const hands = handsIn(browser, address);
  const failures: Failure[] = [];
  for (const [name, run] of tasks.slice(0, count)) {
    try {
      await run(hands);
      for (const complaint of await hands.mistakes()) failures.push({ input: name, complaint });
    } catch (error) {
      failures.push({ input: name, complaint: String(error) });
    }
  }
  return failures;
}

/** The browser that the site is served to anyway, in the same hands. */
async function chromiumOf({ browser }: Site): Promise<OtherBrowser> {
  const page = await (await browser.newContext({ viewport: { width: 1000, height: 800 } })).newPage();
  const errors: string[] = [];
  page.on("pageerror", (it) => errors.push(String(it)));
  return {
    visit: async (address) => void (await page.goto(address)),
    evaluate: (where, expression) => {
      if (where === "frame") throw new Error("the page has no frame");
      return page.evaluate(expression);
    },
    errors,
    close: () => page.context().close(),
  };
}
