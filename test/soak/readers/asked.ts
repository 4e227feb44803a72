import { existsSync, readFileSync, statSync } from "node:fs";
import { Agent, get } from "node:http";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

export type Asked = {
  /** Milliseconds within which 99 of 100 requests were answered. */
  readonly p99: number;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
};

type Asking = {
  readonly address: string;
  /** The files that are served. */
  readonly folder: string;
  readonly paths: readonly string[];
  readonly readers: number;
};

type Answer = { readonly status: number; readonly encoding: string; readonly body: Buffer };

const unpackers: ReadonlyMap<string, (packed: Buffer) => Buffer> = new Map([
  ["br", brotliDecompressSync],
  ["gzip", gunzipSync],
  ["", (it: Buffer) => it],
]);

/** Asks for all paths, so many at a time, each over a connection that is kept, and compares every answer with its file. */
export async function askedAtOnce({ address, folder, paths, readers }: Asking): Promise<Asked> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const left = paths.values();
  const times: number[] = [];
  const errors: { path: string; message: string }[] = [];
  const got: { path: string; answer: Answer }[] = [];
  const reader = async () => {
    for (const path of left) {
      const started = performance.now();
      try {
        got.push({ path, answer: await answerOf(address + path, agent) });
      } catch (error) {
        errors.push({ path, message: String(error) });
      }
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: readers }, reader));
  agent.destroy();
  // Compared afterwards, so that the servers are not waited for longer than they take.
  for (const { path, answer } of got) {
    const message = wrongIn(answer, join(folder, path.endsWith("/") || path === "" ? `${path}index.html` : path));
    if (message !== undefined) errors.push({ path, message });
  }
  times.sort((a, b) => a - b);
  return { p99: times[Math.floor(times.length * 0.99)] ?? 0, errors };
}

function answerOf(url: string, agent: Agent): Promise<Answer> {
  return new Promise((done, fail) => {
    get(url, { agent, headers: { "Accept-Encoding": "gzip, deflate, br" } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (it: Buffer) => parts.push(it));
      response.on("error", fail);
      response.on("end", () => {
        const { statusCode = 0, headers } = response;
        done({ status: statusCode, encoding: headers["content-encoding"] ?? "", body: Buffer.concat(parts) });
      });
    }).on("error", fail);
  });
}

/** What is wrong with an answer for a file; `undefined` if nothing. */
function wrongIn({ status, encoding, body }: Answer, file: string): string | undefined {
  if (status !== 200) return `answered ${status}`;
  const unpack = unpackers.get(encoding);
  if (!unpack) return `is packed as ${encoding}`;
  if (encoding === "" && existsSync(`${file}.gz`)) return "was sent as it is, though it lies there packed";
  // What is packed nowhere is compared by its size.
  const isSame = encoding === "" ? body.length === statSync(file).size : unpack(body).equals(readFileSync(file));
  return isSame ? undefined : "is not the file";
}
