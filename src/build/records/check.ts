import { join } from "node:path";
import { type Problem, sentenceOf } from "../../domain/problem.ts";
import { comparedOf } from "../../domain/statement.ts";
import { comparisons } from "../../domain/vocabulary.ts";
import { recordsFolder, recordsLanguage } from "./folder.ts";
import { doubtfulFraming } from "./framing.ts";
import type { Translation } from "./languages.ts";
import type { AtlasParts } from "./parts.ts";
import { readRecords } from "./records.ts";

/**
 * Reads a data folder (the one `ATLAS` names, else `geodata`) and prints every problem as `file:line: path: message`, or a summary of what
 * was read, and what somebody has to look at because it is seldom meant; of a language under way that `ATLAS_LANGUAGE` names also what is missing. Returns the exit code: 1 if there is a problem.
 */
export async function main(args: readonly string[], print: (line: string) => void = console.log): Promise<number> {
  const folder = args[0] ?? recordsFolder();
  const language = recordsLanguage();
  const reading = readRecords(folder, language);
  const printAll = (problems: readonly Problem[]) => {
    for (const problem of problems) print(sentenceOf({ ...problem, file: join(folder, problem.file) }));
  };
  if (reading.kind === "atlas") {
    for (const it of reading.translations) {
      if (it.language === language) printAll(it.missing.map(reading.inLine));
      print(`${folder}: ${underWay(it)}`);
    }
    const all = [...reading.doubts, ...doubtfulFraming(reading, folder)];
    printAll(all.map((it) => reading.inLine({ ...it, message: `look at this: ${it.message}` })));
    const doubts = all.length === 0 ? "" : `, ${counted(all.length, "doubt")}`;
    print(`${folder}: ${countsOf(reading.parts)}, no problem${doubts}`);
    return 0;
  }
  const { problems } = reading;
  printAll(problems);
  const files = new Set(problems.map((it) => it.file)).size;
  print(`${folder}: ${counted(problems.length, "problem")} in ${counted(files, "file")}`);
  return 1;
}

function underWay({ language, texts, missing }: Translation): string {
  const done = `a translation into "${language}" is under way: ${texts - missing.length} of ${counted(texts, "text")}`;
  return missing.length === 0
    ? `${done} (add it to the languages of atlas.yaml)`
    : `${done} (ATLAS_LANGUAGE=${language} npm run check lists the others)`;
}

function countsOf({ claims, statements, sources, actors, regions, places, borders }: AtlasParts): string {
  return [
    counted(claims.length, "claim"),
    counted(statements.length, "statement"),
    counted(sources.length, "source"),
    counted(actors.length, "actor"),
    counted(regions.length, "region"),
    counted(places.length, "place"),
    counted(borders.length, "disputed line"),
    comparedIn(statements),
  ].join(", ");
}

function comparedIn(statements: AtlasParts["statements"]): string {
  const compared = comparedOf(statements);
  const total = comparisons.reduce((sum, it) => sum + compared.with[it], 0);
  const kinds = comparisons.map((it) => `${it} ${compared.with[it]}`).join(", ");
  return `${total} of ${counted(compared.worded, "quotation")} compared word for word (${kinds})`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
