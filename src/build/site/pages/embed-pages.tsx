import { EmbedBoxes } from "../../../panels/embed/embed-boxes.tsx";
import { MapFoot } from "../../../panels/embed/embed-foot.tsx";
import { EmbedHead, EmbedWords, mapAddress } from "../../../panels/embed/embed-words.tsx";
import { queryOf } from "../../../scene/address.ts";
import { embedContentOf } from "../../../scene/embed/content.ts";
import { headlineText } from "../../../scene/embed/headline.ts";
import { plainEmbed } from "../../../scene/embed/options.ts";
import type { SiteWords } from "../../../words/words.ts";
import { estimatedHeight } from "../oembed.ts";
import { rendered } from "../rendered.tsx";
import { MapFrame } from "./map-frame.tsx";
import type { EmbedPage, PageRequest } from "./render-inputs.ts";

/** A page for embedding: heading, drawn map, claims and sources, complete before any script runs. */
export function mapEmbed(words: SiteWords, { renderInputs, scene, base }: PageRequest): EmbedPage {
  const { atlas } = renderInputs;
  const content = embedContentOf({ atlas, words }, scene, plainEmbed.list);
  const setting = { glyphWidths: renderInputs.glyphWidths, most: atlas.head.largestRing };
  const body = rendered(
    words,
    <>
      <main class="embed" data-headline={content.headline.kind} data-kind={content.kind}>
        <header id="head" class="embed-head">
          <EmbedHead content={content} title={plainEmbed.title} />
        </header>
        <div class="embed-body">
          <section class="map" aria-label={words.pages.mapSection}>
            <div class="on-map">
              <MapFrame renderInputs={renderInputs} scene={scene} base={base} kind="embed" />
              <div id="boxes" class="boxes">
                <EmbedBoxes content={content} setting={setting} base={base} />
              </div>
            </div>
            <div id="notices" aria-live="polite" />
            <div class="live-strip">
              <div id="strip" class="strip" />
              <p class="live-buttons">
                <button id="fullscreen" type="button" hidden>
                  {words.pages.fullscreen}
                </button>
                <button id="close" type="button" hidden>
                  {words.pages.closeLive}
                </button>
              </p>
            </div>
          </section>
          <section id="list" class="list" aria-label={words.common.listSection}>
            <EmbedWords content={content} setting={setting} base={base} />
          </section>
        </div>
        <footer class="embed-foot">
          <div id="foot">
            <MapFoot
              content={content}
              siteName={atlas.head.title}
              credits={atlas.credits}
              base={base}
              mapAddress={mapAddress(base, queryOf(scene.view))}
              text={words.pair.wholeMap}
            />
          </div>
          <p class="explore-here">
            <button id="explore" type="button" hidden>
              {words.embed.explore}
            </button>
          </p>
        </footer>
      </main>
      <p id="announcer" class="hidden" aria-live="polite" />
    </>,
  );
  const heading = headlineText(words, content.headline);
  const description =
    content.headline.kind === "claim"
      ? words.pages.embedClaimDescription(heading)
      : words.pages.pageDescription(heading, atlas.voices);
  return { title: scene.documentTitle, description, body, heading, height: estimatedHeight(words, content) };
}
