/** A message a page was given, by the number of its iframe. */
export type Received = { readonly data: unknown; readonly origin: string; readonly frame: number; readonly at: number };

/** What is written down in every window, the frames' too. */
export type Kept = {
  readonly received: Received[];
  /** Places of storage that were touched. */
  readonly stored: string[];
  readonly violations?: readonly string[];
  /** Kinds of context that were asked of a canvas. */
  readonly contexts: string[];
};

/** Runs in every window before anything else, and writes down what happens there. */
export function keepDeeds(): void {
  const kept: Kept = { received: [], stored: [], contexts: [] };
  Object.assign(window, kept);
  addEventListener("message", ({ data, origin, source }) => {
    const frame = [...document.querySelectorAll("iframe")].findIndex((it) => it.contentWindow === source);
    kept.received.push({ data, origin, frame, at: performance.now() });
  });

  const watch = (owner: object, name: string) => {
    const property = Object.getOwnPropertyDescriptor(owner, name);
    const note = () => kept.stored.push(name);
    if (property?.get)
      Object.defineProperty(owner, name, {
        ...property,
        get() {
          note();
          return property.get?.call(this);
        },
      });
    if (property?.set)
      Object.defineProperty(owner, name, {
        ...property,
        set(value) {
          note();
          property.set?.call(this, value);
        },
      });
  };
  for (const it of ["localStorage", "sessionStorage", "indexedDB", "caches"]) watch(window, it);
  watch(Document.prototype, "cookie");

  const property = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, "getContext");
  Object.defineProperty(HTMLCanvasElement.prototype, "getContext", {
    ...property,
    value(kind: string, ...more: unknown[]) {
      kept.contexts.push(kind);
      return Reflect.apply<HTMLCanvasElement, unknown[], unknown>(property?.value, this, [kind, ...more]);
    },
  });
}
