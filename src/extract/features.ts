import { rolesOfHeading } from "../knowledge/roles.ts";
import { stemsOf } from "../knowledge/stem.ts";
import type { Section } from "../model/section.ts";
import type { Statement } from "../model/statement.ts";

/** What the learnt reader sees of a heading and those above it. */
export interface SectionFeatures {
  readonly heading: readonly string[];
  readonly ancestors: readonly string[];
  readonly flags: readonly string[];
}

/** What the learnt reader sees of a statement: stems by where they stand, and flags. */
export interface StatementFeatures {
  readonly words: readonly string[];
  /** Label, lead-in sentence and column headers. */
  readonly context: readonly string[];
  readonly flags: readonly string[];
}

type SectionPart = Pick<Section, "title" | "parent" | "depth" | "roles">;

/** The features of each section, by index. */
export function sectionFeatures(sections: readonly SectionPart[]): SectionFeatures[] {
  const features: SectionFeatures[] = [];
  for (const { title, parent, depth, roles } of sections) {
    const above = features[parent];
    // The document's own title names the product, not a topic.
    const isTitle = depth === 1 && parent === 0;
    const inherited = above?.flags.filter((flag) => flag.startsWith("role ")).map((flag) => `under ${flag}`) ?? [];
    const further = above?.flags.filter((flag) => flag.startsWith("under ")) ?? [];
    features.push({
      heading: isTitle ? [] : stemsOf(title),
      ancestors: above ? [...above.ancestors, ...above.heading] : [],
      flags: [
        ...(isTitle ? ["title"] : roles.map((role) => `role ${role}`)),
        ...new Set([...inherited, ...further]),
        ...(depth === 0 ? ["preamble"] : []),
      ],
    });
  }
  return features;
}

const persons: readonly (readonly [string, RegExp])[] = [
  ["we", /\b(?:we|our|us)\b/i],
  ["you", /\b(?:you|your)\b/i],
  ["user", /\b(?:users?|customers?|clients?|visitors?|buyers?|players?|patients?|students?)\b/i],
  ["operator", /\b(?:operators?|sres?|on-?call|admins?|administrators?|engineers?|maintainers?|ops|teams?)\b/i],
];
const modals: readonly (readonly [string, RegExp])[] = [
  ["will", /\b(?:will|shall|going to)\b|['’]ll\b/i],
  ["must", /\b(?:must|required?|ha(?:s|ve) to|needs? to)\b/i],
  ["should", /\b(?:should|ought)\b/i],
  ["may", /\b(?:may|might|could|can)\b/i],
];

/** The features of a statement by itself; those of its section come apart, so that they are made once. */
export function statementFeatures(statement: Statement): StatementFeatures {
  const { text, form, polarity, label, leadIn, header, ticked } = statement;
  const context = [...(label === undefined ? [] : stemsOf(label)), ...(header ?? []).flatMap(stemsOf)];
  const lead = leadIn === undefined ? [] : stemsOf(leadIn.slice(0, 200));
  const words = stemsOf(text.slice(0, 600));
  const flags = [`form ${form}`, `polarity ${polarity}`, lengthFlag(words.length)];
  if (label !== undefined) {
    flags.push("label");
    for (const role of rolesOfHeading(label)) flags.push(`label ${role}`);
  }
  if (ticked !== undefined) flags.push(ticked ? "ticked" : "unticked");
  if (text.endsWith(":")) flags.push("introduces");
  for (const [person, pattern] of persons) if (pattern.test(text)) flags.push(`person ${person}`);
  for (const [modal, pattern] of modals) if (pattern.test(text)) flags.push(`modal ${modal}`);
  return { words, context: [...context, ...lead], flags };
}

function lengthFlag(words: number): string {
  if (words < 4) return "length 1-3";
  if (words < 9) return "length 4-8";
  return words < 25 ? "length 9-24" : "length 25-";
}
