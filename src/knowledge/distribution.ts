import type { ScaleMeasure, StatedScale } from "../model/scale.ts";
import data from "./data/distribution.json" with { type: "json" };

/** Below these, distribution is not paid back; `requestsPerSecond` stands a factor of ten under the seeds' 1K. */
export const distributionThresholds: Readonly<Record<ScaleMeasure, number>> = data.thresholds;

/** What makes a design distributed, as a name for messages and the words that show it. */
export const distributions: readonly { readonly name: string; readonly words: RegExp }[] = [
  {
    name: "microservices",
    words:
      /\b(?:micro-?services?(?: architecture)?|(?:[5-9]|\d\d|five|six|seven|eight|nine|ten|twelve) (?:independent |separate |backend |core )?services)\b/i,
  },
  { name: "Kafka", words: /\b(?:kafka|pulsar)\b/i },
  {
    name: "sharding",
    words:
      /\b(?:database|data|tables?|orders|users|storage|we) (?:(?:is|are|will be|shall be) )?shard(?:s|ed)\b|\bsharded (?:database|by|across|over|into)\b|\bshard(?:ing)? (?:the|our) (?:database|data|tables?)\b/i,
  },
  { name: "several regions", words: /\b(?:multi-region|multiple regions|active-active|(?:two|three|2|3) regions)\b/i },
  { name: "a service mesh", words: /\b(?:service mesh|istio|linkerd)\b/i },
  { name: "event sourcing", words: /\bevent[- ]sourc(?:ing|ed)\b/i },
];

const number = "(?<n>\\d[\\d,.]*)\\s?(?<s>k|m|thousand|million)?\\+?";
const scales: readonly { readonly measure: ScaleMeasure; readonly per: number; readonly pattern: RegExp }[] = [
  {
    measure: "engineers",
    per: 1,
    pattern: new RegExp(
      `(?:team of |team size: ?|team: ?)?${number}[- ](?:person team|(?:\\w+ )?(?:engineers|developers|devs)\\b)`,
      "gi",
    ),
  },
  {
    measure: "engineers",
    per: 1,
    pattern: /\bteam (?:of|size:?(?: is)?) (?<n>\d{1,3}|one|two|three|four|five|six)(?<s>)\b/gi,
  },
  {
    measure: "engineers",
    per: 1,
    pattern: /\b(?<n>one|two|three|four|a single)(?<s>)[- ](?:\w+ )?(?:engineers?|developers?|devs?|person team)\b/gi,
  },
  {
    measure: "users",
    per: 1,
    pattern: new RegExp(
      `${number} (?:(?:monthly|daily|active|concurrent|registered|internal|total|expected) ){0,3}(?:users|customers|employees|dau|mau)\\b`,
      "gi",
    ),
  },
  {
    measure: "requestsPerSecond",
    per: 1,
    pattern: new RegExp(
      `${number} ?(?:rps|qps|tps|req(?:uests?)?\\/s(?:ec)?|(?:requests|messages|events|orders|writes|queries)(?: per |\\/)(?:s|sec|second))\\b`,
      "gi",
    ),
  },
  {
    measure: "requestsPerSecond",
    per: 60,
    pattern: new RegExp(
      `${number} (?:requests|messages|events|orders|writes|queries|jobs)(?: per |\\/| a )(?:min|minute)\\b`,
      "gi",
    ),
  },
  {
    measure: "requestsPerSecond",
    per: 86400,
    pattern: new RegExp(
      `${number} (?:\\w+ )?(?:requests|messages|events|orders|writes|queries|jobs|transactions|bookings)(?: per |\\/| a )day\\b`,
      "gi",
    ),
  },
];

const words: Readonly<Record<string, number>> = { one: 1, "a single": 1, two: 2, three: 3, four: 4, five: 5, six: 6 };
const suffixes: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6 };

/** A number so large that no threshold here applies: millions, or terabytes. */
export const largeScale = /\d\s?(?:m|b|million|billion|tb|pb)\b|\d[\d,]{6,}|\bmillions of\b/i;

/** Words of a number that is no load. */
export const notALoad =
  /\b(?:limit\w*|test\w*|benchmark\w*|per (?:user|client|ip|key|tenant|pod|instance|node|partition|shard|consumer)|each|every|batch\w*|alert\w*|threshold|timeout|throttl\w*|quota|example|e\.g)\b/i;

/** Words of a size that the system is built for. */
export const isALoad =
  /\b(?:expect\w*|peak|average|support\w*|handl\w+|serv(?:e|es|ing)|target\w*|scale|load|traffic|active|concurrent|daily|monthly|launch|today|volume|throughput|users?:|team|engineers?|developers?|customers|about|around|fewer|small)\b|[~≈]/i;
/** Words with which a design argues about distribution without taking it on. */
export const notTakenOn =
  /\b(?:not?|n't|never|without|avoid\w*|instead|rather|overkill|unjustif\w+|anti-?pattern|existing|already|legacy|later|future|when|if|would|could|versus|vs|compared|unlike|alternative\w*|platform|company|organi[sz]ation)\b/i;
/** Words with which it takes it on. */
export const takenOn =
  /\b(?:us(?:e|es|ing)|adopt\w*|split\w*|deploy\w*|runs?|architecture|built|consists?|decompos\w+|communicat\w+|publish\w*|through|via|sharded|shards|each|across|will|independent\w*)\b|\|/i;

/** The sizes that `text` states. */
export function scalesIn(text: string): Omit<StatedScale, "span">[] {
  return scales.flatMap(({ measure, per, pattern }) =>
    [...text.matchAll(pattern)].map((match) => {
      const { n = "", s = "" } = match.groups ?? {};
      const value = (words[n.toLowerCase()] ?? Number(n.replaceAll(",", ""))) * (suffixes[s.toLowerCase()] ?? 1);
      return { measure, value: value / per, text: match[0].trim() };
    }),
  );
}
