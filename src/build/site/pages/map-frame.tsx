import { drawPoster } from "../../../drawing/poster/poster.ts";
import { pagePalette } from "../../../scene/palette.ts";
import type { Scene } from "../../../scene/scene.ts";
import { english } from "../../../words/english.ts";
import { pageWords } from "../../../words/pages.ts";
import type { Material } from "./material.ts";

type FrameProps = {
  readonly material: Material;
  readonly scene: Scene;
  /** `whole`: the reader's page; `embed`: a small picture that may become live; `picture`: a small one that stays. */
  readonly kind: "whole" | "embed" | "picture";
};

/** The drawn map, and where it may become live the room of the live one. */
export function MapFrame({ material, scene, kind }: FrameProps) {
  const { atlas, ground, advances } = material;
  const poster = drawPoster({
    atlas,
    scene,
    geography: kind === "whole" ? material.geography : material.smallGeography,
    ground,
    advances,
    palette: pagePalette,
    isSmall: kind !== "whole",
  });
  // An embed answers to nobody before its script runs, which then says so.
  const role =
    kind === "whole"
      ? {
          role: "application" as const,
          "aria-label": english.mapName,
          tabIndex: 0,
          "aria-describedby": "map-description map-help",
        }
      : { role: "img" as const, "aria-label": `${english.mapName}. ${scene.description}` };
  return (
    <>
      <div id={kind === "picture" ? undefined : "stage"} class="stage" {...role}>
        <div class="live" />
        <div class="drawn" dangerouslySetInnerHTML={{ __html: poster }} />
        {kind !== "picture" && (
          <p id="map-help" class="hidden">
            {pageWords.mapHelp}
          </p>
        )}
      </div>
      {kind !== "picture" && (
        <p id="map-description" class="hidden">
          {kind === "whole" ? `${scene.description} ${english.listInFull}` : scene.description}
        </p>
      )}
    </>
  );
}
