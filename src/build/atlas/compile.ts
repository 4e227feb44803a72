import { createHash } from "node:crypto";
import { type Atlas, indexAtlas, isWithdrawn, type OpenAtlas } from "../../domain/atlas.ts";
import type { Method } from "../../domain/parse/texts/method-file.ts";
import { sentenceOf } from "../../domain/problem.ts";
import type { RegionGeometry, RegionId } from "../../domain/region.ts";
import type { Statement } from "../../domain/statement.ts";
import type { FontFile } from "../../picture/formats/font-file.ts";
import type { Ground } from "../../scene/layout/label.ts";
import type { FaceWidths, GlyphWidths } from "../../scene/layout/text-width.ts";
import type { Language } from "../../words/language.ts";
import { readRecords, recordFilesIn } from "../records/records.ts";
import { makeFonts, plainLetters } from "./fonts.ts";
import { type CompiledGeography, compileGeography } from "./geography.ts";
import { linesWith, scriptFontsOf, type UnsetLine } from "./script-fonts.ts";

/** Everything the browser loads besides the geometry: one file, named by its content. */
export type AtlasFile = { readonly atlas: OpenAtlas; readonly ground: Ground; readonly glyphWidths: GlyphWidths };

export type Compiled = {
  readonly atlas: Atlas;
  /** The language to tell it in: its own, if there are words in it. */
  readonly spoken: Language;
  /** How many texts are not in its language, and stand in the records' first. */
  readonly untranslated: number;
  readonly file: AtlasFile;
  /** A reduced version: what a map and its cards are drawn from. */
  readonly posterData: AtlasFile;
  readonly geography: CompiledGeography;
  /** What the atlas adds to the page of its method. */
  readonly method: Method;
  /** The outlines of the regions, as recorded. */
  readonly geometries: ReadonlyMap<RegionId, RegionGeometry>;
  /** The font faces used in pictures. */
  readonly fontFiles: readonly FontFile[];
  /** Where the records have letters that no font has, and that only a browser can draw. */
  readonly unset: readonly UnsetLine[];
};

/** The language records are read in, their first unless another is named, and that of what the program says, the same unless given. */
export type InLanguage = { readonly language?: string | undefined; readonly spoken?: Language | undefined };

/** Compiles a data folder and writes the font subsets into `fontFolder`. Throws with a list of all problems if a record is bad. */
export async function compileAtlas(folder: string, fontFolder: string, asked: InLanguage = {}): Promise<Compiled> {
  const reading = readRecords(folder, asked.language, asked.spoken);
  if (reading.kind === "problems") {
    throw new Error(`${reading.problems.length} problems in the records:\n${reading.problems.map(sentenceOf).join("\n")}`);
  }
  const { parts, geometries, countries, method, spoken } = reading;
  const statements = parts.statements.map((it) => (isWithdrawn(it) ? withdrawnFormOf(it) : it));
  const open: OpenAtlas = {
    format: 1,
    version: versionOf([parts, [...geometries]]),
    language: reading.language,
    ...parts,
    statements,
  };
  const geography = compileGeography(folder, { ...parts, geometries, countries });
  // What is only searched for is never written, so that no letter has to be in the fonts for it.
  const text = JSON.stringify({ ...open, spellings: [] }) + JSON.stringify(geography.countries);
  const inEmbeds = {
    waters: open.regions
      .filter((it) => it.kind === "sea")
      .map((it) => it.name)
      .join(" "),
    words: JSON.stringify([...open.claims, ...open.statements].map((it) => it.places)),
    headings: JSON.stringify([
      [open.head.headline, open.head.title],
      open.claims.map((it) => it.proposition),
      open.regions.map((it) => it.name),
      open.statements.map((it) => it.gist),
    ]),
  };
  const scriptFonts = scriptFontsOf(open.head, folder);
  const { glyphWidths, files: fontFiles, unset } = await makeFonts({ text, inEmbeds, scriptFonts }, fontFolder);
  const ground: Ground = { countries: geography.countries, places: open.places };
  const file = { atlas: open, ground, glyphWidths };
  const untranslated = reading.translations.find((it) => it.language === reading.language)?.missing.length ?? 0;
  return {
    atlas: indexAtlas(open),
    spoken,
    untranslated,
    file,
    posterData: posterDataOf(file),
    geography,
    method,
    geometries,
    fontFiles,
    unset: linesWith(unset, folder, recordFilesIn(folder)),
  };
}

/** What is kept of a withdrawn record: that it existed, whom it named, what it answered and what became of it, but nothing it said. */
export function withdrawnFormOf(statement: Statement): Statement {
  const { quantities: _quantities, places: _places, gist: _gist, note: _note, links: _links, quote: _quote, ...rest } = statement;
  return {
    ...rest,
    evidence: rest.evidence.map(({ selector: _selector, translation: _translation, ...evidence }) => evidence),
  };
}

/** Places with at most this rank may be labelled before the map is zoomed in. */
const highestRank = 2;

/** Data an embed needs to draw other Views: the records without anything its map and cards never show. */
function posterDataOf({ atlas, ground, glyphWidths }: AtlasFile): AtlasFile {
  const written = new Set(plainLetters + JSON.stringify([atlas, ground]));
  const occurring = ({ widths, other }: FaceWidths): FaceWidths => ({
    widths: Object.fromEntries(Object.entries(widths).filter(([letter]) => written.has(letter))),
    other,
  });
  const mentions = [...atlas.claims, ...atlas.statements].flatMap((it) => it.places ?? []);
  const named = new Set(mentions.map((it) => it.id));
  return {
    atlas: {
      ...atlas,
      statements: atlas.statements.map(({ links: _, ...rest }) => rest),
      sources: atlas.sources.map(
        ({ title: _title, author: _author, retrieved: _retrieved, reproduces: _reproduces, ...rest }) => rest,
      ),
      places: atlas.places.filter(({ id }) => named.has(id)),
      stories: [],
    },
    ground: { ...ground, places: ground.places.filter((it) => it.capital || it.rank <= highestRank) },
    glyphWidths: {
      "sans-400": occurring(glyphWidths["sans-400"]),
      "sans-600": occurring(glyphWidths["sans-600"]),
      "serif-600": occurring(glyphWidths["serif-600"]),
      "serif-italic": occurring(glyphWidths["serif-italic"]),
    },
  };
}

/** The first twelve digits of the content's SHA-256: the same input gives the same version. */
export function versionOf(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 12);
}
