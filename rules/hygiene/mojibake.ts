import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "mojibake",
  family: "hygiene",
  severity: "warning",
  preset: "recommended",
  summary: "Text was encoded twice and shows wrong characters",
  why: "Boxes, arrows and accents come out as noise, so that diagrams cannot be read by people or by tools.",
  fix: "Decode the lines once more; where a byte was lost, write the characters again.",
  limits: "Knows UTF-8 that was read as Windows-1252, 1254 or 1251. A byte that is gone cannot be brought back.",

  *check({ doc }) {
    const problems = doc.problems.filter((problem) => problem.type === "mojibake");
    const [first, ...rest] = problems;
    if (!first) return;
    const edits = problems.flatMap((problem) => problem.edits ?? []);
    const lost = problems.length - edits.length;
    const lines = problems.length === 1 ? "This line was" : `${String(problems.length)} lines were`;
    yield {
      at: first.span,
      message: `${lines} encoded twice${lost > 0 ? `; ${String(lost)} of them lost a byte` : ""}`,
      related: rest.map((problem) => ({ span: problem.span, message: problem.suggestion?.trim() ?? "a byte is lost" })),
      ...(edits.length > 0 ? { fix: { title: "Decode once more", edits } } : {}),
    };
  },
});
