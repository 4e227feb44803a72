import type { PictureWords } from "../../words/words.ts";
import type { PictureTexts } from "../words.ts";
import { piecesOf, xmlText } from "./xml.ts";

/** Our own properties: the picture's record, from which it can be reopened, and the version of the data it was drawn from. */
const ownNamespace = "urn:claimed-ground:figure:1#";
const recordName = "record";

/** The XMP namespaces of IPTC Photo Metadata 2023.2 (https://iptc.org/std/photometadata/specification/IPTC-PhotoMetadata). */
const namespaces = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  dc: "http://purl.org/dc/elements/1.1/",
  photoshop: "http://ns.adobe.com/photoshop/1.0/",
  xmpRights: "http://ns.adobe.com/xap/1.0/rights/",
  Iptc4xmpCore: "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
  Iptc4xmpExt: "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
  claimedGround: ownNamespace,
} as const;

/** IPTC's term for pictures that a program made from data under a person's instructions. */
const digitalSourceType = "http://cv.iptc.org/newscodes/digitalsourcetype/dataDrivenMedia";

export type XmpDetails = {
  /** The atlas's version. */
  readonly version: string;
  readonly hasAnnotations: boolean;
  /** The annotations' texts; annotations without text are omitted. */
  readonly annotationTexts: readonly string[];
};

/**
 * An XMP packet (ISO 16684-1): credit, source, title, description, rights, address, alternative text and extended description, how the
 * picture was made, and the picture's record. It contains nothing about the exporter, and no time. The same input gives the same text.
 */
export function xmpOf(
  texts: PictureWords,
  words: PictureTexts,
  record: string,
  { version, hasAnnotations, annotationTexts }: XmpDetails,
): string {
  const properties = [
    inWords("dc:title", words.title),
    inWords("dc:description", words.description),
    inWords("dc:rights", words.rights),
    plain("photoshop:Credit", words.credit),
    plain("photoshop:Source", words.source),
    ...(hasAnnotations
      ? [plain("photoshop:Instructions", texts.metadata.annotationsNotice(annotationTexts.filter((it) => it !== "")))]
      : []),
    plain("xmpRights:Marked", "True"),
    ...(words.address === undefined ? [] : [plain("xmpRights:WebStatement", words.address)]),
    inWords("Iptc4xmpCore:AltTextAccessibility", words.alternative),
    inWords("Iptc4xmpCore:ExtDescrAccessibility", words.description),
    plain("Iptc4xmpExt:DigitalSourceType", digitalSourceType),
    plain("claimedGround:version", version),
    plain(`claimedGround:${recordName}`, record),
  ];
  const bindings = Object.entries(namespaces).map(([prefix, address]) => ` xmlns:${prefix}="${address}"`);
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    `<rdf:RDF${bindings[0]}>`,
    `<rdf:Description rdf:about=""${bindings.slice(1).join("")}>`,
    ...properties,
    "</rdf:Description>",
    "</rdf:RDF>",
    "</x:xmpmeta>",
    '<?xpacket end="r"?>',
  ].join("\n");
}

function plain(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`;
}

/** A text with a language alternative. */
function inWords(name: string, text: string): string {
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(text)}</rdf:li></rdf:Alt></${name}>`;
}

/**
 * The picture's record in an XMP packet, or in any XML containing one, whether written by us or rewritten by another program: as an element
 * or attribute, under any prefix. Total: `undefined` if there is none.
 */
export function recordInXmp(xmp: string): string | undefined {
  const prefixes = new Set<string>();
  let reading: { readonly name: string; text: string } | undefined;
  for (const piece of piecesOf(xmp)) {
    if (reading) {
      if (piece.kind === "text") reading.text += piece.text;
      if (piece.kind === "end" && piece.name === reading.name) return reading.text;
      continue;
    }
    if (piece.kind !== "start") continue;
    for (const [name, value] of piece.attributes) {
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      if (value === ownNamespace) prefixes.add(name.slice("xmlns:".length));
      else prefixes.delete(name.slice("xmlns:".length));
    }
    for (const prefix of prefixes) {
      const name = prefix === "" ? recordName : `${prefix}:${recordName}`;
      const value = prefix === "" ? undefined : piece.attributes.get(name);
      if (value !== undefined) return value;
      if (piece.name === name && !piece.isEmpty) reading = { name, text: "" };
    }
  }
  return undefined;
}
