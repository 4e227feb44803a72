import { isWithdrawn } from "../../domain/atlas.ts";
import { nearestOf } from "../../domain/parse/nearest.ts";
import { idsOf, problemAt, type Records } from "../../domain/parse/records.ts";
import type { Problem } from "../../domain/problem.ts";
import { type Dropped, queryOf, viewOf } from "../../scene/address.ts";

/** Finds starting points whose address opens no View, or not the intended one. */
export function problemsOfStarts(records: Records): readonly Problem[] {
  const voices: ReadonlySet<string> = new Set(records.voices.map((it) => it.content.id));
  const claims: ReadonlySet<string> = new Set(
    records.statements.flatMap((it) => (isWithdrawn(it.content) ? [] : [it.content.claim])),
  );
  const regions = idsOf(records, "region");
  const groups = records.figures.flatMap((it) => it.content.groups ?? []);
  const known = new Map([
    ["claim", claims],
    ["region", regions],
    ["voice", voices],
    ["group", new Set(groups.map((it) => it.id))],
  ]);
  const ids = {
    voices: records.voices.map((it) => it.content),
    hasClaim: (id: string) => claims.has(id),
    hasRegion: (id: string) => regions.has(id),
    figures: { groups, regions: [] },
    withdrawnFrom: (id: string) => records.statements.flatMap(({ content }) => (content.claim === id ? [content] : [])),
  };
  return records.atlas.flatMap((head) =>
    head.content.starts.flatMap(({ address }, index) => {
      // A text that is not a query at all has already been reported.
      if (!address.startsWith("?")) return [];
      const { view, dropped } = viewOf(address.slice(1), { ...ids, language: records.language, head: head.content });
      const at = (message: string) => problemAt(head, `starts.${index}.address`, message);
      const unread = dropped.map((it) => at(messageOf(it, known.get(it.key))));
      const query = queryOf(view);
      if (unread.length > 0) return unread;
      if (query === "") return [at("opens home, where it stands (choose something, such as ?region=…)")];
      return `?${query}` === address ? [] : [at(`is not how the address bar has it (write ?${query})`)];
    }),
  );
}

function messageOf({ key, value, why }: Dropped, known: ReadonlySet<string> | undefined): string {
  if (why === "malformed") return `"${key}=${value}" cannot be read (copy it from the address bar)`;
  if (why === "withdrawn") return `the ${key} "${value}" has been withdrawn (name another)`;
  const nearest = nearestOf(value, known ?? []);
  return `unknown ${key} "${value}" (${nearest === undefined ? "copy the address from the address bar" : `did you mean "${nearest}"?`})`;
}
