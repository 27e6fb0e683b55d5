import { relatedRoles } from "../knowledge/concern-roles.ts";
import { concernsNamedBy } from "../knowledge/concern-headings.ts";
import type { DesignConcern } from "../model/concern.ts";
import type { Span } from "../model/span.ts";
import type { Heading } from "./content.ts";

/** Sections after the design proper, where nobody would write about a concern. */
const appendix = new Set(["references", "metadata", "glossary", "toc", "prior-art", "examples"]);

/** Where one would write about each concern: no two at one place while another is at hand. */
export class Places {
  private readonly sections: readonly Heading[];
  private readonly named: readonly ReadonlySet<DesignConcern>[];
  private readonly taken = new Set<number>();

  constructor(sections: readonly Heading[]) {
    this.sections = sections;
    this.named = sections.map(concernsNamedBy);
  }

  /** The heading to which a text on `concern` is nearest; `nearest` is the section with the strongest evidence. */
  placeOf(concern: DesignConcern, nearest: number | undefined): Span {
    const candidates = this.candidates(concern, nearest);
    const best = candidates.find((index) => !this.taken.has(index));
    const section = this.sections[best ?? candidates[0] ?? 0];
    if (best !== undefined) this.taken.add(best);
    return section?.headingSpan ?? { start: 0, end: 0 };
  }

  private candidates(concern: DesignConcern, nearest: number | undefined): number[] {
    const roles = relatedRoles[concern];
    const rank = (section: Heading): number => {
      if (section.depth === 0) return 5;
      if (this.isTitle(section)) return 4.5;
      if (this.named[section.index]?.has(concern)) return 0;
      const role = roles.findIndex((name) => section.roles.includes(name));
      if (role >= 0) return 1 + role / 10;
      if (section.index === nearest) return 2;
      return section.roles.some((name) => appendix.has(name)) ? 4 : 3;
    };
    // Without a related heading the text belongs at the end of the design, before references and the like.
    return this.sections
      .map((section) => ({ section, rank: rank(section) }))
      .sort((a, b) => a.rank - b.rank || (a.rank < 3 ? a.section.index - b.section.index : later(a.section, b.section)))
      .map(({ section }) => section.index);
  }

  private isTitle({ depth, parent }: Heading): boolean {
    return depth === 1 && parent === 0;
  }
}

/** Top-level sections first, the last of them first. */
function later(a: Heading, b: Heading): number {
  return a.depth - b.depth || b.index - a.index;
}
