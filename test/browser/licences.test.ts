import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openReader, site } from "./driver.ts";

type Lock = { readonly packages: Readonly<Record<string, { readonly version: string; readonly dependencies?: object }>> };
const json = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

const text = readFileSync(join(site.folder, "licenses.txt"), "utf8");
const named = [...text.matchAll(/^(@?[a-z][\w./-]*) (\d\S*) \((.+)\)$/gm)].map(([, name = "", version = "", licence = ""]) => ({
  name,
  version,
  licence,
}));

test("the site has the notice of each package in its code, in the version that is installed", () => {
  const { dependencies } = json("package.json") as { dependencies: Readonly<Record<string, string>> };
  const { packages } = json("package-lock.json") as Lock;
  const versionsOf = (name: string) =>
    Object.entries(packages).flatMap(([path, it]) => (path.endsWith(`node_modules/${name}`) ? [it.version] : []));
  const names = new Set(named.map((it) => it.name));
  // Of Turf only the parts that are used are in the code; what only the program needs that builds sites is in none.
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((it) => /\.tsx?$/.test(it) && !it.startsWith("build/"))
    .map((it) => readFileSync(join("src", it), "utf8"));
  const direct = Object.keys(dependencies).filter(
    (it) => it !== "@turf/turf" && sources.some((source) => new RegExp(`(from |import\\(?)"${it}["/]`).test(source)),
  );
  expect(direct.length).toBeGreaterThan(8);
  expect(direct.filter((it) => !names.has(it))).toEqual([]);
  for (const it of ["@turf/boolean-point-in-polygon", "@expo-google-fonts/source-sans-3", "@expo-google-fonts/source-serif-4"])
    expect(names).toContain(it);
  // MapLibre is published with others already in it, which can only be seen in its source map.
  for (const it of ["earcut", "pbf", "kdbush", "gl-matrix", "@maplibre/mlt", "murmurhash-js"]) expect(names).toContain(it);
  for (const { name, version } of named.filter((it) => it.name !== "claimed-ground"))
    expect([name, versionsOf(name)]).toEqual([name, expect.arrayContaining([version])]);
  // Nothing that only builds or tests.
  for (const it of ["vite", "iframe-resizer", "@iframe-resizer/parent", "@turf/jsts"]) expect(names).not.toContain(it);
});

test("whatever is in the site may be passed on with it: its licences ask for no more than their notice", () => {
  const permissive = /^(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|Unlicense|0BSD|CC0-1\.0)$/;
  const parts = named.flatMap(({ name, licence }) =>
    licence
      .replace(/[()]/g, "")
      .split(/ AND | OR /)
      .map((part) => ({ name, part })),
  );
  expect(parts.length).toBeGreaterThan(30);
  expect(parts.filter(({ part }) => !permissive.test(part))).toEqual([]);
  expect(text).not.toMatch(/GNU (Lesser |Affero )?General Public License/i);
  expect(text).toContain("SIL OPEN FONT LICENSE");
});

test("the method page leads to it", async () => {
  const reader = await openReader({ path: "method/", isReady: false });
  await reader.until(() => reader.read(() => document.querySelector('a[href$="licenses.txt"]') !== null));
  const answer = await reader.read(() =>
    fetch(document.querySelector<HTMLAnchorElement>('a[href$="licenses.txt"]')?.href ?? "").then((it) => it.text(), String),
  );
  expect(answer).toBe(text);
});
