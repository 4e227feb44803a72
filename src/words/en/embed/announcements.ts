/** Keys of an address, in words. */
const keys: ReadonlyMap<string, string> = new Map([
  ["lang", "language"],
  ["show", "view"],
  ["borders", "view of the borders"],
  ["v", "version"],
]);

/** What a stranger wrote in a link is repeated only if it can say nothing: one word, no longer than an id. */
const word = /^[\p{L}\p{N}-]{1,48}$/u;

/** English texts needed by both an embed's first script and the whole map; separate, so that an embed need not load all the others. */
export const announcementTexts = () => {
  return {
    announcements: {
      dropped: (parts: readonly string[]) =>
        `Part of this link could not be used: ${parts.join("; ")}. The rest has been applied.`,
      droppedPart: ({
        key,
        value,
        why,
      }: {
        readonly key: string;
        readonly value: string;
        readonly why: "unknown" | "withdrawn" | "malformed";
      }) =>
        why === "unknown"
          ? `unknown ${keys.get(key) ?? key}${word.test(value) ? ` “${value}”` : ""}`
          : why === "withdrawn"
            ? `the record “${value}” has been withdrawn; its page explains why`
            : `“${key}${word.test(value) ? `=${value}` : ""}” could not be read`,
    },
  };
};
