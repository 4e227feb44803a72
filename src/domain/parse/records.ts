import * as v from "valibot";
import type { Actor, RecordedVoice } from "../actor.ts";
import type { Border } from "../border.ts";
import type { Claim } from "../claim.ts";
import type { FiguresFile } from "../figures/figure-group.ts";
import type { Country, Place } from "../place.ts";
import type { Problem } from "../problem.ts";
import type { RegionFile } from "../region.ts";
import type { Source } from "../source.ts";
import type { Statement } from "../statement.ts";
import type { Story } from "../story/story.ts";
import { type AtlasFile, actorsFile, atlasFile } from "./actors-file.ts";
import { claimFile, sourceFile, statementRecord } from "./claim-file.ts";
import { figuresFile } from "./counted/figures-file.ts";
import { isMapping, joined, withoutUnknownKeys } from "./keys.ts";
import { type BaseFile, baseFile, countriesFile, placesFile } from "./places-file.ts";
import { parseRecord, type RawFile } from "./record.ts";
import { borderFile, regionFile } from "./region-file.ts";
import { type ResearchLog, researchLogFile } from "./research/log-file.ts";
import { id } from "./text.ts";
import { type Method, methodFile } from "./texts/method-file.ts";
import { type Spellings, spellingsFile } from "./texts/spellings-file.ts";
import { storyFile } from "./texts/story-file.ts";

/** Something read from a file, with its position there. */
export type Placed<Content> = { readonly file: string; readonly path: string; readonly content: Content };

export type Noun =
  | "claim"
  | "statement"
  | "source"
  | "actor"
  | "region"
  | "place"
  | "country"
  | "border"
  | "thing counted"
  | "group"
  | "story";

/** Every record in a data folder that could be read, in file order. */
export type Records = {
  /** The language of the texts, as far as they are in it (a BCP 47 tag). */
  readonly language: string;
  readonly atlas: readonly Placed<AtlasFile>[];
  readonly voices: readonly Placed<RecordedVoice>[];
  readonly actors: readonly Placed<Actor>[];
  readonly sources: readonly Placed<Source>[];
  readonly claims: readonly Placed<Claim>[];
  readonly statements: readonly Placed<Statement>[];
  readonly regions: readonly Placed<RegionFile>[];
  readonly places: readonly Placed<Place>[];
  /** The countries of the base map, by name; their outlines are not records. */
  readonly countries: readonly Placed<Country>[];
  readonly borders: readonly Placed<Border>[];
  /** What is counted and charted, at most one. */
  readonly figures: readonly Placed<FiguresFile>[];
  /** The files of the base map, without their shapes. */
  readonly base: readonly Placed<BaseFile>[];
  /** The texts on the method, and the spellings for the search: at most one of each. */
  readonly method: readonly Placed<Method>[];
  readonly spellings: readonly Placed<Spellings>[];
  /** The guided stories, each with its file’s name as its id. */
  readonly stories: readonly Placed<Story>[];
  /** The research log, at most one. */
  readonly log: readonly Placed<ResearchLog>[];
  /** Every id given, including in records that could not be read, so that one mistake is not reported twice. */
  readonly ids: readonly Placed<{ readonly noun: Noun; readonly id: string }>[];
};

/** A problem at a path within a placed thing. */
export function problemAt(record: Placed<unknown>, path: string, message: string): Problem {
  return { file: record.file, path: joined(record.path, path), message };
}

/** The ids given to things of these kinds. */
export function idsOf(records: Records, ...nouns: readonly Noun[]): ReadonlySet<string> {
  return new Set(records.ids.flatMap(({ content }) => (nouns.includes(content.noun) ? [content.id] : [])));
}

type Lists = Omit<Records, "language">;
type Draft = { readonly [Key in keyof Lists]: Lists[Key][number][] } & { readonly problems: Problem[] };

const schemas = new Map<string, v.GenericSchema>([
  ["atlas.yaml", atlasFile],
  ["figures.yaml", figuresFile],
  ["method.yaml", methodFile],
  ["spellings.yaml", spellingsFile],
  ["research-log.yaml", researchLogFile],
  ["actors.yaml", actorsFile],
  ["sources", sourceFile],
  ["claims", claimFile],
  ["regions", regionFile],
  ["borders", borderFile],
  ["stories", storyFile],
  ["base", baseFile],
  ["base/places.geojson", placesFile],
  ["base/countries.geojson", countriesFile],
]);

/** The schema that reads a file, by its path in the data folder. */
export function schemaOf(file: string): v.GenericSchema {
  const schema = schemas.get(file) ?? schemas.get(folderOf(file));
  if (!schema) throw new Error(`unknown kind of file: ${file}`);
  return schema;
}

/**
 * Sorts a data folder's files, in which each text is in one language, into records by their paths, with every problem their schemas find.
 */
export function parseRecords(
  files: readonly RawFile[],
  language: string,
): { readonly records: Records; readonly problems: readonly Problem[] } {
  const draft: Draft = {
    atlas: [],
    voices: [],
    actors: [],
    sources: [],
    claims: [],
    statements: [],
    regions: [],
    places: [],
    countries: [],
    borders: [],
    figures: [],
    base: [],
    method: [],
    spellings: [],
    stories: [],
    log: [],
    ids: [],
    problems: [],
  };
  for (const raw of files) readInto(draft, raw);
  const { problems, ...records } = draft;
  return { records: { language, ...records }, problems };
}

function readInto(draft: Draft, raw: RawFile): void {
  const { file, value } = raw;
  switch (folderOf(file)) {
    case "atlas.yaml":
      return addWhole(draft.atlas, contentOf(draft, atlasFile, raw), file);
    case "figures.yaml":
      return readFigures(draft, raw);
    case "method.yaml":
      return addWhole(draft.method, contentOf(draft, methodFile, raw), file);
    case "spellings.yaml":
      return addWhole(draft.spellings, contentOf(draft, spellingsFile, raw), file);
    case "research-log.yaml":
      return addWhole(draft.log, contentOf(draft, researchLogFile, raw), file);
    case "actors.yaml":
      return readActors(draft, raw);
    case "sources":
      registerId(draft, "source", { file, path: "", content: value });
      return addWhole(draft.sources, contentOf(draft, sourceFile, raw), file);
    case "claims":
      return readClaim(draft, raw);
    case "regions":
      registerId(draft, "region", { file, path: "", content: value });
      return addWhole(draft.regions, contentOf(draft, regionFile, raw), file);
    case "borders":
      registerId(draft, "border", { file, path: "", content: value });
      return addWhole(draft.borders, contentOf(draft, borderFile, raw), file);
    case "stories":
      return readStory(draft, raw);
    case "base":
      if (file === "base/places.geojson") return readPlaces(draft, raw);
      if (file === "base/countries.geojson") return readCountries(draft, raw);
      return addBase(draft, contentOf(draft, baseFile, raw), file);
    default:
      throw new Error(`unknown kind of file: ${file}`);
  }
}

function readFigures(draft: Draft, raw: RawFile): void {
  for (const it of itemsOf(raw, "counted")) registerId(draft, "thing counted", it);
  for (const it of itemsOf(raw, "groups")) registerId(draft, "group", it);
  addWhole(draft.figures, contentOf(draft, figuresFile, raw), raw.file);
}

function readActors(draft: Draft, raw: RawFile): void {
  for (const it of itemsOf(raw, "actors")) registerId(draft, "actor", it);
  const content = contentOf(draft, actorsFile, raw);
  if (!content) return;
  draft.voices.push(...content.voices.map((voice, index) => placed(raw.file, `voices.${index}`, voice)));
  draft.actors.push(...content.actors.map((actor, index) => placed(raw.file, `actors.${index}`, actor)));
}

function readClaim(draft: Draft, raw: RawFile): void {
  const { file, value } = raw;
  registerId(draft, "claim", { file, path: "", content: value });
  const items = itemsOf(raw, "statements");
  for (const it of items) registerId(draft, "statement", it);
  const content = contentOf(draft, claimFile, raw);
  if (content) {
    const { statements, ...claim } = content;
    draft.claims.push(placed(file, "", claim));
    draft.statements.push(...statements.map((it, index) => placed(file, `statements.${index}`, { ...it, claim: claim.id })));
    return;
  }
  const parsedClaim = v.safeParse(claimAlone, withoutUnknownKeys(claimFile, file, value).value);
  if (parsedClaim.typed) draft.claims.push(placed(file, "", parsedClaim.output));
  const claim = isMapping(value) && typeof value.id === "string" ? value.id : "";
  for (const it of items) {
    const one = v.safeParse(statementRecord, withoutUnknownKeys(statementRecord, file, it.content).value);
    if (one.typed) draft.statements.push(placed(file, it.path, { ...one.output, claim }));
  }
}

/** A story takes its id from the name of its file. */
function readStory(draft: Draft, raw: RawFile): void {
  const { file } = raw;
  const name = file.slice(file.indexOf("/") + 1).replace(/\.yaml$/, "");
  const isName: boolean = v.is(id, name);
  if (!isName) {
    const message = `"${name}" is no name for a story (lower-case letters and digits joined by hyphens: it is the address)`;
    draft.problems.push({ file, path: "", message });
  }
  draft.ids.push(placed(file, "", { noun: "story", id: name }));
  const content = contentOf(draft, storyFile, raw);
  if (content) draft.stories.push(placed(file, "", { id: name, ...content }));
}

/** Reads a claim's statements one by one, for when some of them are invalid. */
const { statements: _, ...claimEntries } = claimFile.entries;
const claimAlone = v.object(claimEntries);

function readPlaces(draft: Draft, raw: RawFile): void {
  nameFeatures(draft, "place", raw);
  const content = contentOf(draft, placesFile, raw);
  addBase(draft, content, raw.file);
  const features = content?.features ?? [];
  features.forEach(({ properties, geometry }, index) => {
    const { population: _population, ...rest } = properties;
    draft.places.push(placed(raw.file, `features.${index}`, { ...rest, at: geometry.coordinates }));
  });
}

function readCountries(draft: Draft, raw: RawFile): void {
  nameFeatures(draft, "country", raw);
  const content = contentOf(draft, countriesFile, raw);
  addBase(draft, content, raw.file);
  const features = content?.features ?? [];
  features.forEach(({ properties }, index) => {
    draft.countries.push(placed(raw.file, `features.${index}`, { id: properties.id, name: properties.name }));
  });
}

function folderOf(file: string): string {
  return file.split("/")[0] ?? "";
}

function stemOf(file: string): string {
  return /([^/]+)\.[^./]+$/.exec(file)?.[1] ?? "";
}

function placed<Content>(file: string, path: string, content: Content): Placed<Content> {
  return { file, path, content };
}

function contentOf<Schema extends v.GenericSchema>(draft: Draft, schema: Schema, raw: RawFile) {
  const parsed = parseRecord(schema, raw);
  draft.problems.push(...parsed.problems);
  return parsed.content;
}

function addWhole<Content>(list: Placed<Content>[], content: Content | undefined, file: string): void {
  if (content !== undefined) list.push(placed(file, "", content));
}

function addBase(draft: Draft, content: (BaseFile & { readonly features: unknown }) | undefined, file: string): void {
  if (!content) return;
  const { features: _features, ...about } = content;
  addWhole(draft.base, about, file);
}

function itemsOf({ file, value }: RawFile, key: string): readonly Placed<unknown>[] {
  const items: unknown = isMapping(value) ? value[key] : undefined;
  return Array.isArray(items) ? items.map((item: unknown, index) => placed(file, `${key}.${index}`, item)) : [];
}

function nameFeatures(draft: Draft, noun: Noun, raw: RawFile): void {
  for (const it of itemsOf(raw, "features")) {
    const properties = isMapping(it.content) ? it.content.properties : undefined;
    registerId(draft, noun, placed(raw.file, joined(it.path, "properties"), properties));
  }
}

function registerId(draft: Draft, noun: Noun, { file, path, content }: Placed<unknown>): void {
  if (isMapping(content) && typeof content.id === "string") {
    draft.ids.push(placed(file, joined(path, "id"), { noun, id: content.id }));
  } else if (path === "") {
    // A file of one record whose id cannot be read is known by its name, so that nothing else is told to be without it.
    draft.ids.push(placed(file, "", { noun, id: stemOf(file) }));
  }
}
