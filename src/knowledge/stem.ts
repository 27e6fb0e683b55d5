/** Words that say nothing of a topic. Negations, persons and modal verbs are not among them: they weigh. */
const functionWords = new Set(
  "a an the of to in on at by for from with as is are be been was were it its this that these those and or if then than so such which who whom whose there their they them he she his her do does did has have had having into onto over per via about also can each any all both more most other some same own".split(
    " ",
  ),
);

/** Classes of numbers, by the unit that follows or the sign that goes before; each stands as a word of its own. */
const numberClasses: readonly (readonly [string, RegExp])[] = [
  ["#percent", /^\d[\d.,]*\s?(?:%|percent\b|nines\b)/i],
  [
    "#duration",
    /^\d[\d.,]*\s?-?(?:ms|µs|us|ns|s|sec(?:ond)?s?|m|min(?:ute)?s?|h|hrs?|hours?|days?|d|weeks?|months?|years?|yrs?)\b/i,
  ],
  [
    "#rate",
    /^\d[\d.,]*\s?[kmb]?\s?(?:rps|qps|tps|ops|iops|(?:\w{1,20}\s)?(?:\/|per )\s?(?:s|sec|second|min|minute|h|hour|day|month)\b)/i,
  ],
  ["#size", /^\d[\d.,]*\s?-?(?:[kmgtp]i?b|bytes?|bits?|[kmgt]bps)\b/i],
  ["#count", /^\d[\d.,]*\s?(?:k|m|b|million|billion|thousand)?\b/i],
];

const token = /[$€£]\s?\d[\d.,]*|\d+(?:[.,]\d+)*|\p{Lu}?\p{Ll}[\p{Ll}\p{M}’']*|\p{Lu}+(?!\p{Ll})|\p{Lo}+/gu;
const stems = new Map<string, string>();
/** Beyond this many distinct words, stems are made anew instead of kept. */
const kept = 50_000;
/** V8 makes of a longer word a slice, which keeps the whole text that it stands in. */
export const longestKept = 12;

/**
 * The words of `text` that carry meaning, as stems: lower case, endings off, identifiers taken apart at their capitals
 * and underscores. Numbers stand as the class of what they measure ("#duration").
 */
export function stemsOf(text: string): string[] {
  const found: string[] = [];
  let at = 0;
  for (const word of text.match(token) ?? []) {
    const first = word.charCodeAt(0);
    const isMoney = first === 36 || first === 163 || first === 8364;
    if (isMoney || first < 58) {
      // Only a number's place matters, for what follows it.
      at = text.indexOf(word, at);
      found.push(isMoney ? "#money" : numberClass(text, at));
      at += word.length;
    } else {
      const stem = stemOf(word.toLowerCase());
      if (stem !== "") found.push(stem);
    }
  }
  return found;
}

function numberClass(text: string, at: number): string {
  const rest = text.slice(at, at + 40);
  return numberClasses.find(([, pattern]) => pattern.test(rest))?.[0] ?? "#count";
}

/** The stem of a lower-case word; empty for a function word or a single letter. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const bare = word.replace(/[’']s?$/, "");
  const stem = functionWords.has(bare) || bare.length < 2 ? "" : strip(bare.replace(/’/g, "'"));
  if (stems.size < kept && word.length <= longestKept) stems.set(word, stem);
  return stem;
}

function strip(word: string): string {
  let stem = word;
  if (stem.length > 4)
    stem = stem
      .replace(/ies$/, "y")
      .replace(/(ss|x|ch|sh)es$/, "$1")
      .replace(/([^su])s$/, "$1");
  if (stem.length > 5) stem = stem.replace(/ied$/, "y").replace(/(?:ing|ed)$/, "");
  if (stem.length > 6) stem = stem.replace(/ations?$/, "at").replace(/(?:ment|ly|ness)$/, "");
  stem = stem.replace(/([b-df-hj-km-np-rtv-z])\1$/, "$1");
  return stem.length > 3 ? stem.replace(/e$/, "") : stem;
}
