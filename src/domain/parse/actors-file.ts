import * as v from "valibot";
import { voices } from "../vocabulary.ts";
import { day, id, oneOf, text } from "./text.ts";

/** Everyone who speaks or is spoken of, and the voices they speak for. */
export const actorsFile = v.strictObject({
  voices: v.array(v.strictObject({ id: oneOf(voices), name: text, meaning: text })),
  actors: v.array(
    v.strictObject({
      id,
      kind: oneOf(["person", "office", "institution", "state", "alliance", "outlet", "group"]),
      name: v.pipe(text, v.description("The name shown.")),
      office: v.pipe(
        v.optional(text),
        v.description("The office held in the atlas's period, such as “Defence minister, Russia”."),
      ),
      of: v.pipe(v.optional(id), v.description("The actor it belongs to.")),
      forces: v.pipe(v.optional(text), v.description("The adjective for its forces, such as “Russian”.")),
      voice: oneOf(voices),
      reason: v.pipe(text, v.description("Why it is counted to this voice.")),
    }),
  ),
});

const coordinate = v.number("is not a number");
const position = v.strictTuple([coordinate, coordinate], "is not a position (write [longitude, latitude])");

/** What an atlas is: its words, its period and the part of the world it shows. */
export const atlasFile = v.strictObject({
  id,
  title: text,
  subtitle: text,
  article: v.pipe(id, v.description("The source the atlas starts from.")),
  period: v.strictObject({ from: day, to: day }),
  focus: v.pipe(
    v.strictObject({ southWest: position, northEast: position }),
    v.description("What every picture must show at home."),
  ),
  bounds: v.pipe(v.strictObject({ southWest: position, northEast: position }), v.description("As far as the map can be moved.")),
});
