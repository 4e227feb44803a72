import type { Atlas } from "../../../domain/atlas.ts";
import { SearchBox } from "../../../panels/search/search-box.tsx";
import { useWords } from "../../../panels/use-words.ts";
import { pathTo } from "../../../scene/page-path.ts";
import { showsOf, themes } from "../../../scene/view.ts";
import type { SiteWords } from "../../../words/words.ts";

type MastheadProps = {
  readonly atlas: Atlas;
  /** Path from the page to the site's root. */
  readonly base: string;
  readonly isHome?: boolean | undefined;
};

/** The head of all the reader’s pages, on one line: the site’s name, its views, the search, and one menu with the rest. */
export function Masthead({ atlas, base, isHome }: MastheadProps) {
  const words = useWords<SiteWords>();
  return (
    <header class="masthead">
      <p class="title">{isHome ? atlas.head.title : <a href={base}>{atlas.head.title}</a>}</p>
      <Views atlas={atlas} base={base} isHome={isHome} />
      {isHome && <SearchBox />}
      <nav class="site-links" aria-label={words.pages.siteLinks}>
        <button type="button" class="menu-button" popovertarget="menu">
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M1 4h18M1 10h18M1 16h18" />
          </svg>
          {isHome && <span class="of-line">{words.pages.takeAway}</span>}
          <span class="of-sign">{words.pages.menu}</span>
        </button>
        <a class="method" href={base + pathTo("method/")}>
          {words.pages.method}
        </a>
      </nav>
      <div id="menu" class="menu" popover="auto">
        <Views atlas={atlas} base={base} isHome={isHome} />
        {isHome && (
          <>
            <button id="embed" type="button" data-opens="embed" disabled>
              {words.pages.embed}
            </button>
            <button id="export" type="button" data-opens="export" disabled>
              {words.exporter.exportImage}
            </button>
            <button id="story" type="button" data-opens="story" disabled>
              {words.pages.makeStory}
            </button>
            <button id="share" type="button" data-take="share" disabled>
              {words.card.citeAndShare.share}
            </button>
          </>
        )}
        <a href={`${base}${pathTo("method/")}#data`}>{words.pages.openData}</a>
        <a class="method" href={base + pathTo("method/")}>
          {words.pages.method}
        </a>
        {isHome && <ThemeSelect id="theme" />}
      </div>
    </header>
  );
}

function Views({ atlas, base, isHome }: MastheadProps) {
  const words = useWords<SiteWords>();
  return (
    <nav class="views" aria-label={words.pages.views}>
      {showsOf(atlas).map((show) => (
        <a
          key={show}
          href={show === "map" ? base : `${base}?show=${show}`}
          data-show={show}
          aria-current={isHome && show === "map" ? "page" : undefined}
        >
          {words.pages.show[show]}
        </a>
      ))}
    </nav>
  );
}

/** The colour scheme: the device's setting, light or dark. */
export function ThemeSelect({ id }: { readonly id?: string }) {
  const words = useWords<SiteWords>();
  return (
    <label class="theme">
      {words.pages.theme}{" "}
      <select id={id} data-theme-choice="" disabled>
        {(["system", ...themes] as const).map((it) => (
          <option key={it} value={it}>
            {words.pages.themes[it]}
          </option>
        ))}
      </select>
    </label>
  );
}
