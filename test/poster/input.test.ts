import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { attachInput, type Hands } from "../../src/poster/input.ts";
import { sceneOf } from "../../src/scene/scene.ts";
import { type View, wholeView, withCamera, withRegion } from "../../src/scene/view.ts";
import { atlasWith } from "../fixtures/atlas/small-atlas.ts";
import { inEnglish } from "../fixtures/in-english.ts";

beforeAll(() => void vi.stubGlobal("requestAnimationFrame", (run: () => void) => run()));
afterAll(() => void vi.unstubAllGlobals());

/** A drawn map with as much in it as hands ask for: the labels of regions side by side. */
function mapOf(view: View, hasTargets = true) {
  const scene = sceneOf(inEnglish(atlasWith()), view);
  const done: string[] = [];
  let listen: (event: object) => void = () => undefined;
  const label = (left: number) => ({
    getBoundingClientRect: () => ({ left, top: 0, width: 10, height: 10 }),
    setAttribute: () => undefined,
  });
  const labels = new Map(scene.regions.map((it, index) => [`.label[data-region="${it.id}"]`, label(index * 100)]));
  const element = {
    addEventListener: (type: string, listener: typeof listen) => {
      if (type === "keydown") listen = listener;
    },
    querySelectorAll: (selector: string) => [labels.get(selector)].filter((it) => hasTargets && it !== undefined),
  };
  const hands: Hands = {
    onRegion: () => done.push("region"),
    onClaim: () => done.push("claim"),
    onZoom: (step) => done.push(`zoom ${step}`),
    onHome: () => done.push("home"),
    onLeave: () => done.push("leave"),
    announce: () => done.push("announced"),
    describe: ({ name }) => name,
  };
  attachInput({ stage: { element } as never, scene: () => scene, view: () => view, ...hands });
  /** Presses a key, with modifiers before it; whether the map took it. */
  const press = (combination: string) => {
    const [key = "", ...modifiers] = combination.split(" with ").flatMap((it, index) => (index === 0 ? [it] : it.split(",")));
    let isTaken = false;
    listen({
      key: key === "Space" ? " " : key,
      altKey: modifiers.includes("Alt"),
      ctrlKey: modifiers.includes("Ctrl"),
      metaKey: modifiers.includes("Meta"),
      shiftKey: modifiers.includes("Shift"),
      preventDefault: () => {
        isTaken = true;
      },
    });
    return isTaken;
  };
  return { press, done };
}

const arrows = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];
const others = [
  ..."F1 F3 F5 F6 F11 F12 Tab PageUp PageDown End Insert Delete Backspace ContextMenu Shift Control Alt Meta CapsLock".split(" "),
  ..."a A 1 / ? ' , Dead Process Unidentified MediaPlayPause BrowserBack".split(" "),
];

describe("of the keys pressed on the map", () => {
  test("those it does not know are left to the browser", () => {
    const { press, done } = mapOf(withCamera(withRegion(wholeView, "square"), { center: [0, 0], zoom: 4 }));
    press("ArrowRight");
    const before = [...done];
    for (const key of others) expect([key, press(key)]).toEqual([key, false]);
    expect(done).toEqual(before);
  });

  test.each(["Alt", "Ctrl", "Meta", "Shift"])("none is taken with %s, for which the browser has a use of its own", (modifier) => {
    const { press, done } = mapOf(withCamera(withRegion(wholeView, "square"), { center: [0, 0], zoom: 4 }));
    press("ArrowRight");
    const before = [...done];
    for (const key of [...arrows, "Enter", "Space", "-", "=", "Home", "Escape"])
      expect([key, press(`${key} with ${modifier}`)]).toEqual([key, false]);
    expect(done).toEqual(before);
  });

  test("plus and minus zoom, and the plus may be written with Shift", () => {
    const { press, done } = mapOf(wholeView);
    for (const key of ["+", "+ with Shift", "=", "-"]) expect([key, press(key)]).toEqual([key, true]);
    expect(done).toEqual(["zoom 1", "zoom 1", "zoom 1", "zoom -1"]);
  });

  test("Enter and Space are taken when something is pointed at", () => {
    const { press, done } = mapOf(wholeView);
    expect([press("Enter"), press("Space"), done]).toEqual([false, false, []]);
    expect(press("ArrowRight")).toBe(true);
    expect([press("Enter"), press("Space")]).toEqual([true, true]);
    expect(done).toEqual(["announced", "region", "region"]);
  });

  test("arrows are taken where they lead somewhere", () => {
    expect(arrows.map((it) => mapOf(wholeView).press(it))).toEqual(arrows.map(() => true));
    const { press, done } = mapOf(wholeView, false);
    expect([arrows.map(press), done]).toEqual([arrows.map(() => false), []]);
  });

  test("Home is taken away from home, and Escape where there is something to leave", () => {
    const { press, done } = mapOf(wholeView);
    expect([press("Home"), press("Escape"), done]).toEqual([false, false, []]);
    press("ArrowRight");
    expect([press("Escape"), press("Escape")]).toEqual([true, false]);
    const away = mapOf(withCamera(withRegion(wholeView, "square"), { center: [0, 0], zoom: 4 }));
    expect([away.press("Home"), away.press("Escape"), away.done]).toEqual([true, true, ["home", "leave"]]);
  });
});
