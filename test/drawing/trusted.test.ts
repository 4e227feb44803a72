import { afterEach, expect, test, vi } from "vitest";

afterEach(() => vi.unstubAllGlobals());

/** The module as a page has it whose browser has these properties. */
async function loaded(globals: Readonly<Record<string, unknown>>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  return import("../../src/drawing/trusted.ts");
}

const home = new URL("../../src/drawing/", import.meta.url).href;

test("where an engine has no Trusted Types, markup and addresses are plain text", async () => {
  const { trustedMarkup, trustedWorker } = await loaded({});
  expect(trustedMarkup("<g/>")).toBe("<g/>");
  expect(trustedWorker(`${home}worker.js`)).toBe(`${home}worker.js`);
});

test("where it has, both go through the one policy that pages allow", async () => {
  const made: string[] = [];
  type Rules = { readonly createHTML: (it: string) => string; readonly createScriptURL: (it: string) => string };
  const createPolicy = (name: string, rules: Rules) => {
    made.push(name);
    return {
      createHTML: (it: string) => ({ markup: rules.createHTML(it) }),
      createScriptURL: (it: string) => ({ url: rules.createScriptURL(it) }),
    };
  };
  const { trustedMarkup, trustedWorker } = await loaded({ trustedTypes: { createPolicy } });
  expect(made).toEqual(["claimed-ground"]);
  expect(trustedMarkup("<g/>")).toEqual({ markup: "<g/>" });
  expect(trustedWorker(`${home}worker.js`)).toEqual({ url: `${home}worker.js` });
});

test("no worker starts from an address that is not our scripts' own", async () => {
  const { trustedWorker } = await loaded({});
  const strange = ["https://evil.example/worker.js", "data:text/javascript,1", "blob:x", "", home.replace("drawing", "draw")];
  for (const it of strange) expect(() => trustedWorker(it), it).toThrow("not our script");
});

test("where a page has no origin, its worker is a line that imports ours", async () => {
  const { trustedWorker } = await loaded({ origin: "null" });
  const [, code = ""] = /^data:text\/javascript,(.*)$/.exec(trustedWorker(`${home}a%20b/worker.js`)) ?? [];
  expect(decodeURIComponent(code)).toBe(`import"${home}a%20b/worker.js"`);
  expect(() => trustedWorker("https://evil.example/")).toThrow("not our script");
});
