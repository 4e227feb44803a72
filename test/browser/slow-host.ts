import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** Bytes of a document that arrive at a time, and milliseconds until the next. */
const [piece, pause] = [23_000, 40];

/** Address of a host that passes a site on, each document in pieces, as over a slow line; it is closed when the test has finished. */
export async function openSlowHost(site: string): Promise<string> {
  const passOn = async (url: string, response: ServerResponse): Promise<void> => {
    const answer = await fetch(new URL(url, site));
    const [type, bytes] = [answer.headers.get("content-type") ?? "", Buffer.from(await answer.arrayBuffer())];
    response.writeHead(answer.status, { "content-type": type });
    if (type.startsWith("text/html"))
      for (let at = 0; at < bytes.length; at += piece) {
        response.write(bytes.subarray(at, at + piece));
        await new Promise((then) => setTimeout(then, pause));
      }
    response.end(type.startsWith("text/html") ? undefined : bytes);
  };
  const server = createServer(({ url = "/" }, response) => void passOn(url, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
