import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { randomFrom } from "./multiplied.ts";

/** What of a claim's file is changed; the rest is copied as it is. */
type ClaimRecord = {
  readonly id: string;
  readonly proposition: string;
  readonly statements: readonly StatementRecord[];
};

type StatementRecord = {
  readonly id: string;
  readonly gist?: string;
  readonly targets?: readonly string[];
  readonly links?: readonly { readonly to: string }[];
};

/**
 * Writes a folder of records with at least this many statements: those of another folder, over and over. Answers and links stay within a
 * copy. The copies are not worded alike, since what repeats itself is packed too well to say anything about bytes. Gives how many there are.
 */
export function writeMany(folder: string, into: string, statements: number): number {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  cpSync(folder, into, { recursive: true });
  const claims = claimsIn(folder);
  const names = new Set(claims.flatMap((it) => [it.id, ...it.statements.map(({ id }) => id)]));
  const words = plainWordsIn(claims);
  const random = randomFrom(1);
  let written = statementsIn(claims);
  for (let copy = 2; written < statements; copy++, written += statementsIn(claims)) {
    const nameOf = (id: string) => (names.has(id) ? `${id}-${copy}` : id);
    for (const claim of claims) {
      const renamed = renamedBy(claim, nameOf, (text) => reworded(text, words, random));
      writeFileSync(join(into, "claims", `${renamed.id}.yaml`), `${JSON.stringify(renamed, null, 1)}\n`);
    }
  }
  return written;
}

function claimsIn(folder: string): readonly ClaimRecord[] {
  return readdirSync(join(folder, "claims"))
    .filter((it) => it.endsWith(".yaml"))
    .sort()
    .map((it) => parse(readFileSync(join(folder, "claims", it), "utf8")) as ClaimRecord);
}

function statementsIn(claims: readonly ClaimRecord[]): number {
  return claims.reduce((count, it) => count + it.statements.length, 0);
}

function renamedBy(claim: ClaimRecord, nameOf: (id: string) => string, wordsOf: (text: string) => string): ClaimRecord {
  return {
    ...claim,
    id: nameOf(claim.id),
    proposition: wordsOf(claim.proposition),
    statements: claim.statements.map(({ id, gist, targets, links, ...rest }) => ({
      id: nameOf(id),
      ...rest,
      ...(gist !== undefined && { gist: wordsOf(gist) }),
      ...(targets && { targets: targets.map(nameOf) }),
      ...(links && { links: links.map((it) => ({ ...it, to: nameOf(it.to) })) }),
    })),
  };
}

/** A word that can stand in the place of another. */
const plainWord = /^[a-z]{2,}$/;

/** A text with other words in the place of its plain ones. */
function reworded(text: string, words: readonly string[], random: () => number): string {
  const other = () => words[Math.floor(random() * words.length)] ?? "";
  return text
    .split(" ")
    .map((it) => (plainWord.test(it) ? other() : it))
    .join(" ");
}

function plainWordsIn(claims: readonly ClaimRecord[]): readonly string[] {
  const texts = claims.flatMap((it) => [it.proposition, ...it.statements.map(({ gist = "" }) => gist)]);
  return texts.flatMap((it) => it.split(" ").filter((word) => plainWord.test(word)));
}
