import { describe, expect, test } from "vitest";
import { readFolder } from "../../../src/build/records/records.ts";
import { doubtfulAddresses, faultOfAddress } from "../../../src/build/records/rules/addresses.ts";
import { folderWith, testBroken } from "./data-folder.ts";

const daily = "sources/daily-2021-04-13.yaml";
const address = "https://example.org/troops";

describe("an address", () => {
  testBroken([
    {
      when: "of a page, and of its copies, is one that a browser opens",
      edits: [[daily, `address: ${address}`, "address: http://[::1\narchives: ['https://%/a', https://archive.example/a]"]],
      says: [
        `${daily}:5: address: is not an address that a browser can open (copy it from the address bar)`,
        `${daily}:6: archives.0: is not an address that a browser can open (copy it from the address bar)`,
      ],
    },
    {
      when: "leads where it seems to",
      edits: [[daily, address, "https://evil.example\\@good.example/a"]],
      says: [`${daily}:5: address: holds a backslash, which a browser reads as the end of the host (write /)`],
    },
    {
      when: "of a source is that of a page",
      edits: [[daily, address, "https://example.org/"]],
      says: [`${daily}:5: address: is the front page of a site, which changes (give the address of the page that was read)`],
    },
    {
      when: "of the licence is one too",
      edits: [
        [
          "atlas.yaml",
          "headline:",
          "licence:\n  name: CC0\n  short: CC0\n  address: https://me:secret@example.org/\n  credit: Us\nheadline:",
        ],
      ],
      says: ["atlas.yaml:7: licence.address: holds a name or password before the host (leave out all that stands before @)"],
    },
    {
      when: "is written without spaces, and with straight quotation marks",
      edits: [[daily, address, "https://example.org/the troops"]],
      says: [
        `${daily}:5: address: "https://example.org/the troops" is not an address (write it whole and without spaces, from https:// on)`,
      ],
    },
  ]);

  test.each([
    ["https://user@example.org/a", "holds a name or password before the host (leave out all that stands before @)"],
    ["https://@example.org/a", "holds a name or password before the host (leave out all that stands before @)"],
    ["https://example.org./a", "has a dot after the host (write example.org)"],
    ["https://example.org/?a=1&amp;b=2", "holds &amp; (write &)"],
    ["https://example.org:99999/", "is not an address that a browser can open (copy it from the address bar)"],
  ])("%s is refused", (written, says) => expect(faultOfAddress(written)).toBe(says));

  test.each([
    "https://uk.wikipedia.org/wiki/Україна",
    "https://example.org/@person/1",
    "http://example.org/a?b=c&d=e#f",
    "https://web.archive.org/web/2021/https://example.org/",
  ])("%s is accepted", (written) => expect(faultOfAddress(written)).toBeUndefined());
});

test("a page for phones, and one page under two cited sources, are pointed out", () => {
  const agency = "sources/agency-2021-04-13.yaml";
  const { records } = readFolder(
    folderWith([
      [daily, address, "https://www.example.org/amp/troops/"],
      [agency, "access: restricted", "address: http://example.org/amp/troops\naccess: open"],
    ]),
  );
  expect(doubtfulAddresses(records).map(({ file, message }) => [file, message])).toEqual([
    [agency, "is a page for phones, AMP (give the page's own address, if it has another)"],
    [daily, "is a page for phones, AMP (give the page's own address, if it has another)"],
    [daily, "is the address of agency-2021-04-13 too (cite one source for one page)"],
  ]);
});
