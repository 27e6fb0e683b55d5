import { tokensOf } from "../knowledge/tokens.ts";
import type { CodeBlock, Mention, Misnaming } from "../model/facts.ts";
import { type CodeLine, codeLinesOf } from "./code-lines.ts";

/**
 * Languages whose comments begin with the name of what they describe: Go by its convention (go.dev/doc/comment), and
 * protobuf, whose comments become Go's. A block without a language is read where it declares as these do.
 */
const languages = new Set(["go", "golang", "proto", "protobuf", "proto3", ""]);
const declares =
  /^[ \t]*(?:type\s+\w+\s+(?:struct|interface|string|int)|func\s|message\s+\w+\s*\{|service\s+\w+\s*\{)|`json:"/m;

const comment = /^\s*\/\//;
/** The first line of a comment that tells what the thing of that name is or does. */
const described = /^\s*\/\/+\s?([A-Za-z_]\w{0,80})\s+(?:is|are|has|holds|\w{2,14}s)\s/;
const keyword =
  /^\s*(?:func\s+(?:\([^()]{0,80}\)\s*)?|(?:type|message|enum|service|struct|interface|rpc|const|var)\s+)([A-Za-z_]\w*)/;
const protoField = /^\s*(?:(?:repeated|optional|required)\s+)?[\w.<>]+(?:,\s*[\w.]+>)?\s+([a-z]\w*)\s*=\s*\d+\s*[;[]/;
/** A field, a method or a constant. */
const member = /^\s*([A-Za-z_]\w*)(?:\s*\(|\s*=|\s+[\w.*[\]{}]+\s*(?:`|=|\/\/|$))/;
/** Words by which a later version of a thing differs from the thing. */
const version = /^(?:alpha|beta|v|deprecated|\d+|[av]\d+|(?:alpha|beta|v)\d+)$/;

/** Comments that begin with the name of another thing than the one that they stand on. */
export function misnamedByComments(blocks: readonly CodeBlock[]): Misnaming[] {
  return blocks.filter(isRead).flatMap((block) => {
    const lines = codeLinesOf(block);
    return lines.flatMap((line, at): Misnaming[] => {
      const named = comment.test(lines[at - 1]?.text ?? "") ? undefined : described.exec(line.text)?.[1];
      if (named === undefined) return [];
      let next = at + 1;
      while (comment.test(lines[next]?.text ?? "")) next++;
      const declaration = lines[next];
      const declared = declaredIn(declaration?.text ?? "");
      if (!declaration || declared === undefined || !isAnother(named, declared, declaration.text)) return [];
      return [{ by: "comment", ...nameIn(line, named), of: nameIn(declaration, declared) }];
    });
  });
}

function isRead({ language, value }: CodeBlock): boolean {
  return languages.has(language) && value.includes("//") && (language !== "" || declares.test(value));
}

function declaredIn(line: string): string | undefined {
  return (keyword.exec(line) ?? protoField.exec(line) ?? member.exec(line))?.[1];
}

/**
 * Whether `named` is the name of another thing than `declared`, and one that it could be taken for: a word of code that
 * shares a part with it. The plural and the version of a thing are no other thing, nor is its name with that of what it
 * belongs to ("TopologyManager" for `Manager`).
 */
function isAnother(named: string, declared: string, declaration: string): boolean {
  if (declaration.includes(named)) return false;
  const [mine, other] = [partsOf(named), partsOf(declared)];
  const [long, short] = [mine.join(""), other.join("")];
  if (mine.length < 2 || long.startsWith(short) || long.endsWith(short)) return false;
  return mine.some((part) => part.length > 1 && other.includes(part));
}

function partsOf(name: string): string[] {
  return tokensOf(name)
    .filter((part) => !version.test(part))
    .map((part) => part.replace(/(?<=\w{2}[^s])s$/, ""));
}

function nameIn(line: CodeLine, text: string): Mention {
  const start = line.start + line.text.indexOf(text);
  return { text, span: { start, end: start + text.length } };
}
