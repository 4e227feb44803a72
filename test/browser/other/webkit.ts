import { spawn } from "node:child_process";
import type { OtherBrowser } from "./other-browser.ts";
import { end, findMiniBrowser, findProgram, freePort } from "./program.ts";

export type WebKit = { readonly driver: string; readonly binary: string };

export function findWebKit(): WebKit | undefined {
  const [driver, binary] = [findProgram("WebKitWebDriver"), findMiniBrowser()];
  return driver !== undefined && binary !== undefined ? { driver, binary } : undefined;
}

/** The name under which WebDriver hands over an element (W3C WebDriver, section 12.2). */
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

/** Starts WebKitGTK on a screen, and drives it by WebDriver. */
export async function startWebKit({ driver, binary }: WebKit, display: string): Promise<OtherBrowser> {
  const port = await freePort();
  // Its own sandbox needs rights that the root of a container has not.
  const isRoot = process.getuid?.() === 0;
  const env = { ...process.env, DISPLAY: display, ...(isRoot ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" } : {}) };
  const server = spawn(driver, [`--port=${port}`, "--host=127.0.0.1"], { stdio: "ignore", env });
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const request = body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...request });
    const { value } = (await response.json()) as { readonly value: unknown };
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  const options = { "webkitgtk:browserOptions": { binary, args: ["--automation"] } };
  const open = async () => {
    await listening(() => ask("GET", "/status"));
    return (await ask("POST", "/session", { capabilities: { alwaysMatch: options } })) as { readonly sessionId: string };
  };
  const { sessionId } = await open().catch(async (error: unknown) => {
    await end(server);
    throw error;
  });
  const at = `/session/${sessionId}`;
  await ask("POST", `${at}/window/rect`, { width: 1000, height: 800 });
  return {
    visit: async (address) => void (await ask("POST", `${at}/url`, { url: address })),
    evaluate: async (where, expression) => {
      await ask("POST", `${at}/frame`, { id: null });
      if (where === "frame") {
        const element = (await ask("POST", `${at}/element`, { using: "css selector", value: "iframe" })) as object;
        await ask("POST", `${at}/frame`, { id: { [elementKey]: Object.values(element)[0] as unknown } });
      }
      return (await ask("POST", `${at}/execute/sync`, { script: `return (${expression})`, args: [] })) as never;
    },
    // What goes wrong in a page WebDriver does not tell.
    errors: [],
    close: async () => {
      await ask("DELETE", at);
      await end(server);
    },
  };
}

async function listening(ask: () => Promise<unknown>): Promise<void> {
  const given = Date.now() + 15_000;
  for (;;) {
    const refusal = await ask().then(
      () => undefined,
      (error: unknown) => error,
    );
    if (refusal === undefined) return;
    if (Date.now() > given) throw new Error("WebKitWebDriver does not answer", { cause: refusal });
    await new Promise((done) => setTimeout(done, 50));
  }
}
