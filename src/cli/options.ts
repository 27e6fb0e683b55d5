/** An option of the command line: parsing, `--help` and docs/cli.md are all made from it. */
export interface Option {
  readonly type: "string" | "boolean";
  readonly short?: string;
  readonly multiple?: true;
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly help: string;
}

export interface Command {
  readonly name: string;
  readonly usage: string;
  /** How many words it takes besides its options; any number of paths when left out. */
  readonly words?: number;
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
}

const common = {
  color: { type: "string", value: "WHEN", help: "auto, always or never; overrules NO_COLOR and FORCE_COLOR" },
  debug: { type: "boolean", help: "show the stack trace of an error" },
  help: { type: "boolean", short: "h", help: "show this help" },
  version: { type: "boolean", help: "show the version" },
} as const satisfies Record<string, Option>;

const configuration = {
  config: { type: "string", short: "c", value: "FILE", help: "the configuration (searched for from here upwards)" },
  "no-config": { type: "boolean", help: "use no configuration" },
} as const satisfies Record<string, Option>;

const preset = {
  preset: { type: "string", value: "NAME", help: "recommended (quiet) or strict (all)" },
} as const satisfies Record<string, Option>;

const selection = {
  ...configuration,
  stdin: { type: "boolean", help: "read one document from standard input; so does the path -" },
  "stdin-filename": { type: "string", value: "PATH", help: "the path that the document on standard input has" },
  "no-error-on-unmatched-pattern": { type: "boolean", help: "allow paths and globs for which there is no document" },
} as const satisfies Record<string, Option>;

const narrowing = {
  changed: { type: "boolean", help: "only documents that differ from the last commit, untracked ones included" },
  staged: { type: "boolean", help: "only staged documents, by their staged content" },
  since: { type: "string", value: "REF", help: "only documents that differ from where this branch left REF" },
  "whole-set": { type: "boolean", help: "let rules across documents read all of them, and report the named ones" },
} as const satisfies Record<string, Option>;

const baseline = {
  baseline: {
    type: "string",
    value: "FILE",
    help: "old findings to leave out (.faultlint-baseline.json, if it is here or above)",
  },
} as const satisfies Record<string, Option>;

/** The commands; the first is meant when none is named. */
export const commands = {
  check: {
    name: "check",
    usage: "faultlint [check] [options] [paths…]",
    summary: "Check documents: files, folders and globs; the working directory when none is named",
    options: {
      format: {
        type: "string",
        short: "f",
        multiple: true,
        value: "NAME[=FILE]",
        help: "pretty, unix, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjsonl, markdown, agent or editor, on standard output or into a file; may be repeated",
      },
      ...preset,
      "fail-on": { type: "string", value: "SEVERITY", help: "exit 1 from error (default), warning or info on" },
      "max-warnings": { type: "string", value: "N", help: "exit 1 on more than N warnings" },
      quiet: { type: "boolean", short: "q", help: "show errors only" },
      watch: { type: "boolean", help: "check again whenever a document or the configuration changes" },
      "exit-zero": { type: "boolean", help: "exit 0 whatever is found" },
      statistics: { type: "boolean", help: "count the findings of each rule, on standard error" },
      ...narrowing,
      ...baseline,
      "no-baseline": { type: "boolean", help: "show old findings too" },
      ...selection,
      ...common,
    },
  },
  baseline: {
    name: "baseline",
    usage: "faultlint baseline [options] [paths…]",
    summary: "Write down the findings of today, so that check shows new ones only",
    options: {
      baseline: { ...baseline.baseline, help: "the file to write (.faultlint-baseline.json, here or above)" },
      prune: { type: "boolean", help: "take out what no longer occurs, and add nothing" },
      ...preset,
      ...selection,
      ...common,
    },
  },
  diff: {
    name: "diff",
    usage: "faultlint diff [options] <ref>",
    words: 1,
    summary: "Show the findings that a branch introduces and resolves since it left a git ref",
    options: {
      format: { type: "string", short: "f", value: "NAME", help: "pretty, json or markdown" },
      "fail-on": { type: "string", value: "SEVERITY", help: "exit 1 on new findings from error (default) on" },
      "exit-zero": { type: "boolean", help: "exit 0 whatever is found" },
      ...preset,
      ...configuration,
      ...common,
    },
  },
  init: {
    name: "init",
    usage: "faultlint init [options]",
    words: 0,
    summary: "Set up a repository: configuration, hook, workflow, VS Code task, baseline",
    options: {
      yes: { type: "boolean", short: "y", help: "answer every question by yes" },
      ...configuration,
      ...common,
    },
  },
  new: {
    name: "new",
    usage: 'faultlint new [options] design|adr "Title"',
    words: 2,
    summary: "Write a design document or decision record with the next number, to be filled in",
    options: {
      folder: { type: "string", value: "PATH", help: "where it goes (where the others are)" },
      ...configuration,
      ...common,
    },
  },
  policy: {
    name: "policy",
    usage: "faultlint policy [options] [paths…]",
    summary: "Show what most documents of a folder tell, and could be required of all",
    options: {
      write: { type: "boolean", help: "write it to the configuration" },
      ...selection,
      ...common,
    },
  },
  inspect: {
    name: "inspect",
    usage: "faultlint inspect [options] [paths…]",
    summary: "Show what was understood of documents: their kind, sections, components, datasets, decisions",
    options: {
      format: { type: "string", short: "f", value: "NAME", help: "pretty or json" },
      ...selection,
      ...common,
    },
  },
  graph: {
    name: "graph",
    usage: "faultlint graph [options] <path>",
    words: 1,
    summary: "Print the one graph that diagrams, tables and sentences of a document make, with its findings marked",
    options: {
      format: { type: "string", short: "f", value: "NAME", help: "mermaid, dot or json" },
      ...preset,
      ...configuration,
      ...common,
    },
  },
  why: {
    name: "why",
    usage: "faultlint why [options] <path>[:line] [rule]",
    words: 2,
    summary: "Show what was looked for in a document, what was found, and what decided",
    options: { ...preset, ...configuration, ...common },
  },
  explain: {
    name: "explain",
    usage: "faultlint explain [options] <rule>",
    words: 1,
    summary: "Show the page of a rule",
    options: { ...configuration, ...common },
  },
  rules: {
    name: "rules",
    usage: "faultlint rules [options]",
    words: 0,
    summary: "List all rules",
    options: { ...configuration, ...common },
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;
