import type { Root } from "mdast";
import { nativeParser } from "./native.ts";

/** The syntax tree of a Markdown text. The one place where a parser is chosen: the native one where it is installed. */
export const parseMarkdown: (text: string) => Root =
  (await nativeParser()) ?? (await import("./remark.ts")).parseWithRemark;
