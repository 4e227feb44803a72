import type { Reader } from "./driver.ts";

/**
 * What is wrong with the maps in the window as they are drawn: things that lie on one another, on what the page lays over the map, or past
 * its edge; what is outside the box that holds it; text that is too small; land in a speaker's colour. Empty where nothing is.
 */
export async function faultsOf(reader: Reader, lands: readonly string[]): Promise<readonly string[]> {
  return reader.read((named) => {
    type Item = { readonly name: string; readonly box: DOMRect };
    const isSeen = (it: Element) => it.checkVisibility({ visibilityProperty: true }) && it.getBoundingClientRect().width > 0;
    const nameOf = (it: Element) => `${it.classList[0] ?? it.localName} “${(it.textContent ?? "").trim().slice(0, 40)}”`;
    const seen = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)].filter(isSeen);
    // The box of a text is that of its font's tallest letters.
    const boxOf = (it: Element) => {
      const { left, top, width, height } = it.getBoundingClientRect();
      const air = it.localName === "text" ? height * 0.18 : 0;
      return new DOMRect(left, top + air, width, height - 2 * air);
    };
    const overlap = (one: DOMRect, other: DOMRect) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1.5 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1.5;
    const isOut = (box: DOMRect, room: DOMRect, by: number) =>
      box.left < room.left - by || box.top < room.top - by || box.right > room.right + by || box.bottom > room.bottom + by;
    return seen(document, ".stage").flatMap((stage) => {
      const room = stage.getBoundingClientRect();
      const papers = seen(stage, ".overlay :is(.paper, .plate)");
      const own = seen(stage, ".overlay text.label");
      const items = [...papers.map((it) => it.parentElement?.closest("svg, g, a") ?? it), ...own].map(
        (it, index): Item => ({ name: nameOf(it), box: boxOf(papers[index] ?? it) }),
      );
      const furniture = seen(stage.parentElement ?? stage, ".furniture > :is(.key, .buttons), .furniture > .scale svg").map(
        (it): Item => ({ name: it.closest("[class]")?.getAttribute("class") ?? "", box: it.getBoundingClientRect() }),
      );
      const covered = items.flatMap(({ name, box }, index) =>
        [...items.slice(index + 1), ...furniture].filter((it) => overlap(box, it.box)).map((it) => `${name} lies on ${it.name}`),
      );
      const cut = items.filter(({ box }) => isOut(box, room, 1)).map(({ name }) => `${name} is cut by the frame`);
      const spilt = seen(stage, ".overlay :is(.block, .words, [data-inset], [data-cluster])").flatMap((holder) => {
        const paper = holder.querySelector(".paper, .plate")?.getBoundingClientRect();
        const held = seen(holder, "text, path").filter((it) => !it.closest(".locator-map"));
        return paper
          ? held
              .filter((it) => isOut(it.getBoundingClientRect(), paper, 4))
              .map((it) => `${nameOf(holder)} does not hold ${nameOf(it)}`)
          : [];
      });
      const small = seen(stage, ".overlay text").filter((it) => Number.parseFloat(getComputedStyle(it).fontSize) < 11);
      const claimed = named.flatMap((id) =>
        seen(stage, `.regions [data-region="${id}"]`)
          .flatMap((it) => [it, ...it.querySelectorAll("*")])
          .filter((it) => /voice|tone/.test(`${it.getAttribute("fill")} ${it.getAttribute("stroke")}`))
          .map(() => `${id} has a speaker’s colour`),
      );
      return [...covered, ...cut, ...spilt, ...small.map((it) => `${nameOf(it)} is small`), ...claimed];
    });
  }, lands);
}
