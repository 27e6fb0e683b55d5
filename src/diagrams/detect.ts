import type { CodeBlock } from "../model/facts.ts";
import type { Graph } from "../model/graph.ts";
import { readAscii } from "./ascii.ts";
import { readD2 } from "./d2.ts";
import { readDot } from "./dot.ts";
import { readMermaid } from "./mermaid.ts";
import { readPlantUml } from "./plantuml.ts";
import type { DiagramSource } from "./source.ts";
import { readStructurizr } from "./structurizr.ts";

/** A reader of one syntax. */
export type DiagramReader = (source: DiagramSource) => Graph;

const byLanguage: Readonly<Record<string, DiagramReader>> = {
  mermaid: readMermaid,
  mmd: readMermaid,
  "{mermaid}": readMermaid,
  plantuml: readPlantUml,
  puml: readPlantUml,
  uml: readPlantUml,
  wsd: readPlantUml,
  iuml: readPlantUml,
  c4plantuml: readPlantUml,
  d2: readD2,
  dot: readDot,
  graphviz: readDot,
  gv: readDot,
  structurizr: readStructurizr,
  "structurizr-dsl": readStructurizr,
};
const pictureLanguages = new Set([
  "",
  "text",
  "txt",
  "ascii",
  "none",
  "plain",
  "plaintext",
  "diagram",
  "art",
  "ditaa",
  "svgbob",
]);

/** Longer blocks in no language are listings and logs. */
const longestPicture = 20_000;

const box = /[┌╔╭┏][─═━][^\n]*[┐╗╮┓]|^[^\n]*\+[-=]{3,}[+-]*\+|(?:^|\s)\.-{3,}\./m;
const connector = /[─━═-][>►▶]|[<◄◀][─━═-]|[▼▲▶►◀◄→←↓↑]|[│|]\s*[vV]?\s*$|[┬┴┼]/m;
/** A row with nothing but arrows and lines that go down or up. */
const downArrows = /^[\s│|]*(?:[↓▼⇓↑▲]|[│|]\s*\n[\s│|]*[vV▼↓])[\s↓▼⇓↑▲│|vV]*$/m;
const chain = /^[\s•*-]*(?:\d+[.)]\s+)?[^→\n]{2,50}?(?:\s(?:→|⟶|->|-->|=>|──+[>►▶])\s[^→\n]{2,50}?){2,}$/m;
/** Sessions, code, paths, headers of packets, data: whatever looks drawn in them is not. */
const foreign =
  /^\s*[$#%>]\s\S|^\s*(?:import|def|class|func|fn|const|let|var|return|SELECT|INSERT|curl|kubectl|docker|npm)\b|[;{]\s*$|^\s*(?:\/\/|\/\*)|^\s*[├└]──|^\s*\d+\s+\d+\s+\d+\s+\d+|(?:^|\s)0\s+1\s+2\s+3\s*$/m;

/** The reader for a block of code; undefined when it draws nothing. */
export function readerOf({ language, value }: Pick<CodeBlock, "language" | "value">): DiagramReader | undefined {
  const known = Object.hasOwn(byLanguage, language) ? byLanguage[language] : undefined;
  if (known) return known;
  if (!pictureLanguages.has(language)) return undefined;
  if (/^\s*@startuml\b/.test(value)) return readPlantUml;
  if (/^\s*(?:strict\s+)?(?:di)?graph(?:\s+"?\w*"?)?\s*\{/i.test(value)) return readDot;
  if (/^\s*workspace\b[^\n]*\{/.test(value) && /\bmodel\s*\{/.test(value)) return readStructurizr;
  return value.length <= longestPicture && isPicture(value) ? readAscii : undefined;
}

function isPicture(text: string): boolean {
  if (isPacket(text) || isTable(text)) return false;
  if (box.test(text)) return connector.test(text);
  if (foreign.test(text)) return false;
  return downArrows.test(text) || (chain.test(text) && isMostlyFlow(text));
}

/** The layout of a packet, `0 1 2 3` above rows of bits. */
function isPacket(text: string): boolean {
  return /(?:\+-){4}/.test(text) || /^\s*0\s+1\s+2\s+3\s*$/m.test(text);
}

/** Rules and rows of cells in turn, and no arrow. */
function isTable(text: string): boolean {
  if (/[▼▲▶►◀◄→←↓↑]|-->|<--|->/.test(text)) return false;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const rules = lines.filter(
    (line) => /^\s*[+├┌└╔╠╚╟][-=─═+┬┼┴╤╪╧╦╬╩╢╫╟┤┐┘╗╣╝]*$/.test(line) && /[-=─═][+┬┼┴╤╪╧╦╬╩][-=─═]/.test(line),
  );
  const rows = lines.filter((line) => (line.match(/[|│║]/g) ?? []).length > 2);
  return rules.length > 1 && rules.length + rows.length >= lines.length * 0.8;
}

/** Prose and lists that use an arrow now and then are no flow. */
function isMostlyFlow(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const flowing = lines.filter((line) => /→|⟶|->|=>|[►▶↓▼│|]/.test(line) || line.trim().length < 30);
  return lines.length <= 40 && flowing.length >= lines.length * 0.8 && !/[;{}=`"\\]|\d\s*[×*]\s*\d/.test(text);
}
