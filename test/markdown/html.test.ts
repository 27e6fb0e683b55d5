import { expect, test } from "vitest";
import { readDocument } from "../../src/extract/document.ts";

test("a table of HTML is read as it shows, with its entities", () => {
  const doc = readDocument(
    "a.md",
    "# Depots\n\n<table><tr><th>Depot</th><th>Size</th></tr>\n<tr><td>Caf&#233;&nbsp;Ana &amp; Bo</td><td>3&nbsp;&#x2265; 2</td></tr></table>\n",
  );
  expect(doc.statements.map(({ text }) => text)).toContain("Café Ana & Bo | 3 ≥ 2");
});
