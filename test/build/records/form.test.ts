import { testBroken } from "./data-folder.ts";

const claim = "claims/russian-troops.yaml";
const daily = "sources/daily-2021-04-13.yaml";

testBroken([
  { when: "the smallest right folder has no problem", edits: [], says: [] },
  {
    when: "an unknown key is named with the nearest key there is",
    edits: [[claim, "occasion: briefing", "ocasion: briefing"]],
    says: ['claims/russian-troops.yaml:30: statements.0.ocasion: unknown key (did you mean "occasion"?)'],
  },
  {
    when: "an unknown key like none there is names them all",
    edits: [[daily, "access: open", "access: open\nimportance: high"]],
    says: [
      "sources/daily-2021-04-13.yaml:10: importance: unknown key (known here: id, publisher, kind, title, author, address, published, retrieved, archives, language, access, reproduces, note)",
    ],
  },
  {
    when: "every unknown key of one mapping is reported",
    edits: [[daily, "language: en", "langage: en\nacess: open\nlanguage: en"]],
    says: [
      'sources/daily-2021-04-13.yaml:8: langage: unknown key (did you mean "language"?)',
      'sources/daily-2021-04-13.yaml:9: acess: unknown key (did you mean "access"?)',
    ],
  },
  {
    when: "a key named truth, verdict, score or rating has a sentence of its own, at any depth",
    edits: [
      [claim, "    gist: ", "    verdict: false\n    gist: "],
      [claim, "          exact: moved", "          score: 3\n          exact: moved"],
      [daily, "access: open", "access: open\nRating: A"],
      ["regions/edge.geojson", '"measure": {}', '"measure": { "truth": 1 }'],
    ],
    says: [
      "claims/russian-troops.yaml:38: statements.0.evidence.0.selector.score: no record holds a score (leave the key out; record who says it and who answers)",
      "claims/russian-troops.yaml:77: statements.1.verdict: no record holds a verdict (leave the key out; record who says it and who answers)",
      "regions/edge.geojson:12: properties.measure.truth: no record holds a truth (leave the key out; record who says it and who answers)",
      "sources/daily-2021-04-13.yaml:10: Rating: no record holds a rating (leave the key out; record who says it and who answers)",
    ],
  },
  {
    when: "a key that is needed and missing is named at the mapping it belongs to",
    edits: [[claim, "    occasion: interview\n", ""]],
    says: ["claims/russian-troops.yaml:43: statements.1.occasion: is missing (add it)"],
  },
  {
    when: "evidence without a source is missing it",
    edits: [[claim, "      - source: agency-2021-04-13\n        level", "      - level"]],
    says: ["claims/russian-troops.yaml:61: statements.1.evidence.0.source: is missing (add it)"],
  },
  {
    when: "a statement without evidence is told that it needs a source",
    edits: [
      [claim, "      - source: agency-2021-04-13", "      - source: daily-2021-04-13"],
      [
        claim,
        `    evidence:
      - source: daily-2021-04-13
        level: paraphrase
        chain:
          - name: Ukraine's government
          - name: The Daily
        selector:
          exact: moved 40,000 troops to the square
          prefix: "Russia has "
          suffix: ", Kyiv says"
        language: en
`,
        "    evidence: []\n",
      ],
      [claim, "    quote: agency-2021-04-13\n", ""],
    ],
    says: ["claims/russian-troops.yaml:31: statements.0.evidence: is empty (a statement needs a source in which it was read)"],
  },
  {
    when: "a number where a quoted text is meant is shown as it was written",
    edits: [
      [claim, '"40,000 troops"', "4e4"],
      [claim, 'saidOn: "2021-04-13"', "saidOn: 2021"],
    ],
    says: [
      'claims/russian-troops.yaml:20: statements.0.quantities.0.asSaid: is the number 4e4 (quote it: "4e4")',
      'claims/russian-troops.yaml:29: statements.0.saidOn: is the number 2021 (quote it: "2021")',
    ],
  },
  {
    when: "a text that is not a whole word is told so",
    edits: [
      [daily, "title: Troops move", "title:"],
      [daily, "publisher: The Daily", 'publisher: " The Daily"'],
      [daily, "language: en", "language: English"],
    ],
    says: [
      "sources/daily-2021-04-13.yaml:2: publisher: begins or ends with white space (trim it)",
      "sources/daily-2021-04-13.yaml:4: title: is empty (leave the key out, or write the text)",
      'sources/daily-2021-04-13.yaml:8: language: "English" is not a language tag (write en, uk, ru or de)',
    ],
  },
  {
    when: "a word that is not in its list is answered with the list, and where others are added",
    edits: [[claim, "act: deploy", "act: invade"]],
    says: [
      'claims/russian-troops.yaml:5: about.act: unknown act "invade" (write deploy, exercise, build-up, withdraw, close-sea, pass, intend, demand, other, or list it under acts in atlas.yaml)',
    ],
  },
  {
    when: "an id in other letters is told how ids are written",
    edits: [[claim, "id: shoigu-2021-04-14-troops", "id: Shoigu_troops"]],
    says: [
      'claims/russian-troops.yaml:43: statements.1.id: "Shoigu_troops" is not an id (lower-case letters and digits joined by hyphens)',
    ],
  },
  {
    when: "a day that does not exist is not a date",
    edits: [
      [claim, 'saidOn: "2021-04-14"', 'saidOn: "2021-04-31"'],
      [daily, 'retrieved: "2026-11-23"', 'retrieved: "23 November 2026"'],
    ],
    says: [
      'claims/russian-troops.yaml:58: statements.1.saidOn: "2021-04-31" is not a date that exists (write 2021-04-13, 2021-04, 2021-04-20/2021-04-24 or [2021-04-09..2021-04-11])',
      'sources/daily-2021-04-13.yaml:7: retrieved: "23 November 2026" is not a calendar day that exists (write it as 2021-04-13)',
    ],
  },
  {
    when: "an interval that ends before it starts is turned around",
    edits: [
      [claim, 'saidOn: "2021-04-14"', 'saidOn: "2021-04-16/2021-04-14"'],
      [claim, "          kind: present", '          kind: present\n          date: "[2021-04-11..2021-04-09]"'],
    ],
    says: [
      'claims/russian-troops.yaml:28: statements.0.quantities.0.when.date: "[2021-04-11..2021-04-09]" ends before it starts (write "[2021-04-09..2021-04-11]" if that is meant)',
      'claims/russian-troops.yaml:59: statements.1.saidOn: "2021-04-16/2021-04-14" ends before it starts (write "2021-04-14/2021-04-16" if that is meant)',
    ],
  },
  {
    when: "a range ends where it starts or above",
    edits: [[claim, "        value: 40000", "        min: 40000\n        max: 40"]],
    says: [
      "claims/russian-troops.yaml:18: statements.0.quantities.0: ends before it starts (min is to be at most max)",
      'claims/russian-troops.yaml:23: statements.0.quantities.0.max: 40 cannot be read in "40,000 troops" (give the words it stands in, or leave max out)',
    ],
  },
  {
    when: "a value beside a range is one too many",
    edits: [[claim, "        value: 40000", "        value: 40000\n        min: 40000"]],
    says: ["claims/russian-troops.yaml:18: statements.0.quantities.0: gives a value and a range (keep one of them)"],
  },
  {
    when: "an open question says on which day it was searched, and where",
    edits: [[claim, "statements:\n", "openQuestion:\n  question: Did Russia answer?\n  searched: []\nstatements:\n"]],
    says: [
      "claims/russian-troops.yaml:12: openQuestion.searchedOn: is missing (add it)",
      "claims/russian-troops.yaml:14: openQuestion.searched: is empty (say where an answer was searched for)",
    ],
  },
  {
    when: "a file that is no YAML, and one that is no JSON, are reported at their lines",
    edits: [
      [daily, "kind: news-site", "kind: [news-site"],
      ["regions/edge.geojson", '"kind": "border",', '"kind": "border"'],
    ],
    says: [
      "regions/edge.geojson:8: is not JSON as it should be: comma expected (mend it here)",
      "sources/daily-2021-04-13.yaml:4: has a bracket before it that is not closed (close it in its line)",
    ],
  },
  {
    when: "a key given twice is reported",
    edits: [[daily, "language: en", "language: en\nlanguage: de"]],
    says: ["sources/daily-2021-04-13.yaml:9: has the key language twice (keep one of them)"],
  },
  {
    when: "a file that would be passed over in silence is reported",
    edits: [["claims/notes.yml", "", "id: notes"]],
    says: ["claims/notes.yml: is not read (let its name end in .yaml, or move it elsewhere)"],
  },
  {
    when: "problems of several files are all reported, by file and line",
    edits: [
      [claim, "act: deploy", "act: invade"],
      [claim, "stance: denies", "stance: refutes"],
      [claim, "      - actor: ukraine", "      - actor: ukrane"],
      [claim, "value: 40000", "value: 50000"],
      [daily, 'published: "2021-04-14"', "published: 2021"],
      ["atlas.yaml", "title: Base", "titel: Base"],
    ],
    says: [
      'atlas.yaml:2: titel: unknown key (did you mean "title"?)',
      'claims/russian-troops.yaml:5: about.act: unknown act "invade" (write deploy, exercise, build-up, withdraw, close-sea, pass, intend, demand, other, or list it under acts in atlas.yaml)',
      'claims/russian-troops.yaml:15: statements.0.asserters.0.actor: unknown actor "ukrane" (did you mean "ukraine"?)',
      'claims/russian-troops.yaml:22: statements.0.quantities.0.value: 50000 cannot be read in "40,000 troops" (give the words it stands in, or leave value out)',
      'claims/russian-troops.yaml:47: statements.1.stance: "refutes" is not one of the words allowed (write asserts, repeats, corroborates, accepts, qualifies, disputes-number, disputes-meaning, denies, answers, condemns, corrects, declines-to-say)',
      'sources/daily-2021-04-13.yaml:6: published: is the number 2021 (quote it: "2021")',
    ],
  },
]);
