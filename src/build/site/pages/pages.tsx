import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { Atlas } from "../../../domain/atlas.ts";
import { BordersPanel } from "../../../panels/map/borders-panel.tsx";
import { Furniture, MapBelow } from "../../../panels/map/furniture.tsx";
import { Legend } from "../../../panels/map/legend.tsx";
import { MapWords } from "../../../panels/map/map-words.tsx";
import { Claims } from "../../../panels/reading/claims.tsx";
import { type BottomSheet, Column } from "../../../panels/reading/column.tsx";
import { OpenClaim } from "../../../panels/reading/open-claim.tsx";
import { firstProgress, Portions, Rest } from "../../../panels/reading/portions.tsx";
import type { PortionsShown } from "../../../panels/reading/statements.tsx";
import { type Clock, Timeline } from "../../../panels/timeline.tsx";
import { yearOf } from "../../../scene/clocks/timeline.ts";
import { statusKeyOf } from "../../../scene/on-map/region-state.ts";
import { ringKeyOf } from "../../../scene/on-map/ring-key.ts";
import { pathTo } from "../../../scene/page-path.ts";
import { openedOf } from "../../../scene/reading/opened.ts";
import { isInPortions, listedIn, portionAfter, portionSize } from "../../../scene/reading/portions.ts";
import { startsOf } from "../../../scene/reading/starts.ts";
import { wholeView } from "../../../scene/view.ts";
import type { SiteWords } from "../../../words/words.ts";
import { claimLinkedData } from "../data/linked-data.ts";
import { rendered } from "../rendered.tsx";
import { CitationTexts } from "./citation-texts.tsx";
import { MapFrame, OpenOnMap } from "./map-frame.tsx";
import { Masthead, ThemeSelect } from "./masthead.tsx";
import type { Page, PageRequest } from "./render-inputs.ts";

/** The complete page for readers: poster, list, timeline. */
export function readerPage(words: SiteWords, { renderInputs, scene, base }: PageRequest): Page {
  const { atlas } = renderInputs;
  const shown = signal(scene);
  const portions = isInPortions(scene.order.length) ? firstPortion(atlas) : undefined;
  const borders = signal(scene.borders);
  const hasRings = signal(scene.cluster !== undefined);
  const body = rendered(
    words,
    <>
      <a class="skip" href="#list">
        {words.pages.skipToList}
      </a>
      <a class="skip" href="#stage">
        {words.pages.skipToMap}
      </a>
      <div id="notices" aria-live="polite" />
      <noscript>
        <p class="notice in-line">{words.pages.noScript}</p>
      </noscript>
      <p class="notice in-line whole-shown" role="status">
        {words.pages.wholeShown}
      </p>
      <Masthead atlas={atlas} base={base} isHome />
      <main class="reader" id="reader">
        <div class="column" id="column">
          <div id="claims">
            <Column
              scene={shown}
              change={nothing}
              base={base}
              starts={startsOf({ atlas, words })}
              viewOf={() => wholeView}
              portions={portions}
              bottomSheet={stillBottomSheet}
            />
          </div>
          <footer class="foot">
            <ThemeSelect />
          </footer>
        </div>
        <section class="map" aria-label={words.pages.mapSection}>
          <div class="map-room">
            <MapFrame renderInputs={renderInputs} scene={scene} base={base} kind="whole" />
            <div id="furniture">
              <Furniture
                voices={atlas.voices}
                borders={borders}
                rings={ringKeyOf(atlas)}
                hasRings={hasRings}
                kind={signal("home")}
                scale={signal(undefined)}
                isMoved={signal(false)}
                atlas={atlas}
                onZoom={nothing}
                onHome={nothing}
              />
            </div>
          </div>
          <div id="map-below" class="map-below">
            <MapBelow
              borders={borders}
              rings={ringKeyOf(atlas)}
              hasRings={hasRings}
              statuses={statusKeyOf(atlas)}
              voices={atlas.voices}
              atlas={atlas}
            />
          </div>
        </section>
        <section id="sheet" class="sheet" hidden />
        <section id="timeline" class="timeline" aria-label={words.common.timeline}>
          <Timeline scene={shown} change={nothing} clock={stillClock} />
        </section>
      </main>
      <div id="borders" class="menu borders-panel" popover="auto">
        <BordersPanel borders={borders} statuses={statusKeyOf(atlas)} rings={ringKeyOf(atlas)} atlas={atlas} base={base} />
      </div>
      <div id="dialogs" />
      <p id="announcer" class="hidden" aria-live="polite" />
    </>,
  );
  return {
    title: scene.documentTitle,
    description: words.pages.pageDescription(atlas.head.subtitle, atlas.voices),
    body,
  };
}

const nothing = () => undefined;

/** The first portion of a long list, before any script runs. */
function firstPortion(atlas: Atlas): PortionsShown {
  return (props) => <Portions {...props} atlas={atlas} progress={firstProgress()} announce={nothing} />;
}

/** The second clock before any script runs. */
const stillClock: Clock = {
  isPlaying: signal(false),
  isOpen: signal(false),
  brushed: signal(undefined),
  act: nothing,
  press: nothing,
};

/** The phone's sheet before any script runs. */
const stillBottomSheet: BottomSheet = { isOpen: signal(false), isPhone: signal(false), toggle: nothing, press: nothing };

/** The page of one claim: its small poster and its card, with a link to the whole map. */
export function claimPage(words: SiteWords, request: PageRequest): Page {
  const { renderInputs, id, scene, base, origin } = request;
  const { atlas } = renderInputs;
  const { open: card } = scene;
  if (!card) throw new Error(`no card of claim: ${id}`);
  const { lead } = card;
  const heading = words.common.claimHeading(lead.speakers[0].name, lead.firstVerb, card.proposition);
  const content = (
    <>
      <OpenClaim card={card} opened={openedOf({ atlas, words }, card, scene.admitted)} base={base} year={yearOf(atlas.head)} />
      <CitationTexts atlas={atlas} statement={lead.id} />
    </>
  );
  const body = staticBody(words, request, { content });
  return {
    title: scene.documentTitle,
    description: words.pages.claimDescription(heading, lead.date, lead.readings[0].publisher),
    body,
    linkedData: claimLinkedData({ atlas, words }, id, origin),
  };
}

/** The page of one region: its small poster and the claims about it. */
export function regionPage(words: SiteWords, request: PageRequest): Page {
  const { renderInputs, id, scene, base } = request;
  const { atlas } = renderInputs;
  const { name } = atlas.regionOf(id);
  const total = scene.order.length;
  const listed = isInPortions(total) ? portionSize : total;
  const content =
    total === 0 ? (
      <p class="empty">{words.cards.nothingAbout(name)}</p>
    ) : (
      <>
        <Claims {...listedIn(scene, { from: 0, to: listed })} base={base} />
        <Rest listed={listed} total={total}>
          <a href={base + pathTo("list/", portionAfter(scene.view, listed, total) ?? "")}>
            {words.portions.showMore(Math.min(portionSize, total - listed))}
          </a>
        </Rest>
      </>
    );
  const body = staticBody(words, request, {
    heading: (
      <>
        <h1>{scene.headline}</h1>
        <p class="lede">{scene.lede}</p>
      </>
    ),
    content,
  });
  return {
    title: words.pages.regionTitle(name, atlas.head.title),
    description: words.pages.regionDescription(name, atlas.head.when, scene.counts),
    body,
  };
}

type Content = {
  /** The heading over the map; a claim's is in its card. */
  readonly heading?: ComponentChildren;
  readonly content: ComponentChildren;
};

function staticBody(words: SiteWords, { renderInputs, scene, base }: PageRequest, { heading, content }: Content): string {
  const { credits } = renderInputs.atlas;
  const statuses = statusKeyOf(renderInputs.atlas);
  const hasWords = scene.borders.shown !== undefined || statuses.length > 0 || credits.length > 0;
  return rendered(
    words,
    <>
      <Masthead atlas={renderInputs.atlas} base={base} />
      <main class="single">
        {heading}
        <section class="map" aria-label={words.pages.mapSection}>
          <MapFrame renderInputs={renderInputs} scene={scene} base={base} kind="picture" />
          {hasWords && (
            <div class="strip">
              <MapWords borders={scene.borders} statuses={statuses} credits={credits} />
            </div>
          )}
        </section>
        <OpenOnMap view={scene.view} base={base} />
        <section class="list" aria-label={words.common.listSection}>
          {heading !== undefined && <h2 class="hidden">{words.common.listSection}</h2>}
          {content}
        </section>
        <details class="legend-box" open>
          <summary>{words.legend.heading}</summary>
          <Legend
            statuses={statuses}
            lines={scene.borders.lines}
            rings={ringKeyOf(renderInputs.atlas)}
            atlas={renderInputs.atlas}
            base={base}
          />
        </details>
      </main>
    </>,
  );
}
