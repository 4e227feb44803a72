// Installs what is missing before `npm start` and `npm test`: the packages and, with --with-browser, a Chromium.
// Runs where nothing is installed yet, so it imports nothing outside Node.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findChromium } from "./chromium.mjs";

/** Whether a Node version satisfies a range of the form `>=20.19`. */
function isNewEnough(version, range) {
  const [major, minor] = partsOf(version);
  const [neededMajor, neededMinor] = partsOf(range);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

/** Why a project's packages must be installed, or undefined if all are present as in its lock file. */
function reasonToInstall(folder) {
  const installed = readJson(join(folder, "node_modules/.package-lock.json"))?.packages;
  if (!installed) return "nothing is installed yet";
  const wanted = readJson(join(folder, "package-lock.json"))?.packages;
  if (!wanted) return "there is no lock file";
  if (asksFor(readJson(join(folder, "package.json"))) !== asksFor(wanted[""])) return "package.json asks for others";
  for (const [path, { version, optional, devOptional }] of Object.entries(wanted)) {
    const mayBeAbsent = path === "" || ((optional || devOptional) && !installed[path]);
    if (mayBeAbsent) continue;
    if (!installed[path] || !existsSync(join(folder, path, "package.json"))) return `${nameOf(path)} is missing`;
    if (installed[path].version !== version) return `${nameOf(path)} is ${installed[path].version}, not ${version}`;
  }
  return undefined;
}

function partsOf(text) {
  const [, major = "0", minor = "0"] = /(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  return [Number(major), Number(minor)];
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

function asksFor(manifest) {
  const sorted = (record = {}) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([sorted(manifest?.dependencies), sorted(manifest?.devDependencies)]);
}

function nameOf(path) {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

function installPackages(folder) {
  const { engines } = readJson(join(folder, "package.json"));
  if (!isNewEnough(process.versions.node, engines.node)) {
    throw new Error(`Node ${engines.node.replace(">=", "")} or newer is needed, and this is Node ${process.versions.node}`);
  }
  const reason = reasonToInstall(folder);
  if (!reason) return;
  console.log(`Installing packages (${reason})`);
  if (!npm(folder, "ci") && !npm(folder, "install"))
    throw new Error("npm could not install the packages: its reason stands above");
}

function npm(folder, command) {
  const args = [command, "--no-audit", "--no-fund"];
  const own = process.env.npm_execpath;
  return own ? run(process.execPath, [own, ...args], { cwd: folder }) : run("npm", args, { cwd: folder, shell: true });
}

function installBrowser() {
  if (findChromium()) return;
  const isOurs = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (isOurs) {
    console.log("Installing Chromium for the browser tests (the system's package)");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const apt = (...args) => run("apt-get", ["-o", "DPkg::Lock::Timeout=500", "-q", ...args], { env });
    apt("update");
    const install = (name) => apt("install", "-y", "--no-install-recommends", name);
    if (!install("chromium-headless-shell")) install("chromium");
  }
  if (!findChromium()) {
    throw new Error("the browser tests need a Chromium: install Chromium or Chrome, or set CHROMIUM_PATH to the path of one");
  }
}

function run(program, args, options) {
  return spawnSync(program, args, { stdio: "inherit", ...options }).status === 0;
}

try {
  installPackages(process.cwd());
  if (process.argv.includes("--with-browser")) installBrowser();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
