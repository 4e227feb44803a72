import { primaryLanguageOf } from "./primary-language.ts";

/** Verbs of the stances and of saying, one to a line: the plain form, the one with “says”, the past, and a participle that is another. */
const english = `
  say says said
  tell tells told
  speak speaks spoke spoken
  write writes wrote written
  read reads
  put puts
  give gives gave given
  deny denies denied
  reply replies replied
  qualify qualifies qualified
  notify notifies notified
  refer refers referred
  ${regular("accept add announce ask affirm reaffirm agree assure confirm condemn correct decline respond describe mention")}
  ${regular("explain repeat reject publish express urge warn inform propose declare accuse criticise cite conclude")}
  ${regular("emphasise stress suggest threaten welcome attribute compare recommend refuse observe argue invite expect")}
`;

/** The same for verbs that are nouns as well: they count only where no word before them makes them one, as in “the call”. */
const nounsAlike = `
  ${regular("report answer name call count list state note demand dispute question quote promise pledge vow offer")}
  ${regular("order estimate request recall forecast blame")}
`;
const beforeNouns =
  "the|an?|no|any|each|every|its|his|her|their|our|this|that|these|those|one|two|three|four|five|six|another|other|same|first|second|last|of|in|on|by|from";

/** Regular verbs in their three forms. */
function regular(verbs: string): string {
  return verbs
    .split(" ")
    .flatMap((it) => [it, /(?:sh|ss|ch)$/.test(it) ? `${it}es` : `${it}s`, it.endsWith("e") ? `${it}d` : `${it}ed`])
    .join(" ");
}

const byLanguage: ReadonlyMap<string, RegExp> = new Map([
  [
    "en",
    new RegExp(
      `(?<!\\p{L})(?:(?:${anyOf(english)})|(?<!(?:^|[^\\p{L}])(?:${beforeNouns})\\s+|[’']s\\s+)(?:${anyOf(nounsAlike)}))(?!\\p{L})`,
      "iu",
    ),
  ],
]);

/** The plain verbs of stances and of saying in a language; nothing for one whose verbs are not known. */
export function verbsIn(language: string): RegExp | undefined {
  return byLanguage.get(primaryLanguageOf(language));
}

function anyOf(words: string): string {
  return words.trim().split(/\s+/).join("|");
}
