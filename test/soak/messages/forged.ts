import type { Random } from "../../fixtures/atlas/random.ts";

/** Who says something to whom in a page with an embed, with a second embed and with a frame of somebody else's. */
export const routes = ["host to embed", "other to embed", "other to host", "host to itself", "embed to host"] as const;
export type Route = (typeof routes)[number];

export type Forged = { readonly route: Route; readonly protocol: string; readonly message: unknown };

/** In every text that must come back from nobody. */
export const mark = "<img src=x onerror=evil>";

/** The message formats of the common host scripts, and what a forger can make of each. */
const protocols: Readonly<Record<string, (random: Random) => unknown>> = {
  own: (random) => ({
    type: `claimed-ground:${random.pick(["resize", "hello", "heard", "resize ", "RESIZE", mark])}`,
    v: random.pick([1, 1, 1, 2, "1", Number.NaN, { valueOf: mark }]),
    height: oddValue(random),
    id: oddText(random),
  }),
  datawrapper: (random) => ({
    [random.pick(["datawrapper-height", "datawrapper", "__proto__x"])]: { [oddText(random)]: oddValue(random) },
  }),
  amp: (random) => ({
    sentinel: random.pick(["amp", "amp", oddText(random)]),
    type: random.pick(["frames-init", "embed-size", "send-intersections", oddText(random)]),
    height: oddValue(random),
  }),
  "iframe.resize": (random) =>
    JSON.stringify({ src: oddText(random), context: random.pick(["iframe.resize", mark]), height: oddText(random) }),
  wordpress: (random) => ({
    message: random.pick(["height", "link", "ready", mark]),
    value: random.pick([oddValue(random), `https://evil.example/${mark}`, "javascript:evil()"]),
    secret: oddText(random),
  }),
  pym: (random) =>
    [
      "pym",
      random.pick(["map", oddText(random)]),
      random.pick(["width", "height", "navigateTo", "scrollTo", mark]),
      oddText(random),
    ].join("xPYMx"),
  "iframe-resizer": (random) =>
    `[iFrameSizer]${random.pick(["plain-1", oddText(random), `${oddText(random)}:8:0:true:32:true:true:${mark}`])}${random.pick([
      "",
      `:${oddText(random)}`,
      ":9999:9999:inPageLink",
      `:message:${mark}`,
    ])}`,
  "open-iframe-resizer": (random) => ({
    type: random.pick(["iframe-child-init", "iframe-get-child-dimensions", "iframe-resized", oddText(random)]),
    targetElementSelector: mark,
    bodyPadding: "4000px",
    bodyMargin: oddText(random),
    width: oddValue(random),
    height: oddValue(random),
  }),
  none: (random) => random.pick([oddValue(random), oddText(random), [oddText(random)], new Date(0), /x/]),
};

export const protocolNames = Object.keys(protocols);

/** A sequence of forged messages, the same for the same seed: protocols by turns, routes by chance. */
export function forgedMessages(random: Random, count: number): readonly Forged[] {
  return Array.from({ length: count }, (_, index) => {
    const protocol = protocolNames[index % protocolNames.length] ?? "none";
    return { route: random.pick(routes), protocol, message: protocols[protocol]?.(random) };
  });
}

function oddText(random: Random): string {
  return random.pick([
    mark,
    `${mark}${"a".repeat(random.pick([1, 100, 100_000]))}`,
    `__proto__${mark}`,
    `constructor ${mark}`,
    `../${mark}`,
    `\u202e\u0000${mark}`,
    `'";</script>${mark}`,
    "",
  ]);
}

function oddValue(random: Random): unknown {
  return random.pick<unknown>([
    random.between(-1e6, 1e6),
    random.between(0, 3000),
    1e9,
    -5,
    0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e308,
    null,
    -0,
    true,
    String(random.below(2000)),
    [random.below(2000)],
    { valueOf: random.below(2000) },
    { height: random.below(2000) },
    mark,
  ]);
}

/** The height that embed.js gives a frame for its own message; `undefined` if the message is none of a height. */
export function heightGiven(message: unknown): number | undefined {
  if (typeof message !== "object" || message === null) return undefined;
  const { type, v, height } = message as { readonly type?: unknown; readonly v?: unknown; readonly height?: unknown };
  if (type !== "claimed-ground:resize" || v !== 1 || typeof height !== "number" || !Number.isFinite(height)) return undefined;
  return Math.ceil(Math.min(12_000, Math.max(120, height)));
}
