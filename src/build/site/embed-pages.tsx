import { renderToString } from "preact-render-to-string";
import { EmbedHead, EmbedWords } from "../../panels/embed-words.tsx";
import { MapWords } from "../../panels/map-strip.tsx";
import { queryOf } from "../../scene/address.ts";
import { embedContentOf, headlineText } from "../../scene/embed/content.ts";
import { plainEmbed } from "../../scene/embed/options.ts";
import { statusesOf } from "../../scene/region-state.ts";
import { sceneOf } from "../../scene/scene.ts";
import type { View } from "../../scene/view.ts";
import { english } from "../../words/english.ts";
import { MapFrame } from "./map-frame.tsx";
import type { Material, Page } from "./material.ts";

/** The page that stands in other people's pages: heading, drawn map, claims and sources, all of it there before any script. */
export function embedPage(material: Material, view: View, base: string): Page {
  const { atlas } = material;
  const scene = sceneOf(atlas, view);
  const content = embedContentOf(atlas, scene, plainEmbed.list);
  const query = queryOf(view);
  const body = renderToString(
    <>
      <main class="embed" data-headline={content.headline.kind}>
        <header id="head" class="embed-head">
          <EmbedHead content={content} title={plainEmbed.title} />
        </header>
        <div class="embed-body">
          <section class="map" aria-label={english.mapSection}>
            <MapFrame material={material} scene={scene} kind="embed" />
            <p class="live-buttons">
              <button id="explore" type="button" hidden>
                {english.explore}
              </button>
              <button id="fullscreen" type="button" hidden>
                {english.fullscreen}
              </button>
              <button id="close" type="button" hidden>
                {english.closeLive}
              </button>
            </p>
            <div id="notices" aria-live="polite" />
            <div id="strip" class="strip">
              <MapWords statuses={statusesOf(atlas)} />
            </div>
          </section>
          <section id="list" class="list" aria-label={english.listSection}>
            <EmbedWords content={content} base={base} query={query} />
          </section>
        </div>
      </main>
      <p id="announcer" class="hidden" aria-live="polite" />
    </>,
  );
  const heading = headlineText(content.headline);
  return {
    title: scene.documentTitle,
    description: content.headline.kind === "claim" ? english.embedClaimDescription(heading) : english.pageDescription(heading),
    body,
  };
}
