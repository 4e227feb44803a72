import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { Served } from "../../browser.ts";

/** Milliseconds that a request takes to arrive, kilobits a second that come back, and bytes that are sent at once. */
export type Pace = { readonly delay: number; readonly rate: number; readonly piece: number };

/** As Lighthouse’s “slow 4G” (https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md). */
export const slow4G: Pace = { delay: 150, rate: 1638, piece: 4096 };

/**
 * Opens a slow line to a local server: all its connections share it, those of workers too, which the browser's own throttling leaves out.
 */
export async function openSlowLine(address: string, pace: Pace): Promise<Served> {
  const { port, pathname } = new URL(address);
  const turn = turnsOf(pace);
  const sockets = new Set<Socket>();
  const line = createServer((near) => {
    const far = connect(Number(port), "127.0.0.1");
    for (const it of [near, far]) {
      sockets.add(it);
      it.once("close", () => sockets.delete(it));
    }
    const there = pipeline(
      near,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const it of chunks) {
          await pause(pace.delay);
          yield it;
        }
      },
      far,
    );
    const back = pipeline(
      far,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const it of chunks) {
          for (let at = 0; at < it.length; at += pace.piece) {
            const piece = it.subarray(at, at + pace.piece);
            await pause(turn(piece.length, performance.now()));
            yield piece;
          }
        }
      },
      near,
    );
    // The browser hangs up when it closes: both ends are let go.
    Promise.all([there, back]).catch(() => [near, far].map((it) => it.destroy()));
  });
  line.listen(0, "127.0.0.1");
  await once(line, "listening");
  const stop = async () => {
    const closed = once(line, "close");
    line.close();
    for (const it of sockets) it.destroy();
    await closed;
  };
  return { address: `http://127.0.0.1:${(line.address() as AddressInfo).port}${pathname}`, stop };
}

/** Gives the milliseconds until so many bytes have come over a line, if they are asked for now: the line is free again after them. */
export function turnsOf({ rate }: Pick<Pace, "rate">): (bytes: number, now: number) => number {
  let free = Number.NEGATIVE_INFINITY;
  return (bytes, now) => {
    free = Math.max(free, now) + (bytes * 8) / rate;
    return free - now;
  };
}
