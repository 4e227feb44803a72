import { effect, type ReadonlySignal } from "@preact/signals-core";
import type { Atlas } from "../domain/atlas.ts";
import { type Decoded, queryIn, queryOf, viewOf } from "../scene/address.ts";
import { type View, withCamera, withKnown, withSearch } from "../scene/view.ts";

/** Minimum interval between address changes by the camera, in milliseconds: Safari allows a hundred in half a minute. */
const leastPause = 400;

/** Reads the View the page was opened with. */
export function readAddress(atlas: Atlas, location: Pick<Location, "search" | "hash">): Decoded {
  return viewOf(queryIn(location), atlas);
}

/** How long after its last letter a search still counts as being typed, in milliseconds. */
const typingPause = 2000;

/** A View without the parts that change continuously: the camera and the second clock. */
function withoutMoves(view: View): View {
  return withKnown(withCamera(view, undefined), undefined);
}

type AddressRequest = {
  readonly atlas: Atlas;
  readonly view: ReadonlySignal<View>;
  /** Called with the View the reader went back or forward to. */
  readonly onTravel: (decoded: Decoded) => void;
  readonly window: Window;
};

/**
 * Keeps the query of the address in step with the View. A choice adds a history entry; moving the camera or the second clock replaces the
 * last one, as do further letters of a search being typed. The path never changes, so relative links keep working. Returns a function that
 * stops it.
 */
export function followAddress({ atlas, view, onTravel, window }: AddressRequest): () => void {
  const { history, location } = window;
  let shown = view.peek();
  let timer: number | undefined;
  let typing: number | undefined;
  const stopTyping = () => {
    window.clearTimeout(typing);
    typing = undefined;
  };
  const write = (mode: "push" | "replace") => {
    window.clearTimeout(timer);
    timer = undefined;
    const query = queryOf(shown);
    const url = `${location.pathname}${query === "" ? "" : `?${query}`}`;
    if (mode === "push") history.pushState(null, "", url);
    else history.replaceState(history.state, "", url);
  };
  const stop = effect(() => {
    const next = view.value;
    const isChoice = queryOf(withoutMoves(next)) !== queryOf(withoutMoves(shown));
    const isMove = queryOf(next) !== queryOf(shown);
    if (!isChoice && !isMove) return;
    if (isChoice && timer !== undefined) write("replace");
    const isTyped = isChoice && queryOf(withSearch(withoutMoves(next), "")) === queryOf(withSearch(withoutMoves(shown), ""));
    shown = next;
    if (isChoice) write(isTyped && typing !== undefined ? "replace" : "push");
    else timer ??= window.setTimeout(() => write("replace"), leastPause);
    if (isChoice) stopTyping();
    if (isTyped) typing = window.setTimeout(stopTyping, typingPause);
  });
  const travel = () => {
    const decoded = readAddress(atlas, location);
    window.clearTimeout(timer);
    timer = undefined;
    stopTyping();
    shown = decoded.view;
    onTravel(decoded);
    correct(decoded);
  };
  // If the View of an address cannot be shown, put back the address of the View that is.
  const correct = ({ view: asked }: Decoded) => {
    if (queryOf(view.peek()) === queryOf(asked)) return;
    shown = view.peek();
    write("replace");
  };
  correct(readAddress(atlas, location));
  window.addEventListener("popstate", travel);
  return () => {
    stop();
    window.clearTimeout(timer);
    stopTyping();
    window.removeEventListener("popstate", travel);
  };
}
