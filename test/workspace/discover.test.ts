import fc from "fast-check";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { discover } from "../../src/workspace/discover.ts";
import { folderWith } from "../cli/run.ts";

async function found(files: readonly string[], patterns: readonly string[], extra: Record<string, string> = {}) {
  const folder = folderWith({ ...Object.fromEntries(files.map((file) => [file, "x"])), ...extra });
  const { files: paths, unmatched } = await discover(patterns, folder, (path) => path.includes("archive"));
  return { paths: paths.map((path) => relative(folder, path)), unmatched };
}

const tree = [
  "a.md",
  "b.markdown",
  "c.txt",
  "docs/a.md",
  "docs/x/b.md",
  "node_modules/p/README.md",
  "docs/archive/o.md",
];

test.each<[string[], string[]]>([
  [["."], ["a.md", "b.markdown", "docs/a.md", "docs/x/b.md"]],
  [["docs"], ["docs/a.md", "docs/x/b.md"]],
  [["docs/*.md"], ["docs/a.md"]],
  [["./docs/**/*.md"], ["docs/a.md", "docs/x/b.md"]],
  [["**/a.md"], ["a.md", "docs/a.md"]],
  [
    ["c.txt", "docs/archive/o.md"],
    ["c.txt", "docs/archive/o.md"],
  ],
  [
    ["docs", "docs/a.md", "."],
    ["a.md", "b.markdown", "docs/a.md", "docs/x/b.md"],
  ],
])("%j are %j", async (patterns, paths) => {
  expect(await found(tree, patterns)).toEqual({ paths, unmatched: [] });
});

test("ignore files hold for what is below them, and deeper ones overrule", async () => {
  const ignores = {
    ".gitignore": "drafts/\n*.tmp.md\n",
    ".faultlintignore": "CHANGELOG.md\n",
    "docs/.gitignore": "!keep.tmp.md\n",
  };
  const files = ["CHANGELOG.md", "drafts/a.md", "x.tmp.md", "docs/keep.tmp.md", "docs/a.md", "docs/drafts/b.md"];
  expect((await found(files, ["."], ignores)).paths).toEqual(["docs/a.md", "docs/keep.tmp.md"]);
  expect((await found(files, ["docs"], ignores)).paths).toEqual(["docs/a.md", "docs/keep.tmp.md"]);
  expect((await found(files, ["drafts"], ignores)).paths).toEqual(["drafts/a.md"]);
});

test("what means no document is told", async () => {
  const { unmatched } = await found(tree, ["nowhere", "nowhere/*.md", "*.rst", "a.md"]);
  expect(unmatched).toEqual(["nowhere", "nowhere/*.md", "*.rst"]);
});

test("whatever the names, a walk finds each Markdown file once and in order", { timeout: 60_000 }, async () => {
  const name = fc.stringMatching(/^[a-zA-Z0-9 ()[\]{}!#'+,@~é-]{1,8}$/).filter((part) => part.trim() === part);
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => `${parts.join("/")}.md`);
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(path, { maxLength: 8, selector: (value) => value.toLowerCase() }),
      async (paths) => {
        const folder = folderWith(Object.fromEntries(paths.map((file) => [join("d", file), "x"])));
        const { files, troubles } = await discover([join("d")], folder, () => false);
        expect(troubles).toEqual([]);
        expect(files).toEqual(paths.map((file) => join(folder, "d", file)).sort((a, b) => (a < b ? -1 : 1)));
      },
    ),
    { numRuns: 60 },
  );
});
