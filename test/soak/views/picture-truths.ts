import { Resvg } from "@resvg/resvg-js";
import { piecesOf } from "../../../src/picture/formats/xml.ts";
import { queryOf } from "../../../src/scene/address.ts";
import { narrowingOf } from "../../../src/scene/embed/headline.ts";
import { pictureOfRecord } from "../../../src/scene/picture/record.ts";
import { type Scene, sceneOf } from "../../../src/scene/scene.ts";
import { withCamera } from "../../../src/scene/view.ts";
import { inEnglish } from "../../fixtures/in-english.ts";
import type { Made, PictureCase, SoakInputs } from "./made.ts";
import { bareProposition, stringsIn, truncated } from "./texts.ts";

/** What must hold of a picture of a View: nothing where it does, else a complaint. */
export type PictureTruth = (
  picture: PictureCase & { readonly scene: Scene },
  made: Made,
  inputs: SoakInputs,
) => string | undefined;

const complain = (isTrue: boolean, complaint: () => string): string | undefined => (isTrue ? undefined : complaint());

/** The words of a picture without what its lines put between them. */
function wordsOf({ picture }: PictureCase): string {
  return squeezed([...piecesOf(picture.content)].flatMap((it) => (it.kind === "text" ? it.text : [])).join(""));
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

  "it stands alone, and nothing in it was put together of what is not there": ({ picture, view }) => {
    const { q = "" } = view;
    const found = /var\(|url\((?!#)|href="(?!#)|\bNaN\b|\bundefined\b|Infinity|\[object /.exec(picture.content.replaceAll(q, ""));
    return complain(found === null, () => `${found?.[0]}`);
  },

  "its record is of the View and the picture it shows": ({ picture, view }, _made, { atlas }) => {
    const read = pictureOfRecord(picture.record, atlas);
    if (read.kind !== "figure") return "unreadable";
    const asked = picture.subject === "chart" ? withCamera(view, undefined) : view;
    return complain(
      queryOf(read.view) === queryOf(asked) && read.dropped.length === 0,
      () => `${queryOf(read.view)}, not ${queryOf(asked)}`,
    );
  },

  "it names the filters, and so does its description": (picture, _made, { atlas }) => {
    const narrowing = narrowingOf(inEnglish(atlas), picture.scene);
    if (narrowing === undefined) return undefined;
    const isNamed = wordsOf(picture).includes(squeezed(narrowing)) && picture.picture.words.description.includes(narrowing);
    return complain(isNamed, () => narrowing);
  },

  "in its words who says it and how stand before what is said": ({ picture }, _made, inputs) => {
    const { title, alternative, description } = picture.words;
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
    const texts = stringsIn(picture.picture.words);
    return complain(
      !wordsOf(picture).includes(squeezed(proposition)) && ![...texts].some((it) => it.includes(proposition)),
      () => hiddenClaim.claim,
    );
  },

  "it holds no statement that is not admitted": ({ picture, scene }) => {
    const drawn = [...picture.content.matchAll(/data-(?:statement|mark|leader-of)="([^"]*)"/g)].flatMap((it) =>
      (it[1] ?? "").split(" "),
    );
    const stranger = [...drawn, ...picture.callouts.shown].find((it) => it !== "" && !scene.admitted.has(it));
    return complain(stranger === undefined, () => `${stranger}`);
  },

  "its file has a name": ({ picture }) =>
    complain(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(picture.words.fileName), () => picture.words.fileName),
};

/** What a picture’s View shows. */
export function sceneIn({ view }: PictureCase, { atlas, finder }: SoakInputs): Scene {
  return sceneOf(inEnglish(atlas), view, finder);
}
