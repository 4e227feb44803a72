import { drawnBoundsOf } from "../../../drawing/poster/drawn-bounds.ts";
import { extentStyle } from "../../../drawing/poster/fitted-style.ts";
import { drawPoster, surfaceOf } from "../../../drawing/poster/poster.ts";
import { useWords } from "../../../panels/use-words.ts";
import { queryOf } from "../../../scene/address.ts";
import type { DesignSet } from "../../../scene/layout/design.ts";
import { type LegendTexts, legendHeightOf } from "../../../scene/layout/furniture.ts";
import { hasBands, ringKeyOf } from "../../../scene/on-map/ring-key.ts";
import { pathTo } from "../../../scene/page-path.ts";
import { pagePalette } from "../../../scene/palette.ts";
import { namedCounts, type Scene } from "../../../scene/scene.ts";
import type { View } from "../../../scene/view.ts";
import type { Edition } from "../../../words/edition.ts";
import type { SiteWords } from "../../../words/words.ts";
import type { RenderInputs } from "./render-inputs.ts";

/** Side of the world in pixels for the small corner map. */
const locatorUnits = 1400;

type FrameProps = {
  readonly renderInputs: RenderInputs;
  readonly scene: Scene;
  /** Path from the page to the site's root. */
  readonly base: string;
  /** `whole`: the reader's page; `embed`: a small picture that may go live; `picture`: a small static one. */
  readonly kind: "whole" | "embed" | "picture";
};

/** The drawn map and, if it may go live, the container for the live one. */
export function MapFrame({ renderInputs, scene, base, kind }: FrameProps) {
  const words = useWords<SiteWords>();
  const { atlas, ground, glyphWidths } = renderInputs;
  const set = { whole: "home", embed: "embed", picture: "single" }[kind] as DesignSet;
  const detail = kind === "whole" ? renderInputs.homeDetail : renderInputs.detail;
  const { unitsPerWorld } = surfaceOf(scene.extent.box, scene.extent.box);
  // Detail lost is smaller than a pixel of the page, or of an embed.
  const geography = detail(unitsPerWorld, { whole: 1, embed: 3.5, picture: 1.4 }[kind]);
  // The ground of the reader's page is large enough for its small map too.
  const hasLocator = kind !== "whole" && scene.extent.kind !== "claim";
  const legend = kind === "whole" ? legendHeightOf(legendTextsOf({ atlas, words }), glyphWidths) : undefined;
  const poster = drawPoster(words, {
    head: atlas.head,
    scene,
    geography,
    ...(hasLocator ? { locatorGeography: detail(locatorUnits, 1.8) } : {}),
    ground,
    glyphWidths,
    palette: pagePalette,
    set,
    legend,
    drawnBounds: drawnBoundsOf(atlas.head, scene, set),
    linkOf: (region) => base + pathTo("regions/", region),
    nameOf: (name, statements, speaking) => words.common.regionCounts(name, statements, namedCounts(atlas, speaking)),
  });
  const mapName = words.pages.mapName(atlas.head.topic);
  // An embed ignores input until its script runs and changes its role.
  const role =
    kind === "whole"
      ? {
          role: "application" as const,
          "aria-label": mapName,
          tabIndex: 0,
          "aria-describedby": "map-description map-help",
        }
      : { role: "img" as const, "aria-label": `${mapName}. ${scene.description}` };
  return (
    <>
      {kind !== "whole" && <style dangerouslySetInnerHTML={{ __html: extentStyle(scene.extent, set) }} />}
      <div id={kind === "picture" ? undefined : "stage"} class="stage" data-legend={legend} {...role}>
        <div class="live" />
        <div class="drawn" dangerouslySetInnerHTML={{ __html: poster }} />
        {kind !== "picture" && (
          <p id="map-help" class="hidden">
            {words.pages.mapHelp}
          </p>
        )}
      </div>
      {kind !== "picture" && (
        <p id="map-description" class="hidden">
          {kind === "whole" ? `${scene.description} ${words.common.listInFull}` : scene.description}
        </p>
      )}
    </>
  );
}

/** What the legend of the home map may say, in whichever view of the borders. */
function legendTextsOf({ atlas, words }: Edition<SiteWords>): LegendTexts {
  const { head, credits } = atlas;
  const { counted } = ringKeyOf(atlas);
  const { key } = words;
  return {
    signs: [key.shape, ...(hasBands(atlas) ? [key.band(head.signs)] : []), ...(counted.length > 0 ? [key.ring(counted)] : [])],
    below: [
      head.borders ? head.borders.views.map((it) => `${key.borders(it)} · ${key.change}`) : [key.explain],
      credits.length > 0 ? [key.credit(credits)] : [],
    ],
  };
}

/** The way from a still page to what it shows on the whole map; its script says whether that was narrowed. */
export function OpenOnMap({ view, base }: { readonly view: View; readonly base: string }) {
  const words = useWords<SiteWords>();
  return (
    <p class="open-map">
      <span id="narrowed" hidden>
        {words.pages.showsAll}{" "}
      </span>
      <a href={`${base}?${queryOf(view)}`}>{words.pages.openOnMap}</a>
    </p>
  );
}
