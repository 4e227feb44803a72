import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Atlas } from "../../../domain/atlas.ts";
import type { ClaimId } from "../../../domain/claim.ts";
import type { RegionId } from "../../../domain/region.ts";
import { fileOfPage } from "../../../embed/snippet.ts";
import { BordersPanel } from "../../../panels/map/borders-panel.tsx";
import { Furniture, MapBelow } from "../../../panels/map/furniture.tsx";
import { Legend } from "../../../panels/map/legend.tsx";
import { MapWords } from "../../../panels/map/map-words.tsx";
import { ClosedCard } from "../../../panels/reading/closed-card.tsx";
import { Column, type Sheet } from "../../../panels/reading/column.tsx";
import { OpenClaim } from "../../../panels/reading/open-claim.tsx";
import { type Clock, Timeline } from "../../../panels/timeline.tsx";
import { statusesOf } from "../../../scene/on-map/region-state.ts";
import { socialOf } from "../../../scene/pages/page-social.ts";
import { staticPageOf } from "../../../scene/pages/static-page.ts";
import { openedOf } from "../../../scene/reading/opened.ts";
import { startsOf } from "../../../scene/reading/starts.ts";
import { type Scene, sceneOf } from "../../../scene/scene.ts";
import { type View, wholeView, withClaim, withRegion } from "../../../scene/view.ts";
import { english } from "../../../words/english.ts";
import { legendWords } from "../../../words/legend.ts";
import { pageWords } from "../../../words/pages.ts";
import { reading } from "../../../words/reading/reading.ts";
import type { SocialHead } from "../document.ts";
import { MapFrame } from "./map-frame.tsx";
import { Masthead, ThemeSelect } from "./masthead.tsx";
import type { Material, Page } from "./material.ts";
import { TakingAlong } from "./taking-along.tsx";

/** The complete page for readers: poster, list, timeline. */
export function readerPage(material: Material): Page {
  const { atlas } = material;
  const view = wholeView;
  const scene = sceneOf(atlas, view);
  const shown = signal(scene);
  const borders = signal(scene.borders);
  const body = renderToString(
    <>
      <a class="skip" href="#list">
        {pageWords.skipToList}
      </a>
      <a class="skip" href="#stage">
        {reading.skipToMap}
      </a>
      <div id="notices" aria-live="polite" />
      <noscript>
        <p class="notice">{pageWords.noScript}</p>
      </noscript>
      <Masthead head={atlas.head} base="./" isHome />
      <main class="reader" id="reader">
        <div class="column" id="column">
          <div id="claims">
            <Column
              scene={shown}
              change={nothing}
              base="./"
              starts={startsOf(atlas)}
              viewOf={() => wholeView}
              sheet={stillSheet}
            />
          </div>
          <footer class="foot">
            <ThemeSelect />
          </footer>
        </div>
        <section class="map" aria-label={pageWords.mapSection}>
          <div class="map-room">
            <MapFrame material={material} scene={scene} base="./" kind="whole" />
            <div id="furniture">
              <Furniture
                borders={borders}
                kind={signal("home")}
                scale={signal(undefined)}
                isMoved={signal(false)}
                onZoom={nothing}
                onHome={nothing}
              />
            </div>
          </div>
          <div id="map-below" class="map-below">
            <MapBelow
              borders={borders}
              statuses={statusesOf(atlas)}
              voices={atlas.voices.map(({ id, name, short }) => ({ id, short: short ?? name }))}
            />
          </div>
        </section>
        <section id="sheet" class="sheet" hidden />
        <section id="timeline" class="timeline" aria-label={english.timeline}>
          <Timeline scene={shown} change={nothing} clock={stillClock} />
        </section>
      </main>
      <div id="borders" class="menu borders-panel" popover="auto">
        <BordersPanel borders={borders} statuses={statusesOf(atlas)} base="./" />
      </div>
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

/** The second clock before any script runs. */
const stillClock: Clock = {
  isPlaying: signal(false),
  isOpen: signal(false),
  brushed: signal(undefined),
  act: nothing,
  press: nothing,
};

/** The phone's sheet before any script runs. */
const stillSheet: Sheet = { isOpen: signal(false), isPhone: signal(false), toggle: nothing, press: nothing };

/** The page of one claim: its small poster and its card, with a link to the whole map. */
export function claimPage(material: Material, id: ClaimId): Page {
  const { atlas } = material;
  const view = withClaim(wholeView, id);
  const scene = sceneOf(atlas, view);
  const { open: card } = scene;
  if (!card) throw new Error(`no card of claim: ${id}`);
  const { lead } = card;
  const heading = english.claimHeading(lead.speakers[0].name, lead.verb, card.proposition);
  const content = (
    <>
      <OpenClaim card={card} opened={openedOf(atlas, card, scene.admitted)} base="../../" year={scene.timeline.year} />
      <TakingAlong atlas={atlas} statement={lead.id} />
    </>
  );
  const body = staticBody({ material, view, content, query: `claim=${id}` });
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
  const { year } = scene.timeline;
  const cards = scene.placed.map((it) => <ClosedCard key={it} card={scene.cardOf(it)} base="../../" year={year} />);
  const content = cards.length === 0 ? <p class="empty">{pageWords.nothingAbout(name)}</p> : cards;
  const body = staticBody({
    material,
    view,
    heading: (
      <>
        <h1>{scene.headline}</h1>
        <p class="lede">{scene.lede}</p>
      </>
    ),
    content,
    query: `region=${id}`,
  });
  return {
    title: pageWords.regionTitle(name, atlas.head.title),
    description: pageWords.regionDescription(name, scene.counts),
    body,
    social: socialHeadOf(atlas, scene),
  };
}

/** A page's metadata for social networks: its card, and what that shows. */
export function socialHeadOf(atlas: Atlas, scene: Scene): SocialHead {
  const { path } = staticPageOf(scene.view);
  const type = path === "" ? "website" : "article";
  return { type, siteName: atlas.head.title, card: fileOfPage(path, "card"), text: socialOf(atlas, scene).text };
}

type StaticBody = {
  readonly material: Material;
  readonly view: View;
  /** The heading over the map; a claim's is in its card. */
  readonly heading?: ComponentChildren;
  readonly content: ComponentChildren;
  readonly query: string;
};

function staticBody({ material, view, heading, content, query }: StaticBody): string {
  const scene = sceneOf(material.atlas, view);
  return renderToString(
    <>
      <Masthead head={material.atlas.head} base="../../" />
      <main class="single">
        {heading}
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
          {heading !== undefined && <h2 class="hidden">{english.listSection}</h2>}
          {content}
        </section>
        <details class="legend-box" open>
          <summary>{legendWords.heading}</summary>
          <Legend statuses={statusesOf(material.atlas)} lines={scene.borders.lines} base="../../" />
        </details>
      </main>
    </>,
  );
}
