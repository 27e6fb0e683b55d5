import { expect, test } from "vitest";
import { readDocument } from "../../src/extract/document.ts";
import { type LinkTargets, resolveLinks } from "../../src/workspace/links.ts";

const anchors: Readonly<Record<string, readonly string[]>> = {
  "docs/a.md": ["goals", "3-limits--quotas"],
  "docs/guide/index.md": [],
  "docs/my file.md": [],
  "docs/adr/0001-queue.md": [],
  "README.md": [],
};
const files = Object.keys(anchors);
const folders = ["docs", "docs/guide", "docs/adr"];

const targets: LinkTargets = {
  isRepository: true,
  exists: (path) => files.includes(path) || folders.includes(path),
  anchors: (path) => anchors[path],
  concerns: () => undefined,
  list: (folder) =>
    [...files, ...folders]
      .filter((path) => path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes("/"))
      .map((path) => path.slice(folder.length + 1)),
};

function outcomeOf(url: string): string {
  const doc = resolveLinks(readDocument("docs/b.md", `# B\n\n## Own part\n\n[x](<${url}>)\n`), "docs/b.md", targets);
  const { resolution, suggestion } = doc.links[0] ?? {};
  return suggestion === undefined ? String(resolution) : `${String(resolution)}, ${suggestion}`;
}

test.each([
  ["a.md", "found"],
  ["./a.md#goals", "found"],
  ["a.md#Goals", "found"],
  ["a.md#3-limits-quotas", "found"],
  ["a.md#gaols", "missing-anchor, goals"],
  ["a.md#nothing-alike", "missing-anchor"],
  ["#own-part", "found"],
  ["#onw-part", "missing-anchor, own-part"],
  ["../README.md", "found"],
  ["my%20file.md", "found"],
  ["a", "found"],
  ["a.html", "found"],
  ["guide/", "found"],
  ["ab.md", "missing-file, a.md"],
  ["0001-queue.md", "missing-file, adr/0001-queue.md"],
  ["adr/0002-queue.md", "missing-file"],
  ["part/b.md", "missing-file"],
  ["docs/adr/0001-queue.md", "missing-file, adr/0001-queue.md"],
  ["../../elsewhere.md", "unchecked"],
  ["#tab/depot", "unchecked"],
  ["/absolute.md", "unchecked"],
  ["/docs/a.md#goals", "found"],
  ["/guide/index.md", "found"],
  ["/docs/adr/0002-queue.md", "missing-file"],
  ["/docs/adr/0001-queues.md", "missing-file, adr/0001-queue.md"],
  ["/elsewhere/a.md", "unchecked"],
  ["//example.com/docs/a.md", "unchecked"],
  ["https://example.com/a.md", "unchecked"],
  ["mailto:a@example.com", "unchecked"],
  ["{{ base }}/a.md", "unchecked"],
  ["pages/of-a-site/", "unchecked"],
  ["%E0%A4%A", "unchecked"],
  ["github.com/example/a", "missing-file, https://github.com/example/a"],
])("%s is %s", (url, expected) => {
  expect(outcomeOf(url)).toBe(expected);
});

test("a link without an address leads nowhere", () => {
  const doc = resolveLinks(readDocument("docs/b.md", "[x]()\n"), "docs/b.md", targets);
  expect(doc.links[0]?.resolution).toBe("missing-file");
});

test("a copy of a document that has none of the files about it is not held to them, one that has some is", () => {
  const apart = { ...targets, isRepository: false };
  const resolutions = (text: string): unknown[] =>
    resolveLinks(readDocument("docs/b.md", text), "docs/b.md", apart).links.map(({ resolution }) => resolution);
  expect(resolutions("# B\n\n[x](gone.md) [y](../old/plan.md) [z](#none)\n")).toEqual([
    "unchecked",
    "unchecked",
    "missing-anchor",
  ]);
  expect(resolutions("# B\n\n[x](gone.md) [y](a.md)\n")).toEqual(["missing-file", "found"]);
});

test.each(["\n", "\r\n"])("front matter names files, whatever ends its lines", (feed) => {
  const text = [
    "---",
    "title: /docs/a.md is read",
    "replaces: '/docs/a.md'",
    "see-also:",
    "  - /docs/z.md",
    "---",
    "# B",
    "",
  ];
  const doc = resolveLinks(readDocument("docs/b.md", text.join(feed)), "docs/b.md", targets);
  expect(doc.links.map(({ url, resolution }) => `${url} ${resolution}`)).toEqual([
    "/docs/a.md found",
    "/docs/z.md missing-file",
  ]);
});
