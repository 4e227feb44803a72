import { createHash } from "node:crypto";
import { escaped } from "../../drawing/svg.ts";
import { presetSizes } from "../../scene/picture/spec.ts";
import { directionOf, type Locale, regionalTag } from "../../words/locale.ts";
import type { SiteWords } from "../../words/words.ts";
import { feedPath } from "./data/feed.ts";

/** What a document's root says of its language; left to right is what documents run without a word. */
export function languageAttributes({ locale }: { readonly locale: Pick<Locale, "lang"> }): string {
  const { lang } = locale;
  return directionOf(locale) === "rtl" ? `lang="${lang}" dir="rtl"` : `lang="${lang}"`;
}

/** A page's metadata for sharing; its title and description are the page's own. */
export type SocialHead = {
  readonly type: "website" | "article";
  readonly siteName: string;
  /** The page's picture, as a path from the site's root, and its text alternative. */
  readonly card: string;
  readonly text: string;
};

/** The content of a page's head. */
export type Head = {
  readonly title: string;
  readonly description: string;
  /** Path from this page to the site's root, such as `./` or `../../`. */
  readonly base: string;
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** Fonts to preload. */
  readonly fonts: readonly string[];
  /** Data to preload. */
  readonly data: readonly string[];
  /** Absolute address of this page, if the site's is known. */
  readonly address?: string;
  /** Absolute address of the page's oEmbed answer, if the site's is known. */
  readonly oembed?: string;
  /** Whether links open outside the frame this page is in. */
  readonly isFramed?: boolean;
  readonly social?: SocialHead;
  /** An inline script that runs before anything is shown; the policy includes its hash. */
  readonly first?: string;
  /** Content security policy; absent on the development server, which uses inline styles. */
  readonly policy?: string;
};

type PolicyParts = {
  /** Hashes of the one inline script and style a page may contain (`sha256-…`). */
  readonly inlineScript?: string;
  readonly inlineStyle?: string;
  /**
   * For a page in a frame. In a sandbox its origin is opaque, so WebKit's `'self'` matches nothing: the site's address is listed as well
   * or, if unknown, any web address, until `narrowPolicy` has run. Workers start from `data:` there.
   */
  readonly frame?: { readonly siteAddress: string | undefined };
};

/**
 * The policy of every page: nothing from other sites, nothing inline except by hash, no eval. MapLibre needs images from `data:` (for its
 * style sheet) and workers from this site.
 */
export function policyOf({ inlineScript, inlineStyle, frame }: PolicyParts = {}): string {
  const hash = (value: string | undefined) => (value === undefined ? "" : ` '${value}'`);
  const siteSources = frame
    ? `'self' ${frame.siteAddress === undefined ? anywhere : new URL(frame.siteAddress).origin}`
    : "'self'";
  return [
    "default-src 'none'",
    `script-src ${siteSources}${hash(inlineScript)}`,
    `style-src ${siteSources}${hash(inlineStyle)}`,
    `img-src ${siteSources} data:`,
    `font-src ${siteSources}`,
    `connect-src ${siteSources}`,
    `worker-src ${siteSources}${frame ? " data:" : ""}`,
    // Markup and workers only from `drawing/trusted.ts`.
    "require-trusted-types-for 'script'",
    "trusted-types claimed-ground",
    // For the embed builder's preview.
    ...(frame ? [] : ["frame-src 'self'"]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Stands in a policy for the site's address where the build does not know it. */
const anywhere = "http: https:";

/**
 * The first script of a page in a frame, where the build does not know the site's address: the page names it in a second policy. Policies
 * only take away, so this one holds from here on, also in a sandbox, where no other script precedes it.
 */
const narrowPolicy = `let m=document.createElement("meta");m.httpEquiv="Content-Security-Policy";m.content=document.currentScript.previousElementSibling.content.replaceAll("${anywhere}",location.origin);document.head.append(m)`;

/** The policy of a page in a frame, and the script that it needs. */
export function framePolicy(siteAddress: string | undefined, style: Pick<PolicyParts, "inlineStyle"> = {}) {
  const frame = { siteAddress };
  if (siteAddress !== undefined) return { policy: policyOf({ ...style, frame }) };
  return { first: narrowPolicy, policy: policyOf({ ...style, inlineScript: hashOf(narrowPolicy), frame }) };
}

/** The markup inside a page's head. */
export function headOf(words: SiteWords, head: Head): string {
  const { base } = head;
  const list = (items: readonly string[], render: (item: string) => string) => items.map(render);
  return [
    '<meta charset="utf-8">',
    ...(head.policy === undefined ? [] : [`<meta http-equiv="Content-Security-Policy" content="${escaped(head.policy)}">`]),
    ...(head.first === undefined ? [] : [`<script>${head.first}</script>`]),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="strict-origin-when-cross-origin">',
    ...(head.isFramed ? ['<base target="_blank">', '<meta name="robots" content="noindex">'] : []),
    `<title>${escaped(head.title)}</title>`,
    `<meta name="description" content="${escaped(head.description)}">`,
    `<link rel="icon" href="${base}favicon.svg" type="image/svg+xml">`,
    ...(head.address === undefined ? [] : [`<link rel="canonical" href="${escaped(head.address)}">`]),
    ...(head.oembed === undefined
      ? []
      : [`<link rel="alternate" type="application/json+oembed" href="${escaped(head.oembed)}" title="${escaped(head.title)}">`]),
    // The feed exists only if the site's address is known.
    ...(head.isFramed || head.address === undefined
      ? []
      : [`<link rel="alternate" type="application/atom+xml" href="${base}${feedPath}" title="${escaped(words.changes.title)}">`]),
    ...(head.social === undefined ? [] : socialTags(words, head, head.social)),
    ...list(head.fonts, (it) => `<link rel="preload" href="${base}${it}" as="font" type="font/woff2" crossorigin>`),
    ...list(head.data, (it) => `<link rel="preload" href="${base}${it}" as="fetch" crossorigin>`),
    ...list(head.styles, (it) => `<link rel="stylesheet" href="${base}${it}">`),
    ...list(head.scripts, (it) => `<script type="module" src="${base}${it}"></script>`),
  ].join("\n");
}

/** A language as Open Graph writes it, with the region it is most used in where none is given: `en_GB`, `uk_UA`. */
function openGraphLocale(lang: string): string {
  const { language, region } = new Intl.Locale(regionalTag(lang)).maximize();
  return `${language}_${region}`;
}

/** Open Graph and Twitter properties. Both need absolute addresses, so there is no picture if the site's is unknown. */
function socialTags(
  { locale: { lang } }: Pick<SiteWords, "locale">,
  { title, description, base, address }: Head,
  { type, siteName, card, text }: SocialHead,
): readonly string[] {
  const image = address === undefined ? undefined : new URL(base + card, address).href;
  const openGraph = {
    "og:type": type,
    "og:site_name": siteName,
    "og:locale": openGraphLocale(lang),
    "og:title": title,
    "og:description": description,
    "og:url": address,
    "og:image": image,
    ...(image === undefined
      ? {}
      : {
          "og:image:type": "image/png",
          "og:image:width": String(presetSizes.social.width),
          "og:image:height": String(presetSizes.social.height),
          "og:image:alt": text,
        }),
  };
  const twitter = {
    "twitter:card": "summary_large_image",
    "twitter:title": title,
    "twitter:description": description,
    "twitter:image": image,
    "twitter:image:alt": image === undefined ? undefined : text,
  };
  const tagsOf = (names: Readonly<Record<string, string | undefined>>, key: "property" | "name") =>
    Object.entries(names).flatMap(([name, content]) =>
      content === undefined ? [] : [`<meta ${key}="${name}" content="${escaped(content)}">`],
    );
  return [...tagsOf(openGraph, "property"), ...tagsOf(twitter, "name")];
}

/** Data for the page's script: JSON that cannot close its element. */
export function dataElement(id: string, content: unknown): string {
  return `<script type="application/json" id="${id}">${JSON.stringify(content).replaceAll("<", "\\u003c")}</script>`;
}

/** The hash by which a policy allows an inline script or style. */
export function hashOf(content: string): string {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}
