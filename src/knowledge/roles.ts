import vocabulary from "./data/section-roles.json" with { type: "json" };

const british: Readonly<Record<string, string>> = {
  behaviour: "behavior",
  authorisation: "authorization",
  organisation: "organization",
  optimisation: "optimization",
  modelling: "modeling",
};

const britishWord = new RegExp(`\\b(?:${Object.keys(british).join("|")})\\b`, "g");
const american = (word: string): string => british[word] ?? word;

/** Roles by alias; an alias may stand under several. */
const rolesByAlias = new Map<string, readonly string[]>();
for (const [role, aliases] of Object.entries(vocabulary.roles)) {
  for (const alias of aliases) rolesByAlias.set(alias, [...(rolesByAlias.get(alias) ?? []), role]);
}
/** Aliases that are a heading on their own and mean nothing inside a longer one ("Who may see what"). */
const onlyAlone = new Set([
  "what",
  "how",
  "why",
  "about",
  "issue",
  "given",
  "need",
  "brief",
  "stack",
  "scale",
  "limits",
  "what happens when",
]);
/** The roles that a section can play. */
export const sectionRoles: readonly string[] = Object.keys(vocabulary.roles);
const longestAlias = Math.max(...[...rolesByAlias.keys()].map((alias) => alias.split(" ").length));

/** Ordinals before a heading's words: "3.2 ", "IV. ", "§ 4 ", "Step 2: ", "Phase 1 - ". */
const ordinal =
  /^(?:§\s*)?(?:\d+(?:\.\d+)*[.):]?\s+|[ivxlc]+[.)]\s+|[a-z][.)]\s+|(?:phase|step|part|section|stage|chapter)\s+\d+\s*[:.\-–—]\s*)/i;
/** Markers after a heading's words: "(optional)", "[WIP]", closing hashes and punctuation. */
const marker =
  /\s*[([](?:optional|required|if applicable|if any|not implemented|wip|draft|tbd|must|should|most critical)[)\]]\s*$|\s*#+\s*$|[:.–—-]+$/i;
/** What stands between the parts of a combined heading. */
const combining = /\s*(?:,|\/|\band\b|\bor\b|\+|\|)\s*/;
const symbols = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}\u{200D}\u{20E3}]/gu;

/** A heading of words alone, as most are, has nothing to be cleaned of. */
const plain = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** A heading without its numbering, emoji and trailing markers. */
export function cleanHeading(heading: string): string {
  if (plain.test(heading)) return heading;
  let text = heading.replace(symbols, "").replace(/\s+/g, " ").trim();
  text = text.replace(ordinal, "").trim();
  for (let before = ""; before !== text;) {
    before = text;
    text = text.replace(marker, "").trim();
  }
  return text === "" ? heading.trim() : text;
}

/** A heading, label or column header in the form in which the vocabularies hold it. */
export function normalizeHeading(heading: string): string {
  if (plain.test(heading)) return heading.toLowerCase().replace(britishWord, american);
  return cleanHeading(heading)
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace(/[–—]/g, "-")
    .replace(/&/g, " and ")
    .replace(/\?+$/, "")
    .replace(britishWord, american)
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * The roles of a section by its heading: an exact alias; else each part of a combined heading ("Goals and Non-Goals",
 * "Security & Privacy"); else an alias that begins or ends the heading, or stands in one of at most six words.
 * `synonyms` are a house's own aliases, by normalised heading.
 */
export function rolesOfHeading(
  heading: string,
  synonyms: ReadonlyMap<string, readonly string[]> = new Map(),
): string[] {
  const text = normalizeHeading(heading);
  const exact = synonyms.get(text) ?? lookUp(text);
  if (exact) return expand(exact);
  const parts = text.split(combining).filter((part) => part !== "");
  if (parts.length > 1) {
    const roles = parts.flatMap((part) => synonyms.get(part) ?? lookUp(part) ?? []);
    if (roles.length > 0) return expand(roles);
  }
  return expand(contained(text.replace(/[^\p{L}\p{N}'-]+/gu, " ").trim()));
}

/** Whether a heading is the name of a role, or of several, and not only words that hold one. */
export function isRoleName(heading: string): boolean {
  const text = normalizeHeading(heading);
  if (lookUp(text)) return true;
  return text.split(combining).every((part) => part === "" || lookUp(part) !== undefined);
}

/** Roles of an alias, its last word in the singular or the plural. */
function lookUp(text: string): readonly string[] | undefined {
  return rolesByAlias.get(text) ?? rolesByAlias.get(`${text}s`) ?? rolesByAlias.get(text.replace(/s$/, ""));
}

function contained(text: string): readonly string[] {
  const words = text.split(" ");
  if (words.length < 2 || words.length > 10) return [];
  for (let length = Math.min(longestAlias, words.length - 1); length >= 1; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const atEdge = from === 0 || from + length === words.length;
      if (!atEdge && words.length > 6) continue;
      const alias = words.slice(from, from + length).join(" ");
      if (alias.length < 4 || onlyAlone.has(alias)) continue;
      const roles = lookUp(alias);
      if (roles) return roles;
    }
  }
  return [];
}

function expand(roles: readonly string[]): string[] {
  return [...new Set(roles.flatMap((role) => (role === "goals-and-non-goals" ? ["goals", "non-goals"] : [role])))];
}
