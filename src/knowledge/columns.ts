import { normalizeHeading } from "./roles.ts";

/** Aliases of each role that a column may play, in the form of `normalizeHeading`; earlier roles win. */
export type ColumnVocabulary = Readonly<Record<string, readonly string[]>>;

/** The column of each role in `header`. A column plays one role, a role has one column: the first that fits. */
export function columnRoles(header: readonly string[], vocabulary: ColumnVocabulary): Map<string, number> {
  const found = new Map<string, number>();
  header.forEach((cell, index) => {
    const forms = formsOf(cell);
    const role = Object.keys(vocabulary).find(
      (name) => !found.has(name) && forms.some((form) => vocabulary[name]?.includes(form)),
    );
    if (role !== undefined) found.set(role, index);
  });
  return found;
}

/** A header cell as the vocabularies may hold it: whole, without its parentheses, in the singular. */
function formsOf(cell: string): string[] {
  const whole = normalizeHeading(cell).replace(/\s*\/\s*/g, " / ");
  const bare = whole.replace(/\s*\([^()]*\)/g, "").trim();
  return [whole, bare, bare.replace(/s$/, ""), `${bare}s`].filter((form) => form !== "");
}
