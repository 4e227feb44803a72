import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, expect, test } from "vitest";
import { partsPlugin } from "../../../src/build/site/bundle/parts.ts";
import { previousFiles } from "../../../src/build/site/bundle/previous.ts";

mkdirSync("node_modules/.claimed-ground", { recursive: true });
const folder = mkdtempSync(join("node_modules/.claimed-ground/parts-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Builds a page of these files, in which `main.js` is the script, and gives the text of each file it makes. */
async function built(files: Readonly<Record<string, string>>, { keeps = false } = {}): Promise<ReadonlyMap<string, string>> {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const outDir = join(process.cwd(), folder, "dist");
  await build({
    root: process.cwd(),
    configFile: false,
    logLevel: "silent",
    publicDir: false,
    base: "./",
    plugins: [partsPlugin(async () => "1"), ...(keeps ? [previousFiles()] : [])],
    build: {
      outDir,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { main: join(process.cwd(), folder, "main.js") } },
    },
  });
  const assets = readdirSync(join(outDir, "assets")).map((it) => `assets/${it}`);
  return new Map([...assets, "version.json"].map((it) => [it, readFileSync(join(outDir, it), "utf8")]));
}

const fileIn = (files: ReadonlyMap<string, string>, start: string) => [...files.keys()].find((it) => it.startsWith(start)) ?? "";

const page = {
  "main.js": 'const load = () => import("./part.js"); load().then((it) => it.show());',
  "part.js": 'import "./part.css"; export const show = () => document.body.append("shown");',
  "part.css": "p { color: red }",
};

test("a part is loaded by its address, with the style sheets it needs", async () => {
  const files = await built(page);
  const [script = "", style = ""] = [".js", ".css"].map((it) =>
    [...files.keys()].find((name) => /part-/.test(name) && name.endsWith(it)),
  );
  const part = script.replace("assets", ".");
  const main = files.get(fileIn(files, "assets/main-")) ?? "";
  expect(main).toMatch(new RegExp(`\\w\\(["\`]${part.replaceAll(".", "\\.")}["\`],__vite__mapDeps`));
  expect(main).not.toMatch(/import\(["`]/);
  expect(main).toContain(style.replace("assets", "."));
});

test("a style sheet ends with a rule by which a page knows that it is whole", async () => {
  const files = await built(page);
  expect(files.get([...files.keys()].find((it) => it.endsWith(".css")) ?? "")).toMatch(/\}\n?#whole\{\}$/);
});

test("an import whose address the page would not know does not build", async () => {
  const chained = { ...page, "main.js": 'import("./part.js").then((it) => it.show());' };
  await expect(built(chained)).rejects.toThrow('1 late imports, 0 of them written as () => import("…")');
});

test("a part that something else takes from does not build: it would be there twice after it failed", async () => {
  const shared = {
    "main.js":
      'const load = () => import("./part.js"); const other = () => import("./other.js"); load().then((it) => it.show()); other();',
    "part.js": "export const show = () => 1; export const kept = { count: 0 };",
    "other.js": 'import { kept } from "./part.js"; kept.count++; export const count = () => kept.count;',
  };
  await expect(built(shared)).rejects.toThrow(/takes something from assets\/part-[^/]*\.js, which is a part/);
});

test("the files of the last build are kept if asked for, those before it are not", async () => {
  const versionOf = (text: string) => ({ ...page, "part.js": `import "./part.css"; export const show = () => "${text}";` });
  const first = await built(versionOf("first"));
  const second = await built(versionOf("second"), { keeps: true });
  const third = await built(versionOf("third"), { keeps: true });
  const partOf = (files: ReadonlyMap<string, string>, text: string) =>
    [...files].filter(([, content]) => content.includes(text)).map(([name]) => name);
  expect(partOf(second, "first")).toEqual(partOf(first, "first"));
  expect(partOf(second, "first")).toHaveLength(1);
  expect(partOf(third, "second")).toEqual(partOf(second, "second"));
  expect(partOf(third, "first")).toEqual([]);
  expect(partOf(await built(versionOf("fourth")), "third")).toEqual([]);
  expect(existsSync(join(folder, "dist", partOf(third, "third")[0] ?? ""))).toBe(false);
});
