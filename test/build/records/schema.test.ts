import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { schemaFiles } from "../../../src/build/records/schema.ts";

const folder = "geodata/schema";

test.each([...schemaFiles()])("%s is fresh (npm run schema writes it)", (file, text) => {
  expect(readFileSync(`${folder}/${file}`, "utf8")).toBe(text);
});

test("no other schema lies beside them", () => {
  expect(readdirSync(folder).sort()).toEqual([...schemaFiles().keys()].sort());
});

test("a description is kept, and an unknown key is refused, as editors are to show both", () => {
  const claim = JSON.parse(schemaFiles().get("claim.json") ?? "");
  expect(claim.properties.statements.items.properties.saidOn.description).toBe("Calendar day at the place of speech.");
  expect(claim.properties.statements.items.additionalProperties).toBe(false);
  expect(claim.required).toEqual(["id", "proposition", "about", "places", "statements"]);
});
