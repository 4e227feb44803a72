import { longestSearch } from "../../scene/view.ts";
import type { SiteWords } from "../../words/words.ts";
import { useWords } from "../use-words.ts";

/** The search field. Preact never renders it again, so it cannot disturb what the reader is typing. */
export function SearchBox() {
  const words = useWords<SiteWords>();
  return (
    <search class="search-box">
      <label class="search-button" for="search">
        <span class="hidden">{words.search.label}</span>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M8.5 2.5a6 6 0 1 1-.01 0zM13 13l5 5" />
        </svg>
      </label>
      <input
        id="search"
        type="search"
        placeholder={words.search.placeholder}
        aria-label={words.search.label}
        aria-keyshortcuts="/"
        maxLength={longestSearch}
        autoComplete="off"
        spellcheck={false}
        enterKeyHint="search"
        disabled
      />
      <button id="clear-search" type="button" aria-label={words.search.clear} hidden>
        ×
      </button>
    </search>
  );
}
