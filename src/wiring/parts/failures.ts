import type { Action } from "../../panels/notices.tsx";
import { isNotLoaded, loadJson } from "../../store/parts.ts";
import type { FrameWords } from "../../words/words.ts";

/** Shows a sentence under an id, with what the reader can do about it, or removes it (`undefined`). */
export type Notify = (id: string, text: string | undefined, action?: Action) => void;

/** What went wrong, in words, and the way on; there is always one but where what was pressed can be pressed again. */
type Explained<Way extends Action | undefined> = { readonly text: string; readonly action: Way };

type FailuresRequest = {
  readonly texts: FrameWords["failures"];
  /** The version of the page, and the address of the file with the one now published. */
  readonly version: string;
  readonly versionUrl: string;
  readonly notify: Notify;
};

/** A part of the page to be loaded and used. */
type Needed<Part> = {
  /** Of its notice. */
  readonly id: string;
  readonly load: () => Promise<Part>;
  readonly use: (part: Part) => unknown;
  /** The sentence that it could not be loaded, if there is one of its own. */
  readonly sentence?: string;
  /** How the reader tries again, if not in the same way. */
  readonly retry?: () => void;
};

export type Failures = ReturnType<typeof createFailures>;

/** After how long the page says that it is still loading something, in milliseconds. */
const patience = 4000;

/** Loads parts of the page and tells the truth about it: that it takes long, that a file did not come, or that we made a mistake. */
export function createFailures({ texts, version, versionUrl, notify }: FailuresRequest) {
  const failed = new Map<string, number>();
  const again = (run: () => void): Action => ({ name: texts.tryAgain, run });
  const reloading: Action = { name: texts.reload, run: () => location.reload() };

  /** Whether a newer version of the page is published; `undefined` if the site cannot be reached. */
  const isOutdated = async (): Promise<boolean | undefined> => {
    try {
      return (await loadJson<{ readonly version: string }>(`${versionUrl}?${Date.now()}`)).version !== version;
    } catch (error) {
      if (isNotLoaded(error)) return undefined;
      throw error;
    }
  };

  /**
   * Why something failed; `sentence` says what could not be loaded, `other` is the way on unless it is to reload.
   * Our own mistakes are reported.
   */
  const explain = async <Other extends Action | undefined>(
    error: unknown,
    sentence: string,
    other: Other,
  ): Promise<Explained<Action | Other>> => {
    if (!isNotLoaded(error)) {
      reportError(error);
      return { text: texts.mistake, action: reloading };
    }
    const times = (failed.get(sentence) ?? 0) + 1;
    failed.set(sentence, times);
    const outdated = await isOutdated();
    // Without a connection a reload would leave nothing.
    const isLost = outdated === true || (outdated === false && times > 1);
    const known = outdated ? texts.outdated : isLost ? texts.stillMissing : texts.missing;
    const text = `${sentence} ${outdated === undefined ? texts.offline : known}`;
    return { text, action: isLost ? reloading : other };
  };

  const tell = async (id: string, error: unknown, sentence: string, retry: () => void): Promise<void> => {
    if (!isNotLoaded(error)) return reportError(error);
    // What is known at once is said at once.
    notify(id, sentence, again(retry));
    const { text, action } = await explain(error, sentence, again(retry));
    notify(id, text, action);
  };

  /** Loads a part and uses it; `false` if that failed, which the reader has been told. */
  const need = async <Part>(needed: Needed<Part>): Promise<boolean> => {
    const { id, load, use, sentence = texts.part, retry = () => void need(needed) } = needed;
    notify(id, undefined);
    const waiting = setTimeout(() => notify(id, texts.slow), patience);
    try {
      const part = await load().finally(() => clearTimeout(waiting));
      notify(id, undefined);
      await use(part);
      return true;
    } catch (error) {
      void tell(id, error, sentence, retry);
      return false;
    }
  };

  // Whatever else goes wrong in our code: nothing of it stays silent.
  const ours = new URL(".", import.meta.url).href;
  const onFault = (error: unknown) => {
    if (error instanceof Error && error.stack?.includes(ours)) notify("mistake", texts.mistake, reloading);
  };
  addEventListener("error", ({ error }) => onFault(error));
  addEventListener("unhandledrejection", ({ reason }) => onFault(reason));
  return { need, tell, explain, again, texts };
}
