import GithubSlugger from "github-slugger";

/**
 * The anchors of a Markdown text as GitHub makes them, lower case: headings, and whatever carries a name or an id.
 * Reads lines, not blocks, so that a linked file need not be parsed; it rather knows an anchor too many.
 */
export function anchorsOf(text: string): Set<string> {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  const lines = text.split(/\r\n|\n|\r/);
  let fence: string | undefined;
  lines.forEach((line, index) => {
    const mark = /^[ >\t]{0,20}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined;
      return;
    }
    for (const [, name = ""] of line.matchAll(/\b(?:id|name)\s*=\s*["']([^"']{1,200})["']/gi)) {
      anchors.add(name.toLowerCase());
    }
    const heading = fence === undefined ? headingIn(line, lines[index + 1]) : undefined;
    if (heading === undefined) return;
    const own = /\{#([^}\s]+)\}\s*$/.exec(heading)?.[1];
    if (own !== undefined) anchors.add(own.toLowerCase());
    anchors.add(slugger.slug(plain(heading)));
  });
  return anchors;
}

function headingIn(line: string, next: string | undefined): string | undefined {
  const hashes = /^[ >\t]*(?:[-*+] |\d{1,9}[.)] )?#{1,6}(?:[ \t]+(.*))?$/.exec(line);
  if (hashes) return (hashes[1] ?? "").replace(/[ \t]#+[ \t]*$/, "").trim();
  const underlined = next !== undefined && line.trim() !== "" && /^[ >]*(?:=+|-+)[ \t]*$/.test(next);
  return underlined ? line.replace(/^[ >]+/, "").trim() : undefined;
}

/** The words of a heading, without the markup that GitHub leaves out of an anchor. */
function plain(heading: string): string {
  return heading
    .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, "$1")
    .replace(/<[^<>]*>/g, "")
    .replace(/(^|[^\p{L}\p{N}])_+|_+(?=[^\p{L}\p{N}]|$)/gu, "$1")
    .trim();
}
