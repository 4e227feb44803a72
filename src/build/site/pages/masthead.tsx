import type { AtlasHead } from "../../../domain/atlas.ts";
import { SearchBox } from "../../../panels/search/search-box.tsx";
import { shows, themes } from "../../../scene/view.ts";
import { exporter } from "../../../words/figure/exporter.ts";
import { pageWords } from "../../../words/pages.ts";
import { cardWords } from "../../../words/reading/card.ts";

type MastheadProps = {
  readonly head: AtlasHead;
  /** Path from the page to the site's root. */
  readonly base: string;
  readonly isHome?: boolean | undefined;
};

/** The head of all the reader’s pages, on one line: the site’s name, its views, the search, and one menu with the rest. */
export function Masthead({ head, base, isHome }: MastheadProps) {
  return (
    <header class="masthead">
      <p class="title">{isHome ? head.title : <a href={base}>{head.title}</a>}</p>
      <Views base={base} isHome={isHome} />
      {isHome && <SearchBox />}
      <nav class="site-links" aria-label={pageWords.siteLinks}>
        <button type="button" class="menu-button" popovertarget="menu">
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M1 4h18M1 10h18M1 16h18" />
          </svg>
          {isHome && <span class="of-line">{pageWords.takeAway}</span>}
          <span class="of-sign">{pageWords.menu}</span>
        </button>
        <a class="method" href={`${base}method/`}>
          {pageWords.method}
        </a>
      </nav>
      <div id="menu" class="menu" popover="auto">
        <Views base={base} isHome={isHome} />
        {isHome && (
          <>
            <button id="embed" type="button" disabled>
              {pageWords.embed}
            </button>
            <button id="export" type="button" disabled>
              {exporter.exportImage}
            </button>
            <button id="share" type="button" data-take="share" disabled>
              {cardWords.take.share}
            </button>
          </>
        )}
        <a href={`${base}method/#data`}>{pageWords.openData}</a>
        <a class="method" href={`${base}method/`}>
          {pageWords.method}
        </a>
        {isHome && <ThemeSelect id="theme" />}
      </div>
    </header>
  );
}

function Views({ base, isHome }: Pick<MastheadProps, "base" | "isHome">) {
  return (
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
  );
}

/** The colour scheme: the device's setting, light or dark. */
export function ThemeSelect({ id }: { readonly id?: string }) {
  return (
    <label class="theme">
      {pageWords.theme}{" "}
      <select id={id} data-theme-choice="" disabled>
        {(["system", ...themes] as const).map((it) => (
          <option key={it} value={it}>
            {pageWords.themes[it]}
          </option>
        ))}
      </select>
    </label>
  );
}
