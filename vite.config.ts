import { defineConfig } from "vitest/config";
import { sitePlugin } from "./src/build/site/plugin.ts";
import { summaryReporter } from "./src/build/summary-reporter.ts";

/** The site's address, with its folder and a slash at the end, where it is known; without it everything still works. */
const origin = process.env["SITE_ORIGIN"]?.replace(/\/*$/, "/");

export default defineConfig({
  base: "./",
  plugins: [sitePlugin({ dataFolder: "geodata", origin })],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    target: "es2022",
    // Nothing is put inline, so that the policy of the pages holds.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { output: { hashCharacters: "hex" } },
  },
  test: {
    environment: "node",
    env: { TZ: "Pacific/Apia" },
    include: ["test/**/*.test.{ts,tsx}"],
    globalSetup: "test/browser/build-once.ts",
    reporters: ["default", summaryReporter()],
  },
});
