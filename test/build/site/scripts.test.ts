import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { trustedInDevelopment } from "../../../src/build/site/scripts.ts";

type Transform = { readonly filter: { readonly id: RegExp }; readonly handler: (code: string) => string };

const { apply, transform } = trustedInDevelopment() as unknown as { readonly apply: string; readonly transform: Transform };

test("the development server, and it alone, trusts the scripts of packages: they lie in other folders", () => {
  const path = "src/drawing/trusted.ts";
  const changed = transform.handler(readFileSync(path, "utf8"));
  const [, pattern = ""] = /url\.replace\(\/(.*)\/, ""\)/.exec(changed) ?? [];
  expect("http://127.0.0.1:5173/src/drawing/trusted.ts?v=1".replace(new RegExp(pattern), "")).toBe("http://127.0.0.1:5173/");
  expect(apply).toBe("serve");
  // Below node_modules, Vite adds a query.
  for (const it of [`/a/${path}`, `/a/node_modules/claimed-ground/${path}?v=1a2b3c`]) expect(it).toMatch(transform.filter.id);
});

test("that scripts are found in another way is said, not passed over", () => {
  expect(() => transform.handler("const home = elsewhere;")).toThrow("finds its scripts in another way");
});
