import type { Browser, Page } from "playwright-core";

/** An event of Chromium's trace: times in microseconds, of the clock and (`tdur`) of the thread's own. */
export type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly url?: string } };
};

/** What a page's threads do while something is done to it. */
export async function traced(browser: Browser, page: Page, doIt: () => Promise<unknown>): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, { categories: ["devtools.timeline", "v8", "toplevel", "blink.user_timing"] });
  await doIt();
  return (JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] }).traceEvents;
}

/** Milliseconds of script before a mark of the page, of what its files hold and of what its document holds itself. */
export function scriptBefore(
  events: readonly TraceEvent[],
  mark: string,
  document: string,
): Record<"files" | "document", number> {
  const { pid, ts: until } = markIn(events, mark);
  const runs = events.filter((it) => it.pid === pid && it.ph === "X" && it.ts < until && isScript(it.name));
  // A module's evaluation has no address; a document's own script has the document's, and what tools put in has none.
  const ofFile = (it: TraceEvent) =>
    it.name === "v8.evaluateModule" || (urlOf(it).startsWith(document) && urlOf(it) !== document);
  return {
    files: outermost(runs.filter(ofFile)).reduce((sum, it) => sum + (it.dur ?? 0), 0) / 1000,
    document: outermost(runs.filter((it) => urlOf(it) === document)).reduce((sum, it) => sum + (it.dur ?? 0), 0) / 1000,
  };
}

/** Milliseconds of the processor that a page's main thread takes between two of its marks: by its own clock, so other programs do not count. */
export function workBetween(events: readonly TraceEvent[], from: string, to: string): number {
  const [start, end] = [markIn(events, from), markIn(events, to)];
  const names = events.filter((it) => it.name === "thread_name" && it.pid === start.pid);
  const main = names.find((it) => it.args.name === "CrRendererMain")?.tid;
  const within = (it: TraceEvent) => it.ts < end.ts && it.ts + (it.dur ?? 0) > start.ts;
  const tasks = events.filter((it) => it.pid === start.pid && it.tid === main && it.ph === "X" && within(it));
  return outermost(tasks).reduce((sum, it) => sum + (it.tdur ?? 0), 0) / 1000;
}

const isScript = (name: string) => name === "EvaluateScript" || name === "FunctionCall" || name === "v8.evaluateModule";

const urlOf = (it: TraceEvent) => it.args.data?.url ?? "";

function markIn(events: readonly TraceEvent[], name: string): TraceEvent {
  const mark = events.find((it) => it.name === name);
  if (mark === undefined) throw new Error(`no mark in the trace: ${name}`);
  return mark;
}

/** The events that lie within no other, of one thread. */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  let end = Number.NEGATIVE_INFINITY;
  return [...events]
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter((it) => {
      const isOutside = it.ts >= end;
      if (isOutside) end = it.ts + (it.dur ?? 0);
      return isOutside;
    });
}
