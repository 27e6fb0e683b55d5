import type { Root } from "mdast";

/**
 * Parses with satteri, a native parser that makes the same tree some twenty times faster; undefined where it is not
 * installed, as on a platform for which it is not built. bench/parsers.ts says how far the two agree.
 */
export async function nativeParser(): Promise<((text: string) => Root) | undefined> {
  try {
    const { markdownToMdast } = await import("satteri");
    const features = { gfm: { footnotes: false }, frontmatter: true };
    return (text) => markdownToMdast(text, { features }) as Root;
  } catch {
    return undefined;
  }
}
