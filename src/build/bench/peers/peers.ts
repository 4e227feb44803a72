import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { joinBrowser, serveSite, startBrowser } from "../../browser.ts";
import { coldTime } from "./cold-run.ts";
import { type ContenderKey, contenders, type ProfileKey, profiles } from "./contenders.ts";
import { dragScript } from "./drag.ts";
import { stepWork } from "./interactions.ts";
import { makePages } from "./pages.ts";
import { comparedLines, dragLine, loadLine, type Measures, stepLines, timeLines } from "./results.ts";
import { openSlowLine, slow4G } from "./slow-line.ts";

/**
 * Prints how the site does beside pages that other map libraries make, all from one server, each in a fresh browser and in turn: times, and
 * ratios within rounds with their spread. All of it is noisy: nothing fails.
 */
export async function benchPeers(rounds: number | undefined): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "claimed-ground-"));
  const pages = join(folder, "pages");
  try {
    await withBrowser((browser) => makePages(browser, pages));
    const site = await serveSite(pages);
    const line = await openSlowLine(site.address, slow4G);
    const loads: number[] = [];
    for (const [id, profile] of Object.entries(profiles) as [ProfileKey, (typeof profiles)[ProfileKey]][]) {
      const address = profile.isSlowLine ? line.address : site.address;
      const measures = await inTurn(Object.keys(contenders) as ContenderKey[], rounds ?? profile.rounds, (it) => {
        loads.push(loadavg()[0] ?? Number.NaN);
        return coldTime(address, contenders[it], profile.slowdown);
      });
      print([`\n${profile.name}: milliseconds to the picture`, ...timeLines(measures)]);
      print([`\n${profile.name}: a peer's time ÷ ours, within rounds`, ...comparedLines(measures, id)]);
    }
    const drags = await inTurn(["live", "maplibre"] as const, rounds ?? profiles.quarter.rounds, (it) =>
      dragScript(site.address, it),
    );
    print(["\nDrag of the live map, script a step: ours ÷ MapLibre's", dragLine(drags)]);
    const works = await inTurn(["steps"] as const, rounds ?? profiles.quarter.rounds, () => stepWork(site.address));
    print(["\nMain thread for each interaction, milliseconds at full speed × 4", ...stepLines(works.steps), "", loadLine(loads)]);
    await line.stop();
    await site.stop();
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Measures several things round by round, each in turn; what fails in a round is said, and missing there. */
async function inTurn<Id extends string, Value>(
  ids: readonly Id[],
  rounds: number,
  measure: (id: Id) => Promise<Value>,
): Promise<Measures<Id, Value>> {
  const measures = Object.fromEntries(ids.map((it) => [it, [] as (Value | undefined)[]])) as Record<Id, (Value | undefined)[]>;
  for (let round = 0; round < rounds; round++) {
    for (const id of ids) {
      const value = await measure(id).catch((error: unknown) => {
        console.error(`${id}, round ${round + 1}: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
      });
      measures[id].push(value);
    }
  }
  return measures;
}

async function withBrowser(use: (browser: Awaited<ReturnType<typeof joinBrowser>>) => Promise<void>): Promise<void> {
  const server = await startBrowser();
  try {
    await use(await joinBrowser(server.wsEndpoint()));
  } finally {
    await server.close();
  }
}

function print(lines: readonly string[]): void {
  for (const it of lines) console.log(it);
}
