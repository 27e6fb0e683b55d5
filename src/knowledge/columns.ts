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
  for (const matches of [isAlias, hasPart, hasEdge]) {
    for (const [role, aliases] of Object.entries(vocabulary)) {
      if (roles.has(role)) continue;
      const known = new Set(aliases);
      const index = names.findIndex((name, at) => !taken.has(at) && name !== "" && matches(name, known));
      if (index < 0) continue;
      roles.set(role, index);
      taken.add(index);
    }
  }
  return roles;
}

type Aliases = ReadonlySet<string>;

function isAlias(name: string, aliases: Aliases): boolean {
  return aliases.has(name) || aliases.has(`${name}s`) || aliases.has(name.replace(/s$/, ""));
}

function hasPart(name: string, aliases: Aliases): boolean {
  const parts = name.split(/\s*(?:\/|,|\+|\||\band\b|\bor\b)\s*/).filter((part) => part !== "");
  return parts.length > 1 && parts.some((part) => isAlias(part, aliases));
}

function hasEdge(name: string, aliases: Aliases): boolean {
  const words = name.split(/[^\p{L}\p{N}'-]+/u).filter((word) => word !== "");
  if (words.length < 2 || words.length > longestHeader) return false;
  return words.slice(1).some((_, at) => {
    const [first, last] = [words.slice(0, at + 1).join(" "), words.slice(at + 1).join(" ")];
    return (first.length > 3 && isAlias(first, aliases)) || (last.length > 3 && isAlias(last, aliases));
  });
}
