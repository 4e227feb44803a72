import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Failure, Kind } from "./kind.ts";

/** The tests that try only a sample of their inputs in `npm test`. */
const files = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((it) => it.endsWith(".test.ts"))
  .map((it) => join("test", it))
  .filter((it) => readFileSync(it, "utf8").includes("sampleOf("))
  .sort();

type Report = {
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
};

/** Tests with all of their inputs: maps with boxes, Views laid out, windows in which the live map takes over. Their seeds are their own. */
export const inFull: Kind = {
  name: "in-full",
  count: files.length,
  run: async (_seed, count) => {
    const path = join(tmpdir(), `in-full-${process.pid}.json`);
    const args = ["node_modules/vitest/vitest.mjs", "run", "--reporter=json", `--outputFile=${path}`, "--testTimeout=600000"];
    const env = { ...process.env, SOAK: "1" };
    await new Promise<void>((done) => {
      execFile(process.execPath, [...args, ...files.slice(0, count)], { env, maxBuffer: 1e9 }, () => done());
    });
    const report = JSON.parse(await readFile(path, "utf8")) as Report;
    await rm(path);
    return { counts: { tests: report.numTotalTests }, failures: report.testResults.flatMap(failuresIn) };
  },
};

function failuresIn({ message, assertionResults }: Report["testResults"][number]): readonly Failure[] {
  const failed = assertionResults.filter((it) => it.status === "failed");
  if (failed.length === 0 && message !== "") return [{ input: "a file of tests", complaint: message }];
  return failed.map((it) => ({ input: it.fullName, complaint: it.failureMessages.join("\n") }));
}
