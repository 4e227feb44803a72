import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The rules of a `_headers` file: the path, and its headers in lower case. */
function rulesIn(text: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const rules = new Map<string, Map<string, string>>();
  let current = new Map<string, string>();
  for (const line of text.split("\n").filter((it) => it.trim() !== "" && !it.startsWith("#"))) {
    if (!line.startsWith(" ")) rules.set(line.trim(), (current = new Map()));
    else {
      const [, name = "", value = ""] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
      current.set(name.toLowerCase(), value);
    }
  }
  return rules;
}

const rules = rulesIn(readFileSync("public/_headers", "utf8"));

test("the headers for static hosts let embeds in a sandbox have every file", () => {
  expect(rules.get("/*")?.get("access-control-allow-origin")).toBe("*");
  expect(rules.get("/*")?.get("cross-origin-resource-policy")).toBe("cross-origin");
});

test("they keep for long only what is named by its content", () => {
  expect(rules.get("/assets/*")?.get("cache-control")).toContain("immutable");
  expect([...rules].filter(([path, headers]) => path !== "/assets/*" && headers.has("cache-control"))).toEqual([]);
});

test("no rule forbids framing", () => {
  const all = [...rules.values()]
    .flatMap((it) => [...it])
    .join(" ")
    .toLowerCase();
  expect(all).not.toMatch(/x-frame-options|frame-ancestors/);
  expect(readFileSync("docs/hosting/nginx.conf", "utf8").toLowerCase()).not.toMatch(/x-frame-options|frame-ancestors/);
});
