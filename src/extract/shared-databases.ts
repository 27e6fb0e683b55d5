import { normalizeHeading } from "../knowledge/roles.ts";
import { technologiesIn } from "../knowledge/technologies.ts";
import type { Dataset, Mention, Writer } from "../model/facts.ts";
import type { Content } from "./content.ts";
import { mentionOf } from "./mention.ts";
import { polarityOfSection } from "./polarity.ts";
import { distinctWriters, isName, namesIn } from "./writers.ts";

const serviceHeader =
  /^(?:service|component|module|microservice|block|building block|owner|owning service|owned by|writer|written by|application)s?$/;
/** A column of stores names databases only where a cell sets the name in code. */
const storeHeader = /^(?:data ?)?stores?$/;
const databaseHeader =
  /^(?:database|db|schema|database schema|database name|db schema|own database|primary database)s?$/;

/** Databases that the rows of a table give, by name, to several services. */
export function databasesOfTables(content: Content): Dataset[] {
  return content.units.flatMap(({ block, section, quoted }) => {
    if (block.type !== "table" || quoted || polarityOfSection(content.sections, section) !== "affirmed") return [];
    const header = block.header.map(({ text }) => normalizeHeading(text));
    const service = header.findIndex((cell) => serviceHeader.test(cell));
    const database = header.findIndex((cell) => databaseHeader.test(cell) || storeHeader.test(cell));
    if (service < 0 || database < 0) return [];
    const users = new Map<string, { name: Mention; writers: Writer[] }>();
    for (const row of block.rows) {
      const user = row[service] && mentionOf(row[service]);
      if (!user || !isName(user.text) || !row[database]) continue;
      const { start, end } = row[database].span;
      const isInCode = /`|<code/i.test(content.text.slice(start, end));
      if (storeHeader.test(header[database] ?? "") && !isInCode) continue;
      for (const name of namesIn(row[database], content.text).filter(({ text }) => isOneDatabase(text))) {
        const key = name.text.toLowerCase();
        const known = users.get(key) ?? { name, writers: [] };
        known.writers.push({ ...user, role: "owner" });
        users.set(key, known);
      }
    }
    return [...users.values()]
      .map(({ name, writers }) => ({ name, writers: distinctWriters(writers) }))
      .filter(({ writers }) => writers.length > 1)
      .map(({ name, writers }): Dataset => databaseOf(name, writers, section));
  });
}

/** Whether a cell names one database, not the technology of many, and not one that is only read. */
function isOneDatabase(text: string): boolean {
  if (!isName(text) || /\b(?:read|replica|none|own|per|each|separate|shared|same|n\/a|no)\b/i.test(text)) return false;
  const technologies = technologiesIn(text).sort((a, b) => b.start - a.start);
  const rest = technologies.reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return /[\p{L}_]{3}/u.test(
    rest.replace(/\b(?:database|db|schema|cluster|instance|server|managed|with|and|only|v?\d+)\b/gi, ""),
  );
}

function databaseOf(name: Mention, writers: Writer[], section: number): Dataset {
  return {
    name: name.text,
    span: name.span,
    section,
    writers,
    readers: [],
    ownerSpan: name.span,
    ownerExpected: false,
    kind: "database",
    source: "table",
  };
}
