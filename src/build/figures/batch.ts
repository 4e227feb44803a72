import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Topology } from "topojson-specification";
import { sentenceOf } from "../../domain/problem.ts";
import { type Detail, detailOf } from "../../drawing/detail.ts";
import { chartPictureOf } from "../../picture/chart/chart-picture.ts";
import { pngOf, svgOf } from "../../picture/files.ts";
import { recordInPicture } from "../../picture/formats/reopen.ts";
import { codeOf } from "../../picture/map/qr-code.ts";
import { type Picture, pictureOf } from "../../picture/picture.ts";
import { longPictureOf } from "../../picture/story/long-picture.ts";
import { pictureOfRecord } from "../../scene/picture/record.ts";
import { isDrawable, sizeOf } from "../../scene/picture/spec.ts";
import { finderOf } from "../../scene/search/search.ts";
import { zipSync } from "../../spreadsheet/zip.ts";
import type { SiteWords } from "../../words/words.ts";
import { type Compiled, compileAtlas } from "../atlas/compile.ts";
import { unsetIn } from "../atlas/script-fonts.ts";
import { recordsFolder, recordsLanguage, workFolderOf } from "../records/folder.ts";
import { wordsIn } from "../words.ts";
import { formats, type Order, orderOf, ordersIn } from "./list.ts";
import { rasterOf } from "./raster.ts";
import { slidesOf } from "./slides.ts";
import { storyOrdersOf, toldAgain } from "./story.ts";

/** How the program is called by `command`. */
const usageOf = (command: string) =>
  [
    `${command} --view '<query>' [--preset 16:9|social|4:5|1:1|a4] [--size 1600x900] [--scale 1|2|3|4]`,
    "                   [--format png,svg] [--name NAME] --out DIR [--origin URL]",
    `${command} --list FILE --out DIR [--origin URL]     a file of many, in YAML or JSON`,
    `${command} --from PICTURE --out DIR [--origin URL]  a picture made here before, made again`,
    `${command} --story ID --out DIR [--origin URL]      every step of a story, numbered, in one .zip;`,
    "                   [--long | --pdf]                         as one long picture, or as slides, a step a page",
  ].join("\n");

const fontFolder = workFolderOf(process.cwd(), recordsFolder(), recordsLanguage());

/** How an atlas is compiled, and the folder its fonts are then in. */
type Compiling = {
  readonly compile: () => Promise<Compiled>;
  readonly fontFolder: string;
  readonly slides?: typeof slidesOf;
  /** What was typed before the options. */
  readonly command?: string;
};

const compiling: Compiling = {
  compile: () => compileAtlas(recordsFolder(), fontFolder, { language: recordsLanguage() }),
  fontFolder,
};

type Print = (line: string) => void;

/**
 * Makes pictures without a browser, with the same code as the page: the same input gives the same bytes. Returns the exit code: 1 if any
 * part of the request is invalid; then nothing is written.
 */
export async function main(args: readonly string[], print: Print = console.log, given: Partial<Compiling> = {}): Promise<number> {
  const records = { ...compiling, ...given };
  const options = optionsOf(args);
  if ("problem" in options) {
    print(`${options.problem}\n${usageOf(records.command ?? "npm run figures --")}`);
    return 1;
  }
  const compiled = await records.compile();
  const words = wordsIn(compiled.spoken);
  const orders = ordersOf(words, options, compiled);
  if ("problems" in orders) {
    for (const it of orders.problems) print(it);
    print("Nothing was written.");
    return 1;
  }
  const { out, origin, form } = options;
  mkdirSync(out, { recursive: true });
  const save = (name: string, content: string | Uint8Array) => {
    // So that no other program ever reads a half-written picture.
    const path = join(out, name);
    writeFileSync(`${path}.draft`, content);
    renameSync(`${path}.draft`, path);
    return path;
  };
  if (form === "pdf" && options.story !== undefined) {
    print("Building the site, whose page of the story is printed …");
    const slides = await (records.slides ?? slidesOf)(options.story, origin).catch((error: unknown) => String(error));
    print(typeof slides === "string" ? `not printed: ${slides}` : save(`${options.name ?? options.story}.pdf`, slides));
    return typeof slides === "string" ? 1 : 0;
  }
  const geography = publishedDetail(compiled);
  const pictures = orders.map((order) => ({ order, picture: laidOut(words, order, compiled, geography, origin) }));
  const names = namesOf(pictures);
  const files = pictures.flatMap(({ order, picture }, index) =>
    order.formats.map((format) => ({ picture, format, name: `${names[index]}.${format}` })),
  );
  const packed = new Map<string, Uint8Array>();
  for (const [index, { picture, format, name }] of files.entries()) {
    const content =
      format === "svg" ? svgOf(words, picture, compiled.fontFiles) : await pngFile(words, picture, records.fontFolder);
    if (form === "zip") packed.set(name, typeof content === "string" ? new TextEncoder().encode(content) : content);
    print(`${bar(index + 1, files.length)} ${form === "zip" ? name : save(name, content)}`);
  }
  if (form === "zip") print(save(`${options.name ?? options.story}.zip`, zipSync(Object.fromEntries(packed))));
  const contents = pictures.map(({ picture }) => picture.content);
  for (const { problem } of unsetIn(contents, compiled.unset)) print(sentenceOf(problem));
  for (const { picture } of pictures)
    if (picture.missing.length > 0) print(`${picture.words.fileName}: the typefaces lack ${picture.missing.join(" ")}`);
  return 0;
}

/** A picture as PNG, drawn without a browser; its fonts are in `folder`. */
export async function pngFile(words: SiteWords, picture: Picture, folder: string): Promise<Uint8Array> {
  const image = await rasterOf(svgOf(words, picture, []), folder, sizeOf(picture.spec).width * picture.spec.scale);
  return pngOf(words, image.asPng(), picture);
}

/** The geography as the page receives it: rounded to the steps of the published file. */
export function publishedDetail({ geography }: Compiled): Detail {
  return detailOf(JSON.parse(JSON.stringify(geography.topology)) as Topology);
}

function laidOut(
  words: SiteWords,
  { view, spec, told, whole }: Order,
  { atlas, file }: Compiled,
  geography: Detail,
  origin: string | undefined,
): Picture {
  const root = origin === undefined ? {} : { root: origin };
  if (whole) return longPictureOf(words, { ...file, atlas, story: whole, view, geography, ...root }, { codeOf });
  const request = { ...file, atlas, finder: finderOf(atlas), view, spec, geography, told, ...root };
  return pictureOf(words, request, { chartPictureOf, codeOf });
}

type Options = {
  readonly out: string;
  readonly origin: string | undefined;
  readonly list?: string;
  readonly from?: string;
  readonly story?: string;
  /** What a story is made into. */
  readonly form?: "zip" | "long" | "pdf";
  readonly name?: string;
  readonly entry?: Readonly<Record<string, unknown>>;
};

function optionsOf(args: readonly string[]): Options | { readonly problem: string } {
  const text = { type: "string" } as const;
  const known = {
    view: text,
    preset: text,
    size: text,
    scale: text,
    format: text,
    name: text,
    out: text,
    origin: text,
    list: text,
    from: text,
    story: text,
    long: { type: "boolean" },
    pdf: { type: "boolean" },
  } as const;
  let values: ReturnType<typeof parseArgs<{ options: typeof known }>>["values"];
  try {
    ({ values } = parseArgs({ args: [...args], options: known }));
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  const { out, list, from, view, story, origin, long = false, pdf = false } = values;
  if (out === undefined) return { problem: "--out is missing: the folder to write into" };
  if ([list, from, view, story].filter((it) => it !== undefined).length !== 1)
    return { problem: "give one of --view, --list, --from and --story" };
  if ((long || pdf) && story === undefined) return { problem: `${long ? "--long" : "--pdf"} needs --story: the story's id` };
  if (long && pdf) return { problem: "give --long or --pdf, not both" };
  const fixed = (["preset", "size", "scale", "format"] as const).find((it) => values[it] !== undefined);
  if ((pdf || long) && fixed && !(long && fixed === "format"))
    return {
      problem: `--${fixed} has no meaning with ${pdf ? "--pdf, whose pages are A4" : "--long, which is 1080 pixels wide"}: leave it out`,
    };
  if (origin !== undefined && !/^https?:\/\//.test(origin))
    return { problem: `--origin "${origin}" is not an address (give https://…/)` };
  const common = { out, origin: origin?.replace(/\/*$/, "/") };
  if (view === undefined && story === undefined)
    return { ...common, ...(list === undefined ? {} : { list }), ...(from === undefined ? {} : { from }) };
  const { preset, size, scale, format = "png", name } = values;
  const sides = size === undefined ? undefined : /^(\d+)x(\d+)$/.exec(size);
  if (sides === null) return { problem: `--size "${size}" is not a size (give width and height in pixels, such as 1600x900)` };
  return {
    ...common,
    ...(story === undefined ? {} : { story, form: pdf ? "pdf" : long ? "long" : "zip", ...(name === undefined ? {} : { name }) }),
    entry: {
      ...(view === undefined ? {} : { view }),
      formats: format.split(","),
      ...(preset === undefined ? {} : { preset }),
      ...(sides === undefined ? {} : { size: [Number(sides[1]), Number(sides[2])] }),
      ...(scale === undefined ? {} : { scale: Number(scale) }),
      ...(name === undefined ? {} : { name }),
    },
  };
}

function ordersOf(
  words: SiteWords,
  { entry = {}, list, from, story, form }: Options,
  { atlas }: Compiled,
): readonly Order[] | { readonly problems: readonly string[] } {
  const missing = [list, from].find((it) => it !== undefined && !existsSync(it));
  if (missing !== undefined) return { problems: [`there is no file ${missing}`] };
  if (list !== undefined) return ordersIn(words, readFileSync(list, "utf8"), list, atlas);
  if (story !== undefined) return storyOrdersOf({ atlas, words }, story, form === "long", entry);
  if (from === undefined) {
    const order = orderOf(words, entry, atlas);
    return "problems" in order ? order : [order];
  }
  const record = recordInPicture(new Uint8Array(readFileSync(from)));
  const read = record === undefined ? undefined : pictureOfRecord(record, atlas);
  if (read?.kind !== "figure") return { problems: [`${from} is not a picture made here, or its metadata was taken out`] };
  const { view, spec, told, dropped } = read;
  if (dropped.length > 0) return { problems: dropped.map((it) => `${from}: ${words.announcements.droppedPart(it)}`) };
  return [{ view, spec, formats: isDrawable(spec) ? formats : ["svg"], ...(told ? toldAgain({ atlas, words }, told) : {}) }];
}

/** A name for each picture: its own, or who says what and the size; duplicates get a number. */
function namesOf(pictures: readonly { readonly order: Order; readonly picture: Picture }[]): readonly string[] {
  const usedNames = new Set<string>();
  return pictures.map(({ order, picture }) => {
    const { width, height } = picture.size;
    const wanted = order.name ?? `${picture.words.fileName}-${width}x${height}`;
    const numbers = Array.from({ length: pictures.length + 1 }, (_, index) => (index === 0 ? wanted : `${wanted}-${index + 1}`));
    const free = numbers.find((it) => !usedNames.has(it)) ?? wanted;
    usedNames.add(free);
    return free;
  });
}

function bar(done: number, all: number): string {
  const filled = Math.round((done / all) * 20);
  return `[${"#".repeat(filled)}${" ".repeat(20 - filled)}] ${done}/${all}`;
}
