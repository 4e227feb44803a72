import type { Claim, ClaimFile, ClaimId, Mention } from "./claim.ts";
import type { RegionId } from "./region.ts";
import type { comparisons, levels, stances } from "./vocabulary.ts";

export type StatementId = string;
export type Stance = (typeof stances)[number];
export type Level = (typeof levels)[number];
export type StatementRecord = ClaimFile["statements"][number];

/** One utterance by one or more actors about a claim: asserting it, or taking a stance on it. */
export type Statement = Readonly<StatementRecord> & { readonly claim: ClaimId };
export type Evidence = Statement["evidence"][number];
export type Asserter = Statement["asserters"][number];
export type Comparison = (typeof comparisons)[number];

/** The evidence whose wording is shown: the one that `quote` names, else the first. */
export function shownEvidenceOf(statement: Statement): Evidence {
  const shown = statement.evidence.find((it) => it.source === statement.quote) ?? statement.evidence[0];
  if (!shown) throw new Error(`statement without evidence: ${statement.id}`);
  return shown;
}

/** Whether the wording shown is the speaker's own (in any language) rather than a reporter's. */
export function isQuotation(evidence: Evidence): boolean {
  return (
    evidence.selector !== undefined &&
    (evidence.level === "verbatim-primary" || evidence.level === "verbatim-secondary" || evidence.level === "translated")
  );
}

/** Whether some words stand whole in the speaker's own words, as they were read, or in a translation marked as one. */
export function isInQuotation(evidence: Evidence, words: string): boolean {
  if (!isQuotation(evidence)) return false;
  const texts = [evidence.selector?.exact, evidence.level === "translated" ? evidence.translation?.text : undefined];
  return texts.some((it) => it !== undefined && hasWords(evenly(it), evenly(words)));
}

/** Whether some words stand in a text, not within longer ones: “Crimea” is not a quotation of “Crimean”. */
function hasWords(text: string, words: string): boolean {
  const pieces = text.split(words);
  return pieces.slice(1).some((after, index) => !/^[\p{L}\p{N}]/u.test(after) && !/[\p{L}\p{N}]$/u.test(pieces[index] ?? ""));
}

/** Apostrophes as typed, since outlets write both. */
function evenly(text: string): string {
  return text.replaceAll("’", "'").replaceAll("‘", "'");
}

/** How many evidences have words, and how many of these somebody compared word for word, by what with. */
export type Compared = { readonly worded: number; readonly with: Readonly<Record<Comparison, number>> };

/** Counts the evidence of these statements that was compared word for word; each piece of evidence with wording counts once. */
export function comparedOf(statements: readonly Statement[]): Compared {
  const worded = statements.flatMap((it) => it.evidence.filter(({ selector }) => selector !== undefined));
  const count = (kind: Comparison) => worded.filter((it) => it.comparedWith === kind).length;
  return {
    worded: worded.length,
    with: { page: count("page"), "archived-copy": count("archived-copy"), "saved-text": count("saved-text") },
  };
}

/** Ids of the regions and places a statement mentions: its own if given, else its claim's; empty if it names no place we draw. */
export function placesOf(claim: Claim, statement: Statement): readonly Mention[] {
  return statement.places ?? claim.places;
}

/** Why nothing is drawn for a statement: it names no place, or only places without a recorded outline. */
export type Placeless = ("none" | "undrawn") & { readonly noun?: "placeless" };

export const placelessKinds: readonly Placeless[] = ["none", "undrawn"];

/** Why nothing is drawn for statements of a claim that mentions no region. */
export function placelessOf(claim: Claim, statements: readonly Statement[]): Placeless {
  return statements.some((it) => placesOf(claim, it).length > 0) ? "undrawn" : "none";
}

/** The drawn regions a statement mentions, or in which places it mentions lie, each once, in the order named. */
export function regionIdsOf(
  claim: Claim,
  statement: Statement,
  regionAt: (id: string) => RegionId | undefined,
): readonly RegionId[] {
  return [...new Set(placesOf(claim, statement).flatMap(({ id }) => regionAt(id ?? "") ?? []))];
}
