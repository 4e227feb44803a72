import * as v from "valibot";
import { fromZoom, id, properName, text, words } from "./text.ts";

const coordinate = v.number("is not a number");

const about = {
  type: v.literal("FeatureCollection", 'is not "FeatureCollection"'),
  source: text,
  licence: text,
  knownError: words,
  credits: v.pipe(
    v.array(
      v.strictObject({
        name: properName,
        licence: v.pipe(properName, v.description("In short, such as “public domain” or “CC BY 4.0”.")),
        of: v.pipe(v.optional(words), v.description("What comes from there, where that is not the whole, such as “some towns”.")),
      }),
    ),
    v.description("Whom the map credits for this file; empty where nobody has to be named."),
  ),
};

/** A file of the base map: a GeoJSON FeatureCollection whose shapes are read elsewhere. */
export const baseFile = v.strictObject({ ...about, features: v.array(v.unknown()) });

/** What a file of the base map says of itself. */
export type BaseFile = Omit<v.InferOutput<typeof baseFile>, "features">;

/** The named settlements of the base map: a GeoJSON FeatureCollection of Points, coordinates [longitude, latitude] in WGS 84. */
export const placesFile = v.strictObject({
  ...about,
  features: v.array(
    v.strictObject({
      type: v.literal("Feature", 'is not "Feature"'),
      id: v.optional(id),
      properties: v.strictObject({
        id,
        name: words,
        rank: v.pipe(v.number("is not a number"), v.description("0 first to be written, larger numbers later.")),
        fromZoom,
        population: v.optional(v.nullable(v.number("is not a number"))),
        country: v.pipe(
          text,
          v.regex(/^[A-Z]{2}$/, (issue) => `"${issue.input}" is not a country code (write two capitals, such as UA)`),
          v.description("ISO 3166-1 alpha-2."),
        ),
        capital: v.boolean("is not true or false"),
      }),
      geometry: v.strictObject({
        type: v.literal("Point", 'is not "Point"'),
        coordinates: v.strictTuple([coordinate, coordinate], "is not a position (write [longitude, latitude])"),
      }),
    }),
  ),
});

/** The countries of the base map, as far as they are read as records: a GeoJSON FeatureCollection. */
export const countriesFile = v.strictObject({
  ...about,
  features: v.array(v.looseObject({ properties: v.looseObject({ id: text, name: words }) })),
});
