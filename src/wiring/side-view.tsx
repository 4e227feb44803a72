import { claimCatalogue } from "../words/en/catalogues/claim.ts";
import { sideViewCatalogue } from "../words/en/catalogues/side-view.ts";
import { type Words, withCatalogue } from "../words/words.ts";
import "../panels/styles/chart/chart.css";
import "../panels/styles/side-view/side-view.css";
import "../panels/styles/side-view/table.css";
import { computed } from "@preact/signals";
import { render } from "preact";
import type { Atlas } from "../domain/atlas.ts";
import { ChartView } from "../panels/chart/chart-view.tsx";
import { Guarded } from "../panels/guarded.tsx";
import { StatementTable, type TableFile } from "../panels/table/statement-table.tsx";
import { chartOf } from "../scene/chart/chart.ts";
import { atlasKnownOn } from "../scene/clocks/known.ts";
import { csvOf, tableNameOf } from "../scene/table/csv.ts";
import { type Row, rowsOf } from "../scene/table/rows.ts";
import { worksheetOf } from "../scene/table/worksheet.ts";
import type { Loaded } from "../store/load.ts";
import type { Store } from "../store/store.ts";
import { byId } from "./page.ts";
import type { Failures } from "./parts/failures.ts";
import { isTouched, saveFile } from "./save.ts";

const loadSpreadsheet = () => import("../spreadsheet/spreadsheet.ts");

type SideViewRequest = {
  readonly data: Loaded;
  readonly store: Store;
  readonly isHere: { value: boolean };
  readonly need: Failures["need"];
};

let isShown = false;

/** Replaces the map with the View's chart or table, reports that it has loaded, and keeps it in step with the View. */
export function showSideView(
  base: Words,
  { data: { atlas, glyphWidths }, store: { scene, view, change }, isHere, need }: SideViewRequest,
): void {
  if (isShown) return;
  isShown = true;
  const words = withCatalogue(withCatalogue(base, claimCatalogue), sideViewCatalogue);
  const known = computed(() => atlasKnownOn(atlas, scene.value.view.known));
  const rows = computed(() => rowsOf({ atlas: known.value, words }, scene.value.admitted));
  const chart = computed(() => chartOf({ atlas, words }, scene.value));
  /** Gives what is said once the file has been handed over, be it at another try. */
  const download = (kind: TableFile, atlasKnown: Atlas, shown: readonly Row[]) =>
    new Promise<string>((said) => {
      const name = tableNameOf(words, scene.peek(), kind);
      const hand = (content: string | Blob) => {
        saveFile(new File([content], name, { type: content instanceof Blob ? content.type : "text/csv" }));
        said(isTouched() ? words.table.handedByTouch(name) : words.table.handed(name));
      };
      if (kind === "csv") return hand(csvOf({ atlas: atlasKnown, words }, shown));
      void need({
        id: "spreadsheet",
        load: loadSpreadsheet,
        use: async (it) =>
          hand(await it.spreadsheetOf(worksheetOf({ atlas: atlasKnown, words }, shown), words.table.worksheetName)),
        sentence: words.table.notMade,
      });
    });
  const SideView = () => {
    const { show } = view.value;
    if (show === "figures") return <ChartView chart={chart.value} glyphWidths={glyphWidths} change={change} base="./" />;
    if (show === undefined) return null;
    return (
      <StatementTable
        scene={scene}
        rows={rows}
        month={atlas.head.period.from.slice(0, 7)}
        base="./"
        onDownload={(kind, shown) => download(kind, known.peek(), shown)}
      />
    );
  };
  render(<Guarded words={words} scene={scene} part={SideView} />, byId("sheet"));
  isHere.value = true;
}
