import * as v from "valibot";
import { address, date, day, fromZoom, id, oneOf, text, words } from "./text.ts";

const coordinate = v.number("is not a number");
const position = v.strictTuple([coordinate, coordinate], "is not a position (write [longitude, latitude])");
const line = v.array(position, "is not a list of positions");
const polygon = v.array(line, "is not a list of rings");

const geometry = v.variant(
  "type",
  [
    v.strictObject({ type: v.literal("Polygon"), coordinates: polygon }),
    v.strictObject({ type: v.literal("MultiPolygon"), coordinates: v.array(polygon) }),
    v.strictObject({ type: v.literal("LineString"), coordinates: line }),
    v.strictObject({ type: v.literal("MultiLineString"), coordinates: v.array(line) }),
  ],
  "is not a geometry a region can have (Polygon, MultiPolygon, LineString or MultiLineString)",
);

/** One region: a GeoJSON Feature (RFC 7946), coordinates [longitude, latitude] in WGS 84. */
export const regionFile = v.strictObject({
  type: v.literal("Feature", 'is not "Feature" (a region file holds one GeoJSON Feature)'),
  id,
  bbox: v.optional(v.array(coordinate)),
  properties: v.strictObject({
    id,
    name: words,
    short: v.pipe(v.optional(words), v.description("Its name where room is scarce.")),
    kind: oneOf(["area", "sea", "border", "control-line"]),
    precision: oneOf(["region", "country", "vague-phrase"]),
    parent: v.pipe(
      v.optional(id),
      v.description("The region in whose block its statements are counted apart; absent for one with a block of its own."),
    ),
    role: v.pipe(
      v.optional(oneOf(["home", "outward", "alliance"])),
      v.description(
        "Home: the land most is said about, drawn pale; outward: a border drawn stronger; alliance: a tint of the land.",
      ),
    ),
    pattern: v.pipe(
      v.optional(oneOf(["hatch", "dots"])),
      v.description("Of an area where control differs from the recognised border; its status says what it means."),
    ),
    tint: v.pipe(
      v.optional(v.literal(true, "is not true")),
      v.description("True for an area that is tinted, whatever is chosen."),
    ),
    named: v.pipe(
      v.optional(v.literal(false, "is not false")),
      v.description("False for a region whose name is not written on the map."),
    ),
    fromZoom,
    label: v.pipe(position, v.description("Where its name is written.")),
    core: v.pipe(
      v.optional(v.strictObject({ southWest: position, northEast: position })),
      v.description("The part of a large region that a picture of it has to show; absent for all of it."),
    ),
    status: v.optional(v.strictObject({ label: words, source: words })),
    source: v.strictObject({ title: text, version: text, licence: text, via: text }),
    knownError: words,
    measure: v.strictObject({
      areaKm2: v.optional(v.number()),
      lengthKm: v.optional(v.number()),
      referenceKm2: v.optional(v.number()),
      reference: v.optional(words),
    }),
  }),
  geometry,
});

/** How one view draws a line, and on what authority. */
const drawing = v.strictObject({
  as: v.pipe(
    oneOf(["border", "control-line"]),
    v.description("What it is in this view: a border between states, or where control changes."),
  ),
  stroke: oneOf(["solid", "dashed"]),
  label: v.pipe(
    words,
    v.description("What is written beside it, on the map and in the legend; cut into lines at semicolons and commas."),
  ),
  by: v.pipe(words, v.description("Who draws it so.")),
  document: v.pipe(
    v.strictObject({ title: text, dated: v.optional(date), source: v.optional(id), address: v.optional(address) }),
    v.description("On which document; `source` where it is one of the sources, an address only where it was seen."),
  ),
  since: v.pipe(v.optional(date), v.description("Since when it is drawn so; absent where the document does not tell.")),
  note: v.optional(words),
});

/** One disputed line and how each view of the borders draws it. No view may leave it out, so that no dispute is passed over. */
export const borderFile = v.strictObject({
  id: v.pipe(id, v.description("The region whose outline the line is, or a name of its own; and the file's name.")),
  name: words,
  cutFrom: v.pipe(
    v.optional(id),
    v.description("For a line without an outline of its own: the region along which it is cut out of the base map's borders."),
  ),
  views: v.pipe(v.record(id, drawing), v.description("How it is drawn in each of the views that atlas.yaml describes.")),
  recordedOn: day,
});
