import { Resvg } from "@resvg/resvg-js";
import { piecesOf } from "../../../src/figure/formats/xml.ts";
import { queryOf } from "../../../src/scene/address.ts";
import { narrowingOf } from "../../../src/scene/embed/headline.ts";
import { figureOfRecord } from "../../../src/scene/figure/record.ts";
import { type Scene, sceneOf } from "../../../src/scene/scene.ts";
import { withCamera } from "../../../src/scene/view.ts";
import { inEnglish } from "../../fixtures/in-english.ts";
import type { Made, Picture, SoakInputs } from "./made.ts";
import { bareProposition, stringsIn, truncated } from "./texts.ts";

/** What must hold of a picture of a View: nothing where it does, else a complaint. */
export type PictureTruth = (picture: Picture & { readonly scene: Scene }, made: Made, inputs: SoakInputs) => string | undefined;

const complain = (isTrue: boolean, complaint: () => string): string | undefined => (isTrue ? undefined : complaint());

/** The words of a picture without what its lines put between them. */
function wordsOf({ figure }: Picture): string {
  return squeezed([...piecesOf(figure.content)].flatMap((it) => (it.kind === "text" ? it.text : [])).join(""));
}
const squeezed = (text: string) => text.replaceAll(/\s/g, "");

export const pictureTruths: Readonly<Record<string, PictureTruth>> = {
  "its file is well-formed": ({ svg }) => {
    try {
      void new Resvg(svg, { font: { loadSystemFonts: false } }).width;
      return undefined;
    } catch (error) {
      return String(error);
    }
  },

  "it stands alone, and nothing in it was put together of what is not there": ({ figure, view }) => {
    const { q = "" } = view;
    const found = /var\(|url\((?!#)|href="(?!#)|\bNaN\b|\bundefined\b|Infinity|\[object /.exec(figure.content.replaceAll(q, ""));
    return complain(found === null, () => `${found?.[0]}`);
  },

  "its record is of the View and the picture it shows": ({ figure, view }, _made, { atlas }) => {
    const read = figureOfRecord(figure.record, atlas);
    if (read.kind !== "figure") return "unreadable";
    const asked = figure.subject === "chart" ? withCamera(view, undefined) : view;
    return complain(
      queryOf(read.view) === queryOf(asked) && read.dropped.length === 0,
      () => `${queryOf(read.view)}, not ${queryOf(asked)}`,
    );
  },

  "it names the filters, and so does its description": (picture, _made, { atlas }) => {
    const narrowing = narrowingOf(inEnglish(atlas), picture.scene);
    if (narrowing === undefined) return undefined;
    const isNamed = wordsOf(picture).includes(squeezed(narrowing)) && picture.figure.words.description.includes(narrowing);
    return complain(isNamed, () => narrowing);
  },

  "in its words who says it and how stand before what is said": ({ figure }, _made, inputs) => {
    const { title, alternative, description } = figure.words;
    for (const text of [title, alternative, description]) {
      const bare = bareProposition(text, inputs);
      if (bare !== undefined) return `${bare} in: ${truncated(text)}`;
    }
    return undefined;
  },

  "it has no claim that the filters hide": (picture, _made, { atlas }) => {
    const { hiddenClaim } = picture.scene;
    if (!hiddenClaim) return undefined;
    const { proposition } = atlas.claimOf(hiddenClaim.claim);
    const texts = stringsIn(picture.figure.words);
    return complain(
      !wordsOf(picture).includes(squeezed(proposition)) && ![...texts].some((it) => it.includes(proposition)),
      () => hiddenClaim.claim,
    );
  },

  "it holds no statement that is not admitted": ({ figure, scene }) => {
    const drawn = [...figure.content.matchAll(/data-(?:statement|mark|leader-of)="([^"]*)"/g)].flatMap((it) =>
      (it[1] ?? "").split(" "),
    );
    const stranger = [...drawn, ...figure.callouts.shown].find((it) => it !== "" && !scene.admitted.has(it));
    return complain(stranger === undefined, () => `${stranger}`);
  },

  "its file has a name": ({ figure }) =>
    complain(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(figure.words.fileName), () => figure.words.fileName),
};

/** What a picture’s View shows. */
export function sceneIn({ view }: Picture, { atlas, finder }: SoakInputs): Scene {
  return sceneOf(inEnglish(atlas), view, finder);
}
