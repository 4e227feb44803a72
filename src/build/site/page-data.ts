/** What a page's script is told: the View the page was made for, where the data is, which files the live map will want. */
export type PageData = {
  readonly view: string;
  readonly atlas: string;
  readonly geography: string;
  readonly later: readonly string[];
};
