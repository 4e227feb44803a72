import type { Reporter } from "vitest/node";

/** Ends a test run with one plain line: "12 passed, 0 failed". Failures outside tests count too, such as a file that cannot be read. */
export function summaryReporter(print: (line: string) => void = console.log): Reporter {
  return {
    onTestRunEnd(files, errors) {
      const states = files.flatMap((file) => [...file.children.allTests()].map((test) => test.result().state));
      const count = (state: (typeof states)[number]) => states.filter((it) => it === state).length;
      const around = files.flatMap((file) => [file, ...file.children.allSuites()]).filter((it) => it.errors().length > 0);
      const failed = count("failed") + around.length + errors.length;
      const skipped = count("skipped") + count("pending");
      print(`${count("passed")} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`);
    },
  };
}
