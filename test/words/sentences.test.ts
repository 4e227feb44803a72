import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import type { commonTexts } from "../../src/words/en/map-and-list.ts";
import type { stancesTexts } from "../../src/words/en/stances.ts";

/** Attributes whose text somebody reads or hears. */
const spokenAttributes = new Set(["alt", "aria-description", "aria-label", "aria-valuetext", "placeholder", "title"]);

type Node = { readonly [key: string]: unknown; readonly type: string; readonly start: number };

/** Texts that a component writes itself, with the line each stands on. */
function ownSentencesOf(name: string, code: string): readonly string[] {
  const found: string[] = [];
  const check = (node: unknown) => {
    if (!isNode(node) || typeof node["value"] !== "string" || !/\p{L}{2}/u.test(node["value"])) return;
    found.push(`${name}:${code.slice(0, node.start).split("\n").length} ${node["value"].trim()}`);
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (!isNode(node)) return;
    const { type, children = [] } = node;
    if (type === "JSXElement" || type === "JSXFragment")
      for (const child of children as readonly Node[])
        check(child.type === "JSXExpressionContainer" ? child["expression"] : child);
    if (type === "JSXAttribute" && spokenAttributes.has(String((node["name"] as Node)["name"]))) check(node["value"]);
    Object.values(node).forEach(visit);
  };
  visit(parseSync(name, code).program);
  return found;
}

function isNode(it: unknown): it is Node {
  return typeof it === "object" && it !== null && "type" in it;
}

test("no component writes a sentence of its own: all come from the catalogues", () => {
  const names = execFileSync("git", ["ls-files", "src/**.tsx"], { encoding: "utf8" }).split("\n").filter(Boolean);
  expect(names.length).toBeGreaterThan(30);
  expect(names.flatMap((name) => ownSentencesOf(name, readFileSync(name, "utf8")))).toEqual([]);
});

test("one that did would be found, in its text, in braces and in what is read aloud", () => {
  const code = '<p title="Read me">Hello {"there"} <b aria-hidden="true">·</b> <i class="not read" /></p>';
  expect(ownSentencesOf("x.tsx", code).map((it) => it.replace("x.tsx:1 ", ""))).toEqual(["Hello", "there", "Read me"]);
});

test("another language has every key of the English catalogues, or does not compile", () => {
  type Verbs = ReturnType<typeof stancesTexts>["stances"]["verbs"];
  // @ts-expect-error -- all verbs but one are missing
  const lacking: Verbs = { asserts: "каже" };
  type Sentences = Pick<ReturnType<typeof commonTexts>["common"], "listHeading" | "knownOn">;
  const some: Sentences = { listHeading: "Хто що сказав", knownOn: (date) => `Як відомо на ${date}` };
  // @ts-expect-error -- a gap the sentence does not have
  const wrong: Sentences = { ...some, knownOn: (date: number) => `${date}` };
  expect([Object.keys(lacking), some.knownOn("13 Apr"), typeof wrong.knownOn]).toEqual([
    ["asserts"],
    "Як відомо на 13 Apr",
    "function",
  ]);
});
