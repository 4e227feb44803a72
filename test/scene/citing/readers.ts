/** Strict readers of what is written for others: what they cannot read is an error. */

const texLetters: readonly (readonly [RegExp, string])[] = [
  [/\\textbackslash\{\}/g, "\u0001"],
  [/\\textbraceleft\{\}/g, "{"],
  [/\\textbraceright\{\}/g, "}"],
  [/\\textasciitilde\{\}/g, "~"],
  [/\\textasciicircum\{\}/g, "^"],
  [/\\([#$%&_])/g, "$1"],
];

/** The one entry of a BibTeX file; braces are counted as BibTeX counts them, escaped or not. */
export function entryIn(text: string) {
  const head = /^@([a-z]+)\{([\w:-]+),\n/.exec(text);
  if (!head) throw new Error(`no entry: ${text}`);
  const fields = new Map<string, string>();
  let at = head[0].length;
  for (;;) {
    const name = /^ {2}([a-z]+) = /.exec(text.slice(at));
    if (!name) throw new Error(`no field at ${at}: ${text}`);
    at += name[0].length;
    const word = /^[a-z]{3}(?=,|\n)/.exec(text.slice(at))?.[0];
    const end = word === undefined ? endOfBraces(text, at) : at + word.length;
    fields.set(name[1] ?? "", word ?? plainTex(text.slice(at + 1, end - 1)));
    at = end;
    if (text.slice(at) === "\n}\n") break;
    if (text.slice(at, at + 2) !== ",\n") throw new Error(`no end of a field at ${at}: ${text}`);
    at += 2;
  }
  return { type: head[1], key: head[2], fields };
}

function endOfBraces(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}" && --depth === 0) return at + 1;
    if (depth === 0) throw new Error(`no braces at ${at}: ${text}`);
  }
  throw new Error(`braces are not closed: ${text}`);
}

function plainTex(value: string): string {
  const plain = texLetters.reduce((it, [pattern, letter]) => it.replaceAll(pattern, letter), value);
  if (/\\/.test(plain)) throw new Error(`a letter of TeX is left: ${value}`);
  return plain.replaceAll("\u0001", "\\");
}

/** The parameters of the one template of a text in MediaWiki's markup. */
export function templateIn(text: string): ReadonlyMap<string, string> {
  const body = /^\{\{cite news((?: \|[a-z-]+=[^|{}[\]<>\n]*| \|title=<!-- [^|{}<>-]* -->)*)\}\}$/.exec(text)?.[1];
  if (body === undefined) throw new Error(`no template: ${text}`);
  return new Map(
    body
      .split(" |")
      .slice(1)
      .map((it) => {
        const [name = "", ...value] = it.split("=");
        const plain = value.join("=");
        if (/''|~~~/.test(plain)) throw new Error(`markup is left: ${text}`);
        return [name, plain.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))];
      }),
  );
}
