import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { main } from "../../../src/build/program/program.ts";
import { argumentsOf, stepsOf, write } from "./walk.ts";

const folder = mkdtempSync(join(tmpdir(), "claimed-ground-"));

afterAll(() => rmSync(folder, { recursive: true }));

/** What of the walk is quick: the rest is in `npm run test:package`, which installs the package and builds with it. */
const quick = ["init", "check", "base", "region", "new", "export", "import"];

// The short form of `npm run test:package`: the same commands, not installed, on an atlas in another folder.
test("the commands of docs/own-atlas.md end as it says", { timeout: 120_000 }, async () => {
  const steps = stepsOf("docs/own-atlas.md");
  const run: string[] = [];
  for (const step of steps) {
    if (step.kind === "text") {
      write(step, folder);
      continue;
    }
    const [, , command = "", ...args] = argumentsOf(step.line);
    if (!step.line.startsWith("npx claimed-ground ") || !quick.includes(command)) continue;
    const lines: string[] = [];
    const inFolder = args.map((it) => (it === "." ? folder : it.replace(/^statements\.csv$/, join(folder, "statements.csv"))));
    const where = command === "init" ? inFolder : [...inFolder, "--atlas", folder];
    const code = await main([command, ...where], (line) => lines.push(line));
    expect(code, `${step.line}\n${lines.join("\n")}`).toBe(step.ends === "refused" ? 1 : 0);
    run.push(command);
  }
  expect(new Set(run)).toEqual(new Set(quick));
  expect(readFileSync(join(folder, "claims/northland-closes-area.yaml"), "utf8")).toMatch(/stance: denies/);
  expect(existsSync(join(folder, "regions/cuba.geojson"))).toBe(true);
});

test("the package holds what the program needs, and neither tests nor records", () => {
  const [packed] = JSON.parse(execFileSync("npm", ["pack", "--dry-run", "--json"], { encoding: "utf8", shell: true })) as [
    { readonly files: readonly { readonly path: string }[] },
  ];
  const paths = packed.files.map((it) => it.path);
  expect(paths).toEqual(
    expect.arrayContaining([
      "LICENSE",
      "README.md",
      "docs/own-atlas.md",
      "index.html",
      "public/favicon.svg",
      "src/build/base/countries.yaml",
      "src/build/base/disputed-areas.yaml",
      "src/build/program/claimed-ground.mjs",
      "src/build/program/new-atlas/claims/example-ships-in-bay.yaml",
      "src/main.tsx",
      "tsconfig.json",
      "vite.config.ts",
    ]),
  );
  expect(paths.some((it) => it.endsWith("data/README.md"))).toBe(true);
  expect(paths.filter((it) => /^(test|node_modules|geodata\/(claims|sources|base|regions))\//.test(it))).toEqual([]);
});
