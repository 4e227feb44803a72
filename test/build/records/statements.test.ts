import { testBroken } from "./data-folder.ts";

const claim = "claims/russian-troops.yaml";
const proposition = "Russia has moved troops to the square.";

testBroken([
  {
    when: "a stance that answers nothing is told to name what it answers",
    edits: [[claim, "    targets: [kyiv-2021-04-13-troops]\n", ""]],
    says: [
      'claims/russian-troops.yaml:47: statements.1.stance: "denies" answers nothing (name under targets the statement or claim it answers)',
    ],
  },
  {
    when: "a statement does not answer itself",
    edits: [[claim, "targets: [kyiv-2021-04-13-troops]", "targets: [shoigu-2021-04-14-troops]"]],
    says: ["claims/russian-troops.yaml:48: statements.1.targets.0: answers itself (name the statement or claim it answers)"],
  },
  {
    when: "an answer is not given before what it answers",
    edits: [[claim, 'saidOn: "2021-04-14"', 'saidOn: "2021-04-12"']],
    says: [
      'claims/russian-troops.yaml:48: statements.1.targets.0: "kyiv-2021-04-13-troops" was said on 2021-04-13, later than this answer of 2021-04-12 (check both days)',
    ],
  },
  {
    when: "an answer on some day that may be after what it answers is let pass",
    edits: [[claim, 'saidOn: "2021-04-14"', 'saidOn: "[2021-04-11..2021-04-13]"']],
    says: [],
  },
  {
    when: "a quotation of two words is too short",
    edits: [[claim, "exact: nothing of the kind has happened", "exact: nothing happened"]],
    says: [
      'claims/russian-troops.yaml:67: statements.1.evidence.0.selector.exact: "nothing happened" is shorter than three words (quote more, or add whole: true where no more was quoted)',
    ],
  },
  {
    when: "a quotation of one word that is whole is let pass",
    edits: [[claim, "exact: nothing of the kind has happened", "exact: nothing\n          whole: true"]],
    says: [],
  },
  {
    when: "a value stands in the words of the source",
    edits: [[claim, "value: 40000", "value: 41000"]],
    says: [
      'claims/russian-troops.yaml:22: statements.0.quantities.0.value: 41000 cannot be read in "40,000 troops" (give the words it stands in, or leave value out)',
    ],
  },
  {
    when: "what stands in the quotation of the speaker is not in a reporter's words, nor what a statement takes over from its claim",
    edits: [
      [claim, "level: paraphrase", "level: verbatim-secondary"],
      [claim, "asSaid: in the square", "asSaid: to the square"],
    ],
    says: [
      'claims/russian-troops.yaml:13: statements.0.id: "to the square" stands in the quotation of the speaker, and the claim has it with the wording source (give this statement places, with the wording speaker)',
      'claims/russian-troops.yaml:21: statements.0.quantities.0.wording: "40,000 troops" stands in the quotation of the speaker (write speaker)',
    ],
  },
  {
    when: "whose words a figure is in is one of four, and is said",
    edits: [
      [claim, "wording: source\n        value", "wording: reporter\n        value"],
      [claim, "    wording: source\n    precision: region", "    precision: region"],
    ],
    says: [
      "claims/russian-troops.yaml:7: places.0.wording: is missing (add it)",
      'claims/russian-troops.yaml:20: statements.0.quantities.0.wording: "reporter" is not one of the words allowed (write speaker, translation, source, table)',
    ],
  },
  {
    when: "words without a figure give no value",
    edits: [[claim, '"40,000 troops"', "tens of thousands of troops"]],
    says: [
      'claims/russian-troops.yaml:22: statements.0.quantities.0.value: 40000 cannot be read in "tens of thousands of troops" (give the words it stands in, or leave value out)',
    ],
  },
  {
    when: "one thing is read in an article where the words have no figure",
    edits: [
      [claim, '"40,000 troops"', "a cutter of the coast guard"],
      [claim, "value: 40000", "value: 1"],
    ],
    says: [],
  },
  {
    when: "an article is not a figure beside one",
    edits: [
      [claim, '"40,000 troops"', "a 40,000-strong force"],
      [claim, "value: 40000", "value: 1"],
    ],
    says: [
      'claims/russian-troops.yaml:22: statements.0.quantities.0.value: 1 cannot be read in "a 40,000-strong force" (give the words it stands in, or leave value out)',
    ],
  },
  {
    when: "both ends of a range stand in the words of the source",
    edits: [[claim, "        value: 40000", "        min: 30000\n        max: 45000"]],
    says: [
      'claims/russian-troops.yaml:22: statements.0.quantities.0.min: 30000 cannot be read in "40,000 troops" (give the words it stands in, or leave min out)',
      'claims/russian-troops.yaml:23: statements.0.quantities.0.max: 45000 cannot be read in "40,000 troops" (give the words it stands in, or leave max out)',
    ],
  },
  {
    when: "what the atlas lets be nobody's can be, of a part of a region named as said",
    edits: [
      [
        "figures.yaml",
        "",
        "counted:\n  - id: ceasefire-violations\n    one: ceasefire violation\n    many: ceasefire violations\n    nobodys: true\n",
      ],
      [claim, "of: personnel\n        forces: [russia]", "of: ceasefire-violations\n        forces: []"],
      [claim, "regions: [square]", "regions: [square]\n          asSaid: the north of the square"],
    ],
    says: [],
  },
  {
    when: "troops are somebody's",
    edits: [[claim, "of: personnel\n        forces: [russia]", "of: personnel\n        forces: []"]],
    says: ["claims/russian-troops.yaml:19: statements.0.quantities.0.forces: is empty (name whose forces are counted)"],
  },
  {
    when: "a comparison has a day, says what with, and needs words",
    edits: [
      [
        claim,
        'suffix: ", Kyiv says"\n        language: en',
        'suffix: ", Kyiv says"\n        language: en\n        comparedOn: "2026-11-30"',
      ],
      [claim, "happened\n        language: ru", "happened\n        language: ru\n        comparedWith: saved-text"],
      [claim, "language: en\n    quote", 'language: en\n        comparedOn: "2026-11-30"\n        comparedWith: page\n    quote'],
    ],
    says: [
      "claims/russian-troops.yaml:42: statements.0.evidence.0.comparedOn: stands without comparedWith (say what the words were compared with, or leave both out)",
      "claims/russian-troops.yaml:70: statements.1.evidence.0.comparedWith: stands without comparedOn (give the day of the comparison, or leave both out)",
      "claims/russian-troops.yaml:77: statements.1.evidence.1.comparedOn: has no words to compare (give the selector, or leave both out)",
    ],
  },
  {
    when: "a claim can be about a state whose forces are not meant",
    edits: [[claim, "  forces: [russia]\n  act: deploy", "  forces: []\n  states: [ukraine]\n  act: other"]],
    says: [],
  },
  {
    when: "a claim is about somebody",
    edits: [[claim, "  forces: [russia]\n  act", "  forces: []\n  act"]],
    says: [
      "claims/russian-troops.yaml:4: about.forces: is empty (name whose forces are meant; where none are, name under states whom the claim is about)",
    ],
  },
  {
    when: "forces leave no room for states",
    edits: [[claim, "  forces: [russia]\n  act", "  forces: [russia]\n  states: [ukraine]\n  act"]],
    says: ["claims/russian-troops.yaml:5: about.states: stands beside forces (name states only where forces is empty)"],
  },
  {
    when: "a region is not named to settlement precision",
    edits: [[claim, "    precision: region", "    precision: settlement"]],
    says: [
      'claims/russian-troops.yaml:11: places.0.precision: "settlement" means a point, and "square" is a region (write region or vague-phrase)',
    ],
  },
  {
    when: "a vague place is not drawn as a point",
    edits: [
      [claim, "  - id: square\n", "  - id: near-town\n"],
      [claim, "        precision: settlement", "        precision: vague-phrase"],
    ],
    says: [
      'claims/russian-troops.yaml:11: places.0.precision: a point for a vague place: "near-town" is a settlement, "region" is not (name a region, or no id)',
      'claims/russian-troops.yaml:57: statements.1.places.0.precision: a point for a vague place: "lone-town" is a settlement, "vague-phrase" is not (name a region, or no id)',
    ],
  },
  {
    when: "a source with restricted access is named without a link",
    edits: [
      [
        "sources/agency-2021-04-13.yaml",
        "access: restricted",
        "access: restricted\naddress: https://example.org/a\narchives: [https://example.org/b]",
      ],
    ],
    says: [
      "sources/agency-2021-04-13.yaml:7: address: is given though access is restricted (name the source without a link)",
      "sources/agency-2021-04-13.yaml:8: archives: is given though access is restricted (name the source without a link)",
    ],
  },
  {
    when: "a record is not made, a page not read, a period not ended before its beginning",
    edits: [
      ["atlas.yaml", 'to: "2021-05-03"', 'to: "2021-02-03"'],
      ["sources/daily-2021-04-13.yaml", 'retrieved: "2026-11-23"', 'retrieved: "2021-04-12"'],
      [
        claim,
        '    gist: Nothing of the kind has happened.\n    recordedOn: "2026-11-23"',
        '    recordedOn: "2021-04-13"\n    revisions: [{ on: "2021-04-12", kind: changed, what: day, why: error }]',
      ],
    ],
    says: [
      "atlas.yaml:9: period: ends on 2021-02-03, before it starts on 2021-03-01 (exchange them)",
      "claims/russian-troops.yaml:76: statements.1.recordedOn: 2021-04-13 is before it was said, 2021-04-14 (check both days)",
      "claims/russian-troops.yaml:77: statements.1.revisions.0.on: 2021-04-12 is before the record was made, 2021-04-13 (check both days)",
      "sources/daily-2021-04-13.yaml:7: retrieved: 2021-04-12 is before the page was published, 2021-04-14 (check both days)",
    ],
  },
  {
    when: "a proposition with a loaded verb is given the neutral one",
    edits: [[claim, proposition, "Russia admitted moving troops to the square."]],
    says: ['claims/russian-troops.yaml:2: proposition: uses the loaded word "admitted" (write "says" or "confirms")'],
  },
  {
    when: "a gist with loaded words is given neutral ones, each in its own line",
    edits: [[claim, "gist: Nothing", "gist: He insisted that, of course, nothing"]],
    says: [
      'claims/russian-troops.yaml:76: statements.1.gist: uses the loaded word "insisted" (write "says" or "repeats")',
      'claims/russian-troops.yaml:76: statements.1.gist: uses the loaded word "of course" (leave it out)',
    ],
  },
  {
    when: "a proposition is a whole sentence",
    edits: [[claim, proposition, "troops near the square"]],
    says: ["claims/russian-troops.yaml:2: proposition: is not a whole sentence (begin with a capital, end with a full stop)"],
  },
  {
    when: "a number belongs to the statement, not to the proposition",
    edits: [[claim, proposition, "Russia has moved 40,000 troops to the square."]],
    says: [
      "claims/russian-troops.yaml:2: proposition: holds the number 40,000 (a number belongs to the statement: move it to quantities)",
    ],
  },
  {
    when: "a year and a name with a number may stand in a proposition",
    edits: [
      [claim, proposition, "Russia has moved the most troops and S-300 launchers since 2014, in spite of resolution 68/262."],
    ],
    says: [],
  },
]);
