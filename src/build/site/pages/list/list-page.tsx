import { Claims } from "../../../../panels/reading/claims.tsx";
import { pathTo } from "../../../../scene/page-path.ts";
import { listedIn, portionAfter, portionOfPage, portionSize } from "../../../../scene/reading/portions.ts";
import type { SiteWords } from "../../../../words/words.ts";
import { rendered } from "../../rendered.tsx";
import { OpenOnMap } from "../map-frame.tsx";
import { Masthead } from "../masthead.tsx";
import type { Page, PageRequest } from "../render-inputs.ts";

/** A page on which a list goes on that is too long for one page, with the ways to the page before and to the next. */
export function listPage(words: SiteWords, { renderInputs: { atlas }, id, scene, base }: PageRequest): Page {
  const { region, number, from, to } = portionOfPage(id);
  const { title } = atlas.head;
  const total = scene.order.length;
  const last = Math.min(to, total);
  const about = region === undefined ? undefined : atlas.regionOf(region).name;
  const heading = words.portions.heading(from + 1, last, total, about);
  const first = region === undefined ? "#list" : pathTo("regions/", region);
  const before = number === 2 ? undefined : portionAfter(scene.view, from - portionSize, total);
  const next = last === total ? undefined : portionAfter(scene.view, last, total);
  const body = rendered(
    words,
    <>
      <Masthead atlas={atlas} base={base} />
      <main class="single">
        <h1>{heading}</h1>
        <OpenOnMap view={scene.view} base={base} />
        <section class="list" aria-label={words.common.listSection}>
          <h2 class="hidden">{words.common.listSection}</h2>
          <Claims {...listedIn(scene, { from, to })} base={base} />
        </section>
        <nav class="rest" aria-label={words.portions.pages}>
          <a href={base + (before === undefined ? first : pathTo("list/", before))} rel="prev">
            {words.portions.previous(portionSize)}
          </a>{" "}
          {next !== undefined && (
            <a href={base + pathTo("list/", next)} rel="next">
              {words.portions.showMore(Math.min(portionSize, total - last))}
            </a>
          )}
        </nav>
      </main>
    </>,
  );
  return {
    title: words.pages.titled(heading, title),
    description: words.portions.description(from + 1, last, total, title),
    body,
  };
}
