type LinksRequest = {
  readonly window: Window;
  /** Asks the surrounding page to navigate; only if it has announced that it does so. */
  readonly openThroughHost: ((address: string) => void) | undefined;
  /** The surrounding page blocks new windows, so the reader must be shown the address. */
  readonly onBlocked: (address: string) => void;
};

/** Makes links in the frame open in a new tab. A sandboxed frame may be unable to open anything. */
export function attachLinks({ window, openThroughHost, onBlocked }: LinksRequest): void {
  window.document.addEventListener("click", (event) => {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    // A link in SVG keeps its address in another form.
    const written = link.getAttribute("href") ?? "";
    if (written.startsWith("#")) return window.document.querySelector(written)?.scrollIntoView();
    const { href, host } = new URL(written, window.document.baseURI);
    // WordPress only follows addresses on the frame's own host.
    if (openThroughHost && host === window.location.host) return openThroughHost(href);
    const opened = window.open(href, "_blank");
    if (opened) opened.opener = null;
    else onBlocked(href);
  });
}
