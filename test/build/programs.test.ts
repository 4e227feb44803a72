import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly scripts: Readonly<Record<string, string>> };

/** The programs that `run.mjs` runs, by the command that asks for them. */
const programs = Object.entries(scripts).flatMap(([command, line]) =>
  [...line.matchAll(/run\.mjs (\S+)/g)].map(([, program = ""]) => [command, program] as const),
);

test("there are programs", () => {
  expect(programs.length).toBeGreaterThan(5);
});

// `run.mjs` is not typed: it hands the arguments of the command on, and nothing else.
test.each(programs)("what `npm run %s` runs takes the arguments first", (_, program) => {
  const source = readFileSync(`src/build/${program}.ts`, "utf8");
  expect(source).toMatch(/^export async function main\((args: readonly string\[\]|\))/m);
});
