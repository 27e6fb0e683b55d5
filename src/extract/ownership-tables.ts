import vocabulary from "../knowledge/data/ownership-columns.json" with { type: "json" };
import { columnRoles } from "../knowledge/columns.ts";
import {
  dataNoun,
  nobody,
  ownershipTitle,
  placeName,
  programNoun,
  regenerated,
  rightsHeader,
  rightsTitle,
} from "../knowledge/ownership.ts";
import type { TableBlock } from "../markdown/block.ts";
import { type Inline } from "../markdown/inline.ts";
import type { Dataset, Mention, Writer } from "../model/facts.ts";
import type { Content } from "./content.ts";
import { mentionOf } from "./mention.ts";
import { datasetsOfMatrix, type PlacedTable } from "./ownership-matrices.ts";
import { polarityOfSection } from "./polarity.ts";
import { isName, namesIn, writersIn } from "./writers.ts";

const topicName = /\b(?:topics?|streams?|queues?|channels?)$/i;

/** The datasets of tables that say who writes what. */
export function datasetsOfTables(content: Content): Dataset[] {
  return content.units.flatMap(({ block, section, quoted }) => {
    if (block.type !== "table" || quoted || polarityOfSection(content.sections, section) !== "affirmed") return [];
    const title = content.sections[section]?.path.join(" / ") ?? "";
    const placed = { table: block, section, title, source: content.text };
    const readers = [datasetsByRow, datasetsByService, datasetsOfMatrix];
    return readers.map((read) => read(placed)).find((datasets) => datasets.length > 0) ?? [];
  });
}

/** One dataset a row, its owner or writers in a column. */
function datasetsByRow({ table, section, title, source }: PlacedTable): Dataset[] {
  const roles = columnRoles(table.header, vocabulary.byDataset);
  const owner = roles.get("writer") ?? roles.get("owner");
  const nameColumn = roles.get("dataset") ?? roles.get("vague");
  if (owner === undefined || nameColumn === undefined || rightsTitle.test(title)) return [];
  const tellsMore = ["reader", "storage", "backup", "retention"].some((role) => roles.has(role));
  const isVague = !roles.has("dataset");
  if (isVague && !tellsMore && !(roles.has("writer") && ownershipTitle.test(title))) return [];
  const isTopic =
    topicName.test(table.header[nameColumn]?.text ?? "") || /produc|publish/i.test(table.header[owner]?.text ?? "");
  const namesPlaces = /record|truth|authori|golden|master/i.test(table.header[owner]?.text ?? "");
  return table.rows.flatMap((row, index): Dataset[] => {
    const name = row[nameColumn] && mentionOf(row[nameColumn]);
    if (!name || !isName(name.text)) return [];
    const ownerColumn = [roles.get("writer"), roles.get("owner")].find(
      (column) => column !== undefined && row[column]?.text.trim(),
    );
    const cell = row[ownerColumn ?? owner];
    const single = (role: string): Record<string, Mention> => {
      const mention = cellMention(row[roles.get(role) ?? -1]);
      return mention ? { [role]: mention } : {};
    };
    const readers = row[roles.get("reader") ?? -1];
    return [
      {
        name: name.text,
        span: name.span,
        section,
        writers: cell ? (namesPlaces ? programsOrPlace(writersIn(cell, source)) : writersIn(cell, source)) : [],
        readers: readers ? namesIn(readers, source) : [],
        ...single("storage"),
        ...single("backup"),
        ...single("retention"),
        ...single("notes"),
        ownerSpan: cell && cell.text.trim() !== "" ? mentionOf(cell).span : (table.rowSpans[index] ?? name.span),
        ownerExpected: cell !== undefined && !row.some(({ text }) => regenerated.test(text)),
        kind: isTopic || topicName.test(name.text) ? "topic" : "dataset",
        source: "table",
      },
    ];
  });
}

/** One service a row, the datasets that it owns in a cell. */
function datasetsByService({ table, section, title, source }: PlacedTable): Dataset[] {
  const roles = columnRoles(table.header, vocabulary.byService);
  const serviceColumn = roles.get("service");
  const column = roles.get("datasets");
  if (serviceColumn === undefined || column === undefined) return [];
  const saysData = /\b(?:data|datasets?|tables?|entities|state|source of truth)\b/i.test(
    table.header[column]?.text ?? "",
  );
  if (!saysData && !ownershipTitle.test(title) && !roles.has("readDatasets") && !roles.has("storage")) return [];
  if (rightsHeader.test(table.header[column]?.text ?? "")) return [];
  if (!saysData && (isOfDuties(table, title) || !holdData(table.rows, column, source))) return [];
  return table.rows.flatMap((row) => {
    const service = row[serviceColumn];
    const cell = row[column];
    if (!service || !cell || nobody.test(cell.text.trim())) return [];
    const storage = cellMention(row[roles.get("storage") ?? -1]);
    return namesIn(cell, source)
      .map(({ text, span }) => ({ text: text.replace(/\s*\([^()]*\)/g, "").trim(), span }))
      .filter(({ text }) => isName(text) && text.split(" ").length <= 4)
      .map((name): Dataset => ({
        name: name.text,
        span: name.span,
        section,
        writers: writersIn(service, source),
        readers: [],
        ...(storage ? { storage } : {}),
        ownerSpan: service.text.trim() === "" ? name.span : mentionOf(service).span,
        ownerExpected: !regenerated.test(cell.text),
        kind: topicName.test(name.text) ? "topic" : "dataset",
        source: "table",
      }));
  });
}

/** Whether what services own are duties: the title says so, or a column of what they must not own. */
function isOfDuties({ header }: TableBlock, title: string): boolean {
  return rightsTitle.test(title) || header.some(({ text }) => /\bnot\b.*\bown/i.test(text));
}

/** Whether at least half of what a column lists is named as data is: in code, by a noun of data, or as one plural. */
function holdData(rows: TableBlock["rows"], column: number, source: string): boolean {
  const names = rows.flatMap((row) => (row[column] ? namesIn(row[column], source) : []));
  const data = names.filter(
    ({ text, span }) =>
      source.slice(span.start, span.end).includes("`") ||
      dataNoun.test(text) ||
      /\w_\w|[a-z][A-Z]/.test(text) ||
      /^\p{L}+s$/u.test(text),
  );
  return data.length * 2 >= names.length;
}

/** Under "source of truth" stand places as well as programs: several places are one owner. */
function programsOrPlace(writers: Writer[]): Writer[] {
  if (writers.every(({ text }) => programNoun.test(text) || /\p{Ll}\p{Lu}/u.test(text))) return writers;
  return writers.slice(0, 1).map((writer) => {
    const { text } = writer;
    const isPlace = placeName.test(text) || (text.includes(" ") && !programNoun.test(text));
    return writer.role === "owner" && isPlace ? { ...writer, role: "place" } : writer;
  });
}

function cellMention(cell: Inline | undefined): Mention | undefined {
  const mention = cell && mentionOf(cell);
  return mention && !nobody.test(mention.text) ? mention : undefined;
}
