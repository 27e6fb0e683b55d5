/** Names of files and folders, and openings of titles, that say what a document is whatever it holds. */
export const otherNames =
  /(?:^|\/)(?:change[-_ ]?log|changes|release[-_ ]?notes|contributing|code[-_ ]of[-_ ]conduct|licen[cs]e|governance|maintainers|authors|support|faq|glossary|index|(?:[^/]*[-_ .])?(?:template|minutes))\.\w+$|(?:^|\/)(?:templates|meetings)\/|(?:^|[/_.-])meeting[-_ ]?(?:notes|minutes)(?:[/_.-]|$)/i;
export const otherTitles =
  /^(?:change ?log|release notes|contributing|meeting (?:notes|minutes)|minutes of|table of contents|index of|frequently asked questions|faq\b)|\btemplate$|\bmeeting notes\b/i;

/** Folders and names of files in which decision records are kept. */
export const adrFolder =
  /(?:^|\/)(?:(?:[\w-]*[-_])?adrs?|(?:[\w-]*[-_])?architect(?:ure|ural)[-_]?decisions?(?:[-_]records?)?|decision[-_](?:records?|log)|madr)\/|(?:^|\/)decisions?\/(?:[^/]+\/)*\d[^/]*$/i;
/** The page that lists what a folder holds. */
export const indexFile = /(?:^|\/)(?:readme|_?index|toc)\.\w+$/i;
export const adrFile = /(?:^|[-_/])adrs?(?:[-_ ]?\d|[-_])/i;
export const adrTitle = /\badr\b|architect(?:ure|ural) decision/i;

/** Headings of the layouts of decision records: Nygard, MADR, Tyree and Akerman, and their kin. */
export const adrHeadings = {
  context: /^(?:the )?(?:context|background|problem|issue|situation)\b/i,
  decision: /^(?:the )?(?:decision|outcome|resolution)\b/i,
  plainDecision: /^decisions?$/i,
  consequences: /^(?:positive |negative )?consequences\b/i,
  effects: /consequence|implication|impact/i,
  options: /options|alternatives/i,
  outcome: /^(?:decision outcome|outcome|decision made|the decision)\b/i,
  status: /^status\b/i,
} as const;

/** "In the context of …, facing …, we decided …": a decision record in one sentence. */
export const yStatement = /\bin the context of\b.{5,300}\bfacing\b.{5,400}\b(?:decided|chose)\b/i;
export const choiceWords =
  /\b(?:we (?:have |had )?(?:decided|chose|opted)|decision (?:is|was) to|decided to|chosen option|we will (?:use|adopt|go with|implement))\b/i;

/** Who acts, and how: the share of sentences that hold each tells guides, proposals, records and descriptions apart. */
export const voices: Readonly<Record<string, RegExp>> = {
  you: /\b(?:you|your|yours|yourself)\b/i,
  we: /\b(?:we|our|us)\b/i,
  I: /\b(?:I|my)\b/,
  proposal:
    /\b(?:we (?:propose|plan|intend|aim|suggest|want|need|should)|this (?:proposal|rfc|kep|enhancement|design|feature)|(?:is|are) proposed|proposes?)\b/i,
  future: /\b(?:will|would|shall)\b/i,
  obligation: /\b(?:should|must|may)\b/i,
  imperative:
    /^(?:use|run|add|create|click|open|install|set|make|see|check|ensure|go|select|enter|choose|start|copy|download|navigate|follow|avoid|consider|keep|never|always|do|don't|write|read|configure|replace|update|verify)\b/i,
  question: /\?\s*$/,
  past: /\b(?:was|were|had|did|completed|fixed|implemented|added|created|shipped|merged|passed|failed)\b/i,
  behavior:
    /\b(?:stores?|sends?|calls?|returns?|writes?|reads?|receives?|publishes|consumes?|creates?|updates?|validates?|handles?|exposes?|queries|caches?|routes?|schedules?)\b/i,
};

/** A line of a shell session: what guides show. */
export const commandLine = /^\s*(?:\$|curl|kubectl|npm|docker|git|cd|sudo|make|pip|go|aws|helm)\s/m;
export const drawing = /[┌│└─▼→]|[+|]--|-->/;
export const placeholder = /^[[<{][^\]>}]{3,200}[\]>}][.:]?$|\b(?:TODO|TBD)\b|\b(?:lorem ipsum)\b/i;

/** How a trait reads when it is given as a reason; `{}` stands for its name. */
export const traitWords: Readonly<Record<string, string>> = {
  folder: 'folder "{}"',
  file: 'file name with "{}"',
  title: 'title with "{}"',
  key: 'metadata "{}"',
  heading: 'headings with "{}"',
  section: 'a heading "{}"',
  role: "a section on {}",
  code: "code: {}",
  shape: "{}",
  voice: 'sentences with "{}"',
  word: 'words such as "{}"',
  addressed: "words on {}",
  profile: "headings of a known template",
  omits: "a template that asks for {}, left out",
};
