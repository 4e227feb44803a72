import { afterEach, expect, test, vi } from "vitest";
import { main as check } from "../../../src/build/records/check.ts";
import { recordsFolder, recordsLanguage, workFolderOf } from "../../../src/build/records/folder.ts";
import { folderWith } from "./data-folder.ts";

afterEach(() => void vi.unstubAllEnvs());

test("the programs work on the folder that ATLAS names, else on this project's", async () => {
  vi.stubEnv("ATLAS", "");
  expect(recordsFolder()).toBe("geodata");
  const folder = folderWith([]);
  vi.stubEnv("ATLAS", folder);
  const lines: string[] = [];
  expect(await check([], (line) => void lines.push(line))).toBe(0);
  expect(lines.join()).toContain(`${folder}: 1 claim, `);
});

test("each folder of records has a work folder of its own, however it is named", () => {
  const of = (records: string) => workFolderOf("/project", records);
  expect(of("records")).toMatch(/^\/project\/node_modules\/\.claimed-ground\/records-[0-9a-f]{8}$/);
  expect(of("/project/records/")).toBe(of("records"));
  expect(of("other/records")).not.toBe(of("records"));
});

test("each language asked for has a work folder of its own", () => {
  vi.stubEnv("ATLAS_LANGUAGE", "");
  expect(recordsLanguage()).toBeUndefined();
  vi.stubEnv("ATLAS_LANGUAGE", "uk");
  expect(workFolderOf("/project", "records", recordsLanguage())).toBe(`${workFolderOf("/project", "records")}-uk`);
});
