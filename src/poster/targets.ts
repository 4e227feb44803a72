import type { Point } from "../scene/camera/mercator.ts";
import type { Scene } from "../scene/scene.ts";

/** Something on the map that can be picked. */
export type Target =
  | { readonly kind: "region"; readonly id: string; readonly name: string; readonly at: Point }
  | { readonly kind: "mark"; readonly id: string; readonly claim: string; readonly name: string; readonly at: Point };

/** The regions spoken of and the marks of a scene that are in the picture, where they stand in it. */
export function targetsOf(
  root: ParentNode,
  scene: Scene,
  describe: (region: string, statements: number) => string,
): readonly Target[] {
  const boxOf = (element: Element | null) => {
    const box = element?.getBoundingClientRect();
    return box && box.width + box.height > 0 ? ([box.left + box.width / 2, box.top + box.height / 2] as const) : undefined;
  };
  const regions = scene.regions
    .filter((it) => it.speaking.length > 0)
    .flatMap((it): Target[] => {
      const label = root.querySelector(`.label[data-region="${it.id}"]`);
      const at = boxOf(label) ?? boxOf(root.querySelector(`.target[data-region="${it.id}"]`));
      const count = it.speaking.reduce((sum, speaking) => sum + speaking.statements.length, 0);
      return at ? [{ kind: "region", id: it.id, name: describe(it.name, count), at }] : [];
    });
  const marks = scene.marks.flatMap((it): Target[] => {
    const shown = [...root.querySelectorAll(`.mark[data-mark~="${it.statements[0]}"]`)].find((element) => boxOf(element));
    const at = boxOf(shown?.querySelector(".ring") ?? shown ?? null);
    return at ? [{ kind: "mark", id: it.statements[0], claim: it.claim, name: `${it.figure} ${it.label.join(", ")}`, at }] : [];
  });
  return [...regions, ...marks];
}

export type Direction = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

const directions: Readonly<Record<Direction, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function isDirection(key: string): key is Direction {
  return Object.hasOwn(directions, key);
}

/**
 * The target an arrow key leads to: the nearest one in that direction, where being off to the side counts double.
 * Without a target to go from, the one nearest the upper left; at the edge the same again.
 */
export function nextTarget<Item extends { readonly at: Point }>(
  targets: readonly Item[],
  from: Item | undefined,
  direction: Direction,
): Item | undefined {
  if (!from) return nearest(targets, (it) => it.at[0] + it.at[1]);
  const [dx, dy] = directions[direction];
  const along = (it: Item) => (it.at[0] - from.at[0]) * dx + (it.at[1] - from.at[1]) * dy;
  const aside = (it: Item) => Math.abs((it.at[0] - from.at[0]) * dy) + Math.abs((it.at[1] - from.at[1]) * dx);
  const ahead = targets.filter((it) => it !== from && along(it) > 1 && aside(it) <= along(it) * 3);
  return nearest(ahead, (it) => along(it) + 2 * aside(it)) ?? from;
}

function nearest<Item>(items: readonly Item[], distance: (item: Item) => number): Item | undefined {
  return [...items].sort((a, b) => distance(a) - distance(b))[0];
}
