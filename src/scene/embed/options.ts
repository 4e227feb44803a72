import { plainText } from "../../words/plain-text.ts";
import type { Dropped } from "../address.ts";
import { parametersOf } from "../parameters.ts";

/** The version of an embed's address format; an incompatible format must get a higher number. */
const formatVersion = "1";

export const embedLists = ["none", "claim", "all"] as const;
/** The claims under an embed's map: none, the open one (else the first few), or all that are shown. */
export type EmbedList = (typeof embedLists)[number];

/** The heading of an embed: ours, none, or the host page's own, which is marked as that page's. */
export type EmbedTitle = { readonly kind: "ours" } | { readonly kind: "none" } | { readonly kind: "own"; readonly text: string };

/** How an embed shows its View; written in the query beside it. */
export type EmbedOptions = {
  readonly list: EmbedList;
  readonly title: EmbedTitle;
  /** `false`: a static map, which ignores input and cannot go live. */
  readonly isInteractive: boolean;
};

export const plainEmbed: EmbedOptions = { list: "claim", title: { kind: "ours" }, isInteractive: true };

/** Longest heading accepted from an address, in characters. */
export const longestTitle = 140;

/** The query of an embed's options, without the question mark; always includes the format version. */
export function embedQueryOf({ list, title, isInteractive }: EmbedOptions): string {
  const parts: string[] = [`v=${formatVersion}`];
  if (list !== plainEmbed.list) parts.push(`list=${list}`);
  if (title.kind === "none") parts.push("title=none");
  if (title.kind === "own") parts.push(`title=${encodeURIComponent(plainText(title.text, longestTitle))}`);
  if (!isInteractive) parts.push("interactive=0");
  return parts.join("&");
}

/** Reads an embed's options from a query. Total: anything unusable is dropped and reported. */
export function embedOptionsOf(query: string): { readonly options: EmbedOptions; readonly dropped: readonly Dropped[] } {
  const params = new Map(parametersOf(query));
  const dropped: Dropped[] = [];
  const word = <Word extends string>(key: string, words: readonly Word[]): Word | undefined => {
    const value = params.get(key);
    const found = words.find((it) => it === value);
    if (value !== undefined && found === undefined) dropped.push({ key, value: value.slice(0, 80), why: "unknown" });
    return found;
  };
  word("v", [formatVersion]);
  const list = word("list", embedLists) ?? plainEmbed.list;
  const isInteractive = word("interactive", ["0", "1"]) !== "0";
  return { options: { list, title: titleOf(params.get("title")), isInteractive }, dropped };
}

function titleOf(value: string | undefined): EmbedTitle {
  const text = plainText(value ?? "", longestTitle);
  if (text === "") return plainEmbed.title;
  return text === "none" ? { kind: "none" } : { kind: "own", text };
}

/**
 * Size of a frame: the column width it is made for in CSS pixels, its height as CSS that follows the width, and a height that is enough at
 * every width.
 */
export type FrameSize = { readonly width: number; readonly height: string; readonly highest: number };

/** Snippets for an editor to copy, simplest first: a frame, a frame with our script for its exact height, a picture with a link. */
export type Snippets = { readonly plain: string; readonly exact: string; readonly picture: string };
