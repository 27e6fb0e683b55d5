import { readFileSync, statSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import picomatch from "picomatch";
import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from "yaml";
import { reasonOf, UserError } from "../errors.ts";
import { normalizeHeading, sectionRoles } from "../knowledge/roles.ts";
import { lifecycles } from "../model/metadata.ts";
import type { AnyRule } from "../rule.ts";
import { placeAt, troublesOf } from "./issues.ts";
import { type Config, configSchema } from "./schema.ts";
import { defaultSettings, type PathTest, type Settings } from "./settings.ts";

/** A configuration is written by hand; the YAML reader is slow on huge maps. */
const longest = 256 * 1024;

export interface LoadOptions {
  /** The folder that faultlint runs in. */
  readonly cwd: string;
  /** The built-in rules. */
  readonly rules: readonly AnyRule[];
  /** Whether the caller named the file, and so vouches for the code that it loads. */
  readonly named: boolean;
  /** Whether it may load plugins at all; it may when left out. */
  readonly plugins?: boolean;
}

/** Reads the configuration in `file`, or says all that is wrong with it. */
export async function loadConfig(
  file: string,
  { cwd, rules, named, plugins: allowed = true }: LoadOptions,
): Promise<Settings> {
  const folder = dirname(resolve(cwd, file));
  const shown = relative(cwd, resolve(cwd, file)).replaceAll("\\", "/");
  const lines = new LineCounter();
  const document = parse(readConfig(file, shown), lines, shown);
  const files = pluginsOf(document);
  if (files.length > 0 && !allowed) {
    throw new UserError({
      what: "plugins are code, which may not be loaded here",
      where: shown,
      remedy: "remove `plugins`, or name another configuration",
    });
  }
  if (files.length > 0 && !named && folder !== resolve(cwd)) {
    throw new UserError({
      what: "a configuration above the working directory may not load plugins",
      where: shown,
      remedy: `name it with --config ${shown} to allow it`,
    });
  }
  const plugins = files.length > 0 ? await (await import("./plugins.ts")).loadPlugins(files, folder, rules) : [];
  return { ...settingsOf(validate(document, [...rules, ...plugins], lines, shown), folder), plugins };
}

function readConfig(file: string, shown: string): string {
  try {
    if (statSync(file).size > longest) throw new UserError({ what: "the configuration is too long", where: shown });
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError({ what: `the configuration cannot be read: ${reasonOf(error)}`, where: shown });
  }
}

function parse(text: string, lines: LineCounter, shown: string): Document {
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length === 0) return document;
  throw new UserError(
    ...document.errors.map((error) => {
      const where = placeAt(error.pos[0], lines, shown);
      return error.code === "MULTIPLE_DOCS"
        ? { what: "a second YAML document begins", where, remedy: "a configuration is one: take out this `---`" }
        : { what: `not valid YAML: ${error.message}`, where };
    }),
  );
}

/** The plugins that a configuration names, read before the rest can be checked; what is wrong with them shows later. */
function pluginsOf(document: Document): string[] {
  const plugins = document.get("plugins");
  if (!isSeq(plugins)) return [];
  return plugins.items.flatMap((item) => {
    const value = isScalar(item) ? item.value : undefined;
    return typeof value === "string" && value !== "" ? value : [];
  });
}

function validate(document: Document, rules: readonly AnyRule[], lines: LineCounter, shown: string): Config {
  const value: unknown = withoutEmpty(valueOf(document, lines, shown) ?? {}, 2);
  const schema = configSchema(rules, sectionRoles);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const namesAt = (path: readonly PropertyKey[]): readonly string[] => {
    const last = path.at(-1);
    if (path.length === 0) return Object.keys(schema.shape);
    if (last === "rules") return rules.map((rule) => rule.id);
    if (last === "headings") return sectionRoles;
    if (last === "lifecycle") return lifecycles;
    if (path.at(-2) === "overrides") return ["files", "rules"];
    if (path.at(-2) === "require") return ["files", "concerns"];
    const rule = rules.find(({ id }) => id === last);
    return rule ? ["severity", ...Object.keys(rule.options().shape)] : [];
  };
  throw new UserError(...troublesOf(result.error.issues, { file: shown, document, value, lines, namesAt }));
}

/**
 * A key with nothing after it is not set: what stood below it may be commented out. So many levels of mappings down;
 * below them stand the options of rules, which may take an empty value for one of their own.
 */
function withoutEmpty(value: unknown, levels: number): unknown {
  if (levels === 0 || typeof value !== "object" || value === null) return value;
  // A list may hold itself, by an alias.
  if (Array.isArray(value)) return value.map((item) => (Array.isArray(item) ? item : withoutEmpty(item, levels)));
  const set = Object.entries(value).filter(([, item]) => item !== null);
  return Object.fromEntries(set.map(([key, item]) => [key, withoutEmpty(item, levels - 1)]));
}

/** The document's value. Aliases that multiply without end are refused by the YAML reader. */
function valueOf(document: Document, lines: LineCounter, shown: string): unknown {
  const loose = looseAliases(document);
  if (loose.length > 0) {
    throw new UserError(
      ...loose.map(({ source, range }) => ({
        what: `no "&${source}" stands before "*${source}"`,
        where: placeAt(range?.[0] ?? 0, lines, shown),
        remedy: "put text that begins with * in quotes",
      })),
    );
  }
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new UserError({ what: `not valid YAML: ${reasonOf(error)}`, where: shown });
  }
}

/** The aliases before which nothing has their name. */
function looseAliases(document: Document): Alias[] {
  const anchors = new Set<string>();
  const loose: Alias[] = [];
  visit(document, (_, node) => {
    if (isAlias(node) && !anchors.has(node.source)) loose.push(node);
    if ((isScalar(node) || isCollection(node)) && node.anchor) anchors.add(node.anchor);
  });
  return loose;
}

function settingsOf(config: Config, folder: string): Settings {
  const matcher = (globs: string | readonly string[]): PathTest => {
    const matches = picomatch([globs].flat(), { dot: true });
    return (path) => matches(relative(folder, path).replaceAll("\\", "/"));
  };
  return {
    ...defaultSettings,
    preset: config.preset ?? defaultSettings.preset,
    ...(config.confidence === undefined ? {} : { confidence: config.confidence }),
    rules: config.rules ?? {},
    overrides: (config.overrides ?? []).map(({ files, rules }) => ({ applies: matcher(files), rules })),
    headings: synonyms(config.headings ?? {}),
    kinds: Object.entries(config.kinds ?? {}).map(([glob, kind]) => ({ applies: matcher(glob), kind })),
    lifecycle: { ...defaultSettings.lifecycle, ...config.lifecycle },
    requirements: (config.require ?? []).map(({ files, concerns }) => ({ applies: matcher(files), concerns })),
    ignores: config.ignore ? matcher(config.ignore) : defaultSettings.ignores,
  };
}

/** Roles by normalised heading. */
function synonyms(headings: Readonly<Record<string, readonly string[] | undefined>>): Map<string, string[]> {
  const roles = new Map<string, string[]>();
  for (const [role, names = []] of Object.entries(headings)) {
    for (const name of names) {
      const key = normalizeHeading(name);
      roles.set(key, [...(roles.get(key) ?? []), role]);
    }
  }
  return roles;
}
