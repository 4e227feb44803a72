import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";

/** Where a program is, by its name or one of its folders' usual names; `undefined` where it is not installed. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"];
  return names.flatMap((name) => folders.map((it) => join(it, name))).find((it) => existsSync(it));
}

/** The small browser that comes with WebKitGTK; systems keep it in folders of different names. */
export function findMiniBrowser(): string | undefined {
  const within = (folder: string) => (existsSync(folder) ? readdirSync(folder).map((it) => join(folder, it)) : []);
  const versions = ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"];
  const folders = ["/usr/libexec", "/usr/lib", "/usr/lib64", ...within("/usr/lib")];
  return folders.flatMap((it) => versions.map((version) => join(it, version, "MiniBrowser"))).find((it) => existsSync(it));
}

/** Ends a program that was started, and waits until it is gone. */
export async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const gone = new Promise<void>((done) => program.once("exit", () => done()));
  program.kill("SIGTERM");
  await gone;
}

export type Display = { readonly name: string; readonly stop: () => Promise<void> };

/** Starts a screen that nobody sees, for browsers that have WebGL on a screen only; it takes the first number that is free. */
export async function startDisplay(xvfb: string): Promise<Display> {
  const options = ["-displayfd", "3", "-screen", "0", "1280x900x24", "+extension", "GLX", "-nolisten", "tcp"];
  const server = spawn(xvfb, options, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise<string>((done, fail) => {
    server.once("exit", () => fail(new Error("Xvfb did not start")));
    server.stdio[3]?.once("data", (data: unknown) => done(String(data).trim()));
  });
  return { name: `:${number}`, stop: () => end(server) };
}

/** A port of this machine that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
