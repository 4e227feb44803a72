import type { Problem } from "../../problem.ts";
import { placelessKinds } from "../../statement.ts";
import { type Noun, type Placed, problemAt, type Records } from "../records.ts";

/** Kinds that share one set of ids, because a reference may mean either. */
const stocks: readonly (readonly Noun[])[] = [
  ["claim", "statement"],
  ["source"],
  ["actor"],
  ["region", "place"],
  ["country"],
  ["border"],
  ["thing counted"],
  ["group"],
];

/** Kinds with one record per file, named after its id. */
const oneToAFile: readonly Noun[] = ["claim", "source", "region", "border"];

/** Finds ids used twice, and ids that differ from their file names. */
export function problemsOfIds(records: Records): readonly Problem[] {
  return [
    ...stocks.flatMap((nouns) => repeatedIds(records, nouns)),
    ...records.ids.flatMap(misnamedFile),
    ...records.ids.flatMap(takenWord),
    ...featureIds(records),
  ];
}

function repeatedIds(records: Records, nouns: readonly Noun[]): readonly Problem[] {
  const first = new Map<string, Records["ids"][number]>();
  return records.ids.flatMap((it) => {
    const { noun, id } = it.content;
    if (!nouns.includes(noun)) return [];
    const earlier = first.get(id);
    if (earlier)
      return [
        problemAt(
          it,
          "",
          `"${id}" is already the id of ${noun === "actor" ? "an" : "a"} ${earlier.content.noun} in ${earlier.file} (choose another)`,
        ),
      ];
    first.set(id, it);
    return [];
  });
}

function misnamedFile(it: Placed<{ readonly noun: Noun; readonly id: string }>): readonly Problem[] {
  const { noun, id } = it.content;
  if (!oneToAFile.includes(noun)) return [];
  const [, stem = "", ending = ""] = /([^/]+)(\.[^./]+)$/.exec(it.file) ?? [];
  if (id === stem) return [];
  return [problemAt(it, "", `"${id}" differs from its file's name (write ${stem}, or call the file ${id}${ending})`)];
}

/** A region's id shares its place in the address with these words, so it must not be one of them. */
function takenWord(it: Placed<{ readonly noun: Noun; readonly id: string }>): readonly Problem[] {
  const { noun, id } = it.content;
  if (noun !== "region" || !placelessKinds.some((word) => word === id)) return [];
  return [problemAt(it, "", `"${id}" in an address means statements for which nothing is drawn (choose another id)`)];
}

function featureIds(records: Records): readonly Problem[] {
  return records.regions.flatMap((region) => {
    const { id, properties } = region.content;
    if (id === properties.id) return [];
    return [problemAt(region, "properties.id", `"${properties.id}" differs from the Feature's id (write ${id})`)];
  });
}
