/** What the first script of an embed says as well as the whole map, in English: apart, so that it need not fetch all the other sentences. */
export const told = {
  mapName: "Map of who said what about the forces around Ukraine",
  dropped: (parts: readonly string[]) => `This link was not understood in full: ${parts.join("; ")}. The rest is shown.`,
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
      ? `“${value}” is no ${key} of this atlas`
      : why === "withdrawn"
        ? `the record of “${value}” was withdrawn, its page says why`
        : `“${key}=${value}” could not be read`,
  exploreFailed: "The map could not be loaded. The drawn map and the list stay; check the connection and try again.",
} as const;
