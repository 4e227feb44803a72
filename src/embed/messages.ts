/** Height of the content and width of the frame, whole CSS pixels. */
export type Size = { readonly width: number; readonly height: number };

/** What is known of the page around the frame, from the frame's own address and from what that page said. */
export type Around = {
  /** The address the frame was opened with: hosts find the frame by it, so it must be the one in their `src`. */
  readonly address: string;
  /** Id that pym.js gave the frame (`childId` in the query). */
  readonly pymId?: string;
  /** Secret that WordPress gave it (`#?secret=` in the address). */
  readonly secret?: string;
  /** Id by which iframe-resizer addressed it. */
  readonly resizerId?: string;
  /** Whether open-iframe-resizer addressed it. */
  readonly isOpenResizer: boolean;
};

const plainId = /^[\w.-]{1,64}$/;

/** What the frame's address says of the page around it. */
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

/** Whether a message of the page around asks for the height, and what it tells of that page; `undefined` when it is none of ours. */
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

/** Whether a message of the page around says that our own script is there and hears the frame. */
export function isAnswer(message: unknown): boolean {
  if (typeof message !== "object" || message === null) return false;
  const { type } = message as { readonly type?: unknown };
  return type === "claimed-ground:heard" || type === "claimed-ground:hello";
}

/** The height in the words of our own script, which heightMessages holds too. */
export function ownHeight(height: number): unknown {
  return { type: "claimed-ground:resize", v: 1, height };
}

/** With this a frame tells iframe-resizer that it can be spoken to. */
export const resizerReady = "[iFrameResizerChild]Ready";

/** The words with which iframe-resizer 4 and 5 expect the first size: a version that 5 takes as its own. */
const resizerFirst = "init:5.5.9";

/**
 * The height in the message formats of the common host scripts, ours first. Sources: the shipped scripts of Datawrapper (embed.js), pym.js 1.3,
 * @newswire/frames 1 and AMP (amp-iframe), Medium and Embedly (`iframe.resize`), WordPress (wp-embed.js), iframe-resizer 4 and 5,
 * open-iframe-resizer 2. `isFirst`: the first size told to iframe-resizer.
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

/** Older copies of Datawrapper's script look for a frame whose `src` holds this; without letters that mean something in a selector. */
function idIn(address: string): string {
  return new URL(address).pathname.replaceAll(/[^\w./-]/g, "");
}
