import { type Atlas, correctionOf, isWithdrawn } from "../../domain/atlas.ts";
import type { Position } from "../../domain/region.ts";
import { plainText } from "../../words/plain-text.ts";
import { type Dropped, queryOf, viewOf } from "../address.ts";
import { atlasKnownOn } from "../clocks/known.ts";
import type { StoryPlace } from "../story/story-address.ts";
import type { View } from "../view.ts";
import type { Annotation } from "./annotation.ts";
import {
  type PicturePart,
  type PictureSize,
  type PictureSpec,
  pictureParts,
  plainPicture,
  presetNames,
  type Scale,
  scales,
  sideRange,
} from "./spec.ts";

/** The version of the record format; an incompatible format must get a higher number. */
const format = 2;
/** Version 1: its pictures had a code wherever there was room, no answer beside the map and no words on it. */
const firstFormat = 1;
/** Longest record that is read, in UTF-16 units: many times the length of our longest. */
const longestRecord = 1_000_000;
export const mostAnnotations = 100;
/** Longest text of an annotation, in characters. */
export const longestText = 280;

/** A picture read from a record, and the parts that were dropped; text that is not one of our records is unreadable. */
export type RecordedPicture =
  | {
      readonly kind: "figure";
      readonly view: View;
      readonly spec: PictureSpec;
      /** The story it is a picture of, or the step of one: its View is the step's. */
      readonly told?: StoryPlace;
      readonly dropped: readonly Dropped[];
    }
  | { readonly kind: "unreadable" };

/**
 * The text form of a picture, stored in its file so that it can be reopened: compact JSON with keys in a fixed order, the View as its query,
 * longitudes and latitudes rounded to 5 decimals (about a metre). The same picture gives the same text. It has no apostrophes, which
 * exiftool 12 cannot store in attributes (`-api Compact=Shorthand`).
 */
export function pictureRecordOf(view: View, spec: PictureSpec, told?: StoryPlace): string {
  const { size, scale, parts, callouts, annotations } = spec;
  const record = JSON.stringify({
    format,
    view: queryOf(view),
    size: size.kind === "preset" ? size.preset : [size.width, size.height],
    scale,
    parts: pictureParts.filter((it) => parts.includes(it)),
    callouts,
    annotations: annotations.map(writtenOf),
    ...told,
  });
  return record.replaceAll("'", "\\u0027");
}

/** Reads a picture from its text form. Total: never throws, and reports what it dropped or cut. */
export function pictureOfRecord(text: string, atlas: Atlas): RecordedPicture {
  const record = text.length > longestRecord ? undefined : parsed(text);
  if (!isFields(record) || (record["format"] !== format && record["format"] !== firstFormat)) return { kind: "unreadable" };
  const query = record["view"];
  const { view, dropped: droppedOfView } = viewOf(typeof query === "string" ? query : "", atlas);
  const dropped = [...droppedOfView];
  const drop: Drop = (key, value, why) => void dropped.push({ key, value: shown(value), why });
  const read = <Value>(key: string, parse: (value: unknown) => Value | undefined): Value | undefined => {
    const given = record[key];
    const value = given === undefined ? undefined : parse(given);
    if (given !== undefined && value === undefined) drop(key, given, "malformed");
    return value;
  };
  const list = (key: string, longest: number): readonly unknown[] | undefined => {
    const given = read(key, (value) => (Array.isArray(value) ? (value as readonly unknown[]) : undefined));
    if (given && given.length > longest) drop(key, `${given.length - longest} more than ${longest}`, "malformed");
    return given?.slice(0, longest);
  };
  const known = <Word extends string>(key: string, given: readonly unknown[], isKnown: (it: string) => it is Word) => {
    const isUsable = (it: unknown): it is Word => typeof it === "string" && isKnown(it);
    for (const it of given) if (!isUsable(it)) drop(key, it, "unknown");
    return [...new Set(given.filter(isUsable))];
  };

  if (query !== undefined && typeof query !== "string") drop("view", query, "malformed");
  const size = read("size", sizeFrom) ?? plainPicture.size;
  const scale = read("scale", scaleFrom) ?? plainPicture.scale;
  const givenParts = list("parts", pictureParts.length);
  const parts = givenParts && known("part", givenParts, (it): it is PicturePart => pictureParts.some((part) => part === it));
  const givenCallouts = list("callouts", atlas.statements.length);
  const inBoxes = givenCallouts && boxableIn(atlas, view.known);
  const callouts = givenCallouts && known("callout", givenCallouts, (it): it is string => inBoxes?.has(it) ?? false);
  const annotations = annotationsFrom(list("annotations", mostAnnotations) ?? [], drop);
  const spec: PictureSpec = {
    size,
    scale,
    parts: parts ? partsOf(parts, record["format"] === firstFormat) : plainPicture.parts,
    ...(callouts === undefined ? {} : { callouts }),
    annotations,
  };
  const told = read("story", (value) => storyFrom(value, record["step"], atlas));
  return { kind: "figure", view, spec, ...(told ? { told } : {}), dropped };
}

/** Parts in order; for a picture of version 1, including those it had implicitly. */
function partsOf(parts: readonly PicturePart[], isFirst: boolean): readonly PicturePart[] {
  const has = new Set<PicturePart>(isFirst ? [...parts, "code", ...(parts.includes("legend") ? ["key" as const] : [])] : parts);
  return pictureParts.filter((it) => has.has(it));
}

/** Statements that may have boxes: not withdrawn, and not corrected by their own side by the day the View shows. */
function boxableIn(atlas: Atlas, day: string | undefined): ReadonlySet<string> {
  const known = atlasKnownOn(atlas, day);
  return new Set(atlas.statements.filter((it) => !isWithdrawn(it) && !correctionOf(known, it)).map((it) => it.id));
}

/** A story of the atlas, or a step it has. */
function storyFrom(id: unknown, step: unknown, { stories }: Atlas): StoryPlace | undefined {
  const story = stories.find((it) => it.id === id);
  if (!story) return undefined;
  if (step === undefined) return { story: story.id };
  return typeof step === "number" && story.steps[step - 1] ? { story: story.id, step } : undefined;
}

type Fields = Readonly<Record<string, unknown>>;
type Drop = (key: string, value: unknown, why: Dropped["why"]) => void;
type WithoutId<Item> = Item extends unknown ? Omit<Item, "id"> : never;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value in short form for a message, without descending into it: it may be nested arbitrarily deep. */
function shown(value: unknown): string {
  if (typeof value === "string") return plainText(value.slice(0, 80), 80);
  return typeof value === "object" && value !== null ? "…" : String(value);
}

/** An annotation with its fields in a fixed order. */
function writtenOf(annotation: Annotation): Fields {
  const { id, kind } = annotation;
  const text = plainText(annotation.text, longestText);
  switch (annotation.kind) {
    case "text":
    case "pin":
      return { id, kind, at: written(annotation.at), text };
    case "arrow":
      return { id, kind, from: written(annotation.from), to: written(annotation.to), bend: rounded(annotation.bend), text };
    case "area":
      return { id, kind, shape: annotation.shape, from: written(annotation.from), to: written(annotation.to), text };
  }
}

function written([lng, lat]: Position): Position {
  return [rounded(lng), rounded(lat)];
}

/** Rounded to five decimals; never -0, which JSON writes as 0. */
function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5 + 0;
}

function annotationsFrom(list: readonly unknown[], drop: Drop): readonly Annotation[] {
  const ids = new Set<string>();
  return list.flatMap((given, index) => {
    const key = `annotation ${index + 1}`;
    const annotation = isFields(given) ? annotationFrom(given) : undefined;
    if (!isFields(given) || !annotation) {
      drop(key, isFields(given) ? given["kind"] : given, "malformed");
      return [];
    }
    const text = given["text"];
    if (text !== undefined && text !== annotation.text) drop(key, text, "malformed");
    const id = idFrom(given["id"], ids);
    ids.add(id);
    return [{ id, ...annotation }];
  });
}

function annotationFrom(fields: Fields): WithoutId<Annotation> | undefined {
  const { kind, shape, bend = 0 } = fields;
  const text = plainText(typeof fields["text"] === "string" ? fields["text"] : "", longestText);
  if (kind === "text" || kind === "pin") {
    const at = positionFrom(fields["at"]);
    return at && (kind === "pin" || text !== "") ? { kind, at, text } : undefined;
  }
  const from = positionFrom(fields["from"]);
  const to = positionFrom(fields["to"]);
  if (!from || !to) return undefined;
  if (kind === "arrow") return isWithin(bend, 1) ? { kind, from, to, bend: rounded(bend), text } : undefined;
  return kind === "area" && (shape === "box" || shape === "ellipse") ? { kind, shape, from, to, text } : undefined;
}

function positionFrom(value: unknown): Position | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [lng, lat] = value as readonly unknown[];
  return isWithin(lng, 180) && isWithin(lat, 85) ? written([lng, lat]) : undefined;
}

function isWithin(value: unknown, limit: number): value is number {
  return typeof value === "number" && Math.abs(value) <= limit;
}

/** The given id if it is valid and unused, else the first free one. */
function idFrom(value: unknown, usedIds: ReadonlySet<string>): string {
  if (typeof value === "string" && /^[\w-]{1,64}$/.test(value) && !usedIds.has(value)) return value;
  for (let number = 1; ; number++) if (!usedIds.has(`annotation-${number}`)) return `annotation-${number}`;
}

function sizeFrom(value: unknown): PictureSize | undefined {
  const preset = presetNames.find((it) => it === value);
  if (preset !== undefined) return { kind: "preset", preset };
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [width, height] = value as readonly unknown[];
  return isSide(width) && isSide(height) ? { kind: "own", width, height } : undefined;
}

function isSide(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= sideRange.min && value <= sideRange.max;
}

function scaleFrom(value: unknown): Scale | undefined {
  return scales.find((it) => it === value);
}
