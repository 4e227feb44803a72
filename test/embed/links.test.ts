import { afterAll, expect, test, vi } from "vitest";
import { attachLinks } from "../../src/embed/links.ts";

class FakeElement {
  link: { readonly getAttribute: () => string } | null;
  constructor(href?: string) {
    this.link = href === undefined ? null : { getAttribute: () => href };
  }
  closest() {
    return this.link;
  }
}
vi.stubGlobal("Element", FakeElement);
afterAll(() => void vi.unstubAllGlobals());

type Opened = { opener: unknown };

/** A frame with links in it, where windows open or do not; tells what becomes of clicks. */
function frameWith({ opened, isWordpress = false }: { readonly opened: Opened | null; readonly isWordpress?: boolean }) {
  const deeds: string[] = [];
  let click: (event: object) => void = () => undefined;
  const window = {
    location: { host: "maps.example" },
    document: {
      baseURI: "https://maps.example/embed/",
      querySelector: (selector: string) => ({ scrollIntoView: () => void deeds.push(`shows ${selector}`) }),
      addEventListener: (_: string, listener: (event: object) => void) => void (click = listener),
    },
    open: (address: string, target: string) => {
      deeds.push(`opens ${address} in ${target}`);
      return opened;
    },
  };
  attachLinks({
    window: window as never as Window,
    openThroughHost: isWordpress ? (address) => void deeds.push(`asks the host for ${address}`) : undefined,
    onBlocked: (address) => void deeds.push(`tells ${address}`),
  });
  const clickOn = (href: string | undefined, how: object = {}): boolean => {
    let isPrevented = false;
    const preventDefault = () => void (isPrevented = true);
    click({ button: 0, target: new FakeElement(href), defaultPrevented: false, preventDefault, ...how });
    return isPrevented;
  };
  return { deeds, clickOn };
}

const abroad = "https://news.example/article";
const home = "https://maps.example/?claim=x";

test("a link opens beside the page around, which the new window cannot reach", () => {
  const opened: Opened = { opener: "the frame" };
  const { deeds, clickOn } = frameWith({ opened });
  expect(clickOn(abroad)).toBe(true);
  expect(deeds).toEqual([`opens ${abroad} in _blank`]);
  expect(opened.opener).toBeNull();
});

test("a link in a drawing, which has its address as it is written, leads to the same as any other", () => {
  const { deeds, clickOn } = frameWith({ opened: null });
  clickOn("../regions/crimea/");
  expect(deeds).toEqual(["opens https://maps.example/regions/crimea/ in _blank", "tells https://maps.example/regions/crimea/"]);
});

test("a link to a part of the frame itself shows that part, and opens nothing", () => {
  const { deeds, clickOn } = frameWith({ opened: null });
  expect(clickOn("#list")).toBe(true);
  expect(deeds).toEqual(["shows #list"]);
});

test("where nothing may open, the reader is told the address", () => {
  const { deeds, clickOn } = frameWith({ opened: null });
  clickOn(abroad);
  expect(deeds).toEqual([`opens ${abroad} in _blank`, `tells ${abroad}`]);
});

test("WordPress is asked for links of our own, and for no others", () => {
  const { deeds, clickOn } = frameWith({ opened: null, isWordpress: true });
  clickOn(home);
  clickOn(abroad);
  expect(deeds).toEqual([`asks the host for ${home}`, `opens ${abroad} in _blank`, `tells ${abroad}`]);
});

test("a click on no link, with another button or key, or that has been answered is left alone", () => {
  const { deeds, clickOn } = frameWith({ opened: null });
  expect(clickOn(undefined)).toBe(false);
  for (const how of [{ button: 1 }, { metaKey: true }, { ctrlKey: true }, { shiftKey: true }, { defaultPrevented: true }])
    expect(clickOn(abroad, how)).toBe(false);
  expect(deeds).toEqual([]);
});
