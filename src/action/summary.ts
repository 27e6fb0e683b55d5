import {
  diffMarkdown,
  type Document,
  type Finding,
  formatGraph,
  formats,
  type FormatOptions,
  markdownText,
  type Matching,
  type Report,
} from "../index.ts";

/** How many documents a summary shows the graph of. */
export const mostGraphs = 10;

/** More nodes than these make a drawing that nobody reads. */
const mostNodes = 60;

/** Characters of Mermaid: GitHub draws no more than 50,000, and drops a summary beyond a megabyte. */
const longest = 40_000;

/** Whether the graph of a document shows what its text does not show at once: what talks to what. */
export function isWorthDrawing({ architecture: { nodes, edges } }: Document): boolean {
  return edges.length > 0 && nodes.length <= mostNodes;
}

export interface Summarized {
  readonly found: Report;
  /** What the pull request introduces and resolves; undefined where nothing is compared. */
  readonly compared: Matching<Finding, Finding> | undefined;
  /** The documents whose graph is shown. */
  readonly drawn: readonly Document[];
}

/** The job summary: all findings, what the pull request makes of them, and what the documents that it changes draw. */
export function summaryText({ found, compared, drawn }: Summarized, options: FormatOptions): string {
  const graphs = found.files.flatMap((file) => {
    const doc = drawn.find(({ path }) => path === file.path);
    const mermaid = doc ? formatGraph(doc, file, "mermaid") : "";
    return mermaid === "" || mermaid.length > longest ? [] : [graphText(file.path, mermaid)];
  });
  return [formats.markdown.format(found, options), ...(compared ? [diffMarkdown(compared)] : []), ...graphs]
    .map((part) => `${part}\n`)
    .join("");
}

/** Folded; what a finding is about is drawn in red. */
function graphText(path: string, mermaid: string): string {
  const title = `What ${markdownText(path)} says that talks to what`;
  return `<details><summary>${title}</summary>\n\n\`\`\`mermaid\n${mermaid}\`\`\`\n\n</details>\n`;
}
