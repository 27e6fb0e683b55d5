import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-goals",
  concern: "goals",
  name: "goals",
  severity: "info",
  preset: "strict",
  summary: "The document does not say what problem it solves",
  why: "A reader who does not know the problem cannot judge the solution, and every later argument about scope starts from nothing.",
  fix: "Open with the problem and two to five goals, each of which a reader could later tick as met or not.",
});
