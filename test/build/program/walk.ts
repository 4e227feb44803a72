import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A step of `docs/own-atlas.md`: a command, and how it ends; or text for a file of the atlas. */
export type Step =
  | { readonly kind: "command"; readonly line: string; readonly ends: "well" | "refused" | "when stopped" }
  | { readonly kind: "text"; readonly file: string; readonly text: string };

const endings = new Map([
  ["", "well"],
  ["stops", "refused"],
  ["runs", "when stopped"],
] as const);

/** The steps of the walk, in order: every line of its blocks of commands, and every block that names a file. */
export function stepsOf(path: string): readonly Step[] {
  const blocks = readFileSync(path, "utf8").matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm);
  return [...blocks].flatMap(([, language, info = "", content = ""]): readonly Step[] => {
    if (language === "yaml") return [{ kind: "text", file: info, text: content }];
    const ends = [...endings].find(([it]) => it === info)?.[1];
    if (language !== "sh" || ends === undefined)
      throw new Error(`a block of commands that ends in no known way: ${language} ${info}`);
    return content
      .trimEnd()
      .split("\n")
      .map((line) => ({ kind: "command", line, ends }));
  });
}

/** Adds text to a file of the atlas, as the walk says. */
export function write({ file, text }: Extract<Step, { readonly kind: "text" }>, folder: string): void {
  appendFileSync(join(folder, file), text);
}

/** The arguments of a command as a shell reads them: words, and what stands in double quotation marks. */
export function argumentsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? "");
}
