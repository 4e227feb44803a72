import { expect, test } from "vitest";
import { embedHelpPage } from "../../../src/build/site/pages/help-page.tsx";
import { atlasWith } from "../../fixtures/atlas/small-atlas.ts";

test("the help for editors shows the pictures an atlas has, and no others", () => {
  const { body } = embedHelpPage(atlasWith(), ["embed-claim-640x690.png"]);
  expect(body.match(/<img src="[^"]*"/g)).toEqual(['<img src="embed-claim-640x690.png"']);
  expect(embedHelpPage(atlasWith(), []).body).not.toContain("<img");
});

test("the help names the views of the borders, where there are any", () => {
  const view = (id: "un" | "ru", name: string) => ({ id, name, label: `Borders of ${name}`, meaning: "So they say." });
  const { body } = embedHelpPage(atlasWith({ borderViews: [view("un", "one"), view("ru", "another")] }), []);
  expect(body).toContain("<dt>borders=un, borders=ru</dt>");
  expect(body).toContain("fixed: one (without a choice); another.");
  expect(embedHelpPage(atlasWith({ borderViews: [] }), []).body).not.toContain("borders=");
});
