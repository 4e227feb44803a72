import { parseArgs } from "node:util";
import { browsers } from "./browsers/kind.ts";
import { cycles } from "./cycles/kind.ts";
import { lazyFiles } from "./faults/kind.ts";
import { lostContexts } from "./faults/webgl.ts";
import { inFull } from "./in-full.ts";
import { messages } from "./messages/kind.ts";
import { portions } from "./portions/kind.ts";
import { readers } from "./readers/kind.ts";
import { records } from "./records/kind.ts";
import { views } from "./views/kind.ts";

/** Every kind; one more is a file and a name here. */
const kinds = [views, records, messages, readers, inFull, lazyFiles, lostContexts, cycles, browsers, portions];

/** `npm run soak -- [--kind NAME] [--seed NUMBER] [--count NUMBER]`. Gives the exit code: 1 where anything failed. */
export async function main(args: readonly string[]): Promise<number> {
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  const text = { type: "string" } as const;
  const { values } = parseArgs({ args: [...args], options: { kind: text, seed: text, count: text } });
  const chosen = kinds.filter((it) => values.kind === undefined || it.name === values.kind);
  if (chosen.length === 0) {
    print(`"${values.kind}" is not a kind (there are ${kinds.map((it) => it.name).join(", ")})`);
    return 1;
  }
  let failed = 0;
  for (const kind of chosen) {
    const seed = Number(values.seed ?? 1);
    const start = Date.now();
    const { counts, failures } = await kind.run(seed, Number(values.count ?? kind.count));
    const tried = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
    const seconds = Math.round((Date.now() - start) / 1000);
    print(`${kind.name}: seed ${seed}, ${tried.join(", ")}, ${seconds} s, ${failures.length} failed`);
    for (const { input, complaint } of failures) print(`  ${input === "" ? "nothing chosen" : input}\n    ${complaint}`);
    failed += failures.length;
  }
  return failed === 0 ? 0 : 1;
}
