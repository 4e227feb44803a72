import { expect, test } from "vitest";
import { askedOf } from "../soak/readers/kind.ts";
import { site } from "./driver.ts";

test("npm run serve gives two hundred readers who come at once what they ask for", async () => {
  const served = { name: "npm run serve", address: site.address };
  const { counts, failures } = await askedOf([served], site.folder, { seed: 5, count: 1000 });
  expect(failures).toEqual([]);
  expect(counts).toMatchObject({ requests: 1000, readers: 200 });
});
