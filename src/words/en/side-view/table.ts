import type { CommonTexts } from "../map-and-list.ts";

/** Texts of the table of statements and of the file made from it. */
export const tableTexts = (common: CommonTexts) => {
  return {
    table: {
      region: "Table of statements",
      columns: {
        day: "Date",
        speaker: "Speaker",
        verb: "Stance",
        text: "Statement",
        figures: "Figures as said",
        places: "Places as said",
        source: "Source",
        occasion: "Occasion",
      },
      caption: (counts: string) => `${counts}. Each is an assertion by the party named.`,
      note: "Select a heading to sort. Quotation marks show a speaker’s own words, or a translation of them; other figures and places are in the words of the source. Figures from different speakers, or with different scopes, cannot be ranked.",
      download: "Download CSV",
      spreadsheet: "Spreadsheet (.xlsx)",
      /** `month` is one of the atlas’s own, as `YYYY-MM`. */
      forms: (month: string) =>
        `For Excel and other spreadsheets take the .xlsx: where numbers are written with a decimal comma, they open the CSV in one column and turn ${month} into a date.`,
      worksheetName: "Statements",
      handed: (name: string) => `Handed to the browser as a download: ${name}.`,
      handedByTouch: (name: string) =>
        `Handed to the browser as a download: ${name}. If nothing was saved, open this page in the device’s own browser.`,
      notMade: "The file could not be made.",
      noFigure: "no figure",
      noPlace: "no place named",
      onTheMap: (kind: "drawn" | "unnamed" | "undrawn") =>
        ({ drawn: "drawn", unnamed: "names no place", undrawn: "its place is not drawn" })[kind],
      fileWords: "who said what",
      selection: "selection",
      bare: common.empty,
    },
  };
};
