import type { Problem } from "../../problem.ts";
import { type Evidence, isQuotation, type Statement } from "../../statement.ts";
import { type Placed, problemAt, type Records } from "../records.ts";
import { isLaterDay } from "./dates.ts";

/** The most words of a quotation. */
const longestQuotation = 12;

/**
 * Finds answers to nothing, to themselves or to later statements; and quotations too short to be found again, longer than may be quoted, or
 * with quotation marks that the page would set a second time.
 */
export function problemsOfStatements(records: Records): readonly Problem[] {
  const saidOn = new Map(records.statements.map(({ content }) => [content.id, content.saidOn]));
  return records.statements.flatMap((it) => [...answers(it, saidOn), ...quotations(it)]);
}

function answers(it: Placed<Statement>, saidOn: ReadonlyMap<string, string>): readonly Problem[] {
  const { id, stance, targets = [], saidOn: day } = it.content;
  if (stance !== "asserts" && targets.length === 0) {
    return [problemAt(it, "stance", `"${stance}" answers nothing (name under targets the statement or claim it answers)`)];
  }
  return targets.flatMap((target, index) => {
    const path = `targets.${index}`;
    if (target === id) return [problemAt(it, path, "answers itself (name the statement or claim it answers)")];
    const earlier = saidOn.get(target);
    if (earlier === undefined || !isLaterDay(earlier, day)) return [];
    return [problemAt(it, path, `"${target}" was said on ${earlier}, later than this answer of ${day} (check both days)`)];
  });
}

function quotations(it: Placed<Statement>): readonly Problem[] {
  return it.content.evidence.flatMap((evidence, index) =>
    faultsOf(evidence).map((message) => problemAt(it, `evidence.${index}.selector.exact`, message)),
  );
}

function faultsOf(evidence: Evidence): readonly string[] {
  const { selector } = evidence;
  if (!selector) return [];
  const { exact, whole } = selector;
  const count = wordCountOf(exact);
  const mark = /[“”„‟«»]|^‘/.exec(exact)?.[0];
  return [
    ...(whole || count >= 3
      ? []
      : [`"${exact}" is shorter than three words (quote more, or add whole: true where no more was quoted)`]),
    ...(isQuotation(evidence) && count > longestQuotation
      ? [`quotes ${count} words, at most ${longestQuotation} (quote fewer; the gist may tell the rest)`]
      : []),
    ...(mark === undefined
      ? []
      : [`holds ${mark} (leave the marks around it out, the page sets them; write those within it straight)`]),
  ];
}

/** Finds statements whose evidence is marked as the speaker's words, of which none are given. */
export function wordlessStatements({ statements, claims }: Records): readonly Problem[] {
  const placesOf = new Map(claims.map(({ content }) => [content.id, content.places]));
  return statements.flatMap((it) => {
    const { evidence, quantities = [], places = placesOf.get(it.content.claim) ?? [] } = it.content;
    const isSaid = [...quantities, ...places].some(({ wording }) => wording === "speaker" || wording === "translation");
    if (isSaid || evidence.some(({ selector }) => selector !== undefined)) return [];
    return evidence.flatMap(({ level }, index) =>
      /^(?:verbatim|translated)/.test(level)
        ? [
            problemAt(
              it,
              `evidence.${index}.level`,
              `"${level}" means the speaker's words, and none are given (give the selector, or write paraphrase)`,
            ),
          ]
        : [],
    );
  });
}

/** Number of words in a text: runs of non-space characters with at least one letter or digit. */
function wordCountOf(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
