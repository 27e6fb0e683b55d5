import type { Span } from "./span.ts";

/** A piece of the document: its words and where they stand. */
export interface Mention {
  readonly text: string;
  readonly span: Span;
}

/** A part of the system that runs: a service, a store, a broker, a job. */
export interface Component {
  readonly name: string;
  readonly span: Span;
  readonly section: number;
  readonly purpose?: Mention;
  readonly technology?: Mention;
  readonly justification?: Mention;
  /** What says how many of it run, or how it fails over: "3 replicas", "Multi-AZ". */
  readonly redundancy?: Mention;
  /** What says that there is only one: "single node", "one instance". */
  readonly singleness?: Mention;
  /** What admits that its loss takes the system, or a path through it, down. */
  readonly exposure?: Mention;
  /** Whether a sentence names it as an end of a call. */
  readonly calls?: true;
  readonly source: "table" | "list" | "prose" | "diagram";
}

/** A named body of persistent data. */
export interface Dataset {
  readonly name: string;
  readonly span: Span;
  readonly section: number;
  readonly writers: readonly Writer[];
  readonly readers: readonly Mention[];
  readonly storage?: Mention;
  readonly backup?: Mention;
  readonly retention?: Mention;
  /** Free remarks of the same row or item. */
  readonly notes?: Mention;
  /** The place where a writer belongs: the owner cell or key, or the whole entry where that is lacking. */
  readonly ownerSpan: Span;
  /** Whether the entry's layout has a place for an owner (a column, a key that its siblings carry). */
  readonly ownerExpected: boolean;
  /** `topic` for an event stream, where many producers are usual; `database` for a whole one that services share. */
  readonly kind: "dataset" | "topic" | "database";
  readonly source: "table" | "matrix" | "code" | "list" | "prose";
}

export interface Writer extends Mention {
  /**
   * - `owner`: writes in ordinary operation
   * - `exception`: writes only in a migration, a replay or by an operator
   * - `team`: people who are responsible, not a program that writes
   * - `place`: the store that holds the truth, where the document names it and no program
   */
  readonly role: "owner" | "exception" | "team" | "place";
}

export interface Decision {
  readonly title: string;
  readonly span: Span;
  readonly section: number;
  readonly options: readonly Mention[];
  readonly choice?: Mention;
  readonly rationale?: Mention;
  readonly status?: Mention;
  /** Whether the layout has a place for options, a choice and a rationale (columns, headings of the ADR's template). */
  readonly expects: { readonly options: boolean; readonly choice: boolean; readonly rationale: boolean };
  /** Where a missing part belongs. */
  readonly places: { readonly options: Span; readonly choice: Span; readonly rationale: Span };
  /** A question that the document leaves open on purpose. */
  readonly open: boolean;
  readonly source: "table" | "list" | "section" | "adr";
}

/** Options that a sentence announces and of which no word takes one. Its words are those of the sentence. */
export interface AnnouncedOptions extends Mention {
  readonly section: number;
  readonly options: readonly Mention[];
}

/** A failure scenario or a risk, with what is done about it. */
export interface Hazard {
  readonly kind: "failure" | "risk";
  readonly title: string;
  readonly span: Span;
  readonly section: number;
  readonly mitigation?: Mention;
  readonly impact?: Mention;
  readonly likelihood?: Mention;
  readonly owner?: Mention;
  /** Where a missing mitigation belongs. */
  readonly mitigationSpan: Span;
  /** Whether its neighbours, or the columns of its table, show that a mitigation was meant to stand here. */
  readonly expected: boolean;
  readonly accepted: boolean;
  readonly source: "table" | "list" | "section";
}

/** What a load counts: requests a second, or people and things that use the system. */
export type LoadUnit = "requests" | "events" | "users";

/** A stage of growth: "Phase 2: 1K-10K RPS". */
export interface ScalingPhase {
  readonly name: string;
  readonly span: Span;
  readonly section: number;
  readonly load?: Mention;
  /** The highest load that it is for, where it names one and sets an end to it. */
  readonly ceiling?: { readonly value: number; readonly counts: LoadUnit };
  readonly actions: readonly Mention[];
}

export interface Link {
  /** The target as written. */
  readonly url: string;
  readonly text: string;
  readonly span: Span;
  readonly urlSpan: Span;
  readonly section: number;
  readonly image: boolean;
  /**
   * What became of a local target; `unchecked` for the web and for paths that a site generator makes, `no-address` for
   * what no reader's browser follows, `malformed` for what was meant as a link and reads as text.
   */
  readonly resolution:
    "unchecked" | "found" | "missing-file" | "missing-anchor" | "missing-footnote" | "no-address" | "malformed";
  /** What the author may have meant, when the target is missing. */
  readonly suggestion?: string;
  /** The file that a local target is, from the root of the repository. */
  readonly file?: string;
}

/** A fenced or indented block of code. */
export interface CodeBlock {
  /** The language as written, lower case; empty when none. */
  readonly language: string;
  readonly value: string;
  readonly span: Span;
  /** For each line of `value`, the offset at which it begins in the document. */
  readonly lineOffsets: readonly number[];
  readonly section: number;
  /** Shown as what not to do, or as an alternative that was not taken. */
  readonly counterExample: boolean;
}

export interface Table {
  readonly span: Span;
  readonly section: number;
  readonly header: readonly Mention[];
  readonly rows: readonly (readonly Mention[])[];
}

export interface Checkbox {
  readonly text: string;
  readonly span: Span;
  readonly section: number;
  readonly ticked: boolean;
}

/** Words of a form that were to be replaced and were not. */
export interface Placeholder extends Mention {
  /**
   * - `slot`: a bracket to fill in, "[High-level description]"
   * - `sample`: a value that stands for one, "YYYY-MM-DD", "ADR-NNN", "lorem ipsum"
   * - `guidance`: a sentence of a template that tells the author what to write
   * - `blank`: an item of a list, or a table, in which nothing was written
   * - `chatter`: what a chat program said around its answer
   */
  readonly kind: "slot" | "sample" | "guidance" | "blank" | "chatter";
  readonly section: number;
}

/** A mark by which an author puts something off: "TODO", "TBD", "???". */
export interface UnresolvedMarker extends Mention {
  /** The sentence, item or cell that holds it. */
  readonly context: string;
  /** Whether an issue or a link says where it will be settled. */
  readonly tracked: boolean;
  /**
   * Why a reviewer may let it pass: it is `deferred` on purpose, to a stage or by a named person; it is `prose` and no
   * mark; it is an `aside` of a sentence that says the rest; it stands in a `comment`, which only the source shows.
   */
  readonly excuse?: "deferred" | "prose" | "aside" | "comment";
  readonly section: number;
}

/** A number of things that a sentence announces, and the list that follows: "in three steps:". */
export interface Announcement extends Mention {
  readonly count: number;
  /** What is counted, as written: "steps". */
  readonly noun: string;
  readonly items: readonly Mention[];
  readonly ordered: boolean;
}

/** A name or number that stands on another thing than it names: the comment on a declaration, the text of a link. */
export interface Misnaming extends Mention {
  readonly by: "comment" | "link";
  /** The name or number that the thing itself has. */
  readonly of: Mention;
}

/** A place in SQL that names a column of a table that the document itself creates. */
export interface ColumnUse extends Mention {
  readonly table: string;
  /** Where the table is created. */
  readonly declaration: Span;
  /** Whether the table has the column. */
  readonly declared: boolean;
}

/**
 * A decision that the text puts off: a question left standing, one of a list of open questions that nothing answers,
 * or words such as "left unspecified".
 */
export interface OpenPoint extends Mention {
  readonly kind: "question" | "listed" | "postponement";
  readonly section: number;
}

/** Words that point at a numbered section of this document: "see section 4.2". */
export interface SectionReference extends Mention {
  readonly number: string;
  readonly section: number;
  readonly found: boolean;
}
