import { WordsProvider } from "../panels/use-words.ts";
import type { Edition } from "../words/edition.ts";
import { dialogTexts } from "../words/en/dialog.ts";
import { citeAndShareTexts } from "../words/en/site/cite-and-share.ts";
import { type CitingWords, type Words, withCatalogue } from "../words/words.ts";
import "../panels/styles/dialog.css";
import "../panels/styles/site/cite.css";
import type { Atlas } from "../domain/atlas.ts";
import type { Statement } from "../domain/statement.ts";
import { ByHandDialog } from "../panels/citing/by-hand-dialog.tsx";
import { CiteDialog, type Cited } from "../panels/citing/cite-dialog.tsx";
import { citationsOf } from "../scene/citing/citations.ts";
import { sentenceOf } from "../scene/citing/sentence.ts";
import { linkOf } from "../scene/pages/static-page.ts";
import { wholeView, withClaim } from "../scene/view.ts";
import type { Store } from "../store/store.ts";
import { copyText, openDialog } from "./dialogs.ts";
import type { Notify } from "./parts/failures.ts";

type CiteOrShareRequest = {
  readonly atlas: Atlas;
  readonly store: Store;
  /** The pressed button: it says what is wanted and, if that concerns a statement, is inside the statement's element. */
  readonly button: HTMLElement;
  readonly notify: Notify;
};

/** How long the page confirms what it copied, in milliseconds. */
const copiedNoticeMs = 8000;

/** Cites a statement, copies it as a sentence, or shares its claim's page or the View. */
export async function citeOrShare(base: Words, { atlas, store, button, notify }: CiteOrShareRequest): Promise<void> {
  const words = withCatalogue(withCatalogue(base, dialogTexts), citeAndShareTexts);
  const root = new URL("./", document.baseURI).href;
  const id = button.closest<HTMLElement>("[data-statement]")?.dataset["statement"];
  const statement = id === undefined ? undefined : atlas.statementOf(id);
  const copy = async (title: string, text: string) => {
    if (!(await copyText(text)))
      openDialog((onClose) => (
        <WordsProvider value={words}>
          <ByHandDialog title={title} text={text} copy={copyText} onClose={onClose} />
        </WordsProvider>
      ));
    else {
      notify("shared", words.citeAndShare.copied(text));
      setTimeout(() => notify("shared", undefined), copiedNoticeMs);
    }
  };
  if (!statement) return share(words, store.scene.peek().documentTitle, linkOf(root, store.view.peek()), copy);
  const sentence = sentenceOf({ atlas, words }, statement);
  const url = linkOf(root, withClaim(wholeView, statement.claim));
  const wanted = button.dataset["take"];
  if (wanted === "sentence") return copy(words.citeAndShare.copyTitle, sentence);
  if (wanted === "share") return share(words, sentence, url, copy);
  openCiting({ atlas, words }, statement, `${sentence} ${url}`);
}

/** Opens the device's share menu for a link, if it has one; otherwise, or if that is refused, copies the link. */
async function share(
  words: CitingWords,
  title: string,
  url: string,
  copy: (title: string, text: string) => Promise<void>,
): Promise<void> {
  if ("share" in navigator) {
    try {
      return await navigator.share({ title, url });
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      if (error.name === "AbortError") return;
    }
  }
  await copy(words.citeAndShare.shareTitle, url);
}

function openCiting({ atlas, words }: Edition<CitingWords>, statement: Statement, record: string): void {
  const [first, ...rest] = citationsOf({ atlas, words }, statement);
  if (!first) throw new Error(`statement without evidence: ${statement.id}`);
  const sources: readonly [Cited, ...Cited[]] = [first, ...rest];
  openDialog((onClose) => (
    <WordsProvider value={words}>
      <CiteDialog
        sentence={sentenceOf({ atlas, words }, statement)}
        sources={sources}
        record={record}
        copy={copyText}
        onClose={onClose}
      />
    </WordsProvider>
  ));
}
