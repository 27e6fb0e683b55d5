import knowledge from "./data/technologies.json" with { type: "json" };

/** A technology as design documents name it; the sources of its facts stand in the data. */
export interface Technology {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly category: string;
  /** `volatile` loses its data on a restart unless persistence is set up; `none` holds no state. */
  readonly durability: string;
  /** Whether several copies run without the author asking for them. */
  readonly redundantByDefault: boolean;
}

export interface TechnologyUse {
  readonly technology: Technology;
  readonly start: number;
  readonly end: number;
}

const byAlias = new Map<string, Technology>();
for (const entry of knowledge.technologies) {
  const { aliases = [], ...facts } = entry;
  const technology: Technology = { ...facts, aliases };
  for (const alias of [entry.name, ...aliases]) byAlias.set(alias.toLowerCase(), technology);
}

const escape = (alias: string): string => alias.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const alternatives = [...byAlias.keys()].sort((a, b) => b.length - a.length).map(escape);
const anyAlias = new RegExp(`(?<![\\w-])(?:${alternatives.join("|")})(?![\\w])`, "gi");

/** The technology that `text` names and nothing else. */
export function technologyNamed(text: string): Technology | undefined {
  return byAlias.get(text.trim().toLowerCase());
}

/** The technologies that `text` names, in order. */
export function technologiesIn(text: string): TechnologyUse[] {
  return [...text.matchAll(anyAlias)].flatMap((match) => {
    const technology = byAlias.get(match[0].toLowerCase());
    return technology ? [{ technology, start: match.index, end: match.index + match[0].length }] : [];
  });
}

/** Whether what `technology` holds survives without a store elsewhere. */
export function isStore(technology: Technology): boolean {
  return technology.durability !== "none" && technology.category !== "broker";
}
