import { type LiveMapRequest, type Started, startLiveMap as start } from "../../map/live-map.ts";
import { loadWorker } from "../../store/worker.ts";
import { gesturesTexts } from "../../words/en/gestures.ts";
import { type Words, withCatalogue } from "../../words/words.ts";

/** Starts the live map; fetched, with its words, once it is wanted. */
export function startLiveMap(words: Words, request: LiveMapRequest): Promise<Started> {
  return start({ words: withCatalogue(words, gesturesTexts), loadWorker }, request);
}
