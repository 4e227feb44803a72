import { describe } from "vitest";
import { testBroken } from "./data-folder.ts";

const claim = "claims/russian-troops.yaml";
const daily = "sources/daily-2021-04-13.yaml";

/** What is mistyped in a file that an editor writes by hand: one sentence for each, which says what to type. */
describe("a slip in writing YAML", () => {
  testBroken([
    {
      when: "a text with a colon",
      edits: [[daily, "title: Troops move", "title: Troops: they move"]],
      says: [`${daily}:4: has a second colon in one line (put the whole text in straight quotation marks: key: "…")`],
    },
    {
      when: "tabs",
      edits: [[claim, "about:\n  forces: [russia]\n  act: deploy", "about:\n\tforces: [russia]\n\tact: deploy"]],
      says: [`${claim}:4: begins with a tab (indent with spaces)`],
    },
    {
      when: "a line one column further in",
      edits: [[claim, "    stance: asserts", "     stance: asserts"]],
      says: [`${claim}:16: begins in another column than its neighbours (let the keys of one mapping begin in the same column)`],
    },
    {
      when: "a line one column further out",
      edits: [[claim, "    stance: asserts", "   stance: asserts"]],
      says: [`${claim}:16: begins in another column than its neighbours (let the keys of one mapping begin in the same column)`],
    },
    {
      when: "no space after a colon",
      edits: [[daily, "kind: news-site", "kind:news-site"]],
      says: [`${daily}:3: is no key with its value (write key: value, with a space after the colon)`],
    },
    {
      when: "a sign that YAML keeps for itself at the beginning of a text",
      edits: [[daily, "title: Troops move", "title: @troops"]],
      says: [`${daily}:4: has a text that begins with @ (put the whole text in straight quotation marks)`],
    },
    {
      when: "an asterisk at the beginning of a text",
      edits: [[daily, "title: Troops move", "title: *Troops"]],
      says: [`${daily}:4: has the alias *Troops of no value before it (write the value out, or put the text in quotation marks)`],
    },
    {
      when: "something after a closing quotation mark",
      edits: [[daily, "title: Troops move", 'title: "Troops" move']],
      says: [
        `${daily}:4: has something after a closing quotation mark (put the whole text in straight ones, and write \\" for one within it)`,
      ],
    },
    {
      when: "two documents",
      edits: [[daily, "access: open", "access: open\n---\nid: other"]],
      says: [`${daily}:10: holds a second document after "---" (one file is one record: leave the line out, or make two files)`],
    },
    {
      when: "curly quotation marks around a word, a date, a day, an id, an address and a proposition",
      edits: [
        [claim, "proposition: Russia has moved troops to the square.", "proposition: “Russia has moved troops to the square.”"],
        [claim, "occasion: interview", "occasion: “interview”"],
        [claim, 'saidOn: "2021-04-14"', "saidOn: “2021-04-14”"],
        [claim, "stance: denies", "stance: “denies”"],
        [daily, 'retrieved: "2026-11-23"', "retrieved: „2026-11-23“"],
        [daily, "address: https://example.org/troops", "address: “https://example.org/troops”"],
      ],
      says: [
        `${claim}:2: proposition: stands in curly quotation marks (write straight ones: "Russia has moved troops to the square.")`,
        `${claim}:47: statements.1.stance: stands in curly quotation marks (write straight ones: "denies")`,
        `${claim}:58: statements.1.saidOn: stands in curly quotation marks (write straight ones: "2021-04-14")`,
        `${claim}:59: statements.1.occasion: stands in curly quotation marks (write straight ones: "interview")`,
        `${daily}:5: address: stands in curly quotation marks (write straight ones: "https://example.org/troops")`,
        `${daily}:7: retrieved: stands in curly quotation marks (write straight ones: "2026-11-23")`,
      ],
    },
    {
      when: "a month of one digit",
      edits: [
        [claim, 'saidOn: "2021-04-14"', 'saidOn: "2021-4-14"'],
        [daily, 'retrieved: "2026-11-23"', 'retrieved: "2026-11-3"'],
      ],
      says: [
        `${claim}:58: statements.1.saidOn: "2021-4-14" is not a date as written here (write "2021-04-14")`,
        `${daily}:7: retrieved: "2026-11-3" is not a date as written here (write "2026-11-03")`,
      ],
    },
    {
      when: "a broken file is told once, and others still find its id",
      edits: [[daily, "id: daily-2021-04-13", "id: [daily-2021-04-13"]],
      says: [`${daily}:2: has a bracket before it that is not closed (close it in its line)`],
    },
  ]);
});
