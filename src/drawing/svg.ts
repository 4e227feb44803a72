/** Text made safe for SVG and HTML, in content and in double-quoted attributes. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** An element's attributes by name; `undefined` ones are omitted. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element as a string. Attributes that are `undefined` are left out, numbers rounded to hundredths, texts escaped; `content` is markup. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === "number" ? rounded(value) : escaped(value)}"`],
  );
  return content === "" ? `<${name}${list.join("")}/>` : `<${name}${list.join("")}>${content}</${name}>`;
}

/** A number with at most two decimals. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
