import { signal } from "@preact/signals";
import { detailOf } from "../drawing/detail.ts";
import type { Draft } from "../panels/picture/draft.ts";
import type { Held, Outcome, PictureActions } from "../panels/picture/save-and-share.tsx";
import { pngOf, svgOf } from "../picture/files.ts";
import type { FontFile } from "../picture/formats/font-file.ts";
import { type OnDemand, type Picture, pictureOf } from "../picture/picture.ts";
import { rasterOf } from "../picture/raster.ts";
import type { Finder } from "../scene/filters.ts";
import type { PictureSpec } from "../scene/picture/spec.ts";
import type { View } from "../scene/view.ts";
import { type Loaded, loadFinder } from "../store/load.ts";
import { loadJson } from "../store/parts.ts";
import type { PictureWords } from "../words/words.ts";
import { isTouched, saveFile } from "./save.ts";

/** Where the materials for pictures are. */
export type PictureFiles = { readonly geography: string; readonly figureFonts: string };

/** The materials for pictures. */
export type PictureMaker = {
  readonly pictureFor: (view: View, spec: PictureSpec) => Picture;
  /** Loads what this picture needs of the search, the chart layout and the encoder of QR codes. */
  readonly readyFor: (view: View, spec: PictureSpec) => Promise<void>;
  readonly finder: () => Finder | undefined;
  readonly fonts: () => Promise<readonly FontFile[]>;
};

type MakerRequest = {
  readonly data: Loaded;
  readonly files: PictureFiles;
  /** Called if something that a preview needs does not come: it is shown without it. */
  readonly onFault: (error: unknown) => void;
};

const loadCharts = () => import("../picture/chart/chart-picture.ts");
const loadEncoder = () => import("../picture/map/qr-code.ts");

/** Loads the materials for pictures. */
export async function createPictureMaker(texts: PictureWords, { data, files, onFault }: MakerRequest): Promise<PictureMaker> {
  const { atlas, ground, glyphWidths } = data;
  const topology = await loadJson<Parameters<typeof detailOf>[0]>(files.geography);
  let finder: Finder | undefined;
  let chartPictureOf: OnDemand["chartPictureOf"] = () => {
    throw new Error("what lays out charts is not there");
  };
  // A signal: the preview is drawn again, with the code, once its encoder is there.
  const codeOf = signal<OnDemand["codeOf"]>(undefined);
  const fetchEncoder = once(async () => {
    codeOf.value = (await loadEncoder()).codeOf;
  });
  const geography = detailOf(topology);
  const root = new URL("./", document.baseURI).href;
  const fetchFonts = once(() => loadJson<readonly FontFile[]>(files.figureFonts));
  // Not needed until the picture is saved or shared, but then at once; if they do not come, that is said then.
  fetchFonts().catch(() => undefined);
  return {
    pictureFor: (view, spec) => {
      if (spec.parts.includes("code") && !codeOf.value) fetchEncoder().catch(onFault);
      const request = { atlas, finder, view, spec, geography, ground, glyphWidths, root };
      return pictureOf(texts, request, { chartPictureOf, codeOf: codeOf.value });
    },
    readyFor: async (view, spec) => {
      if (spec.parts.includes("code")) await fetchEncoder();
      if (view.q !== undefined) finder ??= await loadFinder(atlas);
      if (view.show === "figures") ({ chartPictureOf } = await loadCharts());
    },
    finder: () => finder,
    fonts: fetchFonts,
  };
}

/** Runs a load once, for all who ask; after a failure the next one who asks runs it again. */
function once<Content>(load: () => Promise<Content>): () => Promise<Content> {
  let loading: Promise<Content> | undefined;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}

/** A finished file in memory, or why there is none. */
type Made = { readonly kind: "made"; readonly file: File } | Refused;
type Refused = Outcome & { readonly kind: "refused" };

const refused = (text: string) => ({ kind: "refused", text }) as const;
const done = (text: string): Outcome => ({ kind: "done", text });

type ActionsRequest = {
  readonly draft: Draft;
  readonly maker: PictureMaker;
  /** Why something failed, after a sentence that says what did. */
  readonly whyRefused: (error: unknown, sentence: string) => Promise<Refused>;
};

/** The ways to save or share the draft's picture. */
export function actionsOf(texts: PictureWords, { draft, maker, whyRefused }: ActionsRequest): Omit<PictureActions, "open"> {
  const pictureNow = (): Picture => {
    draft.settle();
    return maker.pictureFor(draft.view.peek(), draft.spec.peek());
  };

  const orWhy = (make: () => Promise<Made>) => (): Promise<Made> =>
    make().catch((error: unknown) => whyRefused(error, texts.exporter.notSaved));

  const makeSvg = orWhy(async () => {
    await painted();
    const [fonts] = await Promise.all([maker.fonts(), maker.readyFor(draft.view.peek(), draft.spec.peek())]);
    const picture = pictureNow();
    return made(picture, "svg", svgOf(texts, picture, fonts));
  });

  const makePng = orWhy(async () => {
    await painted();
    const [fonts] = await Promise.all([maker.fonts(), maker.readyFor(draft.view.peek(), draft.spec.peek())]);
    const picture = pictureNow();
    const raster = await rasterOf(svgOf(texts, picture, fonts), picture.size, picture.spec.scale);
    if (!raster) return refused(picture.spec.scale > 1 ? texts.exporter.tooLargeToDraw : texts.exporter.notDrawn);
    return made(picture, "png", new Uint8Array(pngOf(texts, new Uint8Array(await raster.arrayBuffer()), picture)));
  });

  const download = async (make: () => Promise<Made>): Promise<Outcome> => {
    const it = await make();
    if (it.kind === "refused") return it;
    saveFile(it.file);
    return done(isTouched() ? texts.exporter.handedByTouch(it.file.name) : texts.exporter.handed(it.file.name));
  };

  // As a data: URL, because the pages' security policy blocks blob: images.
  const hold = async (): Promise<Outcome | Held> => {
    const it = await makePng();
    if (it.kind === "refused") return it;
    const { words } = maker.pictureFor(draft.view.peek(), draft.spec.peek());
    return { kind: "held", address: await dataAddressOf(it.file), alternative: words.alternative };
  };

  const share = async (): Promise<Outcome> => {
    const it = await makePng();
    if (it.kind === "refused") return it;
    try {
      await navigator.share({ files: [it.file], title: it.file.name });
      return done(texts.exporter.shared);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      return error.name === "AbortError" ? done(texts.exporter.notShared) : refused(texts.exporter.shareRefused);
    }
  };

  return {
    png: () => download(makePng),
    svg: () => download(makeSvg),
    copy: () => copyPicture(texts, makePng),
    ...(canShare() ? { share } : {}),
    ...(isTouched() ? { hold } : {}),
  };
}

/** Copies a picture to the clipboard. The clipboard is called at once, as Safari demands, and waits for the picture. */
async function copyPicture(texts: PictureWords, make: () => Promise<Made>): Promise<Outcome> {
  if (typeof ClipboardItem === "undefined") return refused(texts.exporter.copyRefused);
  let fault: Outcome | undefined;
  const picture = make().then((it) => {
    if (it.kind === "made") return it.file;
    fault = it;
    throw new Error(it.text);
  });
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    return done(texts.exporter.copied);
  } catch (error) {
    // The clipboard may have refused before the picture was ready.
    const [{ status }] = await Promise.allSettled([picture]);
    if (status === "fulfilled" && !(error instanceof DOMException)) throw error;
    return fault ?? refused(texts.exporter.copyRefused);
  }
}

function made({ words }: Picture, kind: "png" | "svg", content: BlobPart): Made {
  const type = kind === "png" ? "image/png" : "image/svg+xml";
  return { kind: "made", file: new File([content], `${words.fileName}.${kind}`, { type }) };
}

function canShare(): boolean {
  const probe = new File([""], "picture.png", { type: "image/png" });
  return typeof navigator.canShare === "function" && navigator.canShare({ files: [probe] });
}

function dataAddressOf(file: File): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.addEventListener("loadend", () => {
      if (typeof reader.result === "string") resolve(reader.result);
      else reject(reader.error ?? new Error("the picture could not be read"));
    });
    reader.readAsDataURL(file);
  });
}

/** Resolves once the browser has painted the current state of the page. */
async function painted(): Promise<void> {
  await new Promise((next) => requestAnimationFrame(() => setTimeout(next, 0)));
}
