import { isMap, isSeq, LineCounter, parseDocument } from "yaml";
import type { Atlas } from "../../domain/atlas.ts";
import { nearestOf } from "../../domain/parse/nearest.ts";
import { pictureOfRecord } from "../../scene/picture/record.ts";
import { isDrawable, mostPixels, type PictureSpec, presetNames, sizeOf } from "../../scene/picture/spec.ts";
import type { PlaceInStory, ToldStory } from "../../scene/story/told.ts";
import type { View } from "../../scene/view.ts";
import type { SiteWords } from "../../words/words.ts";

export const formats = ["png", "svg"] as const;
export type Format = (typeof formats)[number];

/** A picture to be made. */
export type Order = {
  readonly view: View;
  readonly spec: PictureSpec;
  readonly formats: readonly Format[];
  readonly name?: string;
  /** The step of a story it tells, or the story whose steps stand in it one under another. */
  readonly told?: PlaceInStory;
  readonly whole?: ToldStory;
};

/** Keys allowed in an entry of a list, or as options of the command; the rest is as in a picture's record. */
const keys = ["view", "size", "preset", "scale", "parts", "callouts", "annotations", "formats", "name"] as const;

/** Reads one picture's settings. Nothing is ignored: anything unusable is reported in a sentence. */
export function orderOf(
  words: SiteWords,
  entry: Readonly<Record<string, unknown>>,
  atlas: Atlas,
): Order | { readonly problems: readonly string[] } {
  const problems = Object.keys(entry)
    .filter((key) => !keys.some((it) => it === key))
    .map((key) => `unknown field "${key}" (${meant(key, keys)})`);
  const { preset, formats: asked = ["png"], name, ...rest } = entry;
  const isPreset = preset === undefined || presetNames.some((it) => it === preset);
  if (!isPreset) problems.push(`"${shownAs(preset)}" is not a preset (${meant(shownAs(preset), presetNames)})`);
  if (preset !== undefined && rest["size"] !== undefined) problems.push("give preset or size, not both");
  const read = pictureOfRecord(
    JSON.stringify({ format: 2, scale: 1, ...rest, ...(isPreset && preset !== undefined ? { size: preset } : {}) }),
    atlas,
  );
  const wanted = Array.isArray(asked) ? (asked as readonly unknown[]).map(String) : [String(asked)];
  const unknown = wanted.filter((it) => !formats.some((known) => known === it));
  for (const it of unknown) problems.push(`"${it}" is not a format (give ${formats.join(" or ")})`);
  if (wanted.length === 0) problems.push(`no format (give ${formats.join(" or ")})`);
  if (name !== undefined && !(typeof name === "string" && /^[\w][\w.-]*$/.test(name)))
    problems.push(`name "${shownAs(name)}" is not a file name (use letters, digits, "-", "_" and ".")`);
  if (read.kind === "unreadable") return { problems: [...problems, "could not be read as a picture"] };
  problems.push(...read.dropped.map(words.announcements.droppedPart));
  const { width, height } = sizeOf(read.spec);
  if (wanted.includes("png") && !isDrawable(read.spec))
    problems.push(
      `${width} × ${height} at ${read.spec.scale}× is more than ${words.common.number(mostPixels)} pixels (choose a smaller scale, or svg)`,
    );
  if (problems.length > 0) return { problems };
  return {
    view: read.view,
    spec: read.spec,
    formats: formats.filter((it) => wanted.includes(it)),
    ...(typeof name === "string" ? { name } : {}),
  };
}

/** Reads a list of pictures in YAML or JSON; each problem is a line with the file, the line and what would be right. */
export function ordersIn(
  words: SiteWords,
  text: string,
  file: string,
  atlas: Atlas,
): readonly Order[] | { readonly problems: readonly string[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const at = (offset: number | undefined) => `${file}:${counter.linePos(offset ?? 0).line}`;
  const broken = document.errors.map((it) => `${at(it.pos[0])}: ${it.message.split("\n")[0]}`);
  if (broken.length > 0) return { problems: broken };
  const { contents } = document;
  if (!isSeq(contents)) return { problems: [`${file}:1: expected a list of pictures, each with a view`] };
  const read = contents.items.map((item) => {
    const range = (item as { readonly range?: readonly number[] | null }).range?.[0];
    if (!isMap(item)) return { line: at(range), problems: ["expected fields such as view and preset"] };
    return { line: at(range), order: orderOf(words, item.toJSON() as Record<string, unknown>, atlas) };
  });
  const problems = read.flatMap(({ line, problems: lineProblems, order }) =>
    (lineProblems ?? (order && "problems" in order ? order.problems : [])).map((it) => `${line}: ${it}`),
  );
  if (problems.length > 0) return { problems };
  return read.flatMap(({ order }) => (order && !("problems" in order) ? [order] : []));
}

function shownAs(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** What a word was probably meant to be, or a list of the allowed words. */
export function meant(word: string, known: readonly string[]): string {
  const nearest = nearestOf(word, new Set(known));
  return nearest ? `did you mean "${nearest}"?` : `there are ${known.join(", ")}`;
}
