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
        help: "pretty, unix or json, on standard output or into a file; may be repeated",
      },
      ...preset,
      "fail-on": { type: "string", value: "SEVERITY", help: "exit 1 from error (default), warning or info on" },
      "max-warnings": { type: "string", value: "N", help: "exit 1 on more than N warnings" },
      quiet: { type: "boolean", short: "q", help: "show errors only" },
      "exit-zero": { type: "boolean", help: "exit 0 whatever is found" },
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
    summary: "Show what was looked for in a document, what was found, and what decided",
    options: { ...preset, ...configuration, ...common },
  },
  explain: {
    name: "explain",
    usage: "faultlint explain [options] <rule>",
    summary: "Show the page of a rule",
    options: { ...configuration, ...common },
  },
  rules: {
    name: "rules",
    usage: "faultlint rules [options]",
    summary: "List all rules",
    options: { ...configuration, ...common },
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;
