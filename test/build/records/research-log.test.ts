import { type Edit, testBroken } from "./data-folder.ts";

const log = `leftOut:
  - what: "The caption (S02). It is about no armed force."
    entries: [S02]
keptApart: []
assignments: []
entries:
  - entry: S01
    statements: [kyiv-2021-04-13-troops]
propositions:
  - proposition: P_troops
    claim: russian-troops
ties:
  - tie: R001
    from: S01
    type: contests
    to: P_troops
    became: "stance \`denies\`"
`;

/** A log of the research with these replacements. */
function logWith(...edits: readonly (readonly [from: string, to: string])[]): Edit {
  return ["research-log.yaml", "", edits.reduce((text, [from, to]) => text.replace(from, to), log)];
}

testBroken([
  { when: "an atlas has no log of a research, or a right one", edits: [logWith()], says: [] },
  {
    when: "the log is held against its schema",
    edits: [
      logWith(["entry: S01", "entry: 1"], ["tie: R001", "tie: R1"], ["statements: [kyiv-2021-04-13-troops]", "statements: []"]),
    ],
    says: [
      'research-log.yaml:7: entries.0.entry: is the number 1 (quote it: "1")',
      "research-log.yaml:8: entries.0.statements: is empty (name the statements it became, or list it under leftOut)",
      'research-log.yaml:13: ties.0.tie: "R1" is no tie of the research (write it as R001)',
    ],
  },
  {
    when: "statements, claims and entries that the log names have to be there",
    edits: [
      logWith(
        ["[kyiv-2021-04-13-troops]", "[kyiv-2021-04-13-troop]"],
        ["claim: russian-troops", "claim: russian-trops"],
        ["from: S01", "from: S03"],
      ),
    ],
    says: [
      'research-log.yaml:8: entries.0.statements.0: unknown statement "kyiv-2021-04-13-troop" (did you mean "kyiv-2021-04-13-troops"?)',
      'research-log.yaml:11: propositions.0.claim: unknown claim "russian-trops" (did you mean "russian-troops"?)',
      'research-log.yaml:14: ties.0.from: unknown entry or proposition "S03" (did you mean "S01"?)',
    ],
  },
  {
    when: "an entry that is listed twice is reported at the second",
    edits: [logWith(["propositions:", "  - entry: S01\n    statements: [kyiv-2021-04-13-troops]\npropositions:"])],
    says: ['research-log.yaml:9: entries.1.entry: "S01" is listed twice (keep one of them)'],
  },
]);
