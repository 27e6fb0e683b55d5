import { columnRoles } from "../knowledge/columns.ts";
import vocabulary from "../knowledge/data/phase-columns.json" with { type: "json" };
import type { TableBlock } from "../markdown/block.ts";
import { isWithin } from "../model/document.ts";
import type { LoadUnit, Mention, ScalingPhase } from "../model/facts.ts";
import type { Content, Heading, Unit } from "./content.ts";
import { foldedMention } from "./mention.ts";
import { unitsIn } from "./passages.ts";
import { fold } from "./statements.ts";

/** A load, or a range of loads: "1K-10K RPS", "10,000+ users". */
const load =
  /(?:[<>~≤≥]\s*)?\d[\d,.]*\s*[kKmMbB]?(?:\s*(?:-|–|—|to|\.\.)\s*\d[\d,.]*\s*[kKmMbB]?)?\s*\+?\s*(?:rps|qps|tps|req(?:uests)?\s*(?:\/|per )\s*s(?:ec(?:ond)?)?|(?:concurrent |daily |monthly |active )*users|dau|mau|events?\/s(?:ec)?|msgs?\/s|messages\/s|writes?\/s|tenants|customers|devices|orders)\b/i;
/** What a load counts, by its last word. */
const loadUnits: readonly (readonly [RegExp, LoadUnit])[] = [
  [/(?:rps|qps|tps|req\w*\s*(?:\/|per )\s*s\w*)$/i, "requests"],
  [/(?:(?:events?|msgs?|messages|writes?)\/s\w*)$/i, "events"],
  [/(?:users|dau|mau|customers|tenants)$/i, "users"],
];
const phaseHeading =
  /\b(?:phase|stage|step|tier|level)\s*\d+\b|^(?:today|now|current|next|later|growth|vertical|horizontal)\b/i;

/** The stages of growth that a document plans: headed sections and table rows under scaling, or with loads. */
export function phasesOf(content: Content): ScalingPhase[] {
  const tables = content.units.flatMap((unit) =>
    unit.block.type === "table" && isWithin(content, unit.section, ["scaling"]) ? tablePhases(unit.block, unit) : [],
  );
  const headed = content.sections.flatMap((section) => headedPhase(section, content));
  return [...headed, ...tables].sort((a, b) => a.span.start - b.span.start);
}

function headedPhase(section: Heading, content: Content): ScalingPhase[] {
  const heading = section.inline;
  if (!heading || !phaseHeading.test(heading.text)) return [];
  const range = load.exec(heading.text);
  if (!range && !isWithin(content, section.parent, ["scaling"])) return [];
  const units = unitsIn(content, section.span);
  const actions = units.flatMap(({ block }) => (block.type === "paragraph" ? [foldedMention(block.inline)] : []));
  const stated: Mention | undefined = range
    ? { text: range[0], span: section.headingSpan }
    : actions.find((action) => load.test(action.text));
  return [
    {
      name: fold(heading.text),
      span: section.headingSpan,
      section: section.index,
      ...loadOf(stated),
      actions: actions.filter((action) => action !== stated),
    },
  ];
}

function tablePhases(table: TableBlock, unit: Unit): ScalingPhase[] {
  const roles = columnRoles(table.header, vocabulary.columns);
  if (!roles.has("phase") || !(roles.has("load") || roles.has("action"))) return [];
  return table.rows.flatMap((row): ScalingPhase[] => {
    const cell = (role: string): Mention | undefined => {
      const found = row[roles.get(role) ?? -1];
      return found && fold(found.text) !== "" ? foldedMention(found) : undefined;
    };
    const [name, stated, action] = [cell("phase"), cell("load"), cell("action")];
    if (!name) return [];
    return [
      {
        name: name.text,
        span: name.span,
        section: unit.section,
        ...loadOf(stated),
        actions: action ? [action] : [],
      },
    ];
  });
}

/** A load and its upper end: "1K-10K RPS" ends at 10,000, "10K+ RPS" at nothing. */
function loadOf(stated: Mention | undefined): Pick<ScalingPhase, "load" | "ceiling"> {
  if (!stated) return {};
  const words = load.exec(stated.text)?.[0] ?? "";
  const counts = loadUnits.find(([pattern]) => pattern.test(words))?.[1];
  const [, digits = "", factor = ""] = [...words.matchAll(/(\d[\d,.]*)\s*([kmb])?(?![a-z])/gi)].at(-1) ?? [];
  const isOpen = /\+|^\s*[>≥]/.test(words);
  const value = Number(digits.replace(/[,.]$|,/g, "")) * ({ k: 1e3, m: 1e6, b: 1e9 }[factor.toLowerCase()] ?? 1);
  return { load: stated, ...(counts && !isOpen && value > 0 ? { ceiling: { value, counts } } : {}) };
}
