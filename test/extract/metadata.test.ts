import { describe, expect, test } from "vitest";
import { documentLifecycle } from "../../src/extract/lifecycle.ts";
import { metadataEntriesOf } from "../../src/extract/metadata.ts";
import { titleOf } from "../../src/extract/title.ts";
import { contentOf } from "./content-of.ts";

const body = "\n\n## Context\n\nStatus codes matter: 404 is one of them.\n";
const entries = (text: string) =>
  metadataEntriesOf(contentOf(text)).map(({ key, value, source }) => `${source} ${key}=${value}`);

describe("metadata is read from", () => {
  test.each([
    [
      "front matter",
      `---\nstatus: "accepted"\ndecision-makers: [Ines, Tomas]\nauthors:\n  - Ada\n---\n# A${body}`,
      ["front-matter status=accepted", "front-matter deciders=Ines, Tomas", "front-matter authors=Ada"],
    ],
    [
      "bold lines",
      `# A\n\n**Status**: Accepted\n**Date:** 2025-01-02${body}`,
      ["line status=Accepted", "line date=2025-01-02"],
    ],
    ["one line", `# A\n\n**Status:** Draft | **Owner:** Ada${body}`, ["line status=Draft", "line authors=Ada"]],
    [
      "plain lines",
      `# A\n\nDate: 2025-01-02\n\nDeciders: Ada, Ines${body}`,
      ["line date=2025-01-02", "line deciders=Ada, Ines"],
    ],
    ["bold keys without a colon", `# A\n\n**Status** Accepted${body}`, ["line status=Accepted"]],
    [
      "lines with symbols",
      `# A\n\n📅 Fecha: 2025-07-14\n🔖 Estado: Propuesta${body}`,
      ["line date=2025-07-14", "line status=Propuesta"],
    ],
    ["a quotation", `# A\n\n> **Status**: Accepted${body}`, ["line status=Accepted"]],
    ["an admonition", `# A\n\n!!! info "**Status**: Accepted"${body}`, ['line status=Accepted"']],
    [
      "the first list",
      `# A\n\n* Status: [accepted]\n* Deciders:\n  - Ada\n  - Ines${body}`,
      ["list status=[accepted]", "list deciders=Ada, Ines"],
    ],
    [
      "a key-value table",
      `# A\n\n|  |  |\n| --- | --- |\n| Status | Approved |\n| Authors | Ada |${body}`,
      ["table status=Approved", "table authors=Ada"],
    ],
    [
      "a table with keys in its header",
      `# A\n\n| CREATED DATE | STATUS |\n| --- | --- |\n| 2025-01-02 | Proposed |${body}`,
      ["table date=2025-01-02", "table status=Proposed"],
    ],
    [
      "an HTML table",
      `# A\n\n<table>\n<tr><td>Status</td><td>Draft</td></tr>\n<tr><td>Author</td><td>Ada</td></tr>\n</table>${body}`,
      ["table status=Draft", "table authors=Ada"],
    ],
    ["a status section", `# A\n\n## Status\n\nAccepted${body}`, ["section status=Accepted"]],
    ["a bold status under its heading", `# A\n\n## Status\n\n**ACCEPTED**${body}`, ["section status=ACCEPTED"]],
    ["a heading", `# A\n\n## Status - DRAFT${body}`, ["heading status=DRAFT"]],
    [
      "a badge",
      `# A\n\n![Accepted](https://img.shields.io/badge/adr-accepted-green)${body}`,
      ["badge status=Accepted"],
    ],
    ["a bare date", `# A\n\n27 July 2022${body}`, ["line date=27 July 2022"]],
    [
      "a change log",
      `# A${body}\n## Change Log\n\n- proposed (2025-01-02)\n- approved (2025-02-03)\n`,
      ["list status=approved (2025-02-03)", "list date=2025-02-03"],
    ],
  ])("%s", (_, text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  test("no line of a later section", () => {
    expect(entries("# A\n\nText.\n\n## Retries\n\nDate: when the call began\n")).toEqual([]);
  });

  test("a successor in a status section", () => {
    const text = `# A\n\n## Status\n\nAccepted\n\nSuperseded by [9. Events](0009-events.md)${body}`;
    expect(entries(text)).toContain("section superseded-by=9. Events");
    expect(documentLifecycle(metadataEntriesOf(contentOf(text)))?.state).toBe("superseded");
  });

  test("values at their exact place, with CRLF", () => {
    const text = "---\r\nstatus: accepted\r\n---\r\n# A\r\n\r\n**Date**: 2025-01-02\r\n";
    const found = metadataEntriesOf(contentOf(text));
    expect(found.map(({ valueSpan }) => text.slice(valueSpan.start, valueSpan.end))).toEqual([
      "accepted",
      "2025-01-02",
    ]);
  });
});

describe("the lifecycle", () => {
  const stateOf = (status: string) =>
    documentLifecycle(metadataEntriesOf(contentOf(`# A\n\n## Status\n\n${status}${body}`)))?.state;

  test.each([
    ["✅ Accepted", "accepted"],
    ["Accepted on 2020-08-17", "accepted"],
    ["~~Proposed~~ | **Accepted** | ~~Superseded~~", "accepted"],
    ["- [ ] Proposed\n- [x] Deprecated\n- [ ] Superseded", "deprecated"],
    ["Superceded by [9. Events](0009-events.md)", "superseded"],
    ["Accepted (lazy consensus)", "accepted"],
    ["Implementable", "accepted"],
    ["On hold", "proposed"],
    ["Proposed | Accepted | Deprecated | Superseded", undefined],
    ["See the wiki", undefined],
  ])("of %s is %s", (status, state) => {
    expect(stateOf(status)).toBe(state);
  });
});

describe("the title", () => {
  const title = (text: string) => {
    const content = contentOf(text);
    return titleOf(content, metadataEntriesOf(content)).text;
  };

  test.each([
    ["# Payments\n\ntext", "Payments"],
    ["## Part\n\n# Payments\n", "Payments"],
    ["---\ntitle: Payments\n---\n\n## Context\n", "Payments"],
    ["**Payments**\n\nText of the design.\n", "Payments"],
    ["## Payments\n\ntext", "Payments"],
    ["only text", ""],
  ])("of %j is %j", (text, expected) => {
    expect(title(text)).toBe(expected);
  });
});
