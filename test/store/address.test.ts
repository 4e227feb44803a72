import { signal } from "@preact/signals-core";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  type Step,
  type View,
  wholeView,
  withCamera,
  withClaim,
  withRegion,
  withSearch,
  withVoice,
} from "../../src/scene/view.ts";
import { followAddress, readAddress } from "../../src/store/address.ts";
import { voiceIds } from "../fixtures/atlas/first-look.ts";
import { frozenAtlas } from "../fixtures/atlas/frozen-atlas.ts";

/** As much of a window as the address needs: a history of entries and a clock. */
function createWindow(path: string, search = "") {
  const entries = [path + search];
  const calls: string[] = [];
  let current = 0;
  const location = {
    get pathname() {
      return (entries[current] ?? "").split("?")[0] ?? "";
    },
    get search() {
      const query = (entries[current] ?? "").split("?")[1];
      return query === undefined ? "" : `?${query}`;
    },
  };
  const events = new EventTarget();
  const history = {
    state: null,
    pushState: (_state: unknown, _title: string, url: string) => {
      entries.splice(current + 1, entries.length, url);
      current++;
      calls.push(`push ${url}`);
    },
    replaceState: (_state: unknown, _title: string, url: string) => {
      entries[current] = url;
      calls.push(`replace ${url}`);
    },
  };
  const go = (by: number) => {
    current += by;
    events.dispatchEvent(new Event("popstate"));
  };
  const window = {
    history,
    location,
    setTimeout: (run: () => void, after: number) => setTimeout(run, after) as unknown as number,
    clearTimeout: (timer: number | undefined) => clearTimeout(timer),
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  } as unknown as Window;
  return { window, calls, go, shown: () => entries[current] };
}

function follow(search = "") {
  const fake = createWindow("/some/folder/", search);
  const view = signal<View>(readAddress(frozenAtlas, fake.window.location).view);
  const travelled = vi.fn();
  const stop = followAddress({
    atlas: frozenAtlas,
    view,
    onTravel: (decoded) => {
      travelled(decoded);
      view.value = decoded.view;
    },
    window: fake.window,
  });
  const change = (step: Step) => {
    view.value = step(view.peek());
  };
  return { ...fake, view, change, stop, travelled };
}

const camera = (lng: number) => ({ center: [lng, 45] as const, zoom: 5 });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the address", () => {
  test("is left alone while nothing changes", () => {
    const { calls } = follow("?utm_source=x");
    vi.runAllTimers();
    expect(calls).toEqual([]);
  });

  test("gets a new entry of the history for a choice, at once", () => {
    const { change, calls } = follow();
    change((it) => withRegion(it, "crimea"));
    change((it) => withVoice(it, "kyiv", voiceIds));
    expect(calls).toEqual(["push /some/folder/?region=crimea", "push /some/folder/?region=crimea&voice=kyiv"]);
  });

  test("is that of the View shown where the one asked for could not be entered, when the page opens and on the way back", () => {
    const fake = createWindow("/", "?region=crimea");
    const view = signal<View>(wholeView);
    followAddress({ atlas: frozenAtlas, view, onTravel: () => undefined, window: fake.window });
    expect(fake.shown()).toBe("/");
    view.value = withVoice(view.value, "kyiv", voiceIds);
    fake.window.history.replaceState(null, "", "/?region=donbas");
    fake.go(0);
    expect(fake.shown()).toBe("/?voice=kyiv");
  });

  test("loses its question mark when nothing is chosen any more", () => {
    const { change, shown } = follow("?region=crimea");
    change((it) => withRegion(it, "crimea"));
    expect(shown()).toBe("/some/folder/");
  });

  test("changes its last entry for the camera, after a pause and once for many moves", () => {
    const { change, calls } = follow();
    for (let index = 0; index < 30; index++) change((it) => withCamera(it, camera(30 + index / 10)));
    expect(calls).toEqual([]);
    vi.advanceTimersByTime(400);
    expect(calls).toEqual(["replace /some/folder/?at=32.9,45,5"]);
  });

  test("is written fewer than a hundred times in half a minute of moving", () => {
    const { change, calls } = follow();
    for (let time = 0; time < 30_000; time += 16) {
      change((it) => withCamera(it, camera(20 + time / 2000)));
      vi.advanceTimersByTime(16);
    }
    expect(calls.length).toBeGreaterThan(10);
    expect(calls.length).toBeLessThan(100);
  });

  test("keeps a move that was not written yet when a choice comes", () => {
    const { change, calls } = follow();
    change((it) => withCamera(it, camera(33)));
    change((it) => withClaim(it, "killer-remark"));
    expect(calls).toEqual(["replace /some/folder/?at=33,45,5", "push /some/folder/?claim=killer-remark&at=33,45,5"]);
    vi.runAllTimers();
    expect(calls.length).toBe(2);
  });

  test("takes no note of a change that leaves the query as it was", () => {
    const { change, calls } = follow();
    change((it) => ({ ...it }));
    change((it) => withCamera(it, undefined));
    vi.runAllTimers();
    expect(calls).toEqual([]);
  });
});

describe("a search", () => {
  const typed = (change: (step: Step) => void, ...texts: readonly string[]) => {
    for (const text of texts) {
      change((it) => withSearch(it, text));
      vi.advanceTimersByTime(400);
    }
  };

  test("is one entry of the history, however many letters it was typed in", () => {
    const { change, calls } = follow();
    typed(change, "sho", "shoi", "shoigu");
    expect(calls).toEqual(["push /some/folder/?q=sho", "replace /some/folder/?q=shoi", "replace /some/folder/?q=shoigu"]);
  });

  test("that follows another after a while is an entry of its own", () => {
    const { change, calls } = follow();
    typed(change, "shoigu");
    vi.advanceTimersByTime(2000);
    typed(change, "kyiv");
    expect(calls).toEqual(["push /some/folder/?q=shoigu", "push /some/folder/?q=kyiv"]);
  });

  test("does not swallow a choice made meanwhile", () => {
    const { change, calls } = follow();
    typed(change, "kyiv");
    change((it) => withRegion(it, "crimea"));
    typed(change, "kyiv c");
    expect(calls).toEqual([
      "push /some/folder/?q=kyiv",
      "push /some/folder/?region=crimea&q=kyiv",
      "push /some/folder/?region=crimea&q=kyiv+c",
    ]);
  });

  test("gone back from is not gone on with", () => {
    const { change, calls, go } = follow();
    typed(change, "kyiv");
    go(-1);
    typed(change, "moscow");
    expect(calls).toEqual(["push /some/folder/?q=kyiv", "push /some/folder/?q=moscow"]);
  });
});

describe("going back", () => {
  test("restores what was chosen, and writes nothing", () => {
    const { change, go, view, calls } = follow();
    change((it) => withRegion(it, "crimea"));
    change((it) => withRegion(it, "black-sea"));
    const written = calls.length;
    go(-1);
    expect(view.peek()).toEqual({ ...wholeView, region: "crimea" });
    go(-1);
    expect(view.peek()).toEqual(wholeView);
    go(2);
    expect(view.peek()).toEqual({ ...wholeView, region: "black-sea" });
    vi.runAllTimers();
    expect(calls.length).toBe(written);
  });

  test("forgets a move that was not written yet", () => {
    const { change, go, shown } = follow();
    change((it) => withRegion(it, "crimea"));
    change((it) => withCamera(it, camera(33)));
    go(-1);
    vi.runAllTimers();
    expect(shown()).toBe("/some/folder/");
  });

  test("says what a stale entry holds that is no more", () => {
    const { go, travelled, window, change } = follow();
    change((it) => withRegion(it, "crimea"));
    window.history.replaceState(null, "", "/some/folder/?claim=gone");
    go(0);
    expect(travelled).toHaveBeenLastCalledWith({
      view: wholeView,
      dropped: [{ key: "claim", value: "gone", why: "unknown" }],
    });
  });
});

test("the path never changes", () => {
  const { change, calls } = follow();
  change((it) => withClaim(it, "killer-remark"));
  change((it) => withCamera(it, camera(33)));
  change((it) => withRegion(it, "donbas"));
  vi.runAllTimers();
  for (const call of calls) expect(call).toMatch(/^(push|replace) \/some\/folder\/(\?|$)/);
});

test("once stopped, nothing follows", () => {
  const { change, stop, go, calls, travelled } = follow();
  change((it) => withCamera(it, camera(33)));
  stop();
  change((it) => withRegion(it, "crimea"));
  go(0);
  vi.runAllTimers();
  expect(calls).toEqual([]);
  expect(travelled).not.toHaveBeenCalled();
});
