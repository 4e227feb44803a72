import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { circleOf, type Extent, extentOf } from "./extent.ts";
import { defaultAtlas, type Print } from "./folder.ts";
import { moduleAt, packageFolder } from "./loading.ts";
import { fieldsOf } from "./new/fields.ts";

/** The exit code of a command; the modules of commands are loaded when one is given. */
type Outcome = number | Promise<number>;

/**
 * The program `claimed-ground`: makes, checks and publishes atlases. `args` is what was typed after its name. Returns the exit code: 0 if
 * all went well, 1 if something has to be mended first.
 */
export async function main(args: readonly string[], print: Print = console.log): Promise<number> {
  let code = 0;
  const doing =
    <Given extends readonly unknown[]>(act: (...given: Given) => Outcome) =>
    async (...given: Given): Promise<void> => {
      code = await act(...given);
    };
  const program = programWith(doing, print);
  const strict = (command: Command): void => {
    command
      .exitOverride()
      .configureOutput({ writeOut: (text) => print(text.trimEnd()), writeErr: (text) => print(text.trimEnd()) });
    for (const it of command.commands) strict(it);
  };
  strict(program);
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode;
  }
  return code;
}

type Doing = <Given extends readonly unknown[]>(act: (...given: Given) => Outcome) => (...given: Given) => Promise<void>;

function programWith(doing: Doing, print: Print): Command {
  const { version } = JSON.parse(readFileSync(`${packageFolder}package.json`, "utf8")) as { readonly version: string };
  const program = new Command("claimed-ground")
    .description("Makes, checks and publishes an atlas: who said what about armed forces, where, and on which source.")
    .version(version)
    .showHelpAfterError("(claimed-ground --help lists the commands, and --help after a command its options)");

  program
    .command("init")
    .description("write a new atlas that builds at once, with one example claim to be replaced")
    .argument("[folder]", "where to", ".")
    .option("--title <title>", "its title", "Example atlas")
    .addOption(extentOption("its part of the world").default(someSea, "a stretch of sea, to be replaced"))
    .option("--force", "overwrite files that are there")
    .action(
      doing(async (folder: string, options: { readonly title: string; readonly extent: Extent; readonly force?: true }) => {
        const { init } = await moduleAt<typeof import("./init.ts")>("src/build/program/init.ts");
        return init({ folder, ...options }, print);
      }),
    );

  program
    .command("base")
    .description("draw the land, borders, lakes, rivers and capitals of an atlas from Natural Earth and GeoNames")
    .addOption(atlasOption())
    .addOption(extentOption("the part of the world that the map can be moved in; absent: that of the atlas"))
    .option("--depths <file>", "depths of the sea: a GeoJSON file of areas with a depth in metres each")
    .option("--rivers <file>", "rivers: a GeoJSON file of lines")
    .option("--force", "overwrite files that are there")
    .action(
      doing(async (wanted: Parameters<typeof import("../base/base.ts")["base"]>[0]) => {
        const { base } = await moduleAt<typeof import("../base/base.ts")>("src/build/base/base.ts");
        return base(wanted, print);
      }),
    );

  const addRegion = (to: Command) =>
    to
      .command("region")
      .description("add a region: its outline wound, measured, with a spot for its name and where it is from")
      .addOption(atlasOption())
      .option("--country <name>", "the outline of a country of the base map")
      .option("--file <file>", "the outline in a GeoJSON file; also --title, --edition, --licence, --known-error")
      .option("--circle <lon,lat,radius>", "a circle, its radius in km or nmi: -59.5,-51.67,200nmi; also --title", circleOf)
      .option("--id <id>", "its id; absent: made of its name")
      .option("--name <name>", "its name; of a country, as the base map has it")
      .option("--short <name>", "its name where room is scarce")
      .option("--kind <kind>", "area, sea, border or control-line")
      .option("--precision <precision>", "how exactly speakers name it: region, country or vague-phrase")
      .option("--parent <region>", "the region in whose block its statements are counted")
      .option("--title <title>", "where the outline is from: a publication, the document that announced a circle")
      .option("--edition <edition>", "its version or date")
      .option("--licence <licence>", "under which licence the outline is")
      .option("--known-error <sentence>", "how good the outline is")
      .option("--force", "overwrite the region if it is there")
      .action(
        doing(async (wanted: Parameters<typeof import("../base/region.ts")["region"]>[0]) => {
          const { region } = await moduleAt<typeof import("../base/region.ts")>("src/build/base/region.ts");
          return region(wanted, print);
        }),
      );
  addRegion(program);

  const begin = program.command("new").description("begin a record: asks for what is not given; refuses what check would refuse");
  for (const [noun, fields] of fieldsOf) {
    const command = begin.command(noun).description(`begin a ${noun}`).addOption(atlasOption());
    if (noun === "statement") command.argument("<claim>", "the claim it is about");
    for (const { flag, question, needed } of fields) command.option(`--${flag} <text>`, question + (needed ? " (needed)" : ""));
    if (noun === "claim" || noun === "source") command.option("--force", "overwrite the record if it is there");
    command.action(
      doing(async (...args: readonly unknown[]) => {
        const options = args.at(-2) as { readonly atlas: string; readonly force?: true };
        const given = new Map(
          fields.flatMap(({ flag }) => {
            const value = (args.at(-1) as Command).getOptionValue(attributeOf(flag)) as string | undefined;
            return value === undefined ? [] : [[flag, value] as const];
          }),
        );
        const { newRecord } = await moduleAt<typeof import("./new/record.ts")>("src/build/program/new/record.ts");
        const claim = noun === "statement" ? String(args[0]) : undefined;
        const isAsked = process.stdin.isTTY && process.stdout.isTTY;
        return newRecord({ noun, given, isAsked, ...options, ...(claim === undefined ? {} : { claim }) }, print);
      }),
    );
  }
  addRegion(begin);

  program
    .command("check")
    .description("check an atlas: every problem with its file, line and remedy, then what somebody should look at")
    .addOption(atlasOption())
    .action(
      doing(async ({ atlas }: { readonly atlas: string }) => {
        const { main: check } = await moduleAt<typeof import("../records/check.ts")>("src/build/records/check.ts");
        return check([atlas], print);
      }),
    );

  program
    .command("build")
    .description("check an atlas and write its site, which any static host can serve")
    .addOption(atlasOption())
    .option("--out <folder>", "where to; emptied first", "dist")
    .option("--force", "empty the folder even if it holds something else")
    .addHelpText("after", environment)
    .action(
      doing(async (plan: { readonly atlas: string; readonly out: string; readonly force?: true }) => {
        const { buildSiteOf } = await moduleAt<typeof import("./site.ts")>("src/build/program/site.ts");
        return buildSiteOf(plan, print);
      }),
    );

  program
    .command("dev")
    .description("serve an atlas while it is being written: the page follows the records")
    .addOption(atlasOption())
    .option("--port <number>", "the first port tried", portOf, 5173)
    .action(
      doing(async ({ atlas, port }: { readonly atlas: string; readonly port: number }) => {
        const { serveWhileWriting } = await moduleAt<typeof import("./site.ts")>("src/build/program/site.ts");
        return serveWhileWriting(atlas, port, print);
      }),
    );

  program
    .command("start")
    .description("build the site of an atlas and serve it")
    .addOption(atlasOption())
    .option("--out <folder>", "where the site is written; emptied first", "dist")
    .option("--force", "empty the folder even if it holds something else")
    .option("--port <number>", "the first port tried", portOf, 4173)
    .option("--base <path>", "the folder of the site in its address", "/")
    .addHelpText("after", environment)
    .action(
      doing(
        async ({
          port,
          base,
          ...plan
        }: {
          readonly atlas: string;
          readonly out: string;
          readonly port: number;
          readonly base: string;
        }) => {
          const { buildSiteOf } = await moduleAt<typeof import("./site.ts")>("src/build/program/site.ts");
          const { main: serve } = await moduleAt<typeof import("../serve.ts")>("src/build/serve.ts");
          const code = await buildSiteOf(plan, print);
          return code === 0 ? serve(["--port", String(port), "--base", base, "--folder", plan.out], print) : code;
        },
      ),
    );

  program
    .command("figures")
    .description("make pictures of an atlas without a browser: figures --view 'claim=…' --out pictures")
    .addOption(atlasOption())
    .allowUnknownOption()
    .allowExcessArguments()
    .addHelpText("after", "\nAll other options are those of docs/exporting.md; figures without any lists them.")
    .action(
      doing(async ({ atlas }: { readonly atlas: string }, command: Command) => {
        process.env["ATLAS"] = resolve(atlas);
        const batch = await moduleAt<typeof import("../figures/batch.ts")>("src/build/figures/batch.ts");
        return batch.main(command.args, print, { command: "claimed-ground figures" });
      }),
    );

  program
    .command("diff")
    .description("say what one state of an atlas has that another has not; warn of what changed without a revision")
    .argument("<old>", "the folder as it was")
    .argument("<new>", "the folder as it is")
    .action(
      doing(async (before: string, after: string) => {
        const { diff } = await moduleAt<typeof import("./exchange/diff.ts")>("src/build/program/exchange/diff.ts");
        return diff(before, after, print);
      }),
    );

  program
    .command("export")
    .description("write the statements of an atlas as a table, in CSV, for a spreadsheet")
    .argument("<file>", "the table, such as statements.csv")
    .addOption(atlasOption())
    .option("--force", "overwrite the table if it is there")
    .action(
      doing(async (file: string, { atlas, force }: { readonly atlas: string; readonly force?: true }) => {
        const { exportStatements } = await moduleAt<typeof import("./exchange/table.ts")>("src/build/program/exchange/table.ts");
        return exportStatements(atlas, file, print, force);
      }),
    );

  program
    .command("import")
    .description("say what a table of statements, in CSV, would change in an atlas")
    .argument("<file>", "the table, as export wrote it and somebody changed it")
    .addOption(atlasOption())
    .option("--write", "change it")
    .action(
      doing(async (file: string, { atlas, write }: { readonly atlas: string; readonly write?: true }) => {
        const { importStatements } = await moduleAt<typeof import("./exchange/table.ts")>("src/build/program/exchange/table.ts");
        return importStatements(atlas, file, print, write);
      }),
    );

  return program;
}

const environment = `
Variables: SITE_ORIGIN, the address the site will have (https://example.org/map/); CORRECTIONS_CONTACT, where readers
report errors; ATLAS_LANGUAGE, the language to build; PACK=no leaves out packed files. See docs/hosting.md.`;

/** The name under which the parser keeps a flag’s value. */
function attributeOf(flag: string): string {
  return flag.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function atlasOption(): Option {
  return new Option("--atlas <folder>", "the folder of the atlas (or the variable ATLAS)").default(defaultAtlas());
}

function extentOption(what: string): Option {
  return new Option("--extent <west,south,east,north>", `${what}, in degrees, such as -77,8,-58,17`).argParser(extentOf);
}

/** The part of the world of an atlas that names none. */
const someSea: Extent = [-8, -7, 8, 5];

function portOf(written: string): number {
  const port = Number(written);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new InvalidArgumentError("Write a number from 1 to 65535.");
  return port;
}
