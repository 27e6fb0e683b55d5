import { endpoint, plainPath, versionedPath, versioning } from "../../src/knowledge/interfaces.ts";
import { isWithin } from "../../src/model/document.ts";
import { defineRule } from "../../src/rule.ts";

/** Fewer endpoints are an example rather than an interface. */
const fewest = 3;

export default defineRule({
  id: "unversioned-api",
  family: "requirements",
  severity: "info",
  preset: "off",
  kinds: ["design"],
  summary: "An HTTP API is laid out without a version",
  why: "The first change that breaks a client then has no place to go.",
  fix: "Put a version into the path, a header or the media type, or say how changes will keep old clients working.",
  limits: "Counts methods with paths. A word on versions or on compatibility anywhere in the document is enough.",
  precision: { right: 0, judged: 20 },
  *check({ doc }) {
    if (versioning.test(doc.text)) return;
    const places = doc.statements.flatMap(({ text, span, polarity, section }) =>
      polarity === "affirmed" && isWithin(doc, section, ["apis"])
        ? [...text.matchAll(endpoint)].map(([call, path = ""]) => ({ call, path, span }))
        : [],
    );
    const open = places.filter(({ path }) => !plainPath.test(path));
    const calls = new Set(open.map(({ call }) => call));
    const [first] = open;
    if (!first || calls.size < fewest || open.some(({ path }) => versionedPath.test(path))) return;
    yield {
      at: first.span,
      message: `"${first.path.slice(0, 50)}" and ${String(calls.size - 1)} more endpoints carry no version`,
      subject: "api version",
    };
  },
});
