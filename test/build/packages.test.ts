import { readFileSync } from "node:fs";
import { minVersion, satisfies } from "semver";
import { expect, test } from "vitest";

type Entry = { readonly integrity?: string; readonly engines?: { readonly node?: string } };

const json = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const { packages } = json("package-lock.json") as { readonly packages: Readonly<Record<string, Entry>> };
const { engines } = json("package.json") as { readonly engines: { readonly node: string } };
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
