import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { loadJson } from "../../src/store/parts.ts";
import { createFailures } from "../../src/wiring/parts/failures.ts";
import { failureTexts } from "../../src/words/en/embed/failures.ts";

const { failures: texts } = failureTexts();
const reported: unknown[] = [];
const notices = new Map<string, { readonly text: string; readonly button: string | undefined }>();

/** The site as it answers: what is not in it is a network that fails. */
let site: Readonly<Record<string, () => Response>> = {};

beforeEach(() => {
  reported.length = 0;
  notices.clear();
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("reportError", (error: unknown) => reported.push(error));
  vi.stubGlobal("fetch", async (address: string) => {
    const answer = site[address.split("?")[0] ?? ""];
    if (!answer) throw new TypeError("Failed to fetch");
    return answer();
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const made = () =>
  createFailures({
    texts,
    version: "1",
    versionUrl: "version.json",
    notify: (id, text, action) => (text === undefined ? notices.delete(id) : notices.set(id, { text, button: action?.name })),
  });

const versionIs = (version: string) => ({ "version.json": () => Response.json({ version }) });

/** What is said of a part that needs a file, once it has been said in full. */
async function told(file: string, { need } = made()) {
  expect(await need({ id: "part", load: () => loadJson(file), use: () => undefined })).toBe(false);
  await vi.waitFor(() => expect(notices.get("part")?.text).not.toBe(texts.part));
  return notices.get("part");
}

test("a network that fails is the connection, and is not answered by a reload", async () => {
  site = {};
  expect(await told("a.json")).toEqual({ text: `${texts.part} ${texts.offline}`, button: "Try again" });
  expect(reported).toEqual([]);
});

test("a file that is missing, another or cut is not the connection; after the second try the page offers to reload", async () => {
  for (const [name, answer] of [
    ["b.json", () => new Response("", { status: 404 })],
    ["c.json", () => new Response("<!doctype html>")],
    ["d.json", () => new Response('{"half":')],
  ] as const) {
    site = { ...versionIs("1"), [name]: answer };
    const page = made();
    expect(await told(name, page)).toEqual({ text: `${texts.part} ${texts.missing}`, button: "Try again" });
    expect(await told(name, page)).toEqual({ text: `${texts.part} ${texts.stillMissing}`, button: "Reload" });
  }
});

test("once a newer version is published the page says so and offers to reload", async () => {
  site = { ...versionIs("2"), "e.json": () => new Response("", { status: 404 }) };
  expect(await told("e.json")).toEqual({ text: `${texts.part} ${texts.outdated}`, button: "Reload" });
});

test("a file that failed is asked for under another address, and stays there", async () => {
  const asked: string[] = [];
  let isCut = true;
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    return isCut ? new Response("{") : Response.json({ whole: true });
  });
  await expect(loadJson("f.json")).rejects.toThrow("f.json");
  isCut = false;
  expect(await loadJson("f.json")).toEqual({ whole: true });
  await loadJson("f.json");
  expect(asked).toEqual(["f.json", "f.json?1", "f.json?1"]);
});

test("a mistake of ours is reported, and nobody is told to check the connection", async () => {
  site = versionIs("1");
  const { need, explain } = made();
  const mistake = new TypeError("cannot read properties of undefined");
  const use = () => {
    throw mistake;
  };
  expect(await need({ id: "part", load: async () => 1, use })).toBe(false);
  expect(reported).toEqual([mistake]);
  expect([...notices]).toEqual([]);
  expect((await explain(mistake, texts.part, undefined)).text).toBe(texts.mistake);
});

test("a sentence leaves to its button what stands on it", async () => {
  site = versionIs("1");
  const { explain, again } = made();
  const lost = await loadJson("g.json").catch((error: unknown) => error);
  const { text, action } = await explain(
    lost,
    texts.part,
    again(() => undefined),
  );
  expect(action.name).toBe(texts.tryAgain);
  expect(text).not.toContain(action.name);
});

test("where what was pressed can be pressed again, the second failure offers to reload and the first nothing", async () => {
  site = versionIs("1");
  const { explain } = made();
  const lost = await loadJson("h.json").catch((error: unknown) => error);
  expect((await explain(lost, texts.part, undefined)).action).toBeUndefined();
  expect((await explain(lost, texts.part, undefined)).action?.name).toBe(texts.reload);
});
