#!/usr/bin/env node
// Runs the program `claimed-ground`. It is written in TypeScript, which Node itself refuses to read below node_modules.
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const { module } = await runnerImport(fileURLToPath(new URL("./program.ts", import.meta.url)), {
  configFile: false,
  root: process.cwd(),
  logLevel: "error",
});
process.exitCode = await module.main(process.argv.slice(2));
