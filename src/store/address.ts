import { effect, type ReadonlySignal } from "@preact/signals-core";
import type { Atlas } from "../domain/atlas.ts";
import { type Decoded, queryIn, queryOf, viewOf } from "../scene/address.ts";
import { type View, withCamera, withKnown, withSearch } from "../scene/view.ts";

/** Least time between two changes of the address by the camera, in milliseconds: Safari takes a hundred in half a minute. */
const leastPause = 400;

/** Reads the View the page was opened with. */
export function readAddress(atlas: Atlas, location: Pick<Location, "search" | "hash">): Decoded {
  return viewOf(queryIn(location), atlas);
}

/** How long after its last letter a search is still being typed, in milliseconds. */
const typingPause = 2000;

/** A View without what moves through many states at a time: the camera, and the second clock. */
function settled(view: View): View {
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
 * Keeps the query of the address as the View is: a choice is a new entry of the history; a move of the camera or of the second clock
 * changes the last one, as do the further letters of a search that is being typed.
 * The path is never touched, so that relative links keep their meaning. Gives the way to stop.
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
    const isChoice = queryOf(settled(next)) !== queryOf(settled(shown));
    const isMove = queryOf(next) !== queryOf(shown);
    if (!isChoice && !isMove) return;
    if (isChoice && timer !== undefined) write("replace");
    const isTyped = isChoice && queryOf(withSearch(settled(next), "")) === queryOf(withSearch(settled(shown), ""));
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
  // Where the View of an address could not be entered, the address is that of the View that is shown.
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
