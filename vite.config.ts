import { defineConfig } from "vite";
import { packedFiles } from "./src/build/hosting/packed.ts";
import { recordsFolder, recordsLanguage } from "./src/build/records/folder.ts";
import { configOf } from "./src/build/site/bundle/config.ts";
import { contactOf } from "./src/build/site/contact.ts";

/** The site's address, with its folder and a slash at the end, where it is known; without it everything still works. */
const origin = process.env["SITE_ORIGIN"]?.replace(/\/*$/, "/");

const config = configOf({
  dataFolder: recordsFolder(),
  language: recordsLanguage(),
  origin,
  contact: contactOf(process.env["CORRECTIONS_CONTACT"]),
});

/** `PACK=no`: for hosts that pack by themselves. */
const hosting = process.env["PACK"] === "no" ? [] : [packedFiles()];

export default defineConfig({ ...config, plugins: [config.plugins, hosting] });
