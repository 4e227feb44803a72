/** Labels the exporter's additions in a picture's metadata, so that nobody takes them for sourced claims. */
function annotationsNotice(texts: readonly string[]): string {
  const notice = "Annotations in this picture are its exporter's own: they are not claims of the atlas and have no source in it.";
  return texts.length === 0 ? notice : `${notice} They read: ${texts.map((it) => `“${it}”`).join("; ")}.`;
}

/** What is written into the metadata of a picture. */
export const metadataTexts = () => ({ metadata: { annotationsNotice } });
