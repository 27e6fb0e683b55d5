import { groupedBy } from "../../src/model/groups.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "undeclared-value",
  family: "agreement",
  severity: "warning",
  preset: "recommended",
  summary: "SQL names a column that its table, created in the same document, does not have",
  why: "The schema is copied into a migration as it stands, and fails there; or the column was forgotten.",
  fix: "Add the column to the table, or name one that it has.",
  limits:
    "Reads keys, indexes and inserts. A document that creates a table twice or alters one is left alone, as is a table whose columns are cut short by dots.",
  precision: { right: 5, judged: 5 },
  *check({ doc }) {
    const missing = doc.columnUses.filter(({ declared }) => !declared);
    for (const [table, [first, ...rest]] of groupedBy(missing, (use) => use.table)) {
      if (!first) continue;
      const others = new Set(rest.map(({ text }) => text).filter((text) => text !== first.text));
      const more = others.size === 0 ? "" : `, nor are ${String(others.size)} more`;
      yield {
        at: first.span,
        message: `"${first.text}" is no column of "${table}" as the document creates it${more}`,
        subject: `${table}.${first.text}`,
        related: [
          { span: first.declaration, message: `"${table}" is created here` },
          ...rest.map(({ span, text }) => ({ span, message: `"${text}"` })),
        ],
      };
    }
  },
});
