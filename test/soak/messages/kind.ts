import { joinBrowser, serveSite, startBrowser } from "../../../src/build/browser.ts";
import { createRandom } from "../../fixtures/atlas/random.ts";
import { withBuiltSite } from "../built-site.ts";
import type { Failure, Kind, Outcome } from "../kind.ts";
import { type Forged, forgedMessages, heightGiven, protocolNames, type Route, routes } from "./forged.ts";
import { type ForgedPage, openForgedPage } from "./page.ts";

/** So many are said before it is looked whether any was obeyed. */
const atOnce = 60;

/** What a page with embeds does after some forged messages, all by one route, that it should not; `undefined` if nothing. */
async function obeyed(page: ForgedPage, route: Route, said: readonly Forged[]): Promise<string | undefined> {
  const before = await page.state();
  await page.say(
    route,
    said.map((it) => it.message),
  );
  await page.settle();
  const after = await page.state();
  // Only an embed may say how high it is itself.
  const isOwn = route === "embed to host";
  const height = (isOwn ? said.flatMap((it) => heightGiven(it.message) ?? []).at(-1) : undefined) ?? before.height;
  await page.restore(before.height);
  if (after.height !== height) return `the embed got a height of ${after.height}, not ${height}`;
  for (const name of ["host", "embed", "address", "others"] as const)
    if (after[name] !== before[name]) return `${name} changed: ${differenceOf(before[name], after[name])}`;
  // What is put into an embed's mouth is not its reply.
  const [reply] = isOwn ? [] : after.replies;
  return reply === undefined ? after.misdeeds[0] : `it replied ${reply}`;
}

/** Says forged messages in a page with two embeds, and counts what was obeyed. The browser is joined, the site is served. */
export async function forgedIn(
  browser: string,
  site: string,
  { seed, count }: { seed: number; count: number },
): Promise<Outcome> {
  const all = forgedMessages(createRandom(seed), count);
  const joined = await joinBrowser(browser);
  const page = await openForgedPage(joined, site);
  const failures: Failure[] = [];
  try {
    for (const [route, some] of batches(all)) {
      const complaint = await obeyed(page, route, some);
      if (complaint === undefined) continue;
      const single: Failure[] = [];
      for (const it of some) {
        const alone = await obeyed(page, route, [it]);
        if (alone !== undefined) single.push({ input: inputOf(it), complaint: alone });
      }
      failures.push(...(single.length > 0 ? single : [{ input: some.map(inputOf).join("\n  "), complaint }]));
      if (failures.length > 5) break;
    }
  } finally {
    await page.close();
    await joined.close();
  }
  return { counts: { messages: all.length, protocols: protocolNames.length, routes: routes.length }, failures };
}

/** Messages that somebody else sends to an embed, to the page around it, and in their names. */
export const messages: Kind = {
  name: "messages",
  count: 5000,
  run: (seed, count) =>
    withBuiltSite(async (folder) => {
      const [site, browser] = await Promise.all([serveSite(folder), startBrowser()]);
      try {
        return await forgedIn(browser.wsEndpoint(), site.address, { seed, count });
      } finally {
        await browser.close();
        await site.stop();
      }
    }),
};

/** Messages of one route at a time, in their order. */
function batches(all: readonly Forged[]): readonly (readonly [Route, readonly Forged[]])[] {
  return routes.flatMap((route) => {
    const of = all.filter((it) => it.route === route);
    return Array.from({ length: Math.ceil(of.length / atOnce) }, (_, index) => {
      return [route, of.slice(index * atOnce, (index + 1) * atOnce)] as const;
    });
  });
}

function inputOf({ route, protocol, message }: Forged): string {
  return `${route}, ${protocol}: ${JSON.stringify(message)?.slice(0, 300)}`;
}

/** The first place where two texts differ. */
function differenceOf(before: string, after: string): string {
  const at = [...before].findIndex((it, index) => after[index] !== it);
  const from = Math.max(0, at - 40);
  return `${before.slice(from, from + 120)} → ${after.slice(from, from + 120)}`;
}
