import { type Atlas, type AtlasHead } from "../../../domain/atlas.ts";
import type { ClaimId } from "../../../domain/claim.ts";
import type { Asserter, Evidence, Statement } from "../../../domain/statement.ts";
import { speakerOf } from "../../../scene/card/entry.ts";
import { readableAt } from "../../../scene/card/passage.ts";
import { headingOf, sayingOf } from "../../../scene/citing/saying.ts";
import { sentenceOf } from "../../../scene/citing/sentence.ts";
import { pathTo } from "../../../scene/page-path.ts";
import type { Edition } from "../../../words/edition.ts";
import type { SiteWords } from "../../../words/words.ts";

/** A description of an open file on the site. */
export type OpenFile = { readonly path: string; readonly mediaType: string; readonly size: number };

/**
 * The statements on a claim as schema.org `Claim`s, never a `ClaimReview`: each is named by its speaker and verb, appears in the page we
 * read it on, and is worded by this atlas. Nothing says whether it is true.
 */
export function claimLinkedData({ atlas, words }: Edition<SiteWords>, id: ClaimId, origin: string | undefined) {
  const address = origin === undefined ? undefined : origin + pathTo("claims/", id);
  return {
    "@context": "https://schema.org",
    "@graph": atlas.statementsAbout(id).map((it) => claimOf({ atlas, words }, it, address, origin)),
  };
}

function claimOf(
  { atlas, words }: Edition<SiteWords>,
  statement: Statement,
  address: string | undefined,
  origin: string | undefined,
) {
  const { asserters, saidOn, evidence } = statement;
  const firstHand = evidence.filter((it) => it.chain.length === 1);
  const others = evidence.filter((it) => it.chain.length > 1);
  return {
    "@type": "Claim",
    ...(address === undefined ? {} : { "@id": `${address}#${statement.id}`, url: address }),
    name: headingOf(words, sayingOf({ atlas, words }, statement)),
    description: sentenceOf({ atlas, words }, statement),
    author: asserters.map((it) => authorOf(atlas, it)),
    ...(isIsoDate(saidOn) ? { datePublished: saidOn } : {}),
    ...(firstHand.length === 0 ? {} : { firstAppearance: firstHand.map((it) => workOf(atlas, it)) }),
    ...(others.length === 0 ? {} : { appearance: others.map((it) => workOf(atlas, it)) }),
    claimInterpreter: siteOf(atlas.head, origin),
    inLanguage: atlas.language,
    ...licensed(atlas.head),
  };
}

function authorOf(atlas: Atlas, asserter: Asserter) {
  const { name, office } = speakerOf(atlas, asserter);
  const isPerson = asserter.actor === undefined ? !asserter.plural : atlas.actorOf(asserter.actor).kind === "person";
  return isPerson
    ? { "@type": "Person", name, ...(office === undefined ? {} : { jobTitle: office }) }
    : { "@type": "Organization", name };
}

function workOf(atlas: Atlas, { source: id, language }: Evidence) {
  const source = atlas.sourceOf(id);
  const url = readableAt(source);
  return {
    "@type": "CreativeWork",
    ...(source.title === undefined ? {} : { name: source.title }),
    ...(url === undefined ? {} : { url }),
    publisher: { "@type": "Organization", name: source.publisher },
    ...(source.author === undefined ? {} : { author: { "@type": "Person", name: source.author } }),
    ...(source.published !== undefined && isIsoDate(source.published) ? { datePublished: source.published } : {}),
    inLanguage: language,
  };
}

/** The open data as a schema.org `Dataset`. */
export function datasetLinkedData(atlas: Atlas, files: readonly OpenFile[], description: string, origin: string | undefined) {
  const { head, version } = atlas;
  const { southWest, northEast } = head.focus;
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: `${head.title}: ${head.subtitle}`,
    description,
    version,
    ...licensed(head),
    isAccessibleForFree: true,
    creator: siteOf(head, origin),
    ...(origin === undefined ? {} : { url: `${origin}${pathTo("method/")}#data` }),
    temporalCoverage: `${head.period.from}/${head.period.to}`,
    spatialCoverage: {
      "@type": "Place",
      geo: { "@type": "GeoShape", box: [southWest, northEast].map(([lng, lat]) => `${lat} ${lng}`).join(" ") },
    },
    distribution: files.map(({ path, mediaType, size }) => ({
      "@type": "DataDownload",
      contentUrl: origin === undefined ? `../${path}` : origin + path,
      encodingFormat: mediaType,
      contentSize: `${size} B`,
    })),
  };
}

function licensed({ licence }: AtlasHead) {
  return licence === undefined ? {} : { license: licence.address };
}

function siteOf({ title }: AtlasHead, origin: string | undefined) {
  return { "@type": "Organization", name: title, ...(origin === undefined ? {} : { url: origin }) };
}

/** Whether a recorded date is already valid ISO 8601, with no uncertainty. */
function isIsoDate(text: string): boolean {
  return /^\d{4}(-\d{2}){0,2}$/.test(text);
}

/** A JSON-LD data block, which browsers do not run and the policy does not block; its content cannot close the element. */
export function linkedDataElement(content: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(content).replaceAll("<", "\\u003c")}</script>`;
}
