import { join } from "node:path";
import { expect, test } from "vitest";
import type { Document } from "../../src/model/document.ts";
import type { Link } from "../../src/model/facts.ts";
import { readDocument } from "../../src/extract/document.ts";
import { anchorsOf } from "../../src/workspace/anchors.ts";
import { linkResolver } from "../../src/workspace/links.ts";
import { folderWith } from "../cli/run.ts";

const span = { start: 0, end: 0 };
const folder = folderWith({
  "docs/a.md": "# Flow of events\n\n## Storage & backup\n\n## Storage & backup\n",
  "docs/ledger.md": '# The *ledger*\n\n<a name="old"></a>\n\nRates\n-----\n\n## With `code_name` and [link](x)\n',
  "docs/diagram one.png": "x",
  "README.md": "x",
});

function resolutionOf(url: string): Pick<Link, "resolution" | "suggestion"> {
  const link: Link = { url, text: "", span, urlSpan: span, section: 0, image: false, resolution: "unchecked" };
  const text = "# Flow of events\n\n## Storage & backup\n\n## Storage & backup\n";
  const doc: Document = { ...readDocument("docs/a.md", text), links: [link] };
  const resolved = linkResolver(folder)(doc, join(folder, "docs/a.md")).links[0];
  return {
    resolution: resolved?.resolution ?? "unchecked",
    ...(resolved?.suggestion && { suggestion: resolved.suggestion }),
  };
}

test.each([
  ["ledger.md", { resolution: "found" }],
  ["ledger", { resolution: "found" }],
  ["../README.md#anything", { resolution: "missing-anchor" }],
  ["ledger.md#the-ledger", { resolution: "found" }],
  ["ledger.md#old", { resolution: "found" }],
  ["ledger.md#rates", { resolution: "found" }],
  ["ledger.md#with-code_name-and-link", { resolution: "found" }],
  ["ledger.md#rate", { resolution: "missing-anchor", suggestion: "#rates" }],
  ["legder.md", { resolution: "missing-file", suggestion: "ledger.md" }],
  ["#storage--backup", { resolution: "found" }],
  ["#storage--backup-1", { resolution: "found" }],
  ["#storage--backup-2", { resolution: "missing-anchor", suggestion: "#storage--backup-1" }],
  ["diagram%20one.png", { resolution: "found" }],
  ["two.png", { resolution: "missing-file" }],
  ["guide/start", { resolution: "unchecked" }],
  ["https://example.org/a.md", { resolution: "unchecked" }],
  ["mailto:a@example.org", { resolution: "unchecked" }],
  ["/site/root.md", { resolution: "unchecked" }],
  ["../../outside.md", { resolution: "unchecked" }],
  ["{{ base }}/a.md", { resolution: "unchecked" }],
  ["%E0%A4%A", { resolution: "unchecked" }],
])("%s", (url, expected) => {
  expect(resolutionOf(url)).toEqual(expected);
});

test("what stands in a fence is no heading", () => {
  expect([...anchorsOf("# A\n\n```sh\n# B\n```\n\n# C\n")]).toEqual(["a", "c"]);
});
