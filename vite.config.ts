import { defineConfig } from "vitest/config";
import { contactOf } from "./src/build/site/contact.ts";
import { sitePlugin } from "./src/build/site/plugin.ts";
import { summaryReporter } from "./src/build/summary-reporter.ts";

/** The site's address, with its folder and a slash at the end, where it is known; without it everything still works. */
const origin = process.env["SITE_ORIGIN"]?.replace(/\/*$/, "/");

const browserTests = ["test/browser/**/*.test.ts", "test/build/bytes.test.ts"];

export default defineConfig({
  base: "./",
  plugins: [sitePlugin({ dataFolder: "geodata", origin, contact: contactOf(process.env["CORRECTIONS_CONTACT"]) })],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    target: "es2022",
    // Nothing is put inline, so that the policy of the pages holds.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: { index: "index.html", explore: "src/main-explore.tsx" },
      // An embed's script imports the second by its address.
      preserveEntrySignatures: "allow-extension",
      output: {
        hashCharacters: "hex",
        // What the first script shares with those that come later is one file: cut by who needs which, it packs worse with each of them.
        // What only those share with each other stays out of it.
        codeSplitting: {
          groups: [
            {
              name: "shared",
              tags: ["$initial"],
              minShareCount: 2,
              test: (id) => !/\/(scene|words)\/(embed|chart|sheet|pages)\//.test(id),
            },
          ],
        },
      },
    },
  },
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
          // Pure code: files share what they import.
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
        },
      },
    ],
  },
});
