import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Atlas, AtlasHead } from "../../../domain/atlas.ts";
import type { ClaimId } from "../../../domain/claim.ts";
import type { RegionId } from "../../../domain/region.ts";
import { fileOfPage } from "../../../embed/snippet.ts";
import { ClaimCard } from "../../../panels/claim-card.tsx";
import { ClaimList } from "../../../panels/claim-list.tsx";
import { Legend } from "../../../panels/legend.tsx";
import { MapStrip, MapWords } from "../../../panels/map-strip.tsx";
import { SearchBox } from "../../../panels/search/search-box.tsx";
import { type Clock, Timeline } from "../../../panels/timeline.tsx";
import { statusesOf } from "../../../scene/on-map/region-state.ts";
import { socialOf } from "../../../scene/pages/social.ts";
import { staticPageOf } from "../../../scene/pages/static-page.ts";
import { type Scene, sceneOf } from "../../../scene/scene.ts";
import { shows, themes, type View, wholeView, withClaim, withRegion } from "../../../scene/view.ts";
import { english } from "../../../words/english.ts";
import { exporter } from "../../../words/figure/exporter.ts";
import { pageWords } from "../../../words/pages.ts";
import type { SocialHead } from "../document.ts";
import { MapFrame } from "./map-frame.tsx";
import type { Material, Page } from "./material.ts";
import { TakingAlong } from "./taking-along.tsx";

/** The reader's page, whole: poster, list, timeline. */
export function readerPage(material: Material): Page {
  const { atlas } = material;
  const view = wholeView;
  const scene = sceneOf(atlas, view);
  const shown = signal(scene);
  const body = renderToString(
    <>
      <a class="skip" href="#list">
        {pageWords.skipToList}
      </a>
      <div id="notices" aria-live="polite" />
      <noscript>
        <p class="notice">{pageWords.noScript}</p>
      </noscript>
      <Masthead head={atlas.head} base="./" isHome />
      <main class="reader" id="reader">
        <section class="map" aria-label={pageWords.mapSection}>
          <MapFrame material={material} scene={scene} base="./" kind="whole" />
          <div id="strip" class="strip">
            <MapStrip
              borders={signal(scene.borders)}
              hasSwitch
              statuses={statusesOf(atlas)}
              scale={signal(undefined)}
              onZoom={nothing}
              onHome={nothing}
            />
          </div>
          <details class="legend-box">
            <Legend statuses={statusesOf(atlas)} lines={scene.borders.lines} base="./" />
          </details>
        </section>
        <section id="sheet" class="sheet" hidden />
        <section id="timeline" class="timeline" aria-label={english.timeline}>
          <Timeline scene={shown} change={nothing} clock={stillClock} />
        </section>
        <section id="list" class="list" aria-label={english.listSection}>
          <SearchBox />
          <div id="claims">
            <ClaimList scene={shown} change={nothing} base="./" />
          </div>
        </section>
      </main>
      <div id="dialogs" />
      <p id="announcer" class="hidden" aria-live="polite" />
    </>,
  );
  return {
    title: scene.documentTitle,
    description: pageWords.pageDescription(atlas.head.subtitle),
    body,
    social: socialHeadOf(atlas, scene),
  };
}

const nothing = () => undefined;

/** The second clock before there is a script. */
const stillClock: Clock = { isPlaying: signal(false), brushed: signal(undefined), act: nothing, press: nothing };

/** The page of one claim: its small poster and its card, with a link to the whole map. */
export function claimPage(material: Material, id: ClaimId): Page {
  const { atlas } = material;
  const view = withClaim(wholeView, id);
  const scene = sceneOf(atlas, view);
  const card = scene.open;
  if (!card) throw new Error(`no card of claim: ${id}`);
  const { lead } = card;
  const heading = english.claimHeading(lead.speakers[0].name, lead.verb, card.proposition);
  const content = (
    <>
      <ClaimCard card={card} base="../../" />
      <TakingAlong atlas={atlas} statement={lead.id} />
    </>
  );
  const body = staticBody(material, view, heading, content, `claim=${id}`);
  return {
    title: scene.documentTitle,
    description: pageWords.claimDescription(heading, lead.date, lead.readings[0].publisher),
    body,
    social: socialHeadOf(atlas, scene),
  };
}

/** The page of one region: its small poster and the claims about it. */
export function regionPage(material: Material, id: RegionId): Page {
  const { atlas } = material;
  const view = withRegion(wholeView, id);
  const scene = sceneOf(atlas, view);
  const { name } = atlas.regionOf(id);
  const cards = scene.cards.map((card) => <ClaimCard key={card.claim} card={card} base="../../" />);
  const content = cards.length === 0 ? <p class="empty">{pageWords.nothingAbout(name)}</p> : cards;
  const body = staticBody(material, view, english.inRegion(name), content, `region=${id}`);
  return {
    title: pageWords.regionTitle(name, atlas.head.title),
    description: pageWords.regionDescription(name, scene.counts),
    body,
    social: socialHeadOf(atlas, scene),
  };
}

/** What social networks are told of a page: its card, and what that shows. */
export function socialHeadOf(atlas: Atlas, scene: Scene): SocialHead {
  const { path } = staticPageOf(scene.view);
  const type = path === "" ? "website" : "article";
  return { type, siteName: atlas.head.title, card: fileOfPage(path, "card"), text: socialOf(atlas, scene).text };
}

function staticBody(material: Material, view: View, heading: string, content: ComponentChildren, query: string): string {
  const scene = sceneOf(material.atlas, view);
  return renderToString(
    <>
      <Masthead head={material.atlas.head} base="../../" />
      <main class="single">
        <h1>{heading}</h1>
        <section class="map" aria-label={pageWords.mapSection}>
          <MapFrame material={material} scene={scene} base="../../" kind="picture" />
          <div class="strip">
            <MapWords borders={scene.borders} statuses={statusesOf(material.atlas)} />
          </div>
        </section>
        <p class="open-map">
          <span id="narrowed" hidden>
            {pageWords.showsAll}{" "}
          </span>
          <a href={`../../?${query}`}>{pageWords.openOnMap}</a>
        </p>
        <section class="list" aria-label={english.listSection}>
          <h2 class="hidden">{english.listSection}</h2>
          {content}
        </section>
        <details class="legend-box" open>
          <Legend statuses={statusesOf(material.atlas)} lines={scene.borders.lines} base="../../" />
        </details>
      </main>
    </>,
  );
}

type MastheadProps = {
  readonly head: AtlasHead;
  /** From the page to the root of the site. */
  readonly base: string;
  readonly isHome?: boolean;
};

/** The head of every page of the reader's: what the site is, its views, and the ways about. */
export function Masthead({ head, base, isHome }: MastheadProps) {
  return (
    <header class="masthead">
      {isHome ? (
        <h1>{head.title}</h1>
      ) : (
        <p class="title">
          <a href={base}>{head.title}</a>
        </p>
      )}
      <p class="subtitle">{head.subtitle}</p>
      <nav class="views" aria-label={pageWords.views}>
        {shows.map((show) => (
          <a
            key={show}
            href={show === "map" ? base : `${base}?show=${show}`}
            data-show={show}
            aria-current={isHome && show === "map" ? "page" : undefined}
          >
            {pageWords.show[show]}
          </a>
        ))}
      </nav>
      <nav aria-label={pageWords.siteLinks}>
        {isHome && (
          <select id="theme" aria-label={pageWords.theme} hidden>
            {(["system", ...themes] as const).map((it) => (
              <option key={it} value={it}>
                {pageWords.themes[it]}
              </option>
            ))}
          </select>
        )}
        {isHome && (
          <button id="embed" type="button" hidden>
            {pageWords.embed}
          </button>
        )}
        {isHome && (
          <button id="export" type="button" hidden>
            {exporter.exportImage}
          </button>
        )}
        {isHome && (
          <button id="share" type="button" data-take="share" hidden>
            {english.take.share}
          </button>
        )}
        <a href={`${base}method/`}>{pageWords.method}</a>
        <a href={`${base}method/#data`}>{pageWords.openData}</a>
      </nav>
    </header>
  );
}
