import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, posix } from "node:path";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { frozenAtlas } from "./fixtures/atlas/frozen-atlas.ts";

// ARCHITECTURE.md says why the house is built so; here it is held.

/** A folder imports from its own floor only itself, and else from the floors below. */
const floors: Readonly<Record<string, number>> = {
  domain: 0,
  words: 0,
  scene: 1,
  drawing: 2,
  store: 3,
  map: 3,
  panels: 3,
  poster: 3,
  picture: 3,
  spreadsheet: 3,
  embed: 3,
  build: 4,
};

/** The wiring, on the top floor: it knows everything but the build. */
const wiring = ["main.tsx", "main-page.ts", "main-embed.ts", "main-explore.tsx", "main-story.ts", "main-take.ts", "wiring/"];

/** The exceptions, each with its reason; no others are made. */
const allowed = [
  { from: "words/", to: "domain/", typesOnly: false, why: "the sentences speak of the domain's words and dates" },
  ...["main.tsx", "main-embed.ts", "main-explore.tsx", "main-story.ts"].map((from) => {
    return { from, to: "build/", typesOnly: true, why: "a page's data is written by the build and read by its scripts" };
  }),
  { from: "wiring/story/", to: "build/", typesOnly: true, why: "as for the script of stories, which hands it on" },
];

/** Where each package of shipped code has its home; every other package has its home in the build. */
const homes: Readonly<Record<string, readonly string[]>> = {
  "maplibre-gl": ["map/"],
  preact: ["panels/", "build/site/", ...wiring],
  "@preact/signals": ["panels/", "build/site/", ...wiring],
  "@preact/signals-core": ["store/"],
  "@turf/turf": ["domain/", "build/"],
  "d3-geo": ["drawing/"],
  "d3-scale": ["scene/"],
  minisearch: ["scene/search/"],
  "qrcode-generator": ["picture/"],
  "topojson-client": ["drawing/", "build/"],
  "topojson-simplify": ["drawing/", "build/"],
  "write-excel-file": ["spreadsheet/"],
  fflate: ["spreadsheet/", "build/"],
  valibot: ["domain/parse/", "build/"],
  yaml: ["domain/parse/", "build/"],
  "virtual:theme.css": wiring,
  "virtual:embed-theme.css": wiring,
};

/** Where a package may be named in types, besides: there it leaves nothing in the code. */
const typeHomes: Readonly<Record<string, readonly string[]>> = {
  geojson: ["domain/", "drawing/", "picture/", "map/"],
  "topojson-specification": ["drawing/", "map/"],
  valibot: ["domain/"],
};

const topLevel = new Set([
  "src",
  "public",
  "geodata",
  "test",
  "index.html",
  "vite.config.ts",
  "vitest.config.ts",
  "package.json",
  "tsconfig.json",
  // What goes with it.
  "package-lock.json",
  "biome.json",
  "knip.json",
  "docs",
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  "LICENSE",
]);

/** Words of the code that a record happens to have for an id or a name. */
const alike: Readonly<Record<string, string>> = {
  observers: "a kind of voice",
  ships: "a kind of thing that is counted, in every atlas",
  control: "a colour of lines, and what a form is filled in with",
  "spring-2021": "the frozen atlas that the benchmark measures with",
  ru: "a language whose numerals are read",
  // Examples that the schemas give to whoever writes records.
  "European Union": "an example in a schema",
  Washington: "an example in a schema",
  Russia: "an example in a schema",
  Ukraine: "an example in a schema",
};

/** Who hands words to the rest; everything else gets them as a value. */
const speakers = [...wiring, "build/words.ts", "words/"];

type Import = { readonly source: string; readonly isType: boolean };
type Code = {
  readonly path: string;
  readonly imports: readonly Import[];
  readonly exported: readonly string[];
  /** What stands in it between quotation marks. */
  readonly strings: readonly string[];
  /** The names of what it declares and uses. */
  readonly identifiers: ReadonlySet<string>;
  /** The kinds of node in its syntax tree. */
  readonly nodes: ReadonlySet<string>;
  /** Where it asks whether something that is not written there is “in” an object. */
  readonly asksIn: readonly string[];
};

/** The tests that may read the living records, each with its reason; all others stand on the frozen atlas, which does not grow. */
const livingReaders: Readonly<Record<string, string>> = {
  "test/geodata/": "tests the records themselves",
  "test/browser/build-once.ts": "builds the site that readers get, for its bytes and its links",
  "test/build/records/schema.test.ts": "the schema files that editors complete from lie beside the records",
  "test/words/stance.test.ts": "the contract in the records' README has the verbs",
  "test/build/records/folder.test.ts": "tests which folder is read",
  "test/architecture.test.ts": "names the folder at the top level",
};

/** What git knows or would take in, as it lies there now. */
const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
  .split("\0")
  .filter((path) => path !== "" && existsSync(path));
const written = files.filter((path) => /\.(ts|tsx|mjs|mts|css|html)$/.test(path) && !path.startsWith("test/output/"));
const codes = files.filter((path) => /^(src|test)\/.*\.(ts|tsx|mjs|mts)$/.test(path)).map(codeOf);
const house = codes.filter(({ path }) => path.startsWith("src/"));
const codeAt = new Map(codes.map((code) => [code.path, code]));

function codeOf(path: string): Code {
  const text = readFileSync(path, "utf8");
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`unreadable: ${path}: ${errors[0]?.message}`);
  const nodes = new Set<string>();
  const asksIn: string[] = [];
  const imports: Import[] = [];
  const strings: string[] = [];
  const identifiers = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== "object" || node === null) return;
    const { type, name, source, value } = node as {
      readonly type?: unknown;
      readonly name?: unknown;
      readonly source?: { readonly value?: unknown };
      readonly value?: unknown;
    };
    if (typeof type === "string") nodes.add(type);
    if ((type === "Literal" || type === "JSXText") && typeof value === "string") strings.push(value);
    if (type === "Identifier" && typeof name === "string") identifiers.add(name);
    if (type === "TemplateElement") strings.push((value as { readonly raw: string }).raw);
    const { operator, left, start, end } = node as Partial<Question>;
    if (type === "BinaryExpression" && operator === "in" && left?.type !== "Literal") asksIn.push(text.slice(start, end));
    const isLate = type === "ImportExpression" || type === "TSImportType";
    if (isLate && typeof source?.value === "string") imports.push({ source: source.value, isType: type === "TSImportType" });
    Object.values(node).forEach(walk);
  };
  walk(program);
  for (const { moduleRequest, entries } of module.staticImports) {
    imports.push({ source: moduleRequest.value, isType: entries.length > 0 && entries.every((it) => it.isType) });
  }
  for (const { moduleRequest, isType } of module.staticExports.flatMap(({ entries }) => entries)) {
    if (moduleRequest) imports.push({ source: moduleRequest.value, isType });
  }
  const exported = module.staticExports.flatMap(({ entries }) => entries.map((it) => it.exportName.name ?? it.exportName.kind));
  return { path, imports, exported, strings, identifiers, nodes, asksIn };
}

/** The parts of a binary expression that are looked at. */
type Question = { operator: string; left: { type: string }; start: number; end: number };

/** The file an import leads to, where it leads to one of ours. */
function targetOf({ path }: Code, { source }: Import): string | undefined {
  return source.startsWith(".") ? posix.join(dirname(path), source.replace(/\?.*/, "")) : undefined;
}

/** The package an import leads to, where it leads to one. */
function packageOf({ source }: Import): string | undefined {
  if (source.startsWith(".")) return undefined;
  return /^(node:|virtual:)/.test(source) ? source : /^(@[^/]+\/)?[^/]+/.exec(source)?.[0];
}

const within = (path: string) => path.slice("src/".length);
const folderOf = (path: string) => within(path).split("/")[0] ?? "";
const isAt = (path: string, places: readonly string[] = []) =>
  places.some((it) => (it.endsWith("/") ? within(path).startsWith(it) : within(path) === it));

function mayImport(from: string, to: string, isType: boolean): boolean {
  if (folderOf(from) === folderOf(to)) return true;
  if (allowed.some((it) => isAt(from, [it.from]) && isAt(to, [it.to]) && (isType || !it.typesOnly))) return true;
  if (isAt(from, wiring)) return folderOf(to) !== "build";
  return (floors[folderOf(to)] ?? Infinity) < (floors[folderOf(from)] ?? -Infinity);
}

/** The scripts that pages begin with: the reader's, a single page's, an embed's two, and the one for other people's pages. */
const scripts = [
  "src/main.tsx",
  "src/main-page.ts",
  "src/main-embed.ts",
  "src/main-explore.tsx",
  "src/main-story.ts",
  "src/embed/host.ts",
];

/** The files that reach the browser, starting at the pages' scripts. */
function shipped(): readonly Code[] {
  const reached = new Set<Code>();
  const addReached = (code: Code | undefined): void => {
    if (!code || reached.has(code)) return;
    reached.add(code);
    for (const it of code.imports) if (!it.isType) addReached(codeAt.get(targetOf(code, it) ?? ""));
  };
  for (const it of scripts) addReached(codeAt.get(it));
  return [...reached];
}

/** The packages that reach the browser. */
const shippedPackages = new Set(
  shipped().flatMap(({ imports }) => imports.flatMap((it) => (it.isType ? [] : (packageOf(it) ?? [])))),
);

test("every file of src stands in a folder with a floor, or is the wiring", () => {
  const strays = files.filter((path) => path.startsWith("src/") && !isAt(path, wiring) && floors[folderOf(path)] === undefined);
  expect(strays).toEqual([]);
});

test("a folder imports only from the floors below it, types counted", () => {
  const climbs = house.flatMap((code) =>
    code.imports.flatMap((it) => {
      const to = targetOf(code, it);
      return to === undefined || mayImport(code.path, to, it.isType) ? [] : `${code.path} imports ${to}`;
    }),
  );
  expect(climbs).toEqual([]);
});

test("a package is imported only where it has its home", () => {
  const strangers = house.flatMap(({ path, imports }) =>
    imports.flatMap((it) => {
      const name = packageOf(it);
      if (name === undefined || isAt(path, homes[name] ?? ["build/"])) return [];
      return it.isType && isAt(path, typeHomes[name]) ? [] : `${path} imports ${name}`;
    }),
  );
  expect(strangers).toEqual([]);
});

test("components are written only where Preact has its home", () => {
  expect(house.map(({ path }) => path).filter((path) => path.endsWith(".tsx") && !isAt(path, homes["preact"]))).toEqual([]);
});

test("no file imports itself by way of others, types counted", () => {
  const done = new Set<string>();
  const cycles: string[] = [];
  const follow = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(" > "));
    const code = codeAt.get(path);
    if (!code || done.has(path) || trail.includes(path)) return;
    for (const it of code.imports) follow(targetOf(code, it) ?? "", [...trail, path]);
    done.add(path);
  };
  for (const { path } of codes) follow(path, []);
  expect(cycles).toEqual([]);
});

test("the map engine, the geometry and the scales are in shipped code", () => {
  expect([...shippedPackages]).toEqual(expect.arrayContaining(["maplibre-gl", "@turf/turf", "d3-scale"]));
});

test("what is shipped uses only packages that package.json names as dependencies", () => {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: Record<string, string> };
  const packages = [...shippedPackages].filter((name) => !name.startsWith("virtual:"));
  expect(packages.filter((name) => !Object.hasOwn(dependencies, name))).toEqual([]);
});

test("only tests of the living records read them", () => {
  const isReader = (path: string) =>
    Object.keys(livingReaders).some((it) => (it.endsWith("/") ? path.startsWith(it) : path === it));
  const isLiving = (to: string | undefined) => to?.startsWith("test/geodata/") || to === "src/build/records/folder.ts";
  const readers = codes.filter(
    (code) =>
      code.path.startsWith("test/") &&
      (code.strings.some((it) => /^(\.\/)?geodata(\/|$)/.test(it)) || code.imports.some((it) => isLiving(targetOf(code, it)))),
  );
  expect(readers.map(({ path }) => path).filter((path) => !isReader(path))).toEqual([]);
  // None is excused that does not need to be.
  const reasons = Object.keys(livingReaders).filter((it) => !readers.some(({ path }) => path.startsWith(it)));
  expect(reasons).toEqual([]);
});

test("no id and no name of the records stands in the code", () => {
  const { head, actors, voices, regions, places, borders, figures, claims, statements, sources } = frozenAtlas;
  const named = [...actors, ...voices, ...regions, ...places, ...borders, ...(head.borders?.views ?? [])];
  const ids = new Set([head, ...named, ...figures.groups, ...claims, ...statements, ...sources].map(({ id }) => id));
  const names = [...new Set(named.flatMap((it) => ("name" in it ? [it.name] : [])))];
  expect(names.length).toBeGreaterThan(100);
  const name = new RegExp(
    `(?<!\\p{L})(?:${names.map((it) => it.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})(?!\\p{L})`,
    "gu",
  );
  // In a sentence an id may be a common word; it is one that nobody writes by chance if it is hyphenated or in an address.
  const idsIn = (text: string) =>
    text.split(/[^\p{L}\d-]+/u).filter((it) => ids.has(it) && (it === text || it.includes("-") || !text.includes(" ")));
  const found = house.flatMap(({ path, strings, identifiers }) =>
    [...strings.flatMap((it) => [...idsIn(it), ...(it.match(name) ?? [])]), ...[...identifiers].filter((it) => ids.has(it))].map(
      (it) => ({ path, it }),
    ),
  );
  expect(found.filter(({ it }) => alike[it] === undefined)).toEqual([]);
  // None is excused that does not need to be.
  expect(Object.keys(alike).filter((word) => !found.some(({ it }) => it === word))).toEqual([]);
});

test("words of a language are handed on as a value, not imported", () => {
  const takers = house.flatMap((code) =>
    code.imports.flatMap((it) => {
      const to = targetOf(code, it);
      return !it.isType && to?.startsWith("src/words/en/") && !isAt(code.path, speakers) ? `${code.path} imports ${to}` : [];
    }),
  );
  expect(takers).toEqual([]);
});

test("file names are kebab-case nouns", () => {
  const named = files.filter((path) => /^(src|test)\/(?!fixtures\/|output\/)/.test(path)).map((path) => basename(path));
  expect(named.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(name))).toEqual([]);
  expect(named.filter((name) => /^(utils?|helpers?|common|misc|types|index)\./.test(name))).toEqual([]);
});

test("no file is longer than 400 lines", () => {
  const linesOf = (path: string) => readFileSync(path, "utf8").trimEnd().split("\n").length;
  expect(written.map((path) => [linesOf(path), path] as const).filter(([lines]) => lines > 400)).toEqual([]);
});

test("no folder of src holds more than twelve files", () => {
  const held = written.filter((path) => path.startsWith("src/")).map((path) => dirname(path));
  const counted = [...new Set(held)].map((folder) => [held.filter((it) => it === folder).length, folder] as const);
  expect(counted.filter(([count]) => count > 12)).toEqual([]);
});

test("the top level holds only what everyone must find there", () => {
  const names = new Set(files.map((path) => path.split("/")[0] ?? ""));
  expect([...names].filter((name) => !name.startsWith(".") && !topLevel.has(name))).toEqual([]);
});

test("nothing is exported by default, but what Vite reads", () => {
  const offenders = codes.filter(({ exported }) => exported.some((it) => it.toLowerCase() === "default"));
  expect(offenders.map(({ path }) => path).filter((path) => basename(path) !== "vite.config.ts")).toEqual([]);
});

test("no value is of type any", () => {
  expect(codes.filter(({ nodes }) => nodes.has("TSAnyKeyword")).map(({ path }) => path)).toEqual([]);
});

/** Objects whose keys are any text: they are written out, or looked up by what cannot be a property of every object. */
const openObjects: Readonly<Record<string, string>> = {
  "drawing/svg.ts": "attributes",
  "drawing/chart/signs.ts": "attributes",
  "picture/callouts/callout.ts": "attributes",
  "picture/formats/png.ts": "asked by Object.hasOwn",
  "scene/layout/text-width.ts": "by single characters",
  "build/serve.ts": "headers",
  "build/site/document.ts": "tags",
  "build/atlas/geography.ts": "layers",
};

test("what a record, an address or a reader may name is looked up in a Map: every object has a “constructor”", () => {
  const named = house.map(({ path }) => path).filter((path) => !Object.hasOwn(openObjects, within(path)));
  const offenders = named.filter((path) =>
    /(?<!satisfies )(?<!satisfies Readonly<)\bRecord<\s*(string|(?!Voice|Section)[A-Z][a-z]+Id),(?! unknown>)/.test(
      readFileSync(path, "utf8"),
    ),
  );
  expect(offenders).toEqual([]);
  expect(Object.keys(openObjects).filter((path) => !house.some((it) => within(it.path) === path))).toEqual([]);
  const asked = house.flatMap(({ path, asksIn }) => asksIn.map((line) => `${path}: ${line}`));
  expect(asked).toEqual([]);
});

test("no path of a page is glued together outside the table of pages", () => {
  const folders = "(embed/|cards/|oembed/)?(claims|regions|figures|method|changes|embed/help)/";
  const glued = new RegExp(`[}"]${folders}(?!")|\`${folders}\\$`);
  const writers = house.map(({ path }) => path).filter((path) => glued.test(readFileSync(path, "utf8")));
  expect(writers).toEqual([]);
});

test("the architecture test reads what it holds", () => {
  expect(house.length).toBeGreaterThan(50);
  expect(shipped().map(({ path }) => path)).toEqual(expect.arrayContaining(["src/main.tsx", "src/map/live-map.ts"]));
});
