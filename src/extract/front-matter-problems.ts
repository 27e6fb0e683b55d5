import { parseDocument } from "yaml";
import type { TextProblem } from "../model/document.ts";
import type { Content } from "./content.ts";
import { frontMatterOf } from "./front-matter.ts";

/** The usual slips in plain words, by the YAML reader's code. */
const slips: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: "a value that holds a colon must be quoted",
  DUPLICATE_KEY: "a key stands there twice",
  TAB_AS_INDENT: "a tab indents a line",
};

/** What is wrong with the YAML before the document; the first error, as the others mostly follow from it. */
export function frontMatterProblemsOf(content: Content): TextProblem[] {
  const found = frontMatterOf(content);
  if (!found) return [];
  const { block, origin, tooLong } = found;
  if (tooLong) {
    const span = { start: block.span.start, end: block.span.start + 3 };
    return [{ type: "front-matter", span, message: "The front matter is too long to be read" }];
  }
  const [error] = parseDocument(block.value, { prettyErrors: false, logLevel: "silent" }).errors;
  if (!error) return [];
  const start = Math.min(origin + error.pos[0], block.span.end);
  const line = /^[^\r\n]+/.exec(content.text.slice(start, block.span.end))?.[0] ?? "";
  const reason = slips[error.code] ?? error.message.split("\n", 1)[0]?.replace(/[.:]$/, "").slice(0, 100) ?? "";
  return [
    {
      type: "front-matter",
      span: { start, end: start + line.trimEnd().length },
      message: `The front matter is not YAML: ${reason}`,
    },
  ];
}
