import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { ClaimCard } from "../../src/panels/claim-card.tsx";
import { sceneOfClaim } from "../fixtures/atlas/frozen-scenes.ts";

const cardOfClaim = (id: string) => {
  const scene = sceneOfClaim(id);
  const card = scene.order.map(scene.cardOf).find((it) => it.claim === id);
  if (!card) throw new Error(id);
  return { scene, card };
};

/** Statements that take a stance on what others say, and with it make a claim of their own. */
test.each(["russia-seeks-to-provoke-reaction", "russia-no-notifiable-activity"])(
  "%s: who disputes another claim is not said to dispute their own, nor that nobody asserts it",
  (id) => {
    const { scene, card } = cardOfClaim(id);
    expect(card.silence).not.toBe("None of our sources asserts this.");
    expect(scene.documentTitle).toMatch(/^[^:]+ says: /);
  },
);

test("a card says on which day each statement was said, not only when a page reported it", () => {
  const { card } = cardOfClaim("killer-remark");
  expect(card.lead.date).toBe("Mar 2021");
  expect(renderToString(h(ClaimCard, { card, base: "./" }))).toContain("Mar 2021");
});
