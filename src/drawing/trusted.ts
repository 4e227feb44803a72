/** A policy of Trusted Types (https://w3c.github.io/trusted-types/dist/spec/), as far as it is used here. */
type Policy = { readonly createHTML: (markup: string) => string; readonly createScriptURL: (url: string) => string };
type Browser = {
  readonly trustedTypes?: { readonly createPolicy: (name: string, rules: Policy) => Policy };
  /** `null` in a sandbox. */
  readonly origin?: string;
};

const { trustedTypes, origin } = globalThis as Browser;
/** The folder of our scripts. */
const home = (import.meta as { readonly url: string }).url.replace(/[^/]*$/, "");

const rules: Policy = {
  createHTML: (markup) => markup,
  createScriptURL: (url) => {
    if (!url.startsWith(home)) throw new Error(`not our script: ${url}`);
    // Without an origin, a page may not start a worker from any address; one from a `data:` address imports ours.
    return origin === "null" ? `data:text/javascript,${encodeURIComponent(`import"${url}"`)}` : url;
  },
};

/** The one policy that pages allow (`policyOf`); an engine without Trusted Types takes plain strings. */
const policy = trustedTypes?.createPolicy("claimed-ground", rules) ?? rules;

/** Markup that we have drawn ourselves, in a form that the browser parses. */
export function trustedMarkup(markup: string): string {
  return policy.createHTML(markup);
}

/** The absolute address of one of our scripts, in a form from which the browser starts a worker. Throws for any other address. */
export function trustedWorker(url: string): string {
  return policy.createScriptURL(url);
}
