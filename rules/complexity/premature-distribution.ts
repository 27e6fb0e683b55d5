import {
  distributions,
  distributionThresholds,
  largeScale,
  scalesIn,
  type ScaleMeasure,
  type StatedScale,
} from "../../src/knowledge/distribution.ts";
import type { Document } from "../../src/model/document.ts";
import type { Statement } from "../../src/model/statement.ts";
import { defineRule, z } from "../../src/rule.ts";

export default defineRule({
  id: "premature-distribution",
  family: "complexity",
  severity: "warning",
  preset: "recommended",
  summary: "A distributed design for a load or a team that one process would carry",
  why: "Every network call between parts has to be secured, watched, retried and debugged. Under a small load or with few people, that work buys nothing.",
  fix: "Start with one deployable and one database, and say at which number you would split it. If there is another reason, such as isolation, state it.",
  kinds: ["design", "adr"],
  limits:
    "Compares numbers that the text states with thresholds; without a number it is silent. The largest number of a kind counts.",
  defaults: distributionThresholds,
  options: () =>
    z.strictObject({
      engineers: z.number().default(distributionThresholds.engineers).describe("A team smaller than this is small"),
      users: z.number().default(distributionThresholds.users).describe("Fewer users than this are few"),
      requestsPerSecond: z
        .number()
        .default(distributionThresholds.requestsPerSecond)
        .describe("Fewer requests, messages or events per second than this are few"),
    }),

  *check({ doc, options }) {
    const scale = largestScales(doc);
    const small = scale.filter(({ measure, value }) => value < options[measure]);
    const isLarge =
      spoken(doc).some(({ text }) => largeScale.test(text)) ||
      scale.some(({ measure, value }) => measure !== "engineers" && value >= options[measure]);
    const [stated] = small;
    const found = stated && !isLarge ? distributionOf(doc) : undefined;
    if (!stated || !found) return;
    yield {
      at: found.statement.span,
      message: `Takes on ${found.name} for "${stated.text}"`,
      subject: found.name,
      related: [{ span: stated.statement.span, message: `States "${stated.text}"` }],
    };
  },
});

interface PlacedScale extends StatedScale {
  readonly statement: Statement;
}

const spoken = (doc: Document): Statement[] => doc.statements.filter(({ polarity }) => polarity === "affirmed");
const notALoad =
  /\b(?:limit\w*|test\w*|benchmark\w*|per (?:user|client|ip|key|tenant|pod|instance|node|partition|shard|consumer)|each|every|batch\w*|alert\w*|threshold|timeout|throttl\w*|quota|example|e\.g)\b/i;

/** Words of a size that the system is built for. */
const isALoad =
  /\b(?:expect\w*|peak|average|support\w*|handl\w+|serv(?:e|es|ing)|target\w*|scale|load|traffic|active|concurrent|daily|monthly|launch|today|volume|throughput|users?:|team|engineers?|developers?|customers|about|around|fewer|small)\b|[~≈]/i;
/** Words with which a design argues about distribution without taking it on. */
const notTakenOn =
  /\b(?:not?|n't|never|without|avoid\w*|instead|rather|overkill|unjustif\w+|anti-?pattern|existing|already|legacy|later|future|when|if|would|could|versus|vs|compared|unlike|alternative\w*|platform|company|organi[sz]ation)\b/i;
const takenOn =
  /\b(?:us(?:e|es|ing)|adopt\w*|split\w*|deploy\w*|runs?|architecture|built|consists?|decompos\w+|communicat\w+|publish\w*|through|via|sharded|shards|each|across|will|independent\w*)\b|\|/i;

/** The largest number stated of each measure. */
function largestScales(doc: Document): PlacedScale[] {
  const largest = new Map<ScaleMeasure, PlacedScale>();
  for (const statement of spoken(doc)) {
    const { form, text } = statement;
    if (form === "code" || notALoad.test(text) || !isALoad.test(`${(statement.header ?? []).join(" ")} ${text}`))
      continue;
    for (const scale of scalesIn(text)) {
      if (scale.value > (largest.get(scale.measure)?.value ?? 0)) largest.set(scale.measure, { ...scale, statement });
    }
  }
  return [...largest.values()];
}

/** The first statement that takes on distribution. */
function distributionOf(doc: Document): { name: string; statement: Statement } | undefined {
  const decided = spoken(doc).filter(
    ({ form, text }) => form !== "code" && takenOn.test(text) && !notTakenOn.test(text),
  );
  const title = doc.sections[1]?.title ?? doc.title.text;
  for (const { name, words } of distributions) {
    const statement = words.test(title) ? undefined : decided.find(({ text }) => words.test(text));
    if (statement) return { name, statement };
  }
  return undefined;
}
