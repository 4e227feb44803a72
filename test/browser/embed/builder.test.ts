import { describe, expect, test } from "vitest";
import { brokenInEither } from "../broken-rules.ts";
import { openReader, screenNames, site } from "../driver.ts";
import { openHost } from "./host-page.ts";

const claim = "nato-forces-near-russia";
const heading = "Sergei Shoigu says: NATO is to deploy forces close to Russian territory.";

describe("the builder of embeds", () => {
  test("offers three snippets for what the page shows, simplest first, with a preview as high as its content", async () => {
    const reader = await openReader({ query: `claim=${claim}` });
    await reader.openBuilder();
    const [plain = "", exact = "", picture = ""] = await reader.snippets();
    expect(plain).toContain(`src="${site.address}embed/claims/${claim}/?v=1"`);
    expect(plain).not.toContain("<script");
    expect(exact).toContain(`<script async src="${site.address}embed.js"></script>`);
    expect(picture).toContain(`src="${site.address}cards/claims/${claim}.png"`);
    for (const it of [plain, exact, picture]) expect(it).toContain(heading);
    const { width, height, content, text } = await reader.preview();
    expect(width).toBe(640);
    expect(Math.abs(height - content)).toBeLessThanOrEqual(1);
    expect(exact.startsWith(plain)).toBe(true);
    expect(text).toContain("Sergei Shoigu says:");
    expect(await reader.complaints()).toEqual([]);
  });

  test("gives a frame without script a height that follows its column, so that nothing is cut and little stays free", async () => {
    const reader = await openReader({ query: `claim=${claim}` });
    const plain: string[] = [];
    for (const query of [`claim=${claim}`, "show=figures&group=ships", ""]) {
      await reader.visit(`?${query}`);
      await reader.openBuilder();
      plain.push((await reader.snippets())[0] ?? "");
    }
    const host = await openHost({ body: `<main id="column">${plain.join("")}</main>`, width: 1100 });
    const free = async (index: number) => (await host.frameHeight(index)) - (await host.embed(index).size()).height;
    for (const width of [640, 320, 328, 420, 560, 660, 940, 1000]) {
      await host.restyle("#column", { width: `${width}px` });
      for (const index of plain.keys()) {
        await host.embed(index).ready();
        await host.until(async () => (await host.embed(index).size()).width === width);
        const left = await free(index);
        const isRight = left >= 0 && (left <= 24 || (width !== 640 && width !== 320));
        expect([index, width, left, isRight]).toEqual([index, width, left, true]);
      }
    }
    // Where a system takes styles out, it is as high as the highest of these.
    await host.read(() =>
      document.querySelectorAll("[style]").forEach((it) => it.id !== "column" && it.removeAttribute("style")),
    );
    await host.restyle("#column", { width: "640px" });
    for (const index of plain.keys()) {
      await host.until(async () => (await host.embed(index).size()).width === 640);
      expect(await free(index)).toBeGreaterThanOrEqual(0);
    }
    // The older of two attributes for full screen is there for browsers that know no other.
    expect((await host.misdeeds()).filter((it) => !it.includes("precedence over 'allowfullscreen'"))).toEqual([]);
  });

  test("has every option in the preview and in the snippets at once", async () => {
    const reader = await openReader({ query: "voice=moscow" });
    await reader.openBuilder();
    await reader.choosesInBuilder("Your own");
    await reader.writesHeading("Was Moskau sagt");
    await reader.choosesInBuilder("No list");
    await reader.choosesInBuilder("Dark");
    await reader.setsWidth("500");
    const address = `${site.address}embed/?voice=moscow&theme=dark&v=1&list=none&title=Was%20Moskau%20sagt`;
    await reader.until(async () => (await reader.preview()).address === address);
    await reader.until(async () => (await reader.preview()).text.includes("statements shown. Filters: Moscow"));
    await reader.until(async () => (await reader.preview()).width === 500);
    const { text } = await reader.preview();
    expect(text).toMatch(/^Was Moskau sagt\s+Heading by the page that shows this map\./);
    expect(text).not.toContain("Read the passage");
    for (const it of (await reader.snippets()).slice(0, 2)) expect(it).toContain(address.replaceAll("&", "&amp;"));
  });

  test("copies, and where the browser refuses selects the code and says so", async () => {
    const reader = await openReader({ query: `claim=${claim}` });
    await reader.openBuilder();
    const [, exact = "", picture = ""] = await reader.snippets();
    await reader.copySnippet(1, true);
    expect(await reader.saidOnCopy(1)).toBe("Copied.");
    expect(await reader.clipboard()).toBe(exact);
    await reader.copySnippet(2, false);
    expect(await reader.saidOnCopy(2)).toContain("The text is selected: press Ctrl+C");
    expect(await reader.selected()).toBe(picture);
  });

  test("opens and closes by keyboard, and gives the focus back", async () => {
    const reader = await openReader();
    await reader.focusEmbed();
    await reader.press("Enter");
    await reader.builderReady();
    const tellLate = await reader.lateEndOfDialog();
    await reader.press("Escape");
    await reader.until(async () => !(await reader.isBuilderOpen()));
    // The menu that the button stands in has closed.
    expect((await reader.focus()).what).toBe("Embed or take away");
    await reader.focusEmbed();
    await reader.press("Enter");
    await reader.builderReady();
    await tellLate();
    expect(await reader.isBuilderOpen()).toBe(true);
  });

  test("says so when it cannot be loaded", async () => {
    const reader = await openReader({ missing: "embed-builder" });
    await reader.pressButton("Embed");
    await reader.until(async () => (await reader.notices()).some((it) => it.includes("The embed builder could not be loaded")));
  });

  test.each(screenNames)("breaks no rule of accessibility (%s)", async (screen) => {
    const reader = await openReader({ screen, query: `claim=${claim}` });
    await reader.openBuilder();
    expect(await brokenInEither(reader, "dialog")).toEqual([]);
  });
});
