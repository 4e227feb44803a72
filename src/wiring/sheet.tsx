import "../panels/look/sheet.css";
import "../panels/look/chart/chart.css";
import { computed } from "@preact/signals";
import { render } from "preact";
import { ChartView } from "../panels/chart/chart-view.tsx";
import { chartOf } from "../scene/chart/chart.ts";
import type { Loaded } from "../store/load.ts";
import type { Store } from "../store/store.ts";
import { byId } from "./page.ts";

let isShown = false;

/** Fills the place of the map with what the View shows instead, and follows it from there. */
export function showSheet({ atlas, advances }: Loaded, { scene, view, change }: Store): void {
  if (isShown) return;
  isShown = true;
  const chart = computed(() => chartOf(atlas, scene.value));
  const Sheet = () =>
    view.value.show === "figures" ? <ChartView chart={chart.value} advances={advances} change={change} base="./" /> : null;
  render(<Sheet />, byId("sheet"));
}
