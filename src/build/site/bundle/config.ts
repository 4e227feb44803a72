import { fileURLToPath } from "node:url";
import type { UserConfig } from "vite";
import { type SiteOptions, sitePlugin } from "../plugin.ts";

/** What the first script never asks for, though several later ones do. */
const onlyLater = [
  /\/(scene|words\/[^/]+|panels)\/(embed|chart|side-view|pages|search|picture|site)[/.]/,
  /\/drawing\/(overlay\/|trusted[.])|\/scene\/layout\/(form\/|lines|text-width)/,
  /\/words\/[^/]+\/(answers|dialog|borders|legend|on-map\/credit|reading\/(card|as-said|open-claim)|catalogues\/(?!page)[a-z-]+)[.]|\/scene\/reading\/opened[.]/,
];

/** What several dialogs begin with. */
const ofDialogs = /\/panels\/dialog\/|\/wiring\/(dialogs|save)[.]|\/words\/[^/]+\/dialog[.]|\/scene\/picture\/history[.]/;

/** How the site of an atlas is built. */
export function configOf(options: SiteOptions): UserConfig {
  return {
    base: "./",
    resolve: {
      alias: [{ find: /^fflate$/, replacement: fileURLToPath(new URL("../../../spreadsheet/zip.ts", import.meta.url)) }],
    },
    plugins: [sitePlugin(options)],
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      target: "es2022",
      // Nothing is put inline, so that the policy of the pages holds.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1200,
      rolldownOptions: {
        input: {
          index: "index.html",
          explore: "src/main-explore.tsx",
          take: "src/main-take.ts",
          story: "src/panels/styles/story/story.css",
        },
        // The scripts of an embed and of a story import the second and the third by their addresses.
        preserveEntrySignatures: "allow-extension",
        // What parts share stays out of them: one that failed is tried again under another address, and must not be there twice.
        experimental: { chunkOptimization: false },
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
                test: (id) => !onlyLater.some((it) => it.test(id)),
                priority: 2,
              },
              // What dialogs share is one file: the first script names each file that a dialog begins with.
              { name: "dialogs", minShareCount: 2, test: ofDialogs, priority: 1 },
            ],
          },
        },
      },
    },
  };
}
