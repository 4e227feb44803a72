import type { Locale } from "../../locale.ts";
import { commonTexts } from "../map-and-list.ts";
import { chartTexts } from "../side-view/chart.ts";
import { tableTexts } from "../side-view/table.ts";

/** The chart of figures and the table of statements, in the place of the map. */
export const sideViewCatalogue = (locale: Locale) => ({ ...chartTexts(locale), ...tableTexts(commonTexts(locale).common) });
