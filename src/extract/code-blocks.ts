import { counterExampleMark } from "../knowledge/polarity.ts";
import type { Code } from "../markdown/block.ts";
import type { CodeBlock } from "../model/facts.ts";
import type { Content } from "./content.ts";
import { polarityOfSection } from "./polarity.ts";

/** Lines at the top of a block in which a mark says that it shows what not to do. */
const titleLines = 2;

/** The blocks of code of a document, in reading order. */
export function codeBlocksOf(content: Content): CodeBlock[] {
  return content.units.flatMap(({ block, section }) =>
    block.type === "code"
      ? [
          {
            language: block.language,
            value: block.value,
            span: block.span,
            lineOffsets: block.lineOffsets,
            section,
            counterExample: isCounterExample(block, polarityOfSection(content.sections, section)),
          },
        ]
      : [],
  );
}

function isCounterExample(block: Code, inherited: string): boolean {
  if (inherited === "example" || inherited === "rejected") return true;
  return block.value.split("\n", titleLines).some((line) => counterExampleMark.test(line));
}
