import "../panels/look/sheet/sheet.css";
import "../panels/look/sheet/table.css";
import { computed } from "@preact/signals";
import { render } from "preact";
import { StatementTable } from "../panels/table/statement-table.tsx";
import { atlasKnownOn } from "../scene/clocks/known.ts";
import { csvNameOf, csvOf } from "../scene/table/csv.ts";
import { rowsOf } from "../scene/table/rows.ts";
import type { Loaded } from "../store/load.ts";
import type { Store } from "../store/store.ts";
import { byId } from "./page.ts";
import { saveFile } from "./save.ts";

let isShown = false;

/** Fills the place of the map with what the View shows instead, and follows it from there. */
export function showSheet({ atlas }: Loaded, { scene }: Store): void {
  if (isShown) return;
  isShown = true;
  const known = computed(() => atlasKnownOn(atlas, scene.value.view.known));
  const rows = computed(() => rowsOf(known.value, scene.value.admitted));
  const Sheet = () =>
    scene.value.view.show === "table" ? (
      <StatementTable
        scene={scene}
        rows={rows}
        base="./"
        onDownload={(shown) => saveFile(new File([csvOf(known.peek(), shown)], csvNameOf(scene.peek()), { type: "text/csv" }))}
      />
    ) : null;
  render(<Sheet />, byId("sheet"));
}
