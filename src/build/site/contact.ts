/** How a reader reports a correction: what the link shows, and where it leads. */
export type Contact = { readonly text: string; readonly address: string };

/**
 * The build setting `CORRECTIONS_CONTACT`: an e-mail address, or a web address starting with `https:`. `undefined` if it is not set. Throws
 * if it is neither, quoting the value.
 */
export function contactOf(setting: string | undefined): Contact | undefined {
  const text = setting?.trim() ?? "";
  if (text === "") return undefined;
  if (/^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i.test(text)) return { text, address: `mailto:${encodeURI(text)}` };
  if (/^https:\/\/[^\s@]+$/.test(text) && URL.canParse(text)) return { text, address: new URL(text).href };
  throw new Error(
    `CORRECTIONS_CONTACT is "${text}" (give an e-mail address, such as corrections@example.org, or an address that begins with https://)`,
  );
}
