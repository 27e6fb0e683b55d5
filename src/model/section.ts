import type { Span } from "./span.ts";

/** What a section is about, by its heading. A heading may name several. */
export type SectionRole = string;

export interface Section {
  /** Its place in `Document.sections`; 0 is the text before the first heading. */
  readonly index: number;
  /** The section that holds it; -1 for the first. */
  readonly parent: number;
  /** 1 to 6 as written; 7 for a pseudo-heading (a bold line); 0 for the text before the first heading. */
  readonly depth: number;
  /** The heading's text without numbering, emoji and markers such as "(optional)"; empty for section 0. */
  readonly title: string;
  /** The titles from the top down to this one. */
  readonly path: readonly string[];
  readonly roles: readonly SectionRole[];
  readonly headingSpan: Span;
  /** Heading and body, child sections included. */
  readonly span: Span;
  /**
   * What its own body (child sections aside) holds once comments, template guidance and placeholders are gone:
   * `authored` text, a `placeholder` ("TBD", "[describe …]"), a bare "N/A", or nothing.
   */
  readonly substance: "authored" | "placeholder" | "not-applicable" | "empty";
  /** Whether its heading, or a form's comment under it, leaves it to the author to write anything. */
  readonly optional: boolean;
}

/** Headings that follow one another with nothing under any of them. */
export interface HollowRun {
  readonly sections: readonly Section[];
  /** Whether what belongs under the last of them may stand under the next heading, of a higher level or of a role. */
  readonly open: boolean;
}

/** The sections under a heading that hold no others. */
export function leavesOf<Part extends Pick<Section, "index" | "parent" | "depth">>(sections: readonly Part[]): Part[] {
  const parents = new Set(sections.map(({ parent }) => parent));
  return sections.filter(({ depth, index }) => depth > 0 && !parents.has(index));
}

/** The share of the sections without parts that hold nothing. */
export function hollowShareOf(sections: readonly Section[]): number {
  const leaves = leavesOf(sections);
  return leaves.filter(({ substance }) => substance === "empty").length / Math.max(1, leaves.length);
}
