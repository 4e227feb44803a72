import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { licencesText, packagesOf, type Shipped } from "../../../src/build/hosting/licences.ts";

/** A folder of installed packages, by their files; each has a package.json that names MIT unless it is given. */
function installed(files: Readonly<Record<string, string>>): (path: string) => string {
  const root = mkdtempSync(join(tmpdir(), "claimed-ground-"));
  const at = (path: string) => join(root, "node_modules", path);
  const put = (path: string, text: string) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  for (const path of Object.keys(files)) {
    const [, name = ""] = /^((?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
    put(`${name}/package.json`, JSON.stringify({ name: name.replace(/.*node_modules\//, ""), version: "1.0.0", license: "MIT" }));
  }
  for (const [path, text] of Object.entries(files)) put(path, text);
  return at;
}

const named = (packages: readonly Shipped[]) => packages.map((it) => [it.name, it.notice]);

test("each package that a module belongs to is named once with its notice, and our own modules are none", () => {
  const at = installed({ "b/LICENSE": "B's\n", "b/a.js": "", "b/b.js": "", "@x/a/LICENCE.md": "A's", "@x/a/i.js": "" });
  expect(named(packagesOf([at("b/a.js"), at("b/b.js"), at("@x/a/i.js"), "/home/src/main.tsx"]))).toEqual([
    ["@x/a", "A's"],
    ["b", "B's"],
  ]);
});

test("what was bundled into a package before it was published is named too, in the version that package uses", () => {
  const at = installed({
    "map/LICENSE": "Map's",
    "map/dist/map.mjs": "",
    "map/dist/map.mjs.map": JSON.stringify({
      sources: ["../src/map.ts", "../node_modules/pbf/index.js", "../../../node_modules/ear/x.js"],
    }),
    "map/node_modules/pbf/LICENSE": "older Pbf's",
    "pbf/LICENSE": "newer Pbf's",
    "ear/LICENSE": "Ear's",
  });
  expect(named(packagesOf([at("map/dist/map.mjs")]))).toEqual([
    ["ear", "Ear's"],
    ["map", "Map's"],
    ["pbf", "older Pbf's"],
  ]);
});

test("a notice may stand in the readme or at the head of the code; without any the build stops", () => {
  const at = installed({
    "readme/README.md": "# It\n\n## License (MIT)\n\nCopyright 2011 She",
    "head/dist/head.js": "// Copyright 2009 He\n// MIT\ncode()",
    "none/index.js": "code()",
  });
  expect(named(packagesOf([at("readme/x.js"), at("head/x.js")]))).toEqual([
    ["head", "// Copyright 2009 He\n// MIT"],
    ["readme", "Copyright 2011 She"],
  ]);
  expect(() => packagesOf([at("none/index.js")])).toThrow(/none names no licence or has no notice/);
});

test("packages with one notice share it in the text, and the site's own comes first", () => {
  const own = { name: "own", version: "1", licence: "MIT", notice: "Own" };
  const [a, b, c] = ["a", "b", "c"].map((name) => ({ name, version: "2", licence: "ISC", notice: name === "b" ? "B" : "Same" }));
  const text = licencesText(own, [a, b, c] as Shipped[]);
  expect(text.split(/\n-+\n\n/)).toEqual(["own 1 (MIT)\n\nOwn\n", "a 2 (ISC)\nc 2 (ISC)\n\nSame\n", "b 2 (ISC)\n\nB\n"]);
});
