import { cuedConcerns } from "../knowledge/concern-cues.ts";
import { commonHeading, concernsOfHeading } from "../knowledge/concern-headings.ts";
import { rolesOfHeading } from "../knowledge/roles.ts";
import { stemsOf } from "../knowledge/stem.ts";
import type { Section } from "../model/section.ts";
import type { Statement } from "../model/statement.ts";

/** What the learnt reader sees of a heading and those above it. */
export interface SectionFeatures {
  readonly heading: readonly string[];
  readonly ancestors: readonly string[];
  /** The words of its own body. */
  readonly body: readonly string[];
  readonly flags: readonly string[];
}

/** What the learnt reader sees of a statement: stems by where they stand, and flags. */
export interface StatementFeatures {
  readonly words: readonly string[];
  /** Label and lead-in sentence. */
  readonly context: readonly string[];
  readonly flags: readonly string[];
}

export type SectionPart = Pick<Section, "title" | "parent" | "depth" | "roles">;

/** Beyond this many words and pairs of them a section's body is not looked at for its topic. */
const bodySize = 400;
/** Stands between texts, so that the last word of one and the first of the next are no pair. */
export const gap = "";

/** The features of each section, by index; `statements` are those that tell what it is about, with their words. */
export function sectionFeatures(
  sections: readonly SectionPart[],
  statements: readonly { readonly section: number; readonly words: readonly string[] }[],
): SectionFeatures[] {
  const bodies = sections.map(() => ({ words: [] as string[], size: 0 }));
  for (const { section, words } of statements) {
    const body = bodies[section];
    if (!body || body.size >= bodySize || words.length === 0) continue;
    body.words.push(...words, gap);
    body.size += 2 * words.length - 1;
  }
  const features: SectionFeatures[] = [];
  for (const [index, { title, parent, depth, roles }] of sections.entries()) {
    const above = features[parent];
    // The document's own title names the product, not a topic.
    const isTitle = depth === 1 && parent === 0;
    const inherited =
      above?.flags.filter((flag) => /^(?:role|heading) /.test(flag)).map((flag) => `under ${flag}`) ?? [];
    const further = above?.flags.filter((flag) => flag.startsWith("under ")) ?? [];
    const named = isTitle ? undefined : nameOf(title, roles);
    features.push({
      heading: named?.stems ?? [],
      ancestors: above ? [...above.ancestors, gap, ...above.heading] : [],
      body: bodies[index]?.words ?? [],
      flags: [
        ...(named
          ? [
              ...named.roles.map((role) => `role ${role}`),
              ...[...concernsOfHeading(named.stems)].map((concern) => `heading ${concern}`),
            ]
          : ["title"]),
        ...new Set([...inherited, ...further]),
        ...(depth === 0 ? ["preamble"] : []),
      ],
    });
  }
  return features;
}

/** What a heading says: the same whichever of several names for one thing the author chose. */
function nameOf(title: string, roles: readonly string[]): { stems: readonly string[]; roles: readonly string[] } {
  const stems = stemsOf(title);
  const common = commonHeading(stems);
  return common === undefined ? { stems, roles } : { stems: stemsOf(common), roles: rolesOfHeading(common) };
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
  ["may", /\b(?:may(?= [a-z])|might|could|can)\b/i],
];

/** The features of a statement by itself; those of its section come apart, so that they are made once. */
function statementFeatures(statement: Statement, stemsAround: typeof stemsOf): StatementFeatures {
  const { text, form, polarity, label, leadIn, header, ticked } = statement;
  const labelStems = label === undefined ? [] : stemsAround(label);
  const lead = leadIn === undefined ? [] : stemsAround(leadIn.slice(0, 200));
  const told = header === undefined ? text : inSentences(text, header);
  const words = stemsOf(told.slice(0, 600));
  const flags = [`form ${form === "row" ? "item" : form}`, `polarity ${polarity}`, lengthFlag(words.length)];
  if (label !== undefined) {
    flags.push("label");
    for (const concern of concernsOfHeading(labelStems)) flags.push(`label ${concern}`);
  }
  for (const concern of cuedConcerns(told.slice(0, 600))) flags.push(`cue ${concern}`);
  if (ticked !== undefined) flags.push(ticked ? "ticked" : "unticked");
  if (text.endsWith(":")) flags.push("introduces");
  for (const [person, pattern] of persons) if (pattern.test(told)) flags.push(`person ${person}`);
  for (const [modal, pattern] of modals) if (pattern.test(told)) flags.push(`modal ${modal}`);
  return { words, context: [...labelStems, ...lead], flags };
}

/** A row as an item of a list says it, so that both are read alike: "first cell: header: cell; header: cell". */
function inSentences(row: string, header: readonly string[]): string {
  const [first = "", ...cells] = row.split(" | ");
  return `${first}: ${cells.map((cell, at) => `${header[at + 1] ?? ""}: ${cell}`).join("; ")}`;
}

function lengthFlag(words: number): string {
  if (words < 4) return "length 1-3";
  if (words < 9) return "length 4-8";
  return words < 25 ? "length 9-24" : "length 25-";
}

const noSection: SectionFeatures = { heading: [], ancestors: [], body: [], flags: [] };

/** A document as the learnt reader sees it. */
export interface DocumentFeatures {
  readonly sections: readonly SectionFeatures[];
  readonly statements: readonly StatementFeatures[];
  /** The features of the section that holds a statement. */
  readonly sectionOf: (statement: Statement) => SectionFeatures;
}

export function documentFeatures(sections: readonly SectionPart[], statements: readonly Statement[]): DocumentFeatures {
  // Rows and items share their headers and lead-ins.
  const known = new Map<string, string[]>();
  const stemsAround = (words: string): string[] => {
    const stems = known.get(words) ?? stemsOf(words);
    known.set(words, stems);
    return stems;
  };
  const own = statements.map((statement) => statementFeatures(statement, stemsAround));
  // A section is not about what it says there is none of.
  const telling = own.flatMap(({ words }, index) => {
    const statement = statements[index];
    return statement && statement.polarity !== "denied" ? [{ words, section: statement.section }] : [];
  });
  const features = sectionFeatures(sections, telling);
  return { sections: features, statements: own, sectionOf: ({ section }) => features[section] ?? noSection };
}
