import { maturityOf } from "../../src/model/document.ts";
import type { Link } from "../../src/model/facts.ts";
import { groupedBy } from "../../src/model/groups.ts";
import { defineRule } from "../../src/rule.ts";

/** What one habit of the author makes, and one finding tells. */
const together: ReadonlySet<Link["resolution"]> = new Set(["missing-footnote", "no-address"]);

export default defineRule({
  id: "broken-link",
  family: "hygiene",
  severity: "warning",
  preset: "recommended",
  summary: "A link leads to no file, heading or footnote, or reads as text",
  why: "The reason, the decision or the diagram that the text relies on is out of the reader's reach.",
  fix: "Point the link at the file or heading that is meant.",
  limits:
    "Checks relative links to files under the root and to headings of Markdown files, Markdown files named from the root where their folder is there, and addresses that work on the author's machine alone; the web, pages of a site and templated addresses are not checked, nor are files where a document outside of any repository has none of those that it links to.",
  precision: { right: 36, judged: 39 },

  *check({ doc }) {
    if (doc.template || maturityOf(doc) === "closed") return;
    const broken = doc.links.filter(({ resolution }) => resolution !== "found" && resolution !== "unchecked");
    const byCause = groupedBy(broken, ({ resolution, url }) => (together.has(resolution) ? resolution : url));
    for (const [first, ...rest] of byCause.values()) {
      if (!first) continue;
      yield {
        at: first.urlSpan,
        message: messageOf(first),
        subject: first.url,
        related: rest.map((link) => ({
          span: link.urlSpan,
          message: link.url === first.url ? "the same target" : "nor this",
        })),
      };
    }
  },
});

/** How much of an address a message shows [characters]. */
const longest = 70;

/** What a link looked for in vain. */
const sought: Readonly<Partial<Record<Link["resolution"], string>>> = {
  "missing-file": "file",
  "missing-anchor": "heading",
  "missing-footnote": "footnote",
};

function messageOf({ url, text, resolution, suggestion, image }: Link): string {
  if (resolution === "malformed") return `Reads as text, not as a link: "${url.slice(0, longest)}"`;
  if (resolution === "no-address") return `No reader can follow "${url.slice(0, longest)}"`;
  if (url === "") return `The ${image ? "image" : "link"} "${text.slice(0, 60)}" has no target`;
  const meant = suggestion === undefined ? "" : `; did you mean "${suggestion.slice(0, 100)}"?`;
  return `No ${sought[resolution] ?? "target"} for "${url.length > longest ? `…${url.slice(-longest)}` : url}"${meant}`;
}
