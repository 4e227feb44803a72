import type { Locale } from "../../locale.ts";
import { commonTexts } from "../map-and-list.ts";
import { chartTexts } from "../sheet/chart.ts";
import { tableTexts } from "../sheet/table.ts";

/** The chart of figures and the table of statements, in the place of the map. */
export const sheetCatalogue = (locale: Locale) => ({ ...chartTexts(locale), ...tableTexts(commonTexts(locale).common) });
