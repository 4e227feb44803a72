import type { Atlas } from "../../../src/domain/atlas.ts";
import { embedAddressOf, snippetsOf, viewEmbeddedAt } from "../../../src/embed/snippet.ts";
import { svgOf } from "../../../src/picture/files.ts";
import type { Picture } from "../../../src/picture/picture.ts";
import { type Decoded, viewOf } from "../../../src/scene/address.ts";
import { type Chart, chartOf } from "../../../src/scene/chart/chart.ts";
import { citationsOf } from "../../../src/scene/citing/citations.ts";
import { sentenceOf } from "../../../src/scene/citing/sentence.ts";
import { atlasKnownOn } from "../../../src/scene/clocks/known.ts";
import { type EmbedContent, embedContentOf } from "../../../src/scene/embed/content.ts";
import { headlineOf, headlineText } from "../../../src/scene/embed/headline.ts";
import { type EmbedOptions, embedLists, embedOptionsOf } from "../../../src/scene/embed/options.ts";
import type { Finder } from "../../../src/scene/filters.ts";
import { socialOf } from "../../../src/scene/pages/page-social.ts";
import type { Social } from "../../../src/scene/pages/social.ts";
import { linkOf, staticPageOf } from "../../../src/scene/pages/static-page.ts";
import { cardPicture, type PictureSpec, pictureParts, plainPicture, presetNames } from "../../../src/scene/picture/spec.ts";
import { type Scene, sceneOf } from "../../../src/scene/scene.ts";
import { finderOf } from "../../../src/scene/search/search.ts";
import { csvOf, tableNameOf } from "../../../src/scene/table/csv.ts";
import { type Row, rowsOf } from "../../../src/scene/table/rows.ts";
import { type FilterKey, type View, withShow } from "../../../src/scene/view.ts";
import { frozenAtlas } from "../../fixtures/atlas/frozen-atlas.ts";
import { frozenPictures, root } from "../../fixtures/atlas/frozen-pictures.ts";
import { englishWords, inEnglish } from "../../fixtures/in-english.ts";
import { type Facts, factsOf, stoppedBy } from "./expected.ts";

/** What Views are tried on. */
export type SoakInputs = {
  readonly atlas: Atlas;
  readonly finder: Finder;
  readonly facts: readonly Facts[];
  readonly pictureFor: (view: View, spec: PictureSpec) => Picture;
};

export async function soakInputs(): Promise<SoakInputs> {
  const { pictureFor } = await frozenPictures();
  const finder = remembering(finderOf(frozenAtlas));
  return {
    atlas: frozenAtlas,
    finder,
    facts: factsOf(frozenAtlas),
    pictureFor: (view, spec) => pictureFor(view, spec, { finder }),
  };
}

/** A finder that looks for the same words once. */
function remembering(finder: Finder): Finder {
  const known = new Map<string, ReturnType<Finder>>();
  return (words) => {
    const found = known.get(words) ?? finder(words);
    known.set(words, found);
    return found;
  };
}

/** A picture of a View: what was asked for, what came of it, and its file. */
export type PictureCase = { readonly view: View; readonly spec: PictureSpec; readonly picture: Picture; readonly svg: string };

/** Everything the site makes of an address but its pictures. */
export type Made = {
  readonly query: string;
  readonly decoded: Decoded;
  readonly view: View;
  readonly options: EmbedOptions;
  readonly scene: Scene;
  /** Of every statement the filters that keep it away, and those that pass, worked out without the code under test. */
  readonly stopped: ReadonlyMap<Facts, readonly FilterKey[]>;
  readonly passing: readonly Facts[];
  readonly contents: readonly EmbedContent[];
  readonly headline: string;
  readonly chart: Chart;
  readonly social: Social;
  readonly rows: readonly Row[];
  readonly csv: string;
  readonly csvName: string;
  readonly link: string;
  readonly embedAddress: string;
  readonly snippets: readonly string[];
  readonly sentences: readonly (readonly [id: string, sentence: string])[];
};

export function made({ atlas, finder, facts }: SoakInputs, query: string): Made {
  const decoded = viewOf(query, atlas);
  const { view } = decoded;
  const { options } = embedOptionsOf(query);
  const scene = sceneOf(inEnglish(atlas), view, finder);
  const stopped = new Map(facts.map((it) => [it, stoppedBy(it, view, finder)]));
  const known = atlasKnownOn(atlas, view.known);
  const rows = rowsOf(inEnglish(known), scene.admitted);
  const social = socialOf(inEnglish(atlas), scene);
  const headline = headlineText(englishWords, headlineOf(inEnglish(atlas), scene));
  const page = staticPageOf(atlas, view);
  const size = { width: 640, height: "900px", highest: 1100 };
  const snippets = snippetsOf(englishWords, {
    root,
    at: viewEmbeddedAt(root, { view, page, options }),
    heading: headline,
    siteName: scene.title,
    size,
    pictureText: social.text,
  });
  return {
    query,
    decoded,
    view,
    options,
    scene,
    stopped,
    passing: facts.filter((it) => stopped.get(it)?.length === 0),
    contents: embedLists.map((list) => embedContentOf(inEnglish(atlas), scene, list)),
    headline,
    chart: chartOf(inEnglish(atlas), scene),
    social,
    rows,
    csv: csvOf(inEnglish(known), rows),
    csvName: tableNameOf(englishWords, scene, "csv"),
    link: linkOf(root, view),
    embedAddress: embedAddressOf(root, page, options),
    snippets: Object.values(snippets),
    sentences: rows.map(({ entry }) => [entry.id, citedOf(known, entry.id)]),
  };
}

const cited = new WeakMap<Atlas, Map<string, string>>();

/** A statement as a sentence, with its sources cited in every format; made once for each day known. */
function citedOf(atlas: Atlas, id: string): string {
  const before = cited.get(atlas) ?? new Map<string, string>();
  cited.set(atlas, before);
  const statement = atlas.statementOf(id);
  const sentence =
    before.get(id) ??
    [
      sentenceOf(inEnglish(atlas), statement),
      ...citationsOf(inEnglish(atlas), statement).map((it) => it.csl + it.bibtex + it.wikipedia),
    ].join("\n");
  before.set(id, sentence);
  return sentence;
}

const bare: PictureSpec = { ...plainPicture, parts: ["callouts", "marks"] };
const specs: readonly PictureSpec[] = [
  ...presetNames.map((preset) => ({ ...plainPicture, size: { kind: "preset", preset } as const })),
  { ...plainPicture, parts: pictureParts.filter((it) => it !== "standfirst") },
  { ...bare, size: { kind: "own", width: 480, height: 480 } },
  { ...plainPicture, parts: pictureParts.filter((it) => it !== "callouts"), size: { kind: "own", width: 900, height: 500 } },
];

/** The pictures of a View: the map, the chart and the card, in sizes that change from one number to the next. */
export function picturesOf({ pictureFor }: SoakInputs, { view }: Made, number: number): readonly PictureCase[] {
  const specFor = (at: number) => specs[at % specs.length] ?? plainPicture;
  const wanted = [
    [withShow(view, "map"), specFor(number)],
    [withShow(view, "figures"), specFor(number + 3)],
    [view, cardPicture],
  ] as const;
  return wanted.map(([shown, spec]) => {
    const picture = pictureFor(shown, spec);
    return { view: shown, spec, picture, svg: svgOf(englishWords, picture, []) };
  });
}
