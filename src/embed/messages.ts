/** Height of the content and width of the frame, in whole CSS pixels. */
export type Size = { readonly width: number; readonly height: number };

/** What is known about the surrounding page, from the frame's address and from that page's messages. */
export type Around = {
  /** The address the frame was opened with: hosts use it to find the frame, so it must match their `src`. */
  readonly address: string;
  /** Id assigned by pym.js (`childId` in the query). */
  readonly pymId?: string;
  /** Secret assigned by WordPress (`#?secret=` in the address). */
  readonly secret?: string;
  /** Id used by iframe-resizer. */
  readonly resizerId?: string;
  /** Whether open-iframe-resizer has sent a message. */
  readonly isOpenResizer: boolean;
};

const plainId = /^[\w.-]{1,64}$/;

/** Reads what the frame's address reveals about the surrounding page. */
export function aroundOf(address: string): Around {
  const { search, hash } = new URL(address);
  const pymId = new URLSearchParams(search).get("childId") ?? "";
  const [, secret] = /^#\?secret=([A-Za-z0-9]{1,32})$/.exec(hash) ?? [];
  return {
    address,
    isOpenResizer: false,
    ...(plainId.test(pymId) ? { pymId } : {}),
    ...(secret === undefined ? {} : { secret }),
  };
}

/**
 * Whether a message from the surrounding page asks for the height, and what it reveals about that page; `undefined` if it is in no known
 * format.
 */
export function heard(message: unknown, around: Around): Around | undefined {
  if (typeof message === "string") {
    if (message.startsWith("[iFrameSizer]")) {
      const [resizerId = ""] = message.slice("[iFrameSizer]".length).split(":");
      return plainId.test(resizerId) ? { ...around, resizerId } : undefined;
    }
    return around.pymId !== undefined && message.startsWith(`pymxPYMx${around.pymId}xPYMxwidth`) ? around : undefined;
  }
  if (typeof message !== "object" || message === null) return undefined;
  const { type, sentinel } = message as { readonly type?: unknown; readonly sentinel?: unknown };
  if (type === "claimed-ground:hello" || (sentinel === "amp" && type === "frames-init")) return around;
  return type === "iframe-child-init" || type === "iframe-get-child-dimensions" ? { ...around, isOpenResizer: true } : undefined;
}

/** Whether a message from the surrounding page says that our own script is there and hears the frame. */
export function isAnswer(message: unknown): boolean {
  if (typeof message !== "object" || message === null) return false;
  const { type } = message as { readonly type?: unknown };
  return type === "claimed-ground:heard" || type === "claimed-ground:hello";
}

/** The height in our own script's format, also among those of heightMessages. */
export function ownHeight(height: number): unknown {
  return { type: "claimed-ground:resize", v: 1, height };
}

/** Tells iframe-resizer that the frame is ready. */
export const resizerReady = "[iFrameResizerChild]Ready";

/** The first size in the format that iframe-resizer 4 and 5 expect, with a version that 5 accepts as its own. */
const resizerFirst = "init:5.5.9";

/**
 * The height in the message formats of the common host scripts, ours first. Sources: the shipped scripts of Datawrapper (embed.js), pym.js
 * 1.3, @newswire/frames 1 and AMP (amp-iframe), Medium and Embedly (`iframe.resize`), WordPress (wp-embed.js), iframe-resizer 4 and 5,
 * open-iframe-resizer 2. `isFirst`: the first size sent to iframe-resizer.
 */
export function heightMessages({ width, height }: Size, around: Around, isFirst: boolean): readonly unknown[] {
  const { address, pymId, secret, resizerId, isOpenResizer } = around;
  return [
    ownHeight(height),
    { "datawrapper-height": { [idIn(address)]: height } },
    { sentinel: "amp", type: "embed-size", height },
    JSON.stringify({ src: address, context: "iframe.resize", height }),
    ...(pymId === undefined ? [] : [["pym", pymId, "height", String(height)].join("xPYMx")]),
    ...(secret === undefined ? [] : [{ message: "height", value: height, secret }]),
    ...(resizerId === undefined
      ? []
      : [`[iFrameSizer]${resizerId}:${height}:${width}:${isFirst ? resizerFirst : "resizeObserver"}`]),
    ...(isOpenResizer ? [{ type: "iframe-resized", width, height }] : []),
  ];
}

/** Older copies of Datawrapper's script look for a frame whose `src` contains this; it has no characters special in a selector. */
function idIn(address: string): string {
  return new URL(address).pathname.replaceAll(/[^\w./-]/g, "");
}
