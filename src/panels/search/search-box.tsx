import { longestSearch } from "../../scene/view.ts";
import { searchWords } from "../../words/search.ts";

/** The field that searches. Preact never renders it again: what is being typed in it stays the reader's. */
export function SearchBox() {
  return (
    <search class="search-box">
      <input
        id="search"
        type="search"
        placeholder={searchWords.placeholder}
        aria-label={searchWords.label}
        aria-keyshortcuts="/"
        maxLength={longestSearch}
        autoComplete="off"
        spellcheck={false}
        enterKeyHint="search"
        disabled
      />
      <button id="clear-search" type="button" aria-label={searchWords.clear} hidden>
        ×
      </button>
    </search>
  );
}
