import { parseArgs } from "node:util";
import { nearestOf } from "../../domain/parse/nearest.ts";
import { idsOf } from "../../domain/parse/records.ts";
import { type Page, pageOf } from "../../domain/parse/typography.ts";
import type { Evidence, Statement } from "../../domain/statement.ts";
import { recordsFolder } from "./folder.ts";
import { readFolder } from "./records.ts";
import { readSavedPage } from "./saved-page.ts";

type Selector = NonNullable<Evidence["selector"]>;

/** How much of a quotation a text contains. */
type Finding = "whole" | "exact" | "missing";

/**
 * Reports for every quotation from a source whether a saved text contains it word for word, one line for each statement's evidence. Returns
 * the exit code: 1 if one is missing, or an option is wrong.
 */
export async function main(args: readonly string[], print: (line: string) => void = console.log): Promise<number> {
  const options = optionsOf(args);
  if (typeof options === "string") {
    print(options);
    return 1;
  }
  const saved = readSavedPage(options.text);
  if ("problem" in saved) {
    print(saved.problem);
    return 1;
  }
  const { records, problems } = readFolder(options.folder);
  const known = idsOf(records, "source");
  if (!known.has(options.source)) {
    const nearest = nearestOf(options.source, known);
    print(`unknown source "${options.source}" (${nearest ? `did you mean "${nearest}"?` : `none in ${options.folder}/sources`})`);
    return 1;
  }
  if (problems.length > 0) print(`${options.folder} has problems, so a statement may be left out (run npm run check)`);
  const page = pageOf(saved.text);
  const quoted = records.statements.flatMap(({ content }) => selectorsOf(content, options.source));
  if (quoted.length === 0) print(`no statement quotes ${options.source}`);
  for (const { statement, selector } of quoted) print(`${statement}: ${sentenceOf(selector, page)}`);
  const isFound = quoted.every(({ selector }) => findQuotation(selector, page) === "whole");
  if (!isFound && saved.isHtml)
    print(`"${options.text}" is HTML: what has a link or a sign such as &nbsp; in it is not found (${remedyForHtml})`);
  return isFound ? 0 : 1;
}

/** How much of a selector a page contains, both with folded typography: with prefix and suffix, on its own, or not at all. */
export function findQuotation({ exact, prefix = "", suffix = "" }: Selector, page: Page): Finding {
  if (!page.holds(exact)) return "missing";
  return page.holds(prefix, exact, suffix) ? "whole" : "exact";
}

function sentenceOf(selector: Selector, page: Page): string {
  const words = `"${selector.exact}"`;
  const around = selector.prefix !== undefined || selector.suffix !== undefined;
  switch (findQuotation(selector, page)) {
    case "whole":
      return `${words} stands word for word${around ? ", between its prefix and suffix" : ""}`;
    case "exact":
      return `${words} stands word for word, but not between its prefix and suffix (copy both from the text)`;
    case "missing":
      return `${words} does not stand in the text (${remedyFor(selector.exact, page)})`;
  }
}

function remedyFor(exact: string, page: Page): string {
  const words = exact.split(/\s+/);
  const standing = words.findLastIndex((_, index) => page.holds(words.slice(0, index + 1).join(" ")));
  return standing < 2 ? "copy it from there" : `it does as far as "${words.slice(0, standing + 1).join(" ")}"`;
}

function selectorsOf(statement: Statement, source: string) {
  return statement.evidence.flatMap((evidence) =>
    evidence.source === source && evidence.selector ? [{ statement: statement.id, selector: evidence.selector }] : [],
  );
}

const remedyForHtml = "save the text as the browser shows it";

const usage = "write npm run check:quotes -- --text FILE --source ID";

function optionsOf(args: readonly string[]): { text: string; source: string; folder: string } | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { text: { type: "string" }, source: { type: "string" }, folder: { type: "string", default: recordsFolder() } },
    });
    const { text, source, folder } = values;
    if (text === undefined)
      return `missing option --text: the saved text of a page, in UTF-8 or in UTF-16 with its byte order mark (${usage})`;
    if (source === undefined) return `missing option --source: the id of the source the text is of (${usage})`;
    return { text, source, folder };
  } catch {
    const unknown = args.find((arg) => arg.startsWith("-") && !/^--(text|source|folder)(=|$)/.test(arg));
    return unknown === undefined ? `an option has no value (${usage})` : `unknown option ${unknown} (${usage})`;
  }
}
