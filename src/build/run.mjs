// Runs a Node program of this folder that is written in TypeScript: node src/build/run.mjs records/check [arguments]
import { runnerImport } from "vite";

const [name, ...args] = process.argv.slice(2);
const { module } = await runnerImport(new URL(`./${name}.ts`, import.meta.url).pathname, {
  configFile: false,
  root: process.cwd(),
  logLevel: "error",
});
process.exitCode = await module.main(args);
