import { defineConfig } from "vitest/config";
import { summaryReporter } from "./src/build/summary-reporter.ts";

const browserTests = ["test/browser/**/*.test.ts", "test/build/bytes.test.ts"];

/** Apart from the site's own configuration, which would make the site each time tests start: those that need it build it. */
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    environment: "node",
    env: { TZ: "Pacific/Apia" },
    reporters: ["default", summaryReporter()],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: browserTests,
          // Pure code: files share what they import; every core has one of them.
          maxWorkers: "100%",
          // Room for what a test makes and drops at once: less of the time goes into collecting it.
          execArgv: ["--max-semi-space-size=64"],
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // After the others, two files at a time: they share one browser on a machine that may be slow.
        extends: true,
        test: {
          name: "browser",
          include: browserTests,
          globalSetup: "test/browser/build-once.ts",
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
