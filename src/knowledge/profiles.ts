import type { DesignConcern } from "../model/concern.ts";

/** A template that many design documents follow. */
export interface Profile {
  readonly name: string;
  readonly source: string;
  /** Its headings, normalised; `|` parts the ways in which one is written. */
  readonly headings: readonly string[];
  /** The concern that a heading of it is there for. */
  readonly concerns: Readonly<Record<string, DesignConcern>>;
  /** What it asks for outside its headings. */
  readonly further?: readonly DesignConcern[];
  /**
   * The chance that a reviewer raises what such a document leaves out and does not speak of elsewhere, where the
   * template's authors name it a flaw; left out where the labels of documents tell it.
   */
  readonly asked?: number;
}

export const profiles: readonly Profile[] = [
  {
    name: "system design",
    source: "A template for system designs in fourteen sections, whose authors list the flaws that they look for",
    headings: [
      "overview",
      "goals",
      "non-goals",
      "requirements",
      "architecture",
      "data model",
      "apis",
      "scaling strategy",
      "reliability",
      "security",
      "monitoring",
      "trade-offs|tradeoffs",
      "future considerations|operations",
      "open questions",
    ],
    concerns: {
      "scaling strategy": "scaling",
      reliability: "failure-handling",
      security: "security",
      monitoring: "monitoring",
      "trade-offs|tradeoffs": "tradeoffs",
    },
    further: ["cost", "team"],
    asked: 0.9,
  },
  {
    name: "architecture review",
    source: "A template for architectures under load: state, failure scenarios, phases of scaling, operational plan",
    headings: [
      "executive summary",
      "requirements",
      "current state analysis",
      "proposed architecture",
      "core components",
      "data flow",
      "state management",
      "failure scenarios",
      "scaling strategy",
      "operational plan",
      "monitoring",
      "deployment",
      "risk assessment",
      "decision log",
    ],
    concerns: {
      "failure scenarios": "failure-handling",
      "scaling strategy": "scaling",
      monitoring: "monitoring",
      deployment: "rollout",
    },
    asked: 0.9,
  },
  {
    name: "enhancement proposal",
    source: "The template of the Kubernetes enhancement proposals, followed by many projects",
    headings: [
      "summary",
      "motivation",
      "goals",
      "non-goals|non goals",
      "proposal",
      "user stories",
      "risks and mitigations",
      "design details",
      "test plan",
      "graduation criteria",
      "upgrade / downgrade strategy",
      "version skew strategy",
      "production readiness review questionnaire",
      "implementation history",
      "drawbacks",
      "alternatives|alternatives considered",
      "infrastructure needed",
    ],
    concerns: {
      "non-goals|non goals": "non-goals",
      "test plan": "testing",
      "graduation criteria": "rollout",
      "upgrade / downgrade strategy": "rollback",
      drawbacks: "tradeoffs",
      "alternatives|alternatives considered": "alternatives",
    },
  },
  {
    name: "RFC",
    source: "The template of the RFCs of Rust, followed by many projects",
    headings: [
      "summary",
      "motivation",
      "guide-level explanation",
      "reference-level explanation",
      "drawbacks",
      "rationale and alternatives",
      "prior art",
      "unresolved questions",
      "future possibilities",
    ],
    concerns: { drawbacks: "tradeoffs", "rationale and alternatives": "alternatives" },
  },
  {
    name: "arc42",
    source: "The arc42 template, version 8",
    headings: [
      "introduction and goals",
      "architecture constraints",
      "context and scope",
      "solution strategy",
      "building block view",
      "runtime view",
      "deployment view",
      "crosscutting concepts|cross-cutting concepts",
      "architecture decisions",
      "quality requirements",
      "risks and technical debts|risks and technical debt",
      "glossary",
    ],
    concerns: { "quality requirements": "quantified-requirements" },
  },
  {
    name: "design doc",
    source: "Design Docs at Google (M. Ubl)",
    headings: [
      "context and scope",
      "goals and non-goals",
      "the actual design|design",
      "system-context-diagram|system context diagram",
      "apis",
      "data storage",
      "code and pseudo-code",
      "degree of constraint",
      "alternatives considered",
      "cross-cutting concerns",
    ],
    concerns: { "goals and non-goals": "non-goals", "alternatives considered": "alternatives" },
  },
];
