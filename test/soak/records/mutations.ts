import type { Random } from "../../fixtures/atlas/random.ts";

/** A file of records, changed. */
export type Mutation = { readonly file: string; readonly how: string; readonly bytes: Buffer };

/** Values that editors' tools, careless hands and strangers write. */
const texts = [
  "",
  "\u0000",
  "NATO\u001b[2J",
  "a\u0008b",
  "a\rb",
  "a\nb",
  "\ufffd",
  "\ufeffa",
  "\u202egnirts",
  "a\u2066b",
  "in\u200bvisible",
  "soft\u00adhyphen",
  "\u0422roops",
  "e\u0301".repeat(200),
  "\u200d",
  "می\u200cخواهم",
  "<script>alert(1)</script>",
  "]]><!--",
  "=1+1",
  "constructor",
  "__proto__",
  "toString",
  "“Troops”",
  "1,111".repeat(500),
  "x".repeat(9_999),
  "x".repeat(20_000),
  "a-".repeat(300),
  "null",
  "~",
  "*a",
  "&a",
  "!!binary aGk=",
  "!!set {a, b}",
  ".inf",
  ".nan",
  "-0",
  "1e999",
  "0x1F",
  "[a, b]",
  "{a: b}",
  "{constructor: a}",
];

const addresses = [
  "http://[::1",
  "https://%",
  "https://",
  "https:///a",
  "https://user:pass@evil.example/a",
  "https://@evil.example/a",
  "https://evil.example\\@good.example/",
  "https://example.org./a",
  "https://example.org/?a&amp;b",
  "https://example.org/",
  "https://example.org/\u202egpj",
  "https://example.org/\u0000",
  "https://exa\u200bmple.org/a",
  "https://example.org:99999/a",
  "https://1.2.3.4.5/a",
  "https://xn--a/a",
  "javascript:alert(1)",
  "data:text/html,x",
  "//example.org/a",
  "https://example.org/amp/a",
  "https://example.org/a b",
  `https://example.org/${"a/".repeat(3000)}`,
];

const dates = [
  "2021-4-13",
  "2021-04-31",
  "0000-01-01",
  "9999-12-31",
  "2999-01-01",
  "1921-04-13",
  "2021-04-13T00:00:00Z",
  "../..",
  "2021-04-13/..",
  "../2021-04-13",
  "[2021-04-13..]",
  `[${".".repeat(32_000)}`,
  `[${".".repeat(60)}`,
  "２０２１-04-13",
  "“2021-04-13”",
  "20 April 2021",
];

const numbers = [
  "-181",
  "91",
  "1e999",
  "-1e999",
  "1e-320",
  "null",
  '"33"',
  "[]",
  "{}",
  "true",
  "45.1234567890123456789",
  "-0",
  "180",
  "9007199254740993",
];

/** Whole files. */
const files = [
  "",
  "7",
  "null",
  "[]",
  "{}",
  "[[]]",
  '"x"',
  "- a",
  "id: id",
  "&a {self: *a}",
  "&a [*a]",
  "a: &a [1,2,3]\nb: &b [*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]",
  `a: &a 1\nb: [${"*a, ".repeat(200)}]`,
  "[".repeat(100_000),
  `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
  "- ".repeat(100_000),
  "? ".repeat(100_000),
  '"'.repeat(100_000),
  "}".repeat(100_000),
  "a: 1\n".repeat(20_000),
  "- a\n".repeat(60_000),
  Array.from({ length: 12_000 }, (_, index) => `k${index}: v`).join("\n"),
  "a: 1\n---\nb: 2",
  "\u0000\u0001\u0002",
  "<<<<<<< HEAD\nid: a\n=======\nid: b\n>>>>>>> other",
  '{"type":"FeatureCollection","features":[]}',
  '{"type":"FeatureCollection","source":"a","licence":"b","knownError":"c","credits":[],"features":[null]}',
  '{"__proto__":{"a":1}}',
  `{"a":"${"\\u0000".repeat(20)}"}`,
];

/** So many changed files of an atlas, from a seed: the same for the same seed. */
export function* mutationsOf(
  atlas: ReadonlyMap<string, Buffer>,
  random: Random,
  count: number,
): Generator<Mutation, undefined, undefined> {
  const names = [...atlas.keys()];
  for (let done = 0; done < count; done++) {
    const file = random.pick(names);
    const bytes = atlas.get(file) ?? Buffer.alloc(0);
    const [how, change] = random.pick(changes);
    yield { file, how, bytes: change(bytes, random) };
  }
  return undefined;
}

type Change = (bytes: Buffer, random: Random) => Buffer;

const ofText =
  (change: (text: string, random: Random) => string): Change =>
  (bytes, random) =>
    Buffer.from(change(bytes.toString("utf8"), random));

const ofLines =
  (change: (lines: readonly string[], at: number, random: Random) => readonly string[]): Change =>
  (bytes, random) => {
    const lines = bytes.toString("utf8").split("\n");
    return Buffer.from(change(lines, random.below(lines.length), random).join("\n"));
  };

const changes: readonly (readonly [how: string, change: Change])[] = [
  ["a text", ofText((text, random) => withValue(text, random, random.pick(texts)))],
  ["a text, quoted", ofText((text, random) => withValue(text, random, JSON.stringify(random.pick(texts))))],
  ["a text, longer", ofText(longer)],
  ["an address", ofText((text, random) => replacedOne(text, random, /https:\/\/[^\s"]+/g, random.pick(addresses)))],
  ["a date", ofText((text, random) => replacedOne(text, random, /"\d{4}-\d\d-\d\d"/g, JSON.stringify(random.pick(dates))))],
  [
    "a date, shifted",
    ofText((text, random) => replacedOne(text, random, /(?<="\d{4}-)\d\d(?=-\d\d")/g, `0${1 + random.below(9)}`)),
  ],
  [
    "a number",
    ofText((text, random) => replacedOne(text, random, /(?<![\w"-])-?\d+(?:\.\d+)?(?![\w"-])/g, random.pick(numbers))),
  ],
  [
    "an id",
    ofText((text, random) =>
      replacedOne(
        text,
        random,
        /\b[a-z]+(?:-[a-z0-9]+)+\b/g,
        random.pick(["square", "edge", "nobody-2021", "constructor", "none"]),
      ),
    ),
  ],
  [
    "a key",
    ofText((text, random) =>
      replacedOne(
        text,
        random,
        /\b[a-zA-Z]+(?="?:)/g,
        random.pick(["verdict", "constructor", "__proto__", "id", "name", "exact"]),
      ),
    ),
  ],
  ["a list emptied", ofText((text, random) => replacedOne(text, random, /\[[^[\]]*\]/g, "[]"))],
  [
    "a type",
    ofText((text, random) =>
      replacedOne(
        text,
        random,
        /Polygon|LineString|Point|MultiPolygon|MultiLineString/g,
        random.pick(["Polygon", "LineString", "Point", "MultiPolygon", "GeometryCollection", "constructor"]),
      ),
    ),
  ],
  ["a line left out", ofLines((lines, at) => lines.toSpliced(at, 1))],
  ["a line twice", ofLines((lines, at) => lines.toSpliced(at, 0, lines[at] ?? ""))],
  ["two lines exchanged", ofLines((lines, at) => lines.with(at, lines[0] ?? "").with(0, lines[at] ?? ""))],
  ["a line further in", ofLines((lines, at) => lines.with(at, ` ${lines[at] ?? ""}`))],
  ["a line further out", ofLines((lines, at) => lines.with(at, (lines[at] ?? "").replace(/^ /, "")))],
  ["a tab", ofLines((lines, at) => lines.with(at, `\t${(lines[at] ?? "").trimStart()}`))],
  ["the end cut off", (bytes, random) => bytes.subarray(0, random.below(bytes.length))],
  ["a byte", (bytes, random) => withByte(bytes, random.below(bytes.length), random.below(256))],
  ["a byte of no UTF-8", (bytes, random) => withByte(bytes, random.below(bytes.length), 0xc0 + random.below(64))],
  ["a byte order mark", (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])],
  ["UTF-16", (bytes) => Buffer.from(`\ufeff${bytes.toString("utf8")}`, "utf16le")],
  ["Windows's line ends", ofText((text) => text.replaceAll("\n", "\r\n"))],
  ["curly quotation marks", ofText((text) => text.replaceAll(/"([^"\n]*)"/g, "“$1”"))],
  ["another file", ofText((_, random) => random.pick(files))],
  ["too long", ofText((text, random) => `${text}\n${random.pick(["#", " ", "a: b\n"]).repeat(1_100_000)}`)],
];

/** The text with the value of one of its keys replaced. */
function withValue(text: string, random: Random, value: string): string {
  return replacedOne(text, random, /(?<=: )(?![[{])[^\n,}]+/g, value);
}

function longer(text: string, random: Random): string {
  return replacedOne(text, random, /(?<=[a-z]{3})(?= [a-z]{3})/g, ` ${random.pick(texts).replaceAll(/["\\]/g, "")}`);
}

function replacedOne(text: string, random: Random, pattern: RegExp, by: string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { 0: old, index } = random.pick(found);
  return text.slice(0, index) + by + text.slice(index + old.length);
}

function withByte(bytes: Buffer, at: number, byte: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = byte;
  return changed;
}
