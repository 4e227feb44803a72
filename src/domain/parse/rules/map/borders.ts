import type { Border, BorderViews } from "../../../border.ts";
import type { Problem } from "../../../problem.ts";
import { loadedIn, loadedWordsOf } from "../../language/loaded-words.ts";
import { nearestOf } from "../../nearest.ts";
import { idsOf, type Placed, problemAt, type Records } from "../../records.ts";

/**
 * Finds lines of control and views of the borders that are not described, lines that have no outline or are left out of a view, and labels
 * that are not neutral.
 */
export function problemsOfBorders(records: Records): readonly Problem[] {
  const loaded = loadedWordsOf(records);
  const views = records.atlas[0]?.content.borders?.views.map((it) => it.id);
  return [
    ...undescribedLines(records),
    ...problemsOfViews(records),
    ...records.borders.flatMap((it) => [
      ...problemsOfOutline(records, it),
      ...(views === undefined ? [] : problemsOfDrawings(it, views)),
      ...Object.entries(it.content.views).flatMap(([view, { label }]) =>
        loadedIn(label, loaded).map((message) => problemAt(it, `views.${view}.label`, message)),
      ),
    ]),
  ];
}

/** A line of control that no file says anything of. */
function undescribedLines(records: Records): readonly Problem[] {
  const files = new Set(records.ids.map((it) => it.file));
  return records.regions.flatMap(({ content: { properties } }) => {
    const file = `borders/${properties.id}.yaml`;
    if (properties.kind !== "control-line" || files.has(file)) return [];
    return [{ file, path: "", message: "is missing (record who draws this line how)" }];
  });
}

function problemsOfViews(records: Records): readonly Problem[] {
  const [head] = records.atlas;
  const hasLines = idsOf(records, "border").size > 0;
  if (!head) return [];
  const described = head.content.borders;
  if (!described)
    return !hasLines
      ? []
      : [problemAt(head, "borders", "is missing, and there are lines under borders/ (describe the views they are drawn in)")];
  const ids = described.views.map((it) => it.id);
  const repeated = ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [problemAt(head, `borders.views.${index}.id`, `"${id}" is already a view (choose another)`)],
  );
  const idle =
    ids.length > 1 && !hasLines
      ? [problemAt(head, "borders.views", "has several views, and no line under borders/ that they could draw (keep one)")]
      : [];
  return [...unknownView(head, "borders.default", described.default, ids), ...repeated, ...idle];
}

/** A line has a region's outline, or is cut out of the base map. */
function problemsOfOutline(records: Records, border: Placed<Border>): readonly Problem[] {
  const { id, cutFrom } = border.content;
  const regions = idsOf(records, "region");
  if (cutFrom === undefined)
    return regions.has(id)
      ? []
      : [
          problemAt(
            border,
            "id",
            `"${id}" is no region (name one whose outline it is, or give cutFrom, the region it runs along)`,
          ),
        ];
  if (regions.has(id)) return [problemAt(border, "cutFrom", `is not needed: the region "${id}" has the outline (leave it out)`)];
  if (regions.has(cutFrom)) return [];
  const nearest = nearestOf(cutFrom, regions);
  const remedy = nearest === undefined ? "name a region that has a file" : `did you mean "${nearest}"?`;
  return [problemAt(border, "cutFrom", `unknown region "${cutFrom}" (${remedy})`)];
}

/** Every view draws every line. */
function problemsOfDrawings(border: Placed<Border>, views: readonly BorderViews["default"][]): readonly Problem[] {
  const drawn = Object.keys(border.content.views);
  const missing = views.filter((it) => !drawn.includes(it));
  const unknown = drawn.filter((it) => !views.includes(it));
  const meant = new Set(unknown.map((it) => nearestOf(it, missing)));
  return [
    ...unknown.flatMap((it) => unknownView(border, `views.${it}`, it, views)),
    ...missing
      .filter((it) => !meant.has(it))
      .map((it) => problemAt(border, "views", `has no "${it}" (say how that view draws the line; none leaves one out)`)),
  ];
}

function unknownView(placed: Placed<unknown>, path: string, view: string, views: readonly string[]): readonly Problem[] {
  if (views.includes(view)) return [];
  const nearest = nearestOf(view, views);
  const remedy = nearest === undefined ? `atlas.yaml describes ${views.join(", ")}` : `did you mean "${nearest}"?`;
  return [problemAt(placed, path, `unknown view of the borders "${view}" (${remedy})`)];
}
