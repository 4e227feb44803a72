import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Atlas } from "../../domain/atlas.ts";
import type { ClaimId } from "../../domain/claim.ts";
import type { RegionId } from "../../domain/region.ts";
import type { Geography } from "../../drawing/geography.ts";
import { drawPoster, sheetOf } from "../../drawing/poster.ts";
import { ClaimCard } from "../../panels/claim-card.tsx";
import { ClaimList } from "../../panels/claim-list.tsx";
import { Legend } from "../../panels/legend.tsx";
import { MapStrip, MapWords } from "../../panels/map-strip.tsx";
import { Timeline } from "../../panels/timeline.tsx";
import { cornersOf } from "../../scene/camera/camera.ts";
import type { BoundingBox } from "../../scene/camera/mercator.ts";
import type { Ground } from "../../scene/layout/label.ts";
import type { Advances } from "../../scene/layout/text-width.ts";
import { pagePalette } from "../../scene/palette.ts";
import { statusesOf } from "../../scene/region-state.ts";
import { type Scene, sceneOf } from "../../scene/scene.ts";
import { socialOf } from "../../scene/social.ts";
import { type View, wholeView, withClaim, withRegion } from "../../scene/view.ts";
import { english } from "../../words/english.ts";
import type { SocialHead } from "./document.ts";

/** What every page is made from. */
export type Material = {
  readonly atlas: Atlas;
  readonly ground: Ground;
  readonly advances: Advances;
  /** Simplified for a picture 900 px high, and for a small one. */
  readonly geography: Geography;
  readonly smallGeography: Geography;
};

/** A page's words and its body. */
export type Page = {
  readonly title: string;
  readonly description: string;
  readonly body: string;
  readonly social: SocialHead;
};

/** Units per side of the world in a picture of the focus box at a height in units. */
export function unitsPerWorldOf(atlas: Atlas, height: number): number {
  const focus = cornersOf(atlas.head.focus);
  return sheetOf(focus, focus, height).unitsPerWorld;
}

/** Width of the focus box to its height, as drawn. */
export function focusAspectOf(atlas: Atlas): number {
  const focus = cornersOf(atlas.head.focus);
  return Math.round(sheetOf(focus, focus, 1).width * 1e6) / 1e6;
}

/** The reader's page, whole: poster, list, timeline. */
export function readerPage(material: Material): Page {
  const { atlas } = material;
  const view = wholeView;
  const scene = sceneOf(atlas, view);
  const shown = signal(scene);
  const nothing = () => undefined;
  const body = renderToString(
    <>
      <a class="skip" href="#list">
        {english.skipToList}
      </a>
      <div id="notices" aria-live="polite" />
      <noscript>
        <p class="notice">{english.noScript}</p>
      </noscript>
      <Masthead scene={scene} base="./" isHome />
      <main class="reader">
        <section class="map" aria-label={english.mapSection}>
          <MapFrame material={material} scene={scene} />
          <div id="strip" class="strip">
            <MapStrip statuses={statusesOf(atlas)} scale={signal(undefined)} onZoom={nothing} onHome={nothing} />
          </div>
          <details class="legend-box">
            <Legend statuses={statusesOf(atlas)} />
          </details>
        </section>
        <section id="timeline" class="timeline" aria-label={english.timeline}>
          <Timeline scene={shown} change={nothing} />
        </section>
        <section id="list" class="list" aria-label={english.listSection}>
          <ClaimList scene={shown} change={nothing} base="./" />
        </section>
      </main>
      <p id="announcer" class="hidden" aria-live="polite" />
    </>,
  );
  return {
    title: scene.documentTitle,
    description: english.pageDescription(atlas.head.subtitle),
    body,
    social: { type: "website", ...socialHeadOf(atlas, scene, "atlas") },
  };
}

/** The page of one claim: its small poster and its card, with a link to the whole map. */
export function claimPage(material: Material, id: ClaimId): Page {
  const { atlas } = material;
  const view = withClaim(wholeView, id);
  const scene = sceneOf(atlas, view);
  const card = [...scene.cards, ...scene.tray].find((it) => it.claim === id);
  if (!card) throw new Error(`no card of claim: ${id}`);
  const { lead } = card;
  const heading = english.claimHeading(lead.speakers[0].name, lead.verb, card.proposition);
  const body = staticBody(material, view, heading, <ClaimCard card={card} base="../../" />, `claim=${id}`);
  return {
    title: scene.documentTitle,
    description: english.claimDescription(heading, lead.date, lead.readings[0].publisher),
    body,
    social: { type: "article", ...socialHeadOf(atlas, scene, `claims/${id}`) },
  };
}

/** The page of one region: its small poster and the claims about it. */
export function regionPage(material: Material, id: RegionId): Page {
  const { atlas } = material;
  const view = withRegion(wholeView, id);
  const scene = sceneOf(atlas, view);
  const { name } = atlas.regionOf(id);
  const cards = scene.cards.map((card) => <ClaimCard key={card.claim} card={card} base="../../" />);
  const content = cards.length === 0 ? <p class="empty">{english.nothingAbout(name)}</p> : cards;
  const body = staticBody(material, view, english.inRegion(name), content, `region=${id}`);
  return {
    title: english.regionTitle(name, atlas.head.title),
    description: english.regionDescription(name, scene.counts),
    body,
    social: { type: "article", ...socialHeadOf(atlas, scene, `regions/${id}`) },
  };
}

function socialHeadOf(atlas: Atlas, scene: Scene, card: string) {
  return { siteName: atlas.head.title, card: `cards/${card}.png`, text: socialOf(atlas, scene).text };
}

function staticBody(material: Material, view: View, heading: string, content: ComponentChildren, query: string): string {
  const scene = sceneOf(material.atlas, view);
  return renderToString(
    <>
      <Masthead scene={scene} base="../../" />
      <main class="single">
        <h1>{heading}</h1>
        <section class="map" aria-label={english.mapSection}>
          <MapFrame material={material} scene={scene} isSmall />
          <div class="strip">
            <MapWords statuses={statusesOf(material.atlas)} />
          </div>
        </section>
        <p class="open-map">
          <a href={`../../?${query}`}>{english.openOnMap}</a>
        </p>
        <section class="list" aria-label={english.listSection}>
          <h2 class="hidden">{english.listSection}</h2>
          {content}
        </section>
        <details class="legend-box" open>
          <Legend statuses={statusesOf(material.atlas)} />
        </details>
      </main>
    </>,
  );
}

function Masthead({ scene, base, isHome }: { readonly scene: Scene; readonly base: string; readonly isHome?: boolean }) {
  return (
    <header class="masthead">
      {isHome ? (
        <h1>{scene.title}</h1>
      ) : (
        <p class="title">
          <a href={base}>{scene.title}</a>
        </p>
      )}
      <p class="subtitle">{scene.subtitle}</p>
      <nav aria-label={english.siteLinks}>
        {isHome && (
          <button id="theme" type="button" hidden>
            {english.changeTheme}
          </button>
        )}
        <a href={`${base}data/atlas.json`}>{english.openData}</a>
      </nav>
    </header>
  );
}

/** The drawn map, and on the reader's page the room of the live one. */
function MapFrame({
  material,
  scene,
  isSmall,
}: {
  readonly material: Material;
  readonly scene: Scene;
  readonly isSmall?: boolean;
}) {
  const { atlas, ground, advances } = material;
  const { focus, bounds } = atlas.head;
  const poster = drawPoster({
    scene,
    geography: isSmall ? material.smallGeography : material.geography,
    ground,
    advances,
    palette: pagePalette,
    focus: cornersOf(focus),
    bleed: bleedOf(cornersOf(focus), cornersOf(bounds)),
    isSmall: isSmall ?? false,
  });
  const live = isSmall ? {} : { tabIndex: 0, "aria-describedby": "map-description map-help" };
  return (
    <>
      <div
        id={isSmall ? undefined : "stage"}
        class="stage"
        role={isSmall ? "img" : "application"}
        aria-label={isSmall ? `${english.mapName}. ${scene.description}` : english.mapName}
        {...live}
      >
        <div class="live" />
        <div class="drawn" dangerouslySetInnerHTML={{ __html: poster }} />
      </div>
      {!isSmall && (
        <>
          <p id="map-description" class="hidden">
            {scene.description}
          </p>
          <p id="map-help" class="hidden">
            {english.mapHelp}
          </p>
        </>
      )}
    </>
  );
}

/** What a frame of any usual shape can show around the focus box: far to the sides, somewhat up and down. */
function bleedOf([west, south, east, north]: BoundingBox, [left, bottom, right, top]: BoundingBox): BoundingBox {
  const reach = east - west;
  return [Math.max(left, west - reach), Math.max(bottom, south - 9), Math.min(right, east + reach), Math.min(top, north + 8)];
}
