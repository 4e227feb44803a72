type LinksRequest = {
  readonly window: Window;
  /** Asks the page around to go to an address; only where that page said that it would. */
  readonly openThroughHost: ((address: string) => void) | undefined;
  /** The page around lets no window open: the reader has to be told the address. */
  readonly onBlocked: (address: string) => void;
};

/** Has links out of a frame open beside the page around it, never in place of it. A frame in a sandbox may open nothing. */
export function attachLinks({ window, openThroughHost, onBlocked }: LinksRequest): void {
  window.document.addEventListener("click", (event) => {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    // In a drawing a link has its address in another form.
    const written = link.getAttribute("href") ?? "";
    if (written.startsWith("#")) return window.document.querySelector(written)?.scrollIntoView();
    const { href, host } = new URL(written, window.document.baseURI);
    // WordPress goes only to addresses of the host the frame comes from.
    if (openThroughHost && host === window.location.host) return openThroughHost(href);
    const opened = window.open(href, "_blank");
    if (opened) opened.opener = null;
    else onBlocked(href);
  });
}
