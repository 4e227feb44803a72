import "../panels/look/sheet.css";
import { render } from "preact";
import type { Loaded } from "../store/load.ts";
import type { Store } from "../store/store.ts";
import { byId } from "./page.ts";

let isShown = false;

/** Fills the place of the map with what the View shows instead, and follows it from there. */
export function showSheet(_data: Loaded, store: Store): void {
  if (isShown) return;
  isShown = true;
  const Sheet = () => <p>{store.view.value.show}</p>;
  render(<Sheet />, byId("sheet"));
}
