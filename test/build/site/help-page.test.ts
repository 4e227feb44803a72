import { expect, test } from "vitest";
import { embedHelpPage } from "../../../src/build/site/pages/help-page.tsx";
import type { Atlas } from "../../../src/domain/atlas.ts";
import { bareRenderInputs, requestFor } from "../../fixtures/atlas/page-request.ts";
import { atlasWith } from "../../fixtures/atlas/small-atlas.ts";
import { englishWords } from "../../fixtures/in-english.ts";

const helpOf = (atlas: Atlas, pictures: readonly string[] = []) =>
  embedHelpPage(englishWords, requestFor(bareRenderInputs(atlas), { pictures })).body;

test("the help for editors shows the pictures an atlas has, and no others", () => {
  const body = helpOf(atlasWith(), ["embed-claim-640x690.png"]);
  expect(body.match(/<img src="[^"]*"/g)).toEqual(['<img src="embed-claim-640x690.png"']);
  expect(helpOf(atlasWith())).not.toContain("<img");
});

test("the help names the views of the borders, where there are any", () => {
  const { head } = atlasWith();
  const view = (id: string, inSentence: string) => ({ id, name: id, label: id, meaning: "So they say.", brief: id, inSentence });
  const borders = { default: "un", views: [view("un", "as one has them"), view("ru", "as another does")] };
  const body = helpOf(atlasWith({ head: { ...head, borders } }));
  expect(body).toContain("<dt>borders=un, borders=ru</dt>");
  expect(body).toContain("fixed: as one has them (without a choice) or as another does.");
  const { borders: _borders, ...without } = head;
  expect(helpOf(atlasWith({ head: without }))).not.toContain("borders=");
});
