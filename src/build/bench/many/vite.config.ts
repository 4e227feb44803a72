import { pageKinds } from "../../../scene/pages/page-kinds.ts";
import { recordsFolder } from "../../records/folder.ts";
import { configOf } from "../../site/bundle/config.ts";

/** The page for readers, and those on which its list goes on: without a page, an embed and a picture for each of thousands of claims. */
const kinds = pageKinds.filter((it) => it.folder === "" || it.folder === "list/");

/** How the site of an atlas with many statements is built, to be measured or read. */
export default configOf({ dataFolder: recordsFolder(), language: undefined, origin: undefined, contact: undefined, kinds });
