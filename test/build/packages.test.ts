import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { minVersion, satisfies } from "semver";
import { expect, test } from "vitest";

type Entry = { readonly integrity?: string; readonly engines?: { readonly node?: string } };

const json = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const { packages } = json("package-lock.json") as { readonly packages: Readonly<Record<string, Entry>> };
const { engines, dependencies } = json("package.json") as {
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
};
const installed = Object.entries(packages).filter(([path]) => path !== "");

test("every package of the lock file, for every platform, is held to its content", () => {
  expect(installed.length).toBeGreaterThan(400);
  expect(installed.filter(([, it]) => !/^sha512-[\w+/]{86}==$/.test(it.integrity ?? "")).map(([path]) => path)).toEqual([]);
});

test("the oldest Node that the README names is new enough for every package", () => {
  const [, named = ""] = /Node ([\d.]+) or newer/.exec(readFileSync("README.md", "utf8")) ?? [];
  expect(engines.node).toBe(`>=${named}`);
  const oldest = minVersion(engines.node)?.version ?? "";
  const tooOld = installed.filter(([, it]) => it.engines?.node !== undefined && !satisfies(oldest, it.engines.node));
  expect(tooOld.map(([path, it]) => `${path} needs Node ${it.engines?.node}`)).toEqual([]);
});

/** What a file imports or names in quotation marks; what is loaded later is named by its type. */
function namedIn(path: string): readonly string[] {
  const code = readFileSync(path, "utf8").replaceAll(/^import type [^;]*;/gm, (it) => (it.includes('"./') ? it : ""));
  return [...code.matchAll(/"([^"\n]+)"/g)].map(([, name = ""]) => name);
}

/** The files that the program and the site are made of, from these on. */
function reachedFrom(paths: readonly string[], reached = new Set<string>()): ReadonlySet<string> {
  for (const path of paths) {
    if (reached.has(path)) continue;
    reached.add(path);
    const files = namedIn(path)
      .filter((it) => /^\.{1,2}\/.*\.(tsx?|mjs)$/.test(it))
      .map((it) => posix.join(posix.dirname(path), it));
    reachedFrom(files.filter(existsSync), reached);
  }
  return reached;
}

test("package.json names as dependencies what the site and the program need, and nothing else", () => {
  const scripts = ["src/main.tsx", "src/main-page.ts", "src/main-embed.ts", "src/main-explore.tsx", "src/main-story.ts"];
  const start = [
    ...scripts,
    "src/embed/host.ts",
    "src/spreadsheet/zip.ts",
    "vite.config.ts",
    "src/build/program/claimed-ground.mjs",
  ];
  const named = [...reachedFrom([...start, "src/build/program/program.ts"])].flatMap(namedIn);
  const { devDependencies } = json("package.json") as { readonly devDependencies: Readonly<Record<string, string>> };
  const isNamed = (name: string) => named.some((it) => it === name || it.startsWith(`${name}/`));
  expect(Object.keys(dependencies).filter((name) => !isNamed(name))).toEqual([]);
  expect(Object.keys(devDependencies).filter(isNamed)).toEqual([]);
});
