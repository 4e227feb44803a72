import { expect, test } from "vitest";
import { scriptBefore, type TraceEvent, workBetween } from "../../../src/build/bench/trace.ts";

const page = "http://127.0.0.1:4173/";

/** An event of the main thread; times in milliseconds. */
function event(
  name: string,
  at: number,
  more: { lasts?: number; works?: number; url?: string; tid?: number; pid?: number } = {},
): TraceEvent {
  const { lasts, works, url, tid = 1, pid = 7 } = more;
  return {
    name,
    ph: lasts === undefined ? "R" : "X",
    pid,
    tid,
    ts: at * 1000,
    ...(lasts !== undefined && { dur: lasts * 1000, tdur: (works ?? lasts) * 1000 }),
    args: url === undefined ? {} : { data: { url } },
  };
}

const threads: readonly TraceEvent[] = [
  { ...event("thread_name", 0), ph: "M", args: { name: "CrRendererMain" } },
  { ...event("thread_name", 0, { tid: 2 }), ph: "M", args: { name: "Compositor" } },
];

test("script before the picture is told apart: in the document, in files, and not what comes after it or from tools", () => {
  const events = [
    event("EvaluateScript", 1, { lasts: 2, url: page }),
    event("EvaluateScript", 4, { lasts: 50 }),
    event("FunctionCall", 60, { lasts: 3, url: `${page}assets/shared-1.js` }),
    event("picture", 100),
    event("FunctionCall", 120, { lasts: 9, url: `${page}assets/shared-1.js` }),
  ];
  expect(scriptBefore(events, "picture", page)).toEqual({ document: 2, files: 3 });
});

test("a module's evaluation is a file's, and what it calls is not counted twice", () => {
  const events = [
    event("v8.evaluateModule", 10, { lasts: 30 }),
    event("FunctionCall", 15, { lasts: 5, url: `${page}assets/index-1.js` }),
    event("picture", 100),
  ];
  expect(scriptBefore(events, "picture", page).files).toBe(30);
});

test("script of another process is not the page's", () => {
  const events = [event("v8.evaluateModule", 10, { lasts: 30, pid: 8 }), event("picture", 100)];
  expect(scriptBefore(events, "picture", page)).toEqual({ document: 0, files: 0 });
});

test("work between two marks is the main thread's own time, of its outermost tasks", () => {
  const events = [
    ...threads,
    event("RunTask", 0, { lasts: 5 }),
    event("before filter", 11),
    // Half of it was spent waiting for the processor.
    event("RunTask", 10, { lasts: 40, works: 20 }),
    event("FunctionCall", 12, { lasts: 30, works: 15 }),
    event("RunTask", 60, { lasts: 8 }),
    event("RasterTask", 61, { lasts: 30, tid: 2 }),
    event("after filter", 90),
    event("RunTask", 95, { lasts: 70 }),
  ];
  expect(workBetween(events, "before filter", "after filter")).toBe(28);
});

test("a mark that is not there is a mistake, not a zero", () => {
  expect(() => workBetween(threads, "before filter", "after filter")).toThrow("no mark in the trace: before filter");
});
