import type { Point } from "../scene/camera/mercator.ts";
import type { RegionState } from "../scene/on-map/region-state.ts";
import type { Scene } from "../scene/scene.ts";

/** Something on the map that can be selected. */
export type Target =
  | { readonly kind: "region"; readonly id: string; readonly name: string; readonly at: Point }
  | { readonly kind: "mark"; readonly id: string; readonly claim: string; readonly name: string; readonly at: Point };

/** The blocks, rings and place quotations in the picture, with their positions. */
export function targetsOf(root: ParentNode, scene: Scene, describe: (region: RegionState) => string): readonly Target[] {
  const seen = (selector: string) => [...root.querySelectorAll(selector)].map(atOf).filter((it) => it !== undefined);
  const regions = scene.regions
    .filter((it) => it.shapes.length > 0)
    .flatMap((it): Target[] => {
      const [at] = [
        ...seen(`[data-block="${it.id}"]`),
        ...seen(`.label[data-region="${it.id}"]`),
        ...seen(`.target[data-region="${it.id}"]`),
      ];
      return at ? [{ kind: "region", id: it.id, name: describe(it), at }] : [];
    });
  const rings = (scene.cluster?.rings ?? []).flatMap((it): Target[] => {
    const [at] = seen(`[data-mark="${it.statement}"]`);
    return at ? [{ kind: "mark", id: it.statement, claim: it.claim, name: it.told, at }] : [];
  });
  const words = scene.words.flatMap((it): Target[] => {
    const [at] = seen(`[data-words="${it.statement}"]`);
    const name = [it.saying, it.text, it.whose].filter((part) => part !== undefined).join(", ");
    return at ? [{ kind: "mark", id: it.statement, claim: it.claim, name, at }] : [];
  });
  return [...regions, ...rings, ...words];
}

function atOf(element: Element): Point | undefined {
  const box = element.getBoundingClientRect();
  return box.width + box.height > 0 ? [box.left + box.width / 2, box.top + box.height / 2] : undefined;
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
 * The target an arrow key moves to: the nearest in that direction, with sideways distance counted double. Without a current target, the one
 * nearest the upper left; at the edge, the current one.
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
