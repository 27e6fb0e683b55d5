import { parseDocument } from "yaml";
import type { TextProblem } from "../model/document.ts";
import type { Content } from "./content.ts";

/** Characters of front matter that are read: the YAML reader is slow on long maps, and longer is data, not metadata. */
const longestFrontMatter = 64 * 1024;

/** The usual slips in plain words, by the YAML reader's code. */
const slips: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: "a value that holds a colon must be quoted",
  DUPLICATE_KEY: "a key stands there twice",
  TAB_AS_INDENT: "a tab indents a line",
};

/** What is wrong with the YAML before the document; the first error, as the others mostly follow from it. */
export function frontMatterProblemsOf({ outline, text }: Content): TextProblem[] {
  const block = outline.blocks[0];
  if (block?.type !== "front-matter") return [];
  const origin = Math.max(text.indexOf(block.value, block.span.start), block.span.start);
  if (block.value.length > longestFrontMatter) {
    const span = { start: block.span.start, end: block.span.start + 3 };
    return [{ type: "front-matter", span, message: "The front matter is too long to be read" }];
  }
  const [error] = parseDocument(block.value, { prettyErrors: false, logLevel: "silent" }).errors;
  if (!error) return [];
  const start = Math.min(origin + error.pos[0], block.span.end);
  const line = /^[^\r\n]+/.exec(text.slice(start, block.span.end))?.[0] ?? "";
  const reason = slips[error.code] ?? error.message.split("\n", 1)[0]?.replace(/[.:]$/, "").slice(0, 100) ?? "";
  return [
    {
      type: "front-matter",
      span: { start, end: start + line.trimEnd().length },
      message: `The front matter is not YAML: ${reason}`,
    },
  ];
}
