import { isBlank, isHollow } from "../knowledge/blank.ts";
import { columnRoles } from "../knowledge/columns.ts";
import headers from "../knowledge/data/hazard-columns.json" with { type: "json" };
import { noRemedy } from "../knowledge/failure.ts";
import { acceptance } from "../knowledge/record.ts";
import type { TableBlock } from "../markdown/block.ts";
import type { Inline } from "../markdown/inline.ts";
import { isWithin } from "../model/document.ts";
import type { Hazard, Mention } from "../model/facts.ts";
import type { Content, Unit } from "./content.ts";
import { foldedMention } from "./mention.ts";
import { polarityOfSection } from "./polarity.ts";

function columnsOf(name: readonly string[], mitigation: readonly string[]) {
  return { name, mitigation, ...headers.columns };
}

const strictlyMitigated = [
  columnsOf(headers.risk, headers.mitigation),
  columnsOf(headers.failure, headers.mitigation),
] as const;
const anyMitigation = [...headers.mitigation, ...headers.mitigationLoose];
const looselyMitigated = [columnsOf(headers.risk, anyMitigation), columnsOf(headers.failure, anyMitigation)] as const;
const looseFailureColumns = columnsOf([...headers.failure, ...headers.failureLoose], headers.mitigation);

/** The risks and failure scenarios of a document's tables. */
export function tableHazards(content: Content): Hazard[] {
  return content.units.flatMap((unit) => (unit.block.type === "table" ? hazardsIn(unit.block, unit, content) : []));
}

interface Layout {
  readonly kind: Hazard["kind"];
  readonly roles: ReadonlyMap<string, number>;
}

function hazardsIn(table: TableBlock, unit: Unit, content: Content): Hazard[] {
  if (polarityOfSection(content.sections, unit.section) === "example") return [];
  const layout = layoutOf(table, unit, content);
  if (!layout) return [];
  return table.rows.flatMap((row, at) => hazardOf(row, layout, table.rowSpans[at] ?? table.span, unit.section));
}

/** A table lists hazards when one column names a risk or failure and another what is done about it. */
function layoutOf(table: TableBlock, unit: Unit, content: Content): Layout | undefined {
  const under = isWithin(content, unit.section, ["risks", "reliability"]);
  const isHazards = (roles: ReadonlyMap<string, number>) => roles.has("name") && roles.has("mitigation");
  const [riskColumns, failureColumns] = under ? looselyMitigated : strictlyMitigated;
  const risks = columnRoles(table.header, riskColumns);
  if (isHazards(risks)) return { kind: "risk", roles: risks };
  const failures = columnRoles(table.header, failureColumns);
  if (isHazards(failures)) return { kind: "failure", roles: failures };
  const loose = columnRoles(table.header, looseFailureColumns);
  if (!under || !isHazards(loose)) return undefined;
  return { kind: isWithin(content, unit.section, ["reliability"]) ? "failure" : "risk", roles: loose };
}

function hazardOf(row: readonly Inline[], { kind, roles }: Layout, rowSpan: Hazard["span"], section: number): Hazard[] {
  const cell = (role: string) => row[roles.get(role) ?? -1];
  const filled = (role: string): Mention | undefined => {
    const found = cell(role);
    return found && !isBlank(found.text) ? foldedMention(found) : undefined;
  };
  const title = cell("name");
  if (!title || isHollow(title.text)) return [];
  const answer = filled("mitigation");
  const mitigation = answer && !noRemedy.test(answer.text) ? answer : undefined;
  const [impact, likelihood, owner, status] = ["impact", "likelihood", "owner", "status"].map(filled);
  const place = cell("mitigation");
  return [
    {
      kind,
      title: foldedMention(title).text,
      span: title.span,
      section,
      ...(mitigation ? { mitigation } : {}),
      ...(impact ? { impact } : {}),
      ...(likelihood ? { likelihood } : {}),
      ...(owner ? { owner } : {}),
      mitigationSpan: place && place.span.end > place.span.start ? place.span : rowSpan,
      expected: true,
      accepted: [title.text, mitigation?.text, impact?.text, status?.text].some((text) => acceptance.test(text ?? "")),
      source: "table",
    },
  ];
}
