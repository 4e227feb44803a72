import "../panels/look/chart/chart.css";
import "../panels/look/sheet/sheet.css";
import "../panels/look/sheet/table.css";
import { computed } from "@preact/signals";
import { render } from "preact";
import { ChartView } from "../panels/chart/chart-view.tsx";
import { StatementTable } from "../panels/table/statement-table.tsx";
import { chartOf } from "../scene/chart/chart.ts";
import { atlasKnownOn } from "../scene/clocks/known.ts";
import { csvNameOf, csvOf } from "../scene/table/csv.ts";
import { rowsOf } from "../scene/table/rows.ts";
import type { Loaded } from "../store/load.ts";
import type { Store } from "../store/store.ts";
import { byId } from "./page.ts";
import { saveFile } from "./save.ts";

let isShown = false;

/** Fills the place of the map with what the View shows instead, says that it is here, and follows the View from there. */
export function showSheet({ atlas, advances }: Loaded, { scene, view, change }: Store, isHere: { value: boolean }): void {
  if (isShown) return;
  isShown = true;
  const known = computed(() => atlasKnownOn(atlas, scene.value.view.known));
  const rows = computed(() => rowsOf(known.value, scene.value.admitted));
  const chart = computed(() => chartOf(atlas, scene.value));
  const Sheet = () => {
    const { show } = view.value;
    if (show === "figures") return <ChartView chart={chart.value} advances={advances} change={change} base="./" />;
    if (show === undefined) return null;
    return (
      <StatementTable
        scene={scene}
        rows={rows}
        base="./"
        onDownload={(shown) => saveFile(new File([csvOf(known.peek(), shown)], csvNameOf(scene.peek()), { type: "text/csv" }))}
      />
    );
  };
  render(<Sheet />, byId("sheet"));
  isHere.value = true;
}
