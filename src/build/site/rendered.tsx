import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { WordsProvider } from "../../panels/use-words.ts";
import type { SiteWords } from "../../words/words.ts";

/** The markup of a page's content, whose components speak with these words. */
export function rendered(words: SiteWords, content: ComponentChildren): string {
  return renderToString(<WordsProvider value={words}>{content}</WordsProvider>);
}
