import { describe, expect, test } from "vitest";
import type { HiddenClaim } from "../../../src/scene/card/hidden-claim.ts";
import { sceneOf } from "../../../src/scene/scene.ts";
import { type View, wholeView, withClaim, withoutFilters } from "../../../src/scene/view.ts";
import { hiddenClaimInWords } from "../../../src/wiring/reading/hidden-claim.ts";
import { atlasWith, claimWith, statementWith } from "../../fixtures/atlas/small-atlas.ts";
import { englishWords, inEnglish } from "../../fixtures/in-english.ts";

const atlas = atlasWith({
  claims: [claimWith(), claimWith({ id: "ships", proposition: "Ukraine has sent ships.", places: [] })],
  statements: [
    statementWith(),
    statementWith({
      id: "moscow-denies",
      asserters: [{ actor: "russia" }],
      stance: "denies",
      saidOn: "2021-04-15",
      targets: ["troops"],
    }),
    statementWith({ id: "moscow-ships", claim: "ships", asserters: [{ actor: "russia" }], saidOn: "2021-04-14" }),
  ],
});
const open = (more: Partial<View>, claim = "troops") =>
  sceneOf(inEnglish(atlas), { ...withClaim(wholeView, claim), ...more }, () => new Set());

/** What the page says of it. */
const textOf = (hidden: HiddenClaim | undefined) => hidden && hiddenClaimInWords(englishWords, hidden);

describe("a claim of which the filters let nothing through", () => {
  test("is told with who says it, how, and which filter hides it, and is not open", () => {
    const { hiddenClaim, open: card, documentTitle } = open({ voices: ["washington"] });
    expect(textOf(hiddenClaim)).toBe(
      "This claim is hidden by the filters (voice): Ukraine says: Russia has moved troops to the square.",
    );
    expect([card, documentTitle]).toEqual([undefined, "Small Atlas: Who said what about the square"]);
  });

  test("is hidden by any of the filters, each by name", () => {
    const names = (more: Partial<View>) => /\((.*?)\)/.exec(textOf(open(more).hiddenClaim) ?? "")?.[1];
    expect(names({ voices: ["nato"] })).toBe("voice");
    expect(names({ stances: ["condemns"] })).toBe("stance");
    expect(names({ region: "none" })).toBe("place");
    expect(names({ said: { from: "2021-04-01", to: "2021-04-02" } })).toBe("day said");
    expect(names({ q: "nothing" })).toBe("search");
    expect(names({ voices: ["nato"], region: "undrawn" })).toBe("voice, place");
  });

  test("is shown by taking back the fewest filters that hide it, and no other", () => {
    const view = { voices: ["moscow"], stances: ["asserts"], said: { from: "2021-04-15", to: "2021-04-15" } } as const;
    const { hiddenClaim } = open(view);
    // Moscow’s denial passes all but one; Kyiv’s own statement stops at two.
    expect(hiddenClaim?.filters).toEqual(["stances"]);
    const shown = withoutFilters({ ...withClaim(wholeView, "troops"), ...view }, hiddenClaim?.filters);
    expect(sceneOf(inEnglish(atlas), shown).open?.claim).toBe("troops");
    expect(shown.voices).toEqual(["moscow"]);
  });

  test("is not said before the day on which somebody said it", () => {
    const { hiddenClaim } = open({ known: "2021-04-13" }, "ships");
    expect(hiddenClaim?.filters).toEqual(["known"]);
    expect(textOf(hiddenClaim)).not.toContain("ships");
    expect(textOf(open({ known: "2021-04-13", voices: ["moscow"] }).hiddenClaim)).toContain("Ukraine says:");
  });

  test("clears nothing of what is shown", () => {
    const other = sceneOf(inEnglish(atlas), { ...withClaim(wholeView, "ships"), voices: ["kyiv"] });
    expect(other.hiddenClaim?.claim).toBe("ships");
    expect(other.regions.map((it) => it.state)).toEqual(["plain"]);
    expect(other.blocks.map((it) => it.region)).toEqual(["square"]);
  });
});

test("a claim that is open is not told to be hidden, nor is one told where none is asked for", () => {
  expect(open({ voices: ["kyiv"] }).hiddenClaim).toBeUndefined();
  expect(sceneOf(inEnglish(atlas), { ...wholeView, voices: ["nato"] }).hiddenClaim).toBeUndefined();
});
