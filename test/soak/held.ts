import type { CDPSession, Page } from "playwright-core";

/** What a page holds after everything that nothing needs has been let go. */
export type Held = {
  /** Bytes. */
  readonly heap: number;
  readonly listeners: number;
  /** Nodes of documents, in the page or not. */
  readonly nodes: number;
};

/** How much more of the heap, or how many more nodes, a page may hold after it has done the same things many times, as a share. */
const mostGrowth = 0.05;

/** A way to look at what a page holds. */
export async function holderOf(page: Page): Promise<() => Promise<Held>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  return async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const valueOf = (name: string) => metrics.find((it) => it.name === name)?.value ?? 0;
    return { heap: valueOf("JSHeapUsedSize"), listeners: valueOf("JSEventListeners"), nodes: valueOf("Nodes") };
  };
}

/** What a page holds more at the end than at the start, in words, if that is too much. */
export function grownBetween(start: Held, end: Held): readonly string[] {
  return [
    ...(end.listeners > start.listeners ? [`${end.listeners - start.listeners} listeners more`] : []),
    ...(end.nodes > start.nodes * (1 + mostGrowth) ? [`nodes grew from ${start.nodes} to ${end.nodes}`] : []),
    ...(end.heap > start.heap * (1 + mostGrowth) ? [`heap grew from ${megabytes(start.heap)} to ${megabytes(end.heap)} MB`] : []),
  ];
}

export function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
