import { normalizeHeading } from "./roles.ts";

/** Headers by the role of their column, normalised. Roles that stand first choose first. */
export type ColumnVocabulary = Readonly<Record<string, readonly string[]>>;

/** The cells above the columns of a table. */
export type Header = readonly { readonly text: string }[];

/** Headers longer than this are sentences; only an exact alias counts there. */
const longestHeader = 5;

/**
 * The columns of a table by role: a header that is an alias; else one of whose parts ("Options / alternatives") is;
 * else one that begins or ends with an alias. A column plays one role, and a role has one column.
 */
export function columnRoles(header: Header, vocabulary: ColumnVocabulary): Map<string, number> {
  const roles = new Map<string, number>();
  const taken = new Set<number>();
  for (const columns of readingsOf(header)) {
    for (const [role, aliases] of aliasesOf(vocabulary)) {
      if (roles.has(role)) continue;
      const index = columns.findIndex((own, at) => !taken.has(at) && own.some((words) => aliases.has(words)));
      if (index < 0) continue;
      roles.set(role, index);
      taken.add(index);
    }
  }
  return roles;
}

/** What the columns may be called, as one looks ever less strictly. */
type Readings = readonly (readonly (readonly string[])[])[];

// Many ask of the same table, and of every table with the same words: what they look up is made once.
const read = new WeakMap<Header, Readings>();
const known = new WeakMap<ColumnVocabulary, readonly (readonly [role: string, aliases: ReadonlySet<string>])[]>();

function readingsOf(header: Header): Readings {
  const made = read.get(header) ?? readAnew(header);
  read.set(header, made);
  return made;
}

function readAnew(header: Header): Readings {
  const names = header.map(({ text }) =>
    normalizeHeading(text.includes("(") ? text.replace(/\([^()]*\)/g, " ") : text),
  );
  return [wholeOf, partsOf, edgesOf].map((wordings) => names.map((name) => wordings(name).flatMap(numbersOf)));
}

function aliasesOf(vocabulary: ColumnVocabulary): readonly (readonly [role: string, aliases: ReadonlySet<string>])[] {
  const made =
    known.get(vocabulary) ?? Object.entries(vocabulary).map(([role, words]) => [role, new Set(words)] as const);
  known.set(vocabulary, made);
  return made;
}

/** Words as they stand, in the plural and in the singular. */
function numbersOf(words: string): string[] {
  return words.endsWith("s") ? [words, `${words}s`, words.slice(0, -1)] : [words, `${words}s`];
}

function wholeOf(name: string): string[] {
  return name === "" ? [] : [name];
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
