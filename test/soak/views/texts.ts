import type { Atlas } from "../../../src/domain/atlas.ts";
import { escaped } from "../../../src/drawing/svg.ts";
import { ownEntryOf } from "../../../src/scene/card/card.ts";
import { speakerOf } from "../../../src/scene/card/entry.ts";
import { englishWords, inEnglish } from "../../fixtures/in-english.ts";
import type { SoakInputs } from "./made.ts";

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

/** A claim's words as they stand in texts and in markup, and the ways to begin what says it: a speaker and a verb. */
type Telling = { readonly id: string; readonly words: readonly string[]; readonly leads: readonly string[] };

const tellings = new WeakMap<Atlas, readonly Telling[]>();

function tellingsOf(atlas: Atlas): readonly Telling[] {
  const known = tellings.get(atlas);
  if (known) return known;
  const inMarkup = (texts: readonly string[]) => [...new Set([...texts, ...texts.map(escaped)])];
  const made = atlas.claims.map(({ id, proposition }) => {
    const own = atlas.statements.filter((it) => it.claim === id);
    const leads = own.flatMap(({ stance, asserters }) =>
      asserters.flatMap((it) =>
        [stance, "asserts" as const].map((said) => {
          const { name, isPlural } = speakerOf(atlas, it);
          return `${name} ${englishWords.stances.verbOf(said, isPlural)}`;
        }),
      ),
    );
    return { id, words: inMarkup([proposition]), leads: inMarkup(leads) };
  });
  tellings.set(atlas, made);
  return made;
}

/** The first claim whose proposition a text gives without a speaker and verb before it, with or without a day and a source between. */
export function bareProposition(text: string, { atlas }: SoakInputs): string | undefined {
  const isLed = (before: string, leads: readonly string[]) =>
    leads.some((it) => {
      const at = before.lastIndexOf(it);
      return (
        at >= 0 &&
        /^(, [^:]*\))?: /.test(before.slice(at + it.length)) &&
        (before.endsWith(`${it}: `) || before.includes("): ", at))
      );
    });
  for (const { id, words, leads } of tellingsOf(atlas))
    for (const said of words)
      for (let at = text.indexOf(said); at >= 0; at = text.indexOf(said, at + 1))
        if (!isLed(text.slice(Math.max(0, at - 400), at), leads)) return id;
  return undefined;
}

const verbsSaid = new WeakMap<Atlas, Map<string, string>>();

/** The verb with which a statement is shown where everything is known. */
export function verbIn(atlas: Atlas, id: string): string {
  const known = verbsSaid.get(atlas) ?? new Map<string, string>();
  verbsSaid.set(atlas, known);
  const verb = known.get(id) ?? ownEntryOf(inEnglish(atlas), atlas.statementOf(id)).verb;
  known.set(id, verb);
  return verb;
}
