import { normalizeHeading } from "./roles.ts";

/** Headers by the role of their column, normalised. Roles that stand first choose first. */
export type ColumnVocabulary = Readonly<Record<string, readonly string[]>>;

/** Headers longer than this are sentences; only an exact alias counts there. */
const longestHeader = 5;

/**
 * The columns of a table by role: a header that is an alias; else one of whose parts ("Options / alternatives") is;
 * else one that begins or ends with an alias. A column plays one role, and a role has one column.
 */
export function columnRoles(header: readonly string[], vocabulary: ColumnVocabulary): Map<string, number> {
  const names = header.map((cell) => normalizeHeading(cell.replace(/\([^()]*\)/g, " ")));
  const roles = new Map<string, number>();
  const taken = new Set<number>();
  for (const wordings of [wholeOf, partsOf, edgesOf]) {
    const worded = names.map((name) => (name === "" ? [] : wordings(name)));
    for (const [role, aliases] of aliasesOf(vocabulary)) {
      if (roles.has(role)) continue;
      const index = worded.findIndex((own, at) => !taken.has(at) && own.some((words) => isAlias(words, aliases)));
      if (index < 0) continue;
      roles.set(role, index);
      taken.add(index);
    }
  }
  return roles;
}

type Aliases = ReadonlySet<string>;
const known = new WeakMap<ColumnVocabulary, readonly (readonly [role: string, aliases: Aliases])[]>();

/** A vocabulary is asked of every table: its sets are made once. */
function aliasesOf(vocabulary: ColumnVocabulary): readonly (readonly [role: string, aliases: Aliases])[] {
  const made =
    known.get(vocabulary) ?? Object.entries(vocabulary).map(([role, words]) => [role, new Set(words)] as const);
  known.set(vocabulary, made);
  return made;
}

function isAlias(words: string, aliases: Aliases): boolean {
  return aliases.has(words) || aliases.has(`${words}s`) || aliases.has(words.replace(/s$/, ""));
}

function wholeOf(name: string): string[] {
  return [name];
}

function partsOf(name: string): string[] {
  const parts = name.split(/\s*(?:\/|,|\+|\||\band\b|\bor\b)\s*/).filter((part) => part !== "");
  return parts.length > 1 ? parts : [];
}

/** The words up to and from each place inside a header, unless they are too short to say anything. */
function edgesOf(name: string): string[] {
  const words = name.split(/[^\p{L}\p{N}'-]+/u).filter((word) => word !== "");
  if (words.length < 2 || words.length > longestHeader) return [];
  const edges = words.slice(1).flatMap((_, at) => [words.slice(0, at + 1).join(" "), words.slice(at + 1).join(" ")]);
  return edges.filter((edge) => edge.length > 3);
}
