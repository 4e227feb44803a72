import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ConversionConfig, type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { actorsFile, atlasFile } from "../../domain/parse/actors-file.ts";
import { claimFile, sourceFile } from "../../domain/parse/claim-file.ts";
import { figuresFile } from "../../domain/parse/counted/figures-file.ts";
import { borderFile, regionFile } from "../../domain/parse/region-file.ts";
import { researchLogFile } from "../../domain/parse/research/log-file.ts";
import { languageForm, type OwnWords } from "../../domain/parse/text.ts";
import { methodFile } from "../../domain/parse/texts/method-file.ts";
import { spellingsFile } from "../../domain/parse/texts/spellings-file.ts";
import { storyFile } from "../../domain/parse/texts/story-file.ts";

const schemas: readonly { readonly name: string; readonly title: string; readonly schema: v.GenericSchema }[] = [
  { name: "actors", title: "Who speaks or is spoken of, and the voices", schema: actorsFile },
  { name: "atlas", title: "An atlas: its title, period and part of the world", schema: atlasFile },
  { name: "border", title: "A disputed line: who draws it how, on which document", schema: borderFile },
  { name: "claim", title: "A claim and its statements", schema: claimFile },
  { name: "figures", title: "What is counted, and the groups of figures that charts show", schema: figuresFile },
  { name: "method", title: "What an atlas adds to the page of its method", schema: methodFile },
  { name: "region", title: "A region: one GeoJSON Feature", schema: regionFile },
  { name: "research-log", title: "The log of the first research: what became of it", schema: researchLogFile },
  { name: "source", title: "A source: a document in which a statement was read", schema: sourceFile },
  { name: "spellings", title: "Names in all their spellings, for the search", schema: spellingsFile },
  { name: "story", title: "A story: Views in order, each with sentences that rest on statements", schema: storyFile },
];

/** Editors support draft 7. Rules that JSON Schema cannot express are left to `npm run check`, which checks everything. */
const conversion: ConversionConfig = {
  target: "draft-07",
  errorMode: "ignore",
  overrideAction: ({ valibotAction, jsonSchema }) => (valibotAction.type === "metadata" ? byLanguageOr(jsonSchema) : undefined),
};

/** A text in our own words, which is all that a schema's metadata tells: one text, or a map of such texts by language. */
function byLanguageOr({ ownWords: _, ...text }: JsonSchema & { readonly ownWords?: OwnWords }): JsonSchema {
  const byLanguage: JsonSchema = {
    type: "object",
    propertyNames: { pattern: languageForm.source },
    additionalProperties: text,
    minProperties: 1,
  };
  return { anyOf: [text, byLanguage] };
}

/** Writes the JSON Schema files for editors' autocompletion, into `geodata/schema` or the given folder. */
export async function main(args: readonly string[], print: (line: string) => void = console.log): Promise<number> {
  const folder = args[0] ?? "geodata/schema";
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of schemaFiles()) writeFileSync(join(folder, file), text);
  print(`${folder}: ${schemas.length} schemas written`);
  return 0;
}

/** The text of each schema file by name, generated from the schemas used to read records. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    schemas.map(({ name, title, schema }) => {
      const { $schema, ...rest } = toJsonSchema(schema, conversion);
      return [`${name}.json`, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`];
    }),
  );
}
