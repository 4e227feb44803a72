import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Document, isScalar, parseDocument, visit } from "yaml";
import { type Draft, readFolder } from "../../records/records.ts";
import { type Print, shown } from "../folder.ts";
import { idOf } from "../id.ts";
import { writeChecked } from "../writing.ts";
import { type Answers, answersTo } from "./answers.ts";
import { fieldsOf } from "./fields.ts";

export type NewRecord = {
  readonly noun: string;
  readonly atlas: string;
  /** The claim that a new statement is about. */
  readonly claim?: string;
  readonly given: Answers;
  /** Whether somebody is there to be asked for the rest. */
  readonly isAsked: boolean;
  readonly force?: true;
};

/**
 * Writes a new record from what is given and answered, in the order the contract has its keys. Returns the exit code: 1 if something needed is
 * missing, or if `check` would refuse it; then nothing is written.
 */
export async function newRecord({ noun, atlas, claim, given, isAsked, force }: NewRecord, print: Print): Promise<number> {
  const refuse = (lines: readonly string[]) => {
    for (const it of lines) print(it);
    print("Nothing was written.");
    return 1;
  };
  const { records } = readFolder(atlas);
  if (records.atlas.length === 0) return refuse([`${shown(atlas, "atlas.yaml")} cannot be read (claimed-ground check says why)`]);
  const claimFile = join("claims", `${claim ?? ""}.yaml`);
  if (noun === "statement" && !existsSync(join(atlas, claimFile)))
    return refuse([`there is no claim "${claim ?? ""}": ${shown(atlas, claimFile)} is missing`]);
  const answers = await answersTo(fieldsOf.get(noun) ?? [], given, records, isAsked);
  if ("faults" in answers) return refuse(answers.faults);
  // What was answered is not lost to one slip.
  const orAgain = (code: number) => {
    const flags = [...answers].map(([flag, value]) => ` --${flag} ${JSON.stringify(value)}`).join("");
    if (code !== 0 && isAsked)
      print(`To mend it without answering anew: claimed-ground new ${noun}${claim === undefined ? "" : ` ${claim}`}${flags}`);
    return code;
  };
  const written = recordOf(noun, answers);
  if ("fault" in written) return refuse([written.fault]);
  if (noun === "statement") {
    const text = added(readFileSync(join(atlas, claimFile), "utf8"), "statements", written.value);
    return orAgain(writeChecked(atlas, { drafts: [], changed: [{ file: claimFile, text }] }, print));
  }
  if (noun === "actor") {
    const text = added(readFileSync(join(atlas, "actors.yaml"), "utf8"), "actors", written.value);
    return orAgain(writeChecked(atlas, { drafts: [], changed: [{ file: "actors.yaml", text }] }, print));
  }
  const draft: Draft = { file: join(`${noun}s`, `${written.id}.yaml`), text: textOf(written.value) };
  return orAgain(writeChecked(atlas, { drafts: [draft] }, print, force));
}

type Written = { readonly id: string; readonly value: object } | { readonly fault: string };

/** A record as its file has it. */
function recordOf(noun: string, answers: Answers): Written {
  if (noun === "source") return sourceOf(answers);
  if (noun === "actor") return actorOf(answers);
  return noun === "claim" ? claimOf(answers) : statementOf(answers);
}

function sourceOf(answers: Answers): Written {
  const id = answers.get("id") ?? joined(answers.get("publisher"), answers.get("published"));
  if (id === undefined) return { fault: "--id is missing: no letter of the publisher can be in one" };
  const keys = [
    "publisher",
    "kind",
    "title",
    "author",
    "address",
    "published",
    "retrieved",
    "language",
    "access",
    "reproduces",
    "note",
  ];
  return { id, value: { id, ...picked(answers, keys) } };
}

function actorOf(answers: Answers): Written {
  const id = answers.get("id") ?? idOf(answers.get("name") ?? "");
  if (id === undefined) return { fault: "--id is missing: no letter of the name can be in one" };
  return { id, value: { id, ...picked(answers, ["kind", "name", "office", "of", "forces", "voice", "reason"]) } };
}

function claimOf(answers: Answers): Written {
  const id = answers.get("id") ?? "";
  const statement = statementOf(new Map([...answers, ["stance", "asserts"]]));
  if ("fault" in statement) return statement;
  const states = listIn(answers, "states");
  const about = {
    forces: listIn(answers, "forces"),
    ...(states.length === 0 ? {} : { states }),
    act: answers.get("act"),
  };
  const place = {
    ...renamed(answers, "place", "id"),
    ...renamed(answers, "place-role", "role"),
    ...renamed(answers, "place-as-said", "asSaid"),
    ...renamed(answers, "place-wording", "wording"),
    ...renamed(answers, "place-precision", "precision"),
  };
  const places = Object.keys(place).length === 0 ? [] : [place];
  return { id, value: { id, ...picked(answers, ["proposition"]), about, places, statements: [statement.value] } };
}

function statementOf(answers: Answers): Written {
  const [actor, description, onBehalfOf] = ["actor", "description", "on-behalf-of"].map((it) => answers.get(it));
  const speaker = actor ?? onBehalfOf;
  const id = answers.get("statement-id") ?? joined(speaker, answers.get("said-on"));
  if (id === undefined || (actor === undefined && description === undefined))
    return { fault: "--actor is missing: who says it (or --description and --on-behalf-of, for someone unnamed)" };
  const asserter = {
    ...(actor === undefined ? {} : { actor }),
    ...(description === undefined ? {} : { description }),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  };
  const targets = listIn(answers, "targets");
  const exact = answers.get("exact");
  const evidence = {
    ...picked(answers, ["source", "level"]),
    chain: listIn(answers, "chain").map((name) => ({ name })),
    ...(exact === undefined ? {} : { selector: { exact } }),
    ...picked(answers, ["language"]),
  };
  const value = {
    id,
    asserters: [asserter],
    ...picked(answers, ["stance"]),
    ...(targets.length === 0 ? {} : { targets }),
    ...renamed(answers, "said-on", "saidOn"),
    ...picked(answers, ["occasion"]),
    evidence: [evidence],
    ...picked(answers, ["gist"]),
    recordedOn: new Date().toISOString().slice(0, 10),
    ...picked(answers, ["note"]),
  };
  return { id, value };
}

function picked(answers: Answers, keys: readonly string[]): object {
  return Object.fromEntries(keys.flatMap((key) => (answers.has(key) ? [[key, answers.get(key)]] : [])));
}

function renamed(answers: Answers, flag: string, key: string): object {
  const value = answers.get(flag);
  return value === undefined ? {} : { [key]: value };
}

function listIn(answers: Answers, flag: string): readonly string[] {
  return (answers.get(flag) ?? "").split(",").flatMap((it) => (it.trim() === "" ? [] : [it.trim()]));
}

/** An id made of a name and a day. */
function joined(name: string | undefined, day: string | undefined): string | undefined {
  const [first, second] = [idOf(name ?? ""), idOf(day ?? "")];
  return first === undefined ? undefined : second === undefined ? first : `${first}-${second}`;
}

/** A record's file as the others are written: ids plain, texts and dates in double quotation marks, short lists in one line. */
function textOf(value: object): string {
  return styled(new Document(value)).toString(style);
}

/** A file's text with one more item at the end of a list; its comments and everything else stay as they are. */
function added(text: string, list: string, item: object): string {
  const document = parseDocument(text);
  document.addIn([list], styled(new Document(item)).contents);
  return document.toString(style);
}

const style = { lineWidth: 0, flowCollectionPadding: false } as const;

function styled(document: Document): Document {
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && isScalar(value) && typeof value.value === "string")
        value.type = isPlain(value.value) ? "PLAIN" : "QUOTE_DOUBLE";
    },
    Seq: (_, seq) => {
      if (seq.items.every((it) => isScalar(it))) seq.flow = true;
    },
  });
  return document;
}

function isPlain(text: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && !/^(true|false|null|yes|no)$/.test(text);
}
