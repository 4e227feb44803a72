import type { Placed, Records } from "../../../domain/parse/records.ts";
import { sentenceOf } from "../../../domain/problem.ts";
import { readFolder } from "../../records/records.ts";
import type { Print } from "../folder.ts";

/** What differs between two states of one record: the keys, and whether what was published changed without saying so. */
type Change = { readonly sentence: string; readonly warning?: string };

type Identified = Placed<{ readonly id: string }>;

/**
 * Says in sentences what one state of an atlas has that another has not: added, changed, withdrawn or gone. Warns where a statement that was
 * published has changed without a revision, or is gone without having been withdrawn. Returns the exit code: 1 if there is a warning, or if
 * one of the folders has a problem.
 */
export function diff(before: string, after: string, print: Print): number {
  const [old, current] = [readFolder(before), readFolder(after)];
  for (const [folder, { problems }] of [
    [before, old],
    [after, current],
  ] as const) {
    for (const it of problems) print(`${folder}: ${sentenceOf(it)}`);
  }
  if (old.problems.length + current.problems.length > 0) {
    print("Nothing was compared: mend these first.");
    return 1;
  }
  const changes = [
    ...statementChanges(old.records, current.records),
    ...nouns.flatMap(([noun, listOf]) => recordChanges(noun, listOf(old.records), listOf(current.records))),
  ];
  for (const { sentence } of changes) print(sentence);
  const warnings = changes.flatMap(({ warning }) => (warning === undefined ? [] : [warning]));
  for (const it of warnings) print(`look at this: ${it}`);
  if (changes.length === 0) print("No record differs.");
  return warnings.length === 0 ? 0 : 1;
}

const nouns: readonly (readonly [noun: string, listOf: (records: Records) => readonly Identified[]])[] = [
  ["Claim", (it) => it.claims],
  ["Source", (it) => it.sources],
  ["Actor", (it) => it.actors],
  ["Region", (it) => it.regions],
  ["Place", (it) => it.places],
  ["Disputed line", (it) => it.borders],
  ["Story", (it) => it.stories],
  ["Atlas", (it) => it.atlas],
];

function recordChanges(noun: string, old: readonly Identified[], current: readonly Identified[]): readonly Change[] {
  const changes = pairsOf(old, current).flatMap(([id, from, to]): readonly Change[] => {
    if (!from) return [{ sentence: `${noun} ${id} was added.` }];
    if (!to) return [{ sentence: `${noun} ${id} is gone.` }];
    const keys = differing(from, to);
    return keys.length === 0 ? [] : [{ sentence: `${noun} ${id} was changed: ${keys.join(", ")}.` }];
  });
  return changes;
}

function statementChanges({ statements: old }: Records, { statements: current }: Records): readonly Change[] {
  return pairsOf(old, current).flatMap(([id, from, to]): readonly Change[] => {
    if (!from) return [{ sentence: `Statement ${id} was added to ${to?.claim ?? ""}.` }];
    if (!to)
      return [
        {
          sentence: `Statement ${id} of ${from.claim} is gone.`,
          warning: `${id} was published and is gone (withdraw it with a revision, so that a notice stays at its address)`,
        },
      ];
    const keys = differing(from, to).filter((it) => it !== "revisions");
    const added = (to.revisions?.length ?? 0) - (from.revisions?.length ?? 0);
    const last = to.revisions?.at(-1);
    const reason = added > 0 && last ? ` ${last.what} ${last.why}` : "";
    if (added > 0 && last?.kind === "withdrawn") return [{ sentence: `Statement ${id} was withdrawn.${reason}` }];
    if (keys.length === 0) return added === 0 ? [] : [{ sentence: `Statement ${id} has a revision and is as it was.${reason}` }];
    const sentence = `Statement ${id} was changed: ${keys.join(", ")}.${reason}`;
    if (added > 0) return [{ sentence }];
    return [{ sentence, warning: `${id} was published and has changed without a revision (add one: on, kind, what, why)` }];
  });
}

type Pair<Content> = readonly [id: string, from: Content | undefined, to: Content | undefined];

/** The records of both, by id, in alphabetical order. */
function pairsOf<Content extends { readonly id: string }>(
  old: readonly Placed<Content>[],
  current: readonly Placed<Content>[],
): readonly Pair<Content>[] {
  const [before, after] = [old, current].map((list) => new Map(list.map(({ content }) => [content.id, content])));
  const ids = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].sort();
  return ids.map((id) => [id, before?.get(id), after?.get(id)]);
}

/** The keys whose values are not the same. */
function differing(from: object, to: object): readonly string[] {
  const [before, after] = [new Map<string, unknown>(Object.entries(from)), new Map<string, unknown>(Object.entries(to))];
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)),
  );
}
