import type { Atlas } from "../../../src/domain/atlas.ts";
import { escaped } from "../../../src/drawing/svg.ts";
import { ownEntryOf } from "../../../src/scene/card.ts";
import { speakerOf } from "../../../src/scene/entry.ts";
import { verbs } from "../../../src/words/stance.ts";
import type { Made, Material } from "./made.ts";

/** Every string in a value, each once. */
export function stringsIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === "string") found.add(value);
  else if (value instanceof Set || Array.isArray(value)) for (const it of value) stringsIn(it, found);
  else if (typeof value === "object" && value !== null) for (const it of Object.values(value)) stringsIn(it, found);
  return found;
}

export function truncated(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)} …` : text;
}

const leads = new WeakMap<Atlas, ReadonlyMap<string, readonly string[]>>();

/** For every claim, the ways to begin what says it: a speaker and a verb. */
function leadsOf(atlas: Atlas): ReadonlyMap<string, readonly string[]> {
  const known = leads.get(atlas);
  if (known) return known;
  const made = new Map<string, string[]>();
  for (const { claim, stance, asserters } of atlas.statements) {
    const own = made.get(claim) ?? [];
    for (const it of asserters) own.push(...[verbs[stance], verbs.asserts].map((verb) => `${speakerOf(atlas, it).name} ${verb}`));
    made.set(claim, own);
  }
  leads.set(atlas, made);
  return made;
}

/** The first claim whose proposition a text gives without a speaker and verb before it; in markup as it is escaped there. */
export function bareProposition(text: string, _made: Made, { atlas }: Material): string | undefined {
  for (const { id, proposition } of atlas.claims) {
    for (const words of [proposition, escaped(proposition)]) {
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        const before = text.slice(Math.max(0, at - 400), at);
        const isLed = (leadsOf(atlas).get(id) ?? []).some((lead) =>
          [lead, escaped(lead)].some(
            (it) =>
              before.endsWith(`${it}: `) || new RegExp(`^, [^:]*\\): `).test(before.slice(before.lastIndexOf(it) + it.length)),
          ),
        );
        if (!isLed) return id;
      }
    }
  }
  return undefined;
}

const verbsSaid = new WeakMap<Atlas, Map<string, string>>();

/** The verb with which a statement is shown where everything is known. */
export function verbIn(atlas: Atlas, id: string): string {
  const known = verbsSaid.get(atlas) ?? new Map<string, string>();
  verbsSaid.set(atlas, known);
  const verb = known.get(id) ?? ownEntryOf(atlas, atlas.statementOf(id)).verb;
  known.set(id, verb);
  return verb;
}
