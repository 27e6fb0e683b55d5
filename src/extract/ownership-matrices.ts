import vocabulary from "../knowledge/data/ownership-columns.json" with { type: "json" };
import { columnRoles } from "../knowledge/columns.ts";
import { ownershipTitle, people, programNoun, regenerated, rightsTitle } from "../knowledge/ownership.ts";
import type { TableBlock } from "../markdown/block.ts";
import type { Inline } from "../markdown/inline.ts";
import type { Dataset, Writer } from "../model/facts.ts";
import { mentionOf } from "./mention.ts";
import { isName } from "./writers.ts";

/** A table, with what stands around it. */
export interface PlacedTable {
  readonly table: TableBlock;
  readonly section: number;
  /** The titles above it, joined. */
  readonly title: string;
  readonly source: string;
}

type Mark = "writer" | "reader" | "none";

const writerMark =
  /^(?:owner|owns?|o|w|rw|wr|r\/w|read\/write|writes?|writer|source|master|sor|(?=[crud, /+]*[cud])[crud][crud, /+]*)$/i;
const readerMark = /^(?:r|ro|reads?|reader|consumers?|reference|projection|subscriber|uses?|👁️?)$/i;
const noMark = /^(?:[-–—·.]*|no|none|n\/a|✗|✘|❌)$/i;

/** A matrix: datasets against services (or the reverse), with a mark in each cell for who writes and who reads. */
export function datasetsOfMatrix(placed: PlacedTable): Dataset[] {
  const { table, section, title } = placed;
  const [corner, ...heads] = table.header;
  const roles = columnRoles(table.header.slice(0, 1), vocabulary.matrix);
  const marked = heads.map((_, index) => isMarkColumn(table.rows.map((row) => row[index + 1])));
  const columns = heads.flatMap((head, index) => (marked[index] ? [{ head, column: index + 1 }] : []));
  if (!corner || columns.length < 2 || rightsTitle.test(title)) return [];
  const byRow = !roles.has("service");
  const services = byRow ? columns.map(({ head }) => head) : table.rows.flatMap((row) => row[0] ?? []);
  if (!speakOfServices(services, title, roles.has("dataset") || roles.has("service"))) return [];
  const datasets = byRow
    ? table.rows.map((row) => ({
        name: row[0],
        cells: columns.map(({ head, column }) => ({ service: head, mark: row[column] })),
        whole: row,
      }))
    : columns.map(({ head, column }) => ({
        name: head,
        cells: table.rows.flatMap((row) => (row[0] ? [{ service: row[0], mark: row[column] }] : [])),
        whole: [head],
      }));
  return datasets.flatMap(({ name, cells, whole }): Dataset[] => {
    const mention = name && mentionOf(name);
    if (!mention || !isName(mention.text)) return [];
    const at = (kind: Mark) => cells.filter(({ mark }) => markOf(mark) === kind);
    return [
      {
        name: mention.text,
        span: mention.span,
        section,
        writers: at("writer").map(({ service, mark }) => writerAt(service, mark)),
        readers: at("reader").map(({ service }) => mentionOf(service)),
        ownerSpan: mention.span,
        ownerExpected: !whole.some(({ text }) => regenerated.test(text)),
        kind: "dataset",
        source: "matrix",
      },
    ];
  });
}

/** Whether the heads are parts of a system, not people with rights, options or releases. */
function speakOfServices(services: readonly Inline[], title: string, hasCorner: boolean): boolean {
  const names = services.map(({ text }) => text.trim());
  if (names.filter((name) => people.test(name) && !programNoun.test(name)).length > names.length / 3) return false;
  const programs = names.filter((name) => programNoun.test(name) || /(?:Service|Svc|Worker|Api|API)$/.test(name));
  return programs.length * 2 >= names.length || (hasCorner && ownershipTitle.test(title));
}

function isMarkColumn(cells: readonly (Inline | undefined)[]): boolean {
  return (
    cells.length > 0 &&
    cells.every((cell) => markOf(cell) !== undefined) &&
    cells.some((cell) => markOf(cell) !== "none")
  );
}

function markOf(cell: Inline | undefined): Mark | undefined {
  const text = (cell?.text ?? "").replace(/\([^()]*\)/g, "").trim();
  if (writerMark.test(text)) return "writer";
  if (readerMark.test(text)) return "reader";
  return noMark.test(text) ? "none" : undefined;
}

function writerAt(service: Inline, mark: Inline | undefined): Writer {
  const { text } = mentionOf(service);
  return {
    text,
    span: mark ? mentionOf(mark).span : service.span,
    role: /\(.*(?:migrat|replay|backfill|admin)/i.test(mark?.text ?? "") ? "exception" : "owner",
  };
}
