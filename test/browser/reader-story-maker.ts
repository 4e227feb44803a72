import type { ReaderWindow } from "./reader-window.ts";

/** What an editor does in the dialog in which stories are written, and sees there. */
export function storyMakerOf({ page, read, until }: ReaderWindow) {
  const dialog = page.getByRole("dialog", { name: "Make a story" });
  const text = dialog.getByLabel("Text", { exact: true });
  const step = dialog.getByRole("group", { name: /^Step \d/ });
  const preview = page.locator(".maker-preview iframe");

  const openMaker = async (): Promise<void> => {
    await page.locator(".menu-button").click();
    await page.getByRole("button", { name: "Make a story", exact: true }).click();
    await dialog.getByRole("button", { name: "Add what is shown now as a step" }).waitFor();
  };

  const closesMaker = async (): Promise<void> => {
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  };

  const presses = async (name: string | RegExp): Promise<void> => {
    await dialog
      .getByRole("button", { name, exact: typeof name === "string" })
      .first()
      .click();
  };

  const writesStory = async (title: string, standfirst: string): Promise<void> => {
    await dialog.getByRole("region", { name: "Story" }).getByLabel("Title").fill(title);
    await dialog.getByLabel("Standfirst").fill(standfirst);
  };

  const writesStep = async (title: string, words: string): Promise<void> => {
    await step.getByLabel("Title").fill(title);
    await text.fill(words);
  };

  /** Selects words of the text. */
  const selects = async (words: string): Promise<void> => {
    const from = (await text.inputValue()).indexOf(words);
    if (from < 0) throw new Error(`not in the text: ${words}`);
    await text.focus();
    await text.evaluate((it: HTMLTextAreaElement, [start, end]) => it.setSelectionRange(start, end), [
      from,
      from + words.length,
    ] as const);
  };

  /** Writes other words over some, or over none deletes them. */
  const writesOver = async (words: string, others: string): Promise<void> => {
    await selects(words);
    if (others === "") await page.keyboard.press("Delete");
    else await page.keyboard.type(others);
  };

  /** Writes at the end of the text. */
  const goesOn = async (words: string): Promise<void> => {
    await text.press("ControlOrMeta+End");
    await page.keyboard.type(words);
  };

  const fields = async (): Promise<readonly string[]> => [
    await dialog.getByRole("region", { name: "Story" }).getByLabel("Title").inputValue(),
    await dialog.getByLabel("Standfirst").inputValue(),
    ...(await dialog
      .getByRole("navigation", { name: "Steps" })
      .getByRole("listitem")
      .getByRole("button")
      .locator("bdi")
      .allInnerTexts()),
  ];

  const writtenText = async (): Promise<string> => text.inputValue();

  /** What the check finds, as the dialog says it, beside the fields, in alphabetical order. */
  const problems = async (): Promise<readonly string[]> => {
    const places = ["[aria-label=Story]", ".maker-steps", ".maker-step"].map((it) => `${it} .maker-problems li`);
    return (await dialog.locator(places.join()).allInnerTexts()).sort();
  };

  /** The text of the preview, once it has a text. */
  const previewed = async (has: string): Promise<string> => {
    const shown = () => preview.evaluate((it: HTMLIFrameElement) => it.contentDocument?.body?.innerText ?? "");
    await until(async () => (await shown()).includes(has));
    return shown();
  };

  const previewsAt = async (width: string): Promise<void> => {
    await dialog.getByRole("radio", { name: width }).check();
  };

  /** Of the preview: its width, the marks of a draft in sight in each step and on its map, whether the map is drawn. */
  const previewLook = async () =>
    preview.evaluate((it: HTMLIFrameElement) => ({
      width: it.contentWindow?.innerWidth,
      marks: [...(it.contentDocument?.querySelectorAll(".step") ?? [])].map(
        (each) => each.querySelectorAll(".step-map .draft-mark, .step-text .draft-mark").length,
      ),
      isDrawn: (it.contentDocument?.querySelector("[data-state=current] .poster")?.getBoundingClientRect().width ?? 0) > 100,
    }));

  /** Names of elements in the preview that a story's page does not have. */
  const strangers = async (): Promise<readonly string[]> =>
    preview.evaluate((it: HTMLIFrameElement) => {
      const kinds = "script, img, iframe, object, embed, form, body style, [onerror], [onload], [href^='javascript']";
      return [...(it.contentDocument?.querySelectorAll(kinds) ?? [])].map(({ tagName }) => tagName);
    });

  const downloads = async (): Promise<{ readonly name: string; readonly content: string }> => {
    const [download] = await Promise.all([page.waitForEvent("download"), presses("Download .yaml")]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return { name: download.suggestedFilename(), content: Buffer.concat(chunks).toString() };
  };

  const opensDraft = async (name: string, content: string | Uint8Array): Promise<void> => {
    await dialog.getByLabel("Open a draft …").setInputFiles({ name, mimeType: "application/yaml", buffer: Buffer.from(content) });
  };

  /** What the dialog last said, and the mistakes in the file it could not open. */
  const answer = async (has: string): Promise<readonly string[]> => {
    await dialog.locator(".outcome", { hasText: has }).waitFor();
    return [
      await dialog.locator(".outcome").innerText(),
      ...(await dialog.locator(".maker-file .maker-problems li").allInnerTexts()),
    ];
  };

  const isAsked = async (): Promise<boolean> => dialog.getByText("Your draft has changes").isVisible();

  /** Whether the browser would ask before leaving the page. */
  const wouldAsk = async (): Promise<boolean> =>
    read(() => {
      const event = new Event("beforeunload", { cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented;
    });

  return {
    openMaker,
    closesMaker,
    presses,
    writesStory,
    writesStep,
    selects,
    writesOver,
    goesOn,
    fields,
    writtenText,
    problems,
    previewed,
    previewsAt,
    previewLook,
    strangers,
    downloads,
    opensDraft,
    answer,
    isAsked,
    wouldAsk,
  };
}
