// bench/train/train.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { join as join4 } from "node:path";

// src/model/concern.ts
var designConcerns = [
  "goals",
  "non-goals",
  "quantified-requirements",
  "capacity",
  "alternatives",
  "tradeoffs",
  "data-ownership",
  "scaling",
  "failure-handling",
  "redundancy",
  "backup",
  "monitoring",
  "alerting",
  "security",
  "cost",
  "rollout",
  "rollback",
  "testing",
  "team",
  "api",
];

// bench/train/combination.ts
var logit = (p) => {
  const bounded = Math.min(0.999, Math.max(1e-3, p));
  return Math.log(bounded / (1 - bounded));
};
var inputsOf = ({ best, second, statements: statements2 }) => [logit(best), logit(second), Math.log(statements2 + 1)];
var typical = [-1, -2, 4.5];
var spread = [2, 2, 0.8];
function fitCombination(cases2) {
  const slopes = [-1.5, -0.5, 0];
  const bias = new Float64Array(designConcerns.length);
  let common = -1;
  const total = cases2.reduce((sum, { weight }) => sum + weight, 0);
  const standard = cases2.map((one) => inputsOf(one).map((value, i) => (value - (typical[i] ?? 0)) / (spread[i] ?? 1)));
  for (let round2 = 0; round2 < 3e3; round2++) {
    const slopeGradient = [0, 0, 0];
    const biasGradient = bias.map((value) => 1e-3 * value);
    let commonGradient = 0;
    cases2.forEach((one, index) => {
      const x = standard[index] ?? [];
      const z = x.reduce((sum, value, i) => sum + value * (slopes[i] ?? 0), common + (bias[one.concern] ?? 0));
      const g = (one.weight / total) * (1 / (1 + Math.exp(-z)) - (one.missing ? 1 : 0));
      x.forEach((value, i) => (slopeGradient[i] = (slopeGradient[i] ?? 0) + g * value));
      biasGradient[one.concern] = (biasGradient[one.concern] ?? 0) + g;
      commonGradient += g;
    });
    slopeGradient.forEach((g, i) => (slopes[i] = (slopes[i] ?? 0) - 0.8 * g));
    biasGradient.forEach((g, c) => (bias[c] = (bias[c] ?? 0) - 8 * g));
    common -= 0.8 * commonGradient;
  }
  const [best = 0, second = 0, length = 0] = slopes.map((slope, i) => slope / (spread[i] ?? 1));
  const shift = [best, second, length].reduce((sum, slope, i) => sum - slope * (typical[i] ?? 0), common);
  const round = (value) => Number(value.toFixed(4));
  return {
    bias: [...bias].map((value) => round(value + shift)),
    best: round(best),
    second: round(second),
    length: round(length),
    absent: 0.45,
  };
}

// bench/train/corpus.ts
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync as readFileSync2 } from "node:fs";
import { tmpdir } from "node:os";
import { join as join2 } from "node:path";

// src/markdown/inline.ts
function sourceOffset(inline, index) {
  const { map } = inline;
  let low = 0;
  let high = map.length / 2 - 1;
  if (high < 0) return inline.span.start;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map[2 * middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return (map[2 * low + 1] ?? 0) + index - (map[2 * low] ?? 0);
}
function sourceSpan(inline, start, end) {
  const from = sourceOffset(inline, start);
  return { start: from, end: end > start ? sourceOffset(inline, end - 1) + 1 : from };
}
function inlineOf(nodes, source, span) {
  const builder = new InlineBuilder(source);
  builder.addAll(nodes);
  return { text: builder.text, map: builder.map, marks: builder.marks, span };
}
var InlineBuilder = class {
  text = "";
  map = [];
  marks = [];
  source;
  constructor(source) {
    this.source = source;
  }
  addAll(nodes) {
    for (const node of nodes) this.add(node);
  }
  add(node) {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? from;
    const span = { start: from, end: to };
    const start = this.text.length;
    switch (node.type) {
      case "text":
        this.addText(node.value, from, to);
        return;
      case "inlineCode": {
        const at2 = this.source.indexOf(node.value, from);
        if (at2 >= 0 && at2 + node.value.length <= to) this.addRun(node.value, at2);
        else this.addText(node.value, from + 1, to);
        this.marks.push({ type: "code", start, end: this.text.length, span });
        return;
      }
      case "break":
        this.addRun(" ", from);
        return;
      case "image":
      case "imageReference":
        this.addRun(node.alt ?? "", from + 2);
        this.marks.push({
          type: "image",
          start,
          end: this.text.length,
          span,
          ...("url" in node ? { url: node.url } : { reference: node.identifier }),
        });
        return;
      case "html":
        if (/^<br\b/i.test(node.value)) this.addRun(" ", from);
        else if (node.value.startsWith("<!--")) this.marks.push({ type: "comment", start, end: start, span });
        return;
      case "link":
      case "linkReference":
        this.addAll(node.children);
        this.marks.push({
          type: "link",
          start,
          end: this.text.length,
          span,
          ...("url" in node ? { url: node.url } : { reference: node.identifier }),
        });
        return;
      case "strong":
      case "emphasis":
      case "delete":
        this.addAll(node.children);
        this.marks.push({ type: node.type === "delete" ? "strike" : node.type, start, end: this.text.length, span });
        return;
      case "footnoteReference":
        return;
    }
  }
  addRun(text, at2) {
    if (text === "") return;
    this.map.push(this.text.length, at2);
    this.text += text.replace(/[\n\r\t]/g, " ");
  }
  /** Adds a text node, following escapes, entities and the markers at the start of continued lines. */
  addText(value, from, to) {
    if (to - from === value.length) {
      this.addRun(value, from);
      return;
    }
    const { source } = this;
    let at2 = from;
    let runStart = 0;
    let runAt = from;
    for (let i = 0; i < value.length; i++) {
      const expected = at2;
      const char = value[i];
      const previous = i > 0 ? value[i - 1] : "";
      if (previous === "\n" || previous === "\r") {
        while (at2 < to && source[at2] !== char && " 	>".includes(source[at2] ?? "")) at2++;
      }
      if (source[at2] === "\\" && source[at2 + 1] === char) at2++;
      if (at2 !== expected) {
        this.addRun(value.slice(runStart, i), runAt);
        runStart = i;
        runAt = at2;
      }
      if (source[at2] === "&" && char !== "&" && /^&#?\w+;/.test(source.slice(at2, at2 + 40))) {
        at2 = source.indexOf(";", at2) + 1;
        this.addRun(value.slice(runStart, i + 1), runAt);
        runStart = i + 1;
        runAt = at2;
      } else if (char === "&" && /^&amp;/i.test(source.slice(at2, at2 + 5))) {
        at2 += 5;
        this.addRun(value.slice(runStart, i + 1), runAt);
        runStart = i + 1;
        runAt = at2;
      } else if (char === "\n" && source[at2] === "\r") {
        at2 += 2;
        this.addRun(value.slice(runStart, i + 1), runAt);
        runStart = i + 1;
        runAt = at2;
      } else at2++;
    }
    this.addRun(value.slice(runStart), Math.min(runAt, to));
  }
};

// src/knowledge/data/section-roles.json
var section_roles_default = {
  about: "Headings by the role that a section plays; lower case, without numbering, emoji and trailing markers.",
  source:
    "The five seed documents; 2,376 public design documents (Kubernetes, OpenShift, Rust, TiKV, RisingWave, OpenTelemetry, Go, Optimism, Konflux); 6,362 ADRs (Buchgeher et al. 2023); the ADR templates of Nygard, MADR 2 to 4, Tyree and Akerman, arc42.",
  roles: {
    overview: [
      "overview",
      "summary",
      "executive summary",
      "abstract",
      "tl;dr",
      "tldr",
      "tl dr",
      "introduction",
      "intro",
      "purpose",
      "at a glance",
      "synopsis",
      "in brief",
      "description",
      "feature summary",
      "high level summary",
      "high-level overview",
      "elevator pitch",
      "one paragraph summary",
      "what",
      "about",
      "brief",
      "document overview",
      "system overview",
      "solution overview",
      "project overview",
      "preamble",
      "gist",
      "prologue",
      "purpose and scope",
      "introduction and goals",
      "requirements overview",
    ],
    background: [
      "background",
      "context",
      "context and scope",
      "motivation",
      "problem",
      "problem statement",
      "problem statement and context",
      "problem statement + context",
      "the problem",
      "problem description",
      "context and problem statement",
      "context & problem statement",
      "why",
      "why now",
      "rationale for change",
      "prior state",
      "business context",
      "technical context",
      "discussion",
      "drivers",
      "need",
      "pain points",
      "issue",
      "opportunity",
      "justification",
      "statement of the problem",
      "background and motivation",
      "motivation and background",
      "objective and background",
      "use case context",
      "referenced use case",
      "referenced use cases",
      "referenced use case(s)",
    ],
    "current-state": [
      "current state",
      "current state analysis",
      "as-is",
      "as is",
      "as-is architecture",
      "existing system",
      "existing architecture",
      "existing solution",
      "current architecture",
      "current design",
      "current behavior",
      "current solution",
      "current situation",
      "status quo",
      "legacy system",
      "how it works today",
      "today",
      "prior art and current state",
      "technical debt",
      "bottlenecks",
      "current limitations",
      "baseline",
    ],
    goals: [
      "goals",
      "goal",
      "objectives",
      "objective",
      "aims",
      "design goals",
      "project goals",
      "business goals",
      "quality goals",
      "success criteria",
      "success metrics",
      "success measures",
      "key results",
      "okrs",
      "desired outcome",
      "desired outcomes",
      "goals and objectives",
      "acceptance criteria",
      "definition of done",
      "scope",
      "in scope",
      "what we want",
      "milestones and goals",
      "mission",
      "product goals",
      "target outcomes",
      "measurable goals",
    ],
    "non-goals": [
      "non-goals",
      "non goals",
      "nongoals",
      "non-goal",
      "out of scope",
      "out-of-scope",
      "not in scope",
      "scope exclusions",
      "exclusions",
      "non-objectives",
      "anti-goals",
      "antigoals",
      "what this is not",
      "what this system won't do",
      "what we won't do",
      "explicitly not doing",
      "won't do",
      "wont do",
      "beyond scope",
      "limitations of scope",
      "deferred",
      "not covered",
      "non-requirements",
      "won't have",
      "what is not included",
      "anti goals",
    ],
    "goals-and-non-goals": [
      "goals and non-goals",
      "goals & non-goals",
      "goals / non-goals",
      "goals and nongoals",
      "scope and non-scope",
      "in scope / out of scope",
      "in and out of scope",
      "goals and anti-goals",
    ],
    requirements: [
      "requirements",
      "requirement",
      "requirements summary",
      "system requirements",
      "business requirements",
      "product requirements",
      "technical requirements",
      "use cases",
      "user stories",
      "stories",
      "scenarios",
      "user journeys",
      "workflow description",
      "requirements capture",
      "requirements gathering",
      "requirements clarification",
      "constraints and requirements",
      "gather requirements",
      "clarify requirements",
      "user requirements",
      "personas",
      "actors",
      "jobs to be done",
    ],
    "functional-requirements": [
      "functional requirements",
      "functional",
      "features",
      "core features",
      "capabilities",
      "core capabilities",
      "functional requirement",
      "fr",
      "frs",
      "user-facing requirements",
      "behavior",
      "functionality",
    ],
    "nonfunctional-requirements": [
      "non-functional requirements",
      "nonfunctional requirements",
      "non functional requirements",
      "non-functional",
      "nfr",
      "nfrs",
      "quality attributes",
      "quality requirements",
      "quality requirements overview",
      "quality scenarios",
      "quality attribute scenarios",
      "ilities",
      "service levels",
      "service level objectives",
      "slos",
      "slas",
      "scale and performance",
      "scale & performance",
      "performance requirements",
      "reliability and compliance",
      "reliability & compliance",
      "cross-functional requirements",
      "cfrs",
      "architecture characteristics",
      "operational requirements",
      "performance targets",
      "scale",
      "performance",
      "system qualities",
      "qualities",
    ],
    constraints: [
      "constraints",
      "assumptions",
      "constraints and assumptions",
      "assumptions and constraints",
      "architecture constraints",
      "limitations",
      "notes / constraints / caveats",
      "notes/constraints/caveats",
      "caveats",
      "dependencies and constraints",
      "priorities and constraints",
      "priorities & constraints",
      "boundary conditions",
      "prerequisites",
      "preconditions",
      "design constraints",
      "technical constraints",
      "regulatory constraints",
      "guardrails",
      "given",
      "ground rules",
      "known limitations",
    ],
    capacity: [
      "capacity",
      "capacity estimation",
      "capacity estimates",
      "capacity planning",
      "capacity plan",
      "back of the envelope",
      "back-of-the-envelope",
      "back-of-envelope calculations",
      "back-of-the-envelope calculations",
      "back-of-envelope",
      "estimates",
      "estimation",
      "sizing",
      "load estimates",
      "volume estimates",
      "traffic estimates",
      "storage estimates",
      "scale estimates",
      "resource estimates",
      "resource usage",
      "napkin math",
      "workload",
      "workload model",
      "demand model",
      "traffic model",
      "data volumes",
      "numbers",
      "load profile",
    ],
    architecture: [
      "architecture",
      "proposed architecture",
      "architecture overview",
      "high-level design",
      "high level design",
      "high-level architecture",
      "high level architecture",
      "system architecture",
      "solution architecture",
      "design",
      "proposed design",
      "detailed design",
      "design details",
      "design overview",
      "the design",
      "the actual design",
      "proposed solution",
      "proposal",
      "solution",
      "proposed approach",
      "approach",
      "technical approach",
      "technical design",
      "solution strategy",
      "implementation",
      "implementation details",
      "implementation details / notes / constraints",
      "implementation overview",
      "internal details",
      "explanation",
      "guide-level explanation",
      "reference-level explanation",
      "specification",
      "spec",
      "how",
      "building block view",
      "whitebox overall system",
      "runtime view",
      "context view",
      "container view",
      "logical view",
      "system design",
      "target architecture",
      "to-be architecture",
      "future state",
      "decided approach",
      "deep dive",
      "deep dives",
      "topology",
      "topology considerations",
      "block diagram",
      "architecture diagram",
      "high-level diagram",
      "system diagram",
      "context diagram",
      "system context",
      "context and scope diagram",
      "crosscutting concepts",
      "cross-cutting concepts",
    ],
    components: [
      "components",
      "core components",
      "component overview",
      "component design",
      "component breakdown",
      "services",
      "service catalog",
      "modules",
      "subsystems",
      "building blocks",
      "system components",
      "responsibilities",
      "component responsibilities",
      "key components",
      "contained building blocks",
      "containers",
      "microservices",
      "architecture components",
      "service breakdown",
      "technology stack",
      "tech stack",
      "stack",
      "technology choices",
      "technology selection",
      "component selection",
      "parts",
      "elements",
    ],
    "data-flow": [
      "data flow",
      "data flows",
      "dataflow",
      "flow",
      "request flow",
      "sequence",
      "sequence diagram",
      "sequence of events",
      "control flow",
      "workflow",
      "workflows",
      "runtime scenarios",
      "user flow",
      "message flow",
      "call flow",
      "interaction flow",
      "life of a request",
      "read path",
      "write path",
      "read and write paths",
      "process flow",
      "lifecycle",
      "how it works",
      "walkthrough",
      "end-to-end flow",
    ],
    "data-model": [
      "data model",
      "data models",
      "schema",
      "database schema",
      "database design",
      "data design",
      "data storage",
      "storage",
      "persistence",
      "entities",
      "entity relationship",
      "erd",
      "domain model",
      "data structures",
      "storage layout",
      "data schema",
      "tables",
      "data architecture",
      "information model",
      "data dictionary",
      "data layer",
      "database",
      "schema changes",
      "api types",
    ],
    "state-ownership": [
      "state ownership",
      "state ownership matrix",
      "state management",
      "state analysis",
      "data ownership",
      "data ownership matrix",
      "data ownership summary",
      "ownership",
      "ownership matrix",
      "state map",
      "state inventory",
      "systems of record",
      "system of record",
      "sources of truth",
      "source of truth",
      "single source of truth",
      "data stewardship",
      "data mastering",
      "canonical ownership boundary",
      "ownership boundaries",
      "data domains",
      "data domain model",
      "database ownership",
      "write ownership",
      "who owns what",
      "shared state",
      "shared tables",
      "shared entities",
      "shared state files",
      "data stores",
      "datastores",
      "ownership rules",
      "bounded context ownership",
      "write permissions",
    ],
    apis: [
      "api",
      "apis",
      "api design",
      "api contract",
      "api contracts",
      "api endpoints",
      "endpoints",
      "interfaces",
      "interface",
      "interface definitions",
      "external interfaces",
      "public api",
      "proposed api",
      "api changes",
      "api extensions",
      "rest api",
      "grpc api",
      "graphql schema",
      "contracts",
      "service contracts",
      "important interfaces",
      "api surface",
      "user interface",
      "cli",
      "rpc",
      "protocol",
      "wire format",
      "integration points",
      "integrations",
      "api specification",
      "message formats",
    ],
    events: [
      "events",
      "event catalog",
      "event catalogue",
      "events published",
      "events consumed",
      "published events",
      "consumed events",
      "emitted events",
      "messages",
      "messaging",
      "topics",
      "kafka topics",
      "topic map",
      "topic definitions",
      "queues",
      "event contracts",
      "event schema",
      "event architecture",
      "event flow",
      "event types",
      "pub/sub",
      "streams",
      "async api",
      "domain events",
      "integration events",
      "notifications",
    ],
    scaling: [
      "scaling",
      "scaling strategy",
      "scalability",
      "scale out",
      "scaling plan",
      "scaling path",
      "scaling playbook",
      "scaling phases",
      "scalability strategy",
      "scalability plan",
      "scalability considerations",
      "how it scales",
      "how system scales",
      "growth plan",
      "growth",
      "capacity and scaling",
      "horizontal scaling",
      "vertical scaling",
      "database scaling",
      "performance and scalability",
      "scalability and performance",
      "load handling",
      "elasticity",
      "autoscaling",
      "auto-scaling",
      "sharding strategy",
      "partitioning strategy",
      "performance considerations",
      "performance implications",
      "performance impact",
      "performance optimization",
      "bottlenecks and scaling",
      "scale plan",
    ],
    "hot-paths": [
      "hot paths",
      "hot path",
      "hot path analysis",
      "hot path identification",
      "critical path",
      "critical paths",
      "performance-critical paths",
      "latency budget",
      "latency budgets",
      "critical flows",
      "key flows",
      "critical user journeys",
      "cuj",
      "cujs",
      "performance budget",
    ],
    bottlenecks: [
      "bottlenecks",
      "bottleneck analysis",
      "identify bottlenecks",
      "limits",
      "scaling limits",
      "scaling ceiling",
      "known bottlenecks",
      "chokepoints",
      "limiting factors",
    ],
    reliability: [
      "reliability",
      "reliability considerations",
      "resilience",
      "resiliency",
      "fault tolerance",
      "high availability",
      "ha",
      "availability",
      "failure handling",
      "failure management",
      "failure modes",
      "known failure modes",
      "failure scenarios",
      "failure analysis",
      "failure mode analysis",
      "failure modes and effects analysis",
      "fmea",
      "fma",
      "failure modes and recovery paths",
      "failure domains",
      "error handling",
      "errors",
      "exception handling",
      "recovery",
      "disaster recovery",
      "dr",
      "backup and recovery",
      "backup and restore",
      "business continuity",
      "degraded modes",
      "graceful degradation",
      "what can go wrong",
      "edge cases",
      "corner cases",
      "single point of failure",
      "single points of failure",
      "single point of failure and multi client considerations",
      "redundancy",
      "dependability",
      "survivability",
      "what happens when",
      "what are other known failure modes",
      "how does this feature react if the api server and / or etcd is unavailable",
    ],
    risks: [
      "risks",
      "risk",
      "risk assessment",
      "risk analysis",
      "risk register",
      "risks and mitigation",
      "risks and mitigations",
      "risks & mitigations",
      "risks & uncertainties",
      "risks and uncertainties",
      "risk mitigation",
      "risks and technical debts",
      "risks and technical debt",
      "risks and assumptions",
      "drawbacks",
      "downsides",
      "disadvantages",
      "why should we not do this",
      "potential risks",
      "threats",
      "concerns",
      "hazards",
      "identified risks",
      "potential risks & mitigations",
      "key risks",
      "trade-offs and mitigations",
      "open risks",
      "technical risks",
      "schedule risks",
    ],
    security: [
      "security",
      "security considerations",
      "security implications",
      "security review",
      "security model",
      "security design",
      "security architecture",
      "security and privacy",
      "security & privacy",
      "security and privacy considerations",
      "privacy and security",
      "threat model",
      "threats and mitigations",
      "threat analysis",
      "authentication",
      "authorization",
      "authentication and authorization",
      "authn / authz",
      "access control",
      "permissions",
      "rbac",
      "trust boundaries",
      "secrets",
      "secret management",
      "encryption",
      "abuse cases",
      "attack surface",
      "hardening",
      "audit requirements",
      "identity and access",
      "iam",
    ],
    privacy: [
      "privacy",
      "privacy considerations",
      "data privacy",
      "data protection",
      "gdpr",
      "ccpa",
      "hipaa",
      "compliance",
      "regulatory",
      "regulatory requirements",
      "pii",
      "data classification",
      "legal",
      "legal considerations",
      "data residency",
      "data retention",
      "retention",
      "compliance requirements",
      "data governance",
    ],
    observability: [
      "monitoring",
      "observability",
      "observability requirements",
      "monitoring requirements",
      "monitoring and alerting",
      "monitoring & alerting",
      "monitoring plan",
      "alerting",
      "alerts",
      "metrics",
      "metrics and monitoring",
      "metrics & dashboards",
      "logging",
      "logs",
      "logging and monitoring",
      "telemetry",
      "instrumentation",
      "tracing",
      "dashboards",
      "slis",
      "slos and slis",
      "sli / slo",
      "service level indicators",
      "health checks",
      "golden signals",
      "critical metrics",
      "debugging",
      "diagnostics",
      "audit logging",
      "structured logging",
      "success metrics and monitoring",
      "how do we know it works",
      "what specific metrics should inform a rollback",
      "are there any missing metrics that would be useful to have to improve observability of this feature",
      "what are the slis (service level indicators) an operator can use to determine the health of the service",
      "what are the reasonable slos (service level objectives) for the enhancement",
    ],
    cost: [
      "cost",
      "costs",
      "estimated costs",
      "cost estimate",
      "cost estimates",
      "cost analysis",
      "cost considerations",
      "cost model",
      "costing",
      "budget",
      "pricing",
      "tco",
      "total cost of ownership",
      "infrastructure cost",
      "infrastructure costs",
      "operational costs",
      "operating costs",
      "cost optimization",
      "cost impact",
      "financials",
      "finops",
      "unit economics",
      "spend",
      "resource cost",
      "resource costs",
      "cost breakdown",
      "cost of ownership",
      "price",
    ],
    operations: [
      "operations",
      "operational plan",
      "operational considerations",
      "operational readiness",
      "operational aspects",
      "operational aspects of api extensions",
      "operability",
      "production readiness",
      "production readiness review",
      "production readiness review questionnaire",
      "prr",
      "support",
      "support procedures",
      "supportability",
      "on-call",
      "oncall",
      "runbook",
      "runbooks",
      "playbook",
      "playbooks",
      "maintenance",
      "day 2",
      "day-2 operations",
      "sre",
      "service ownership",
      "administration",
      "launch checklist",
      "launch plan",
      "troubleshooting",
      "ops",
      "service management",
    ],
    deployment: [
      "deployment",
      "deployment plan",
      "deployment strategy",
      "deployment view",
      "infrastructure",
      "infrastructure needed",
      "infrastructure requirements",
      "rollout",
      "rollout plan",
      "roll-out",
      "roll out plan",
      "release plan",
      "release strategy",
      "launch",
      "delivery",
      "delivery plan",
      "ci / cd",
      "ci/cd",
      "environments",
      "feature enablement and rollback",
      "rollout, upgrade and rollback planning",
      "rollback",
      "rollback plan",
      "rollback strategy",
      "back-out plan",
      "backout plan",
      "canary",
      "blue-green",
      "feature flags",
      "feature gates",
      "graduation criteria",
      "upgrade / downgrade strategy",
      "upgrade strategy",
      "upgrades",
      "upgrade",
      "downgrade",
      "version skew strategy",
      "provisioning",
      "hosting",
      "installation",
      "packaging",
      "release signoff checklist",
      "go-live",
      "cutover",
      "enablement",
    ],
    migration: [
      "migration",
      "migrations",
      "migration plan",
      "migration strategy",
      "data migration",
      "transition plan",
      "transition",
      "backward compatibility",
      "backwards compatibility",
      "compatibility",
      "compatibility and migration",
      "source compatibility",
      "abi compatibility",
      "breaking changes",
      "deprecation",
      "deprecation plan",
      "removing a deprecated feature",
      "removing a deprecated flag",
      "sunset plan",
      "adoption strategy",
      "adoption plan",
      "implications on adoption",
      "interoperability",
      "backfill",
    ],
    testing: [
      "testing",
      "test plan",
      "test strategy",
      "testing strategy",
      "testing plan",
      "tests",
      "unit tests",
      "unit testing",
      "integration tests",
      "e2e tests",
      "end-to-end tests",
      "prerequisite testing updates",
      "load testing",
      "performance testing",
      "chaos testing",
      "validation",
      "verification",
      "qa",
      "quality assurance",
      "test cases",
      "verification plan",
      "confirmation",
      "experiments",
      "benchmark",
      "benchmarks",
      "reference implementation",
    ],
    decisions: [
      "decision log",
      "decisions",
      "decision",
      "design decisions",
      "key decisions",
      "architecture decisions",
      "architectural decisions",
      "key architectural decisions",
      "technical decisions",
      "decisions made",
      "key decisions made",
      "approved decisions",
      "decision register",
      "decision summary",
      "decision history",
      "resolved decisions",
      "resolved questions",
      "decision record",
      "decision records",
      "decision matrix",
      "decision outcome",
      "recommendation",
      "conclusion",
      "choices",
      "design choices",
      "adrs",
      "adr index",
      "related adrs",
      "other related adrs",
    ],
    "open-decisions": [
      "open decisions",
      "outstanding decisions",
      "pending decisions",
      "decisions needed",
      "decisions required",
      "decisions to make",
      "decisions still open",
      "key blockers & decision points",
      "decision points",
      "decisions to lock before provisioning",
    ],
    alternatives: [
      "alternatives",
      "alternatives considered",
      "alternative solutions",
      "alternative approaches",
      "alternative designs",
      "alternatives (not implemented)",
      "considered options",
      "considered alternatives",
      "options considered",
      "options",
      "options analysis",
      "other options",
      "rejected alternatives",
      "rejected ideas",
      "rejected options",
      "rationale and alternatives",
      "prior art and alternatives",
      "positions",
      "candidates to consider",
      "candidates",
      "pros and cons of the options",
      "pros and cons",
      "comparison",
      "option comparison",
      "evaluation",
      "trade study",
      "alternatives analysis",
      "other approaches",
      "discarded options",
      "do nothing",
      "design alternatives",
      "what we considered",
      "approaches considered",
      "alternatives rejected",
    ],
    tradeoffs: [
      "trade-offs",
      "tradeoffs",
      "trade offs",
      "design trade-offs",
      "trade-off analysis",
      "trade-offs and decisions",
      "consequences",
      "implications",
      "positive consequences",
      "negative consequences",
      "expected consequences",
      "results",
      "impact",
      "impacts",
      "stakeholder impacts",
      "impact on developer experience",
      "rationale",
      "argument",
      "reasoning",
      "justification",
      "why this design",
      "costs and benefits",
      "benefits",
      "advantages",
      "pros",
      "cons",
      "tradeoff summary",
      "downsides and tradeoffs",
    ],
    "open-questions": [
      "open questions",
      "open issues",
      "unresolved questions",
      "unresolved issues",
      "unresolved",
      "questions",
      "outstanding questions",
      "outstanding issues",
      "to be decided",
      "tbd",
      "unknowns",
      "known unknowns",
      "issues",
      "open points",
      "open items",
      "open topics",
      "remaining questions",
      "discussion points",
      "faq",
      "frequently asked questions",
      "todo",
      "todos",
      "action items",
      "next steps",
    ],
    future: [
      "future considerations",
      "future work",
      "future possibilities",
      "future directions",
      "future extensions",
      "future improvements",
      "future enhancements",
      "future plans",
      "possible future work",
      "next steps",
      "follow-up work",
      "follow-ups",
      "later",
      "phase 2",
      "v2",
      "evolution",
      "roadmap",
      "long-term vision",
      "extensions",
      "looking ahead",
      "plan for evolution",
      "revisiting this decision",
      "revision criteria",
    ],
    plan: [
      "implementation plan",
      "plan",
      "project plan",
      "work plan",
      "phases",
      "phases and milestones",
      "milestones",
      "timeline",
      "schedule",
      "work breakdown",
      "tasks",
      "task breakdown",
      "deliverables",
      "implementation phases",
      "rollout phases",
      "roadmap and milestones",
      "effort",
      "effort estimate",
      "estimates and timeline",
      "staffing",
      "resourcing",
      "delivery timeline",
      "implementation history",
      "work items",
    ],
    team: [
      "team",
      "team size",
      "team expertise",
      "team and skills",
      "people",
      "staffing",
      "stakeholders",
      "stakeholder",
      "roles",
      "roles and responsibilities",
      "raci",
      "owners",
      "ownership and support",
      "organization",
      "skills",
      "skills required",
      "training",
      "learning curve",
      "how we teach this",
      "knowledge",
      "expertise",
      "resourcing",
      "deciders",
      "reviewers",
      "approvers",
      "reviews",
      "reviewed by",
      "team capacity",
    ],
    dependencies: [
      "dependencies",
      "external dependencies",
      "dependency",
      "upstream dependencies",
      "downstream dependencies",
      "third-party dependencies",
      "third-party services",
      "related services",
      "required services",
      "upstream and downstream",
      "does this feature depend on any specific services running in the cluster",
      "vendor dependencies",
      "integrations and dependencies",
    ],
    "prior-art": [
      "prior art",
      "related work",
      "references and prior art",
      "existing solutions",
      "industry examples",
      "how others do it",
      "research",
      "literature",
      "inspiration",
      "previous proposals",
    ],
    references: [
      "references",
      "links",
      "resources",
      "appendix",
      "appendices",
      "further reading",
      "see also",
      "bibliography",
      "citations",
      "more information",
      "related documents",
      "related artifacts",
      "related principles",
      "related requirements",
      "related issues",
      "footnotes",
      "notes",
      "sources",
      "attachments",
      "related",
      "useful links",
      "external links",
    ],
    toc: ["table of contents", "contents", "toc"],
    examples: [
      "examples",
      "example",
      "example usage",
      "usage",
      "usage examples",
      "samples",
      "demo",
      "walkthrough example",
      "proof of concept",
      "poc",
      "prototype",
      "prototypes",
    ],
    considerations: [
      "considerations",
      "other considerations",
      "design considerations",
      "considerations and constraints",
      "notes and considerations",
    ],
    glossary: [
      "glossary",
      "terminology",
      "definitions",
      "terms",
      "acronyms",
      "abbreviations",
      "definitions and acronyms",
      "vocabulary",
      "nomenclature",
      "ubiquitous language",
    ],
    metadata: [
      "metadata",
      "document information",
      "document control",
      "document history",
      "revision history",
      "change log",
      "changelog",
      "change history",
      "version history",
      "status",
      "authors",
      "history",
      "approvals",
      "sign-off",
      "signoff",
      "submitters",
      "acknowledgements",
      "acknowledgments",
      "copyright",
      "contributors",
    ],
    checklist: [
      "checklist",
      "quality checklist",
      "production checklist",
      "production architecture checklist",
      "best practices checklist",
      "launch checklist",
      "review checklist",
      "readiness checklist",
      "definition of ready",
      "pre-launch checklist",
      "before implementation",
      "red flags",
    ],
  },
};

// src/knowledge/roles.ts
var british = {
  behaviour: "behavior",
  authorisation: "authorization",
  organisation: "organization",
  optimisation: "optimization",
  modelling: "modeling",
};
var rolesByAlias = /* @__PURE__ */ new Map();
for (const [role, aliases] of Object.entries(section_roles_default.roles)) {
  for (const alias of aliases) rolesByAlias.set(alias, [...(rolesByAlias.get(alias) ?? []), role]);
}
var onlyAlone = /* @__PURE__ */ new Set([
  "what",
  "how",
  "why",
  "about",
  "issue",
  "given",
  "need",
  "brief",
  "stack",
  "scale",
  "limits",
  "what happens when",
]);
var longestAlias = Math.max(...[...rolesByAlias.keys()].map((alias) => alias.split(" ").length));
var ordinal =
  /^(?:§\s*)?(?:\d+(?:\.\d+)*[.):]?\s+|[ivxlc]+[.)]\s+|[a-z][.)]\s+|(?:phase|step|part|section|stage|chapter)\s+\d+\s*[:.\-–—]\s*)/i;
var marker =
  /\s*[([](?:optional|required|if applicable|if any|not implemented|wip|draft|tbd|must|should|most critical)[)\]]\s*$|\s*#+\s*$|[:.–—-]+$/i;
var symbols = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}\u{200D}\u{20E3}]/gu;
function cleanHeading(heading) {
  let text = heading.replace(symbols, "").replace(/\s+/g, " ").trim();
  text = text.replace(ordinal, "").trim();
  for (let before = ""; before !== text;) {
    before = text;
    text = text.replace(marker, "").trim();
  }
  return text === "" ? heading.trim() : text;
}
function normalizeHeading(heading) {
  return cleanHeading(heading)
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace(/[–—]/g, "-")
    .replace(/&/g, " and ")
    .replace(/\?+$/, "")
    .replace(/\b[a-z]+\b/g, (word) => british[word] ?? word)
    .replace(/\s+/g, " ")
    .trim();
}
function rolesOfHeading(heading, synonyms = /* @__PURE__ */ new Map()) {
  const text = normalizeHeading(heading);
  const exact = synonyms.get(text) ?? lookUp(text);
  if (exact) return expand(exact);
  const parts = text.split(/\s*(?:,|\/|\band\b|\bor\b|\+|\|)\s*/).filter((part) => part !== "");
  if (parts.length > 1) {
    const roles = parts.flatMap((part) => synonyms.get(part) ?? lookUp(part) ?? []);
    if (roles.length > 0) return expand(roles);
  }
  return expand(contained(text.replace(/[^\p{L}\p{N}'-]+/gu, " ").trim()));
}
function lookUp(text) {
  return rolesByAlias.get(text) ?? rolesByAlias.get(`${text}s`) ?? rolesByAlias.get(text.replace(/s$/, ""));
}
function contained(text) {
  const words = text.split(" ");
  if (words.length < 2 || words.length > 10) return [];
  for (let length = Math.min(longestAlias, words.length - 1); length >= 1; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const atEdge = from === 0 || from + length === words.length;
      if (!atEdge && words.length > 6) continue;
      const alias = words.slice(from, from + length).join(" ");
      if (alias.length < 4 || onlyAlone.has(alias)) continue;
      const roles = lookUp(alias);
      if (roles) return roles;
    }
  }
  return [];
}
function expand(roles) {
  return [...new Set(roles.flatMap((role) => (role === "goals-and-non-goals" ? ["goals", "non-goals"] : [role])))];
}

// src/extract/content.ts
function layOut(text, outline, synonyms) {
  const layout = new Layout(text, synonyms);
  layout.visit(outline.blocks, { quoted: false });
  return {
    text,
    outline,
    sections: layout.finish(),
    units: layout.units,
    lists: layout.lists,
  };
}
var Layout = class {
  units = [];
  lists = [];
  open;
  text;
  synonyms;
  constructor(text, synonyms) {
    this.text = text;
    this.synonyms = synonyms;
    this.open = [
      {
        index: 0,
        parent: -1,
        depth: 0,
        title: "",
        path: [],
        roles: [],
        headingSpan: { start: 0, end: 0 },
        start: 0,
        end: text.length,
      },
    ];
  }
  visit(blocks, context) {
    blocks.forEach((block, index) => {
      const previous = blocks[index - 1];
      const section = this.open.length - 1;
      const place = context.place && { place: { ...context.place, first: index === 0 } };
      switch (block.type) {
        case "heading":
          if (context.quoted || context.place) return;
          this.heading(block.depth, block.inline, block.span);
          return;
        case "paragraph": {
          const title = context.place || context.quoted ? void 0 : pseudoHeading(block, blocks[index + 1]);
          if (title) this.heading(7, title, block.span);
          else this.units.push({ block, section, quoted: context.quoted, ...place });
          return;
        }
        case "list": {
          const leadIn = leadInOf(previous);
          const withLeadIn = leadIn === void 0 ? {} : { leadIn };
          const depth = context.place ? context.place.depth + 1 : 0;
          if (!context.place && !context.quoted) this.lists.push({ list: block, section, ...withLeadIn });
          for (const item of block.items) {
            this.visit(item.children, { ...context, place: { list: block, item, depth, ...withLeadIn } });
          }
          return;
        }
        case "quote":
          this.visit(block.children, { ...context, quoted: true });
          return;
        case "rule":
          return;
        default:
          this.units.push({ block, section, quoted: context.quoted, ...place });
      }
    });
  }
  finish() {
    return this.open.map(({ start, end, ...section }) => ({ ...section, span: { start, end } }));
  }
  heading(depth, inline, span) {
    let parent = this.open.length - 1;
    for (let at2 = parent; at2 >= 0; at2 = this.open[at2]?.parent ?? -1) {
      parent = at2;
      const section = this.open[at2];
      if (!section || section.depth < depth) break;
      section.end = span.start;
    }
    const title = cleanHeading(inline.text);
    this.open.push({
      index: this.open.length,
      parent,
      depth,
      title,
      path: [...(this.open[parent]?.path ?? []), title],
      roles: rolesOfHeading(inline.text, this.synonyms),
      headingSpan: span,
      inline,
      start: span.start,
      end: this.text.length,
    });
  }
};
function leadInOf(block) {
  if (block?.type !== "paragraph") return void 0;
  const text = block.inline.text.trim();
  return text.endsWith(":") || text.length < 200 ? text : void 0;
}
function pseudoHeading(block, next) {
  const { inline } = block;
  const text = inline.text.trim();
  const bold = inline.marks.find((mark) => mark.type === "strong");
  if (!bold || text.length > 120 || text === "" || next === void 0 || next.type === "heading") return void 0;
  const around = inline.text.slice(0, bold.start) + inline.text.slice(bold.end);
  if (/[^\s:#\d.)]/.test(around) || /[.!;,]$/.test(text.replace(/:$/, ""))) return void 0;
  return inline;
}

// src/knowledge/data/concern-cues.json
var concern_cues_default = {
  about:
    "Phrases by the concern that a statement with one of them is likely to speak about. A star stands for the rest of a word; a space also for a hyphen or nothing.",
  source:
    "Vocabulary of operations and review checklists (Google SRE launch checklist, Kubernetes production readiness review, Azure Well-Architected), trimmed.",
  cues: {
    goals: [
      "goal*",
      "objective*",
      "so that",
      "in order to",
      "we want",
      "problem*",
      "aim* to",
      "pain*",
      "motivat*",
      "purpose",
    ],
    "non-goals": [
      "out of scope",
      "not in scope",
      "non goal*",
      "outside the scope",
      "not a goal",
      "does not cover",
      "do not cover",
      "is not about",
      "we do not intend",
      "not attempt*",
      "not address*",
      "leave* * to",
      "left to",
      "stay* with",
      "not part of",
      "beyond the scope",
      "it is not",
      "not meant to",
      "won't",
    ],
    "quantified-requirements": [
      "p50",
      "p90",
      "p95",
      "p99",
      "p999",
      "percentile",
      "at least",
      "at most",
      "within",
      "under",
      "no more than",
      "slo",
      "sla",
      "target*",
      "budget*",
      "must not exceed",
      "uptime",
      "availab*",
    ],
    capacity: [
      "per second",
      "per minute",
      "per hour",
      "per day",
      "a day",
      "a second",
      "rps",
      "qps",
      "tps",
      "peak*",
      "average",
      "terabyte*",
      "gigabyte*",
      "growth",
      "grow*",
      "headroom",
      "estimate*",
      "bandwidth",
    ],
    alternatives: [
      "alternative*",
      "instead of",
      "rather than",
      "considered",
      "rejected",
      "ruled out",
      "option*",
      "decided against",
      "we could have",
      "would have",
      "compared",
      "versus",
      "dismissed",
      "discarded",
      "not chosen",
      "why not",
      "looked at",
      "tried",
    ],
    tradeoffs: [
      "trade off*",
      "drawback*",
      "downside*",
      "at the cost of",
      "at the expense of",
      "the price",
      "we pay",
      "disadvantage*",
      "give up",
      "we accept",
      "in exchange",
      "the cost is",
      "the catch",
      "harder",
      "slower",
      "more complex",
      "overhead",
      "limitation*",
      "penalty",
    ],
    "data-ownership": [
      "source of truth",
      "system of record",
      "only writer",
      "sole writer",
      "single writer",
      "owned by",
      "owns",
      "written by",
      "writes",
      "writer",
      "authoritative",
      "persist*",
      "stored in",
      "stores",
      "belongs to",
      "master copy",
    ],
    scaling: [
      "scale*",
      "scaling",
      "scalab*",
      "shard*",
      "partition*",
      "autoscal*",
      "horizontal*",
      "add* nodes",
      "add* instances",
      "more replicas",
      "read replica*",
      "saturat*",
      "bottleneck*",
      "load balanc*",
      "stateless",
      "hpa",
      "grow*",
      "tenfold",
      "ten times",
      "backpressure",
    ],
    "failure-handling": [
      "retry",
      "retries",
      "retried",
      "backoff",
      "timeout*",
      "time out",
      "times out",
      "circuit breaker*",
      "fallback*",
      "fall* back",
      "degrad*",
      "fails",
      "failure*",
      "dies",
      "crash*",
      "dead letter",
      "dlq",
      "idempoten*",
      "recover*",
      "unavailable",
      "unreachable",
      "is down",
      "goes down",
      "outage",
      "resume*",
      "restart*",
      "redeliver*",
      "replay*",
    ],
    redundancy: [
      "replica*",
      "replicat*",
      "failover",
      "fail over",
      "fails over",
      "standby",
      "multi az",
      "multi region",
      "availability zone*",
      "two zones",
      "three zones",
      "two instances",
      "three instances",
      "two nodes",
      "three nodes",
      "two of each",
      "a pair",
      "quorum",
      "leader elect*",
      "raft",
      "active active",
      "active passive",
      "mirror*",
      "redundan*",
      "second region",
      "other region",
      "other site",
      "highly available",
      "anti affinity",
    ],
    backup: [
      "backup*",
      "backed up",
      "back up",
      "restore*",
      "restoring",
      "snapshot*",
      "point in time",
      "pitr",
      "rpo",
      "rto",
      "disaster recover*",
      "dump*",
      "wal",
      "archive*",
      "object lock",
      "versioning",
      "rebuil*",
      "durab*",
      "data loss",
      "read back",
      "geo redundan*",
    ],
    monitoring: [
      "monitor*",
      "metric*",
      "dashboard*",
      "grafana",
      "prometheus",
      "trace*",
      "tracing",
      "log",
      "logs",
      "logged",
      "logging",
      "telemetry",
      "health check*",
      "probe*",
      "observab*",
      "cloudwatch",
      "datadog",
      "opentelemetry",
      "counter*",
      "gauge*",
      "histogram*",
      "instrument*",
      "sli",
      "synthetic*",
    ],
    alerting: [
      "alert*",
      "page",
      "pages",
      "paged",
      "paging",
      "pager*",
      "on call",
      "oncall",
      "alarm*",
      "burn rate",
      "escalat*",
      "woken",
      "wakes",
      "duty",
      "opsgenie",
      "phone rings",
      "is called",
      "are called",
      "notif* the team",
      "threshold*",
      "runbook*",
    ],
    security: [
      "authenticat*",
      "authoriz*",
      "authoris*",
      "encrypt*",
      "tls",
      "mtls",
      "oauth*",
      "oidc",
      "jwt",
      "rbac",
      "iam",
      "acl*",
      "least privilege",
      "secret*",
      "credential*",
      "token*",
      "threat*",
      "attack*",
      "permission*",
      "role",
      "roles",
      "kms",
      "vault",
      "pii",
      "personal data",
      "gdpr",
      "privacy",
      "isolat*",
      "sandbox*",
      "signed",
      "signature*",
      "audit*",
      "tamper*",
      "csrf",
      "xss",
      "allowlist*",
    ],
    cost: [
      "cost*",
      "per month",
      "a month",
      "monthly",
      "per year",
      "a year",
      "euro*",
      "dollar*",
      "usd",
      "eur",
      "budget*",
      "price*",
      "pricing",
      "bill",
      "cheap*",
      "expensive",
      "spend",
      "cpu",
      "memory footprint",
      "licen*",
      "reserved instance*",
      "spot instance*",
    ],
    rollout: [
      "rollout",
      "roll out",
      "rolled out",
      "deploy*",
      "migrat*",
      "canary",
      "blue green",
      "feature flag*",
      "feature gate*",
      "phase*",
      "gradual*",
      "cut over",
      "cutover",
      "upgrade*",
      "release*",
      "backfill*",
      "dual write*",
      "shadow*",
      "pilot*",
      "ship*",
      "launch*",
      "ring*",
      "staged",
      "first week",
      "percent of",
    ],
    rollback: [
      "rollback",
      "roll back",
      "rolled back",
      "rolling back",
      "downgrade*",
      "kill switch",
      "revert*",
      "back out",
      "way back",
      "going back",
      "go back",
      "switch* back",
      "swap* back",
      "moved back",
      "leads back",
      "turn* off",
      "turned off",
      "disable*",
      "undo",
      "previous version",
      "previous image*",
      "old path",
      "old version",
      "reversible",
      "abort*",
    ],
    testing: [
      "test",
      "tests",
      "tested",
      "testing",
      "e2e",
      "load test*",
      "benchmark*",
      "chaos",
      "staging",
      "simulat*",
      "verif*",
      "validat*",
      "fuzz*",
      "property based",
      "game day",
      "rehears*",
      "drill*",
      "replayed against",
      "compare* against",
      "regression*",
      "coverage",
      "ci",
      "acceptance",
      "golden",
      "pulled the",
    ],
    team: [
      "team",
      "teams",
      "owned by",
      "owner",
      "owners",
      "maintained by",
      "maintainer*",
      "on call rotation",
      "engineers",
      "responsible for",
      "squad",
      "staff*",
      "headcount",
      "hire",
      "hiring",
      "knows",
      "experience with",
      "expertise",
      "training",
      "sre",
      "runs it",
      "builds it",
      "group",
    ],
    api: [
      "api",
      "apis",
      "endpoint*",
      "get",
      "post",
      "put",
      "grpc",
      "rpc",
      "rest",
      "graphql",
      "request*",
      "response*",
      "event*",
      "topic*",
      "schema*",
      "payload*",
      "interface*",
      "contract*",
      "command*",
      "field*",
      "parameter*",
      "header*",
      "webhook*",
      "message*",
      "method*",
      "crd",
    ],
  },
};

// src/knowledge/concern-cues.ts
var patterns = designConcerns.map((concern) => [
  concern,
  new RegExp(
    `(?<![\\p{L}\\d_])(?:${concern_cues_default.cues[concern].map(patternOf).join("|")})(?![\\p{L}\\d_])`,
    "iu",
  ),
]);
function patternOf(phrase) {
  return phrase.replace(/\*/g, "\\p{L}{0,12}").replace(/ /g, "[ -]?");
}
function cuedConcerns(text) {
  return patterns.flatMap(([concern, pattern]) => (pattern.test(text) ? [concern] : []));
}

// src/knowledge/data/concern-headings.json
var concern_headings_default = {
  about:
    "Headings, labels and column headers by the concern that authored text under them addresses; compared by stems, as whole phrases.",
  source:
    "The headings of vocabulary lists made from 2,376 public design documents and five seed documents, split by concern.",
  concerns: {
    goals: [
      "goal",
      "objective",
      "aim",
      "problem",
      "problem statement",
      "motivation",
      "purpose",
      "success criteria",
      "desired outcome",
      "why",
      "why now",
      "background",
      "overview",
      "summary",
      "abstract",
      "introduction",
      "context",
      "mission",
    ],
    "non-goals": [
      "non goal",
      "out of scope",
      "not in scope",
      "out scope",
      "anti goal",
      "exclusion",
      "won't do",
      "not cover",
      "non requirement",
      "beyond scope",
      "what this is not",
      "not do",
      "deliberately left out",
      "left out",
    ],
    "quantified-requirements": [
      "non functional requirement",
      "nfr",
      "quality attribute",
      "quality requirement",
      "slo",
      "service level objective",
      "sla",
      "performance target",
      "performance requirement",
      "latency target",
      "latency budget",
      "performance budget",
      "availability target",
      "quality scenario",
      "target",
    ],
    capacity: [
      "capacity",
      "capacity plan",
      "estimate",
      "estimation",
      "sizing",
      "back of the envelope",
      "load estimate",
      "traffic estimate",
      "storage estimate",
      "volume",
      "workload",
      "numbers",
      "traffic",
    ],
    alternatives: [
      "alternative",
      "option considered",
      "considered option",
      "other option",
      "reject option",
      "reject",
      "options",
      "other approach",
      "approach considered",
      "what we considered",
      "not chosen",
      "discarded",
      "prior art",
      "comparison",
      "why not",
      "road not taken",
    ],
    tradeoffs: [
      "trade off",
      "tradeoff",
      "drawback",
      "downside",
      "disadvantage",
      "con",
      "negative consequence",
      "consequence",
      "what we give up",
      "price",
      "limitation",
      "known limitation",
      "risk",
      "costs and benefits",
      "compromise",
    ],
    "data-ownership": [
      "ownership",
      "data ownership",
      "state ownership",
      "source of truth",
      "system of record",
      "state map",
      "who writes",
      "writer",
      "owner of data",
      "data store",
      "written by",
      "data model",
      "storage",
      "database",
    ],
    scaling: [
      "scaling",
      "scalability",
      "scale",
      "growth",
      "autoscaling",
      "sharding",
      "partitioning",
      "bottleneck",
      "horizontal scaling",
      "load handling",
      "elasticity",
      "scaling phase",
      "headroom",
    ],
    "failure-handling": [
      "failure",
      "failure mode",
      "failure handling",
      "error handling",
      "fault tolerance",
      "resilience",
      "resiliency",
      "degradation",
      "graceful degradation",
      "retry",
      "timeout",
      "circuit breaker",
      "recovery",
      "what can go wrong",
      "when things break",
      "edge case",
      "fallback",
      "reliability",
      "dead letter",
      "error",
    ],
    redundancy: [
      "redundancy",
      "high availability",
      "ha",
      "failover",
      "replication",
      "replica",
      "multi region",
      "multi az",
      "availability",
      "single point of failure",
      "leader election",
      "standby",
      "instance count",
    ],
    backup: [
      "backup",
      "restore",
      "disaster recovery",
      "dr",
      "rpo",
      "rto",
      "durability",
      "business continuity",
      "point in time recovery",
      "snapshot",
      "data loss",
    ],
    monitoring: [
      "monitoring",
      "observability",
      "metric",
      "logging",
      "log",
      "telemetry",
      "tracing",
      "dashboard",
      "instrumentation",
      "health check",
      "golden signal",
      "sli",
      "diagnostics",
    ],
    alerting: [
      "alert",
      "alerting",
      "alarm",
      "on call",
      "oncall",
      "paging",
      "pager",
      "page",
      "escalation",
      "incident response",
      "slo burn",
      "runbook",
      "threshold",
    ],
    security: [
      "security",
      "privacy",
      "threat",
      "threat model",
      "authentication",
      "authorization",
      "access control",
      "permission",
      "encryption",
      "secret",
      "rbac",
      "trust boundary",
      "abuse",
      "compliance",
      "tenant isolation",
      "data protection",
      "gdpr",
      "pii",
    ],
    cost: [
      "cost",
      "budget",
      "pricing",
      "tco",
      "spend",
      "money",
      "price",
      "bill",
      "monthly",
      "finops",
      "unit economics",
      "resource usage",
      "overhead",
    ],
    rollout: [
      "rollout",
      "roll out",
      "deployment",
      "release",
      "release plan",
      "launch",
      "migration",
      "migration plan",
      "upgrade",
      "phase",
      "milestone",
      "feature flag",
      "feature gate",
      "canary",
      "cutover",
      "graduation criteria",
      "adoption",
      "enablement",
      "timeline",
      "implementation plan",
      "delivery",
      "backward compatibility",
      "backfill",
    ],
    rollback: [
      "rollback",
      "roll back",
      "downgrade",
      "revert",
      "back out",
      "kill switch",
      "disable",
      "way back",
      "going back",
      "undo",
      "abort",
      "disablement",
      "reversibility",
    ],
    testing: [
      "test",
      "testing",
      "test plan",
      "verification",
      "validation",
      "qa",
      "benchmark",
      "load test",
      "chaos",
      "experiment",
      "how we know it works",
      "acceptance test",
      "e2e",
      "proof",
    ],
    team: [
      "team",
      "owner",
      "ownership and support",
      "staffing",
      "stakeholder",
      "raci",
      "people",
      "responsible",
      "role and responsibilities",
      "who builds",
      "who runs",
      "maintainer",
      "on call team",
      "skill",
      "expertise",
      "driver",
      "dri",
    ],
    api: [
      "api",
      "interface",
      "endpoint",
      "contract",
      "schema",
      "event",
      "message format",
      "protocol",
      "rpc",
      "command",
      "payload",
      "request",
      "response",
      "wire format",
      "public surface",
      "cli",
      "method",
      "topic",
    ],
  },
};

// src/knowledge/stem.ts
var functionWords = new Set(
  "a an the of to in on at by for from with as is are be been was were it its this that these those and or if then than so such which who whom whose there their they them he she his her do does did has have had having into onto over per via about also can each any all both more most other some same own".split(
    " ",
  ),
);
var numberClasses = [
  ["#percent", /^\d[\d.,]*\s?(?:%|percent\b|nines\b)/i],
  [
    "#duration",
    /^\d[\d.,]*\s?-?(?:ms|µs|us|ns|s|sec(?:ond)?s?|m|min(?:ute)?s?|h|hrs?|hours?|days?|d|weeks?|months?|years?|yrs?)\b/i,
  ],
  [
    "#rate",
    /^\d[\d.,]*\s?[kmb]?\s?(?:rps|qps|tps|ops|iops|(?:\w{1,20}\s)?(?:\/|per )\s?(?:s|sec|second|min|minute|h|hour|day|month)\b)/i,
  ],
  ["#size", /^\d[\d.,]*\s?-?(?:[kmgtp]i?b|bytes?|bits?|[kmgt]bps)\b/i],
  ["#count", /^\d[\d.,]*\s?(?:k|m|b|million|billion|thousand)?\b/i],
];
var token = /[$€£]\s?\d[\d.,]*|\d+(?:[.,]\d+)*|\p{Lu}?\p{Ll}[\p{Ll}\p{M}’']*|\p{Lu}+(?!\p{Ll})|\p{Lo}+/gu;
var stems = /* @__PURE__ */ new Map();
var kept = 5e4;
function stemsOf(text) {
  const found = [];
  for (const match of text.matchAll(token)) {
    const word = match[0];
    const first = word.charCodeAt(0);
    if (first < 58) {
      found.push(first === 36 ? "#money" : numberClass(text, match.index));
    } else if (first === 8364 || first === 163) {
      found.push("#money");
    } else {
      const stem = stemOf(word.toLowerCase());
      if (stem !== "") found.push(stem);
    }
  }
  return found;
}
function pairsOf(stems2) {
  const pairs = [];
  for (let at2 = 1; at2 < stems2.length; at2++) pairs.push(`${stems2[at2 - 1] ?? ""}_${stems2[at2] ?? ""}`);
  return pairs;
}
function numberClass(text, at2) {
  const rest = text.slice(at2, at2 + 40);
  return numberClasses.find(([, pattern]) => pattern.test(rest))?.[0] ?? "#count";
}
function stemOf(word) {
  const known = stems.get(word);
  if (known !== void 0) return known;
  const bare2 = word.replace(/[’']s?$/, "");
  const stem = functionWords.has(bare2) || bare2.length < 2 ? "" : strip(bare2.replace(/’/g, "'"));
  if (stems.size < kept) stems.set(word, stem);
  return stem;
}
function strip(word) {
  let stem = word;
  if (stem.length > 4)
    stem = stem
      .replace(/ies$/, "y")
      .replace(/(ss|x|ch|sh)es$/, "$1")
      .replace(/([^su])s$/, "$1");
  if (stem.length > 5) stem = stem.replace(/ied$/, "y").replace(/(?:ing|ed)$/, "");
  if (stem.length > 6) stem = stem.replace(/ations?$/, "at").replace(/(?:ment|ly|ness)$/, "");
  stem = stem.replace(/([b-df-hj-km-np-rtv-z])\1$/, "$1");
  return stem.length > 3 ? stem.replace(/e$/, "") : stem;
}

// src/knowledge/concern-headings.ts
var phrases = /* @__PURE__ */ new Map();
for (const concern of designConcerns) {
  for (const phrase of concern_headings_default.concerns[concern]) {
    const stems2 = stemsOf(phrase);
    const first = stems2[0];
    if (first !== void 0) phrases.set(first, [...(phrases.get(first) ?? []), { concern, stems: stems2, phrase }]);
  }
}
function concernsOfHeading(stems2) {
  const found = /* @__PURE__ */ new Set();
  stems2.forEach((stem, at2) => {
    for (const candidate of phrases.get(stem) ?? []) {
      if (candidate.stems.every((part, offset) => stems2[at2 + offset] === part)) found.add(candidate.concern);
    }
  });
  if (found.has("non-goals")) found.delete("goals");
  return found;
}

// src/extract/features.ts
var bodyWords = 400;
function sectionFeatures(sections, statements2) {
  const bodies = sections.map(() => []);
  for (const { section, words } of statements2) {
    const body = bodies[section];
    if (body && body.length < bodyWords) body.push(...words);
  }
  const features = [];
  for (const [index, { title, parent, depth, roles }] of sections.entries()) {
    const above = features[parent];
    const isTitle = depth === 1 && parent === 0;
    const inherited =
      above?.flags.filter((flag) => /^(?:role|heading) /.test(flag)).map((flag) => `under ${flag}`) ?? [];
    const further = above?.flags.filter((flag) => flag.startsWith("under ")) ?? [];
    features.push({
      heading: isTitle ? [] : withPairs(stemsOf(title)),
      ancestors: above ? [...above.ancestors, ...above.heading] : [],
      body: bodies[index] ?? [],
      flags: [
        ...(isTitle ? ["title"] : roles.map((role) => `role ${role}`)),
        ...(isTitle ? [] : [...concernsOfHeading(stemsOf(title))].map((concern) => `heading ${concern}`)),
        .../* @__PURE__ */ new Set([...inherited, ...further]),
        ...(depth === 0 ? ["preamble"] : []),
      ],
    });
  }
  return features;
}
var persons = [
  ["we", /\b(?:we|our|us)\b/i],
  ["you", /\b(?:you|your)\b/i],
  ["user", /\b(?:users?|customers?|clients?|visitors?|buyers?|players?|patients?|students?)\b/i],
  ["operator", /\b(?:operators?|sres?|on-?call|admins?|administrators?|engineers?|maintainers?|ops|teams?)\b/i],
];
var modals = [
  ["will", /\b(?:will|shall|going to)\b|['’]ll\b/i],
  ["must", /\b(?:must|required?|ha(?:s|ve) to|needs? to)\b/i],
  ["should", /\b(?:should|ought)\b/i],
  ["may", /\b(?:may|might|could|can)\b/i],
];
function statementFeatures(statement) {
  const { text, form, polarity, label, leadIn, header, ticked } = statement;
  const labelStems = label === void 0 ? [] : stemsOf(label);
  const columns = (header ?? []).flatMap((cell) => stemsOf(cell));
  const lead = leadIn === void 0 ? [] : stemsOf(leadIn.slice(0, 200));
  const words = stemsOf(text.slice(0, 600));
  const flags = [`form ${form}`, `polarity ${polarity}`, lengthFlag(words.length)];
  if (label !== void 0) {
    flags.push("label");
    for (const concern of concernsOfHeading(labelStems)) flags.push(`label ${concern}`);
  }
  for (const concern of concernsOfHeading(columns)) flags.push(`column ${concern}`);
  for (const concern of cuedConcerns(text.slice(0, 600))) flags.push(`cue ${concern}`);
  if (ticked !== void 0) flags.push(ticked ? "ticked" : "unticked");
  if (text.endsWith(":")) flags.push("introduces");
  for (const [person, pattern] of persons) if (pattern.test(text)) flags.push(`person ${person}`);
  for (const [modal, pattern] of modals) if (pattern.test(text)) flags.push(`modal ${modal}`);
  return { words: withPairs(words), context: [...labelStems, ...columns, ...lead], flags };
}
function withPairs(stems2) {
  return [...stems2, ...pairsOf(stems2)];
}
function lengthFlag(words) {
  if (words < 4) return "length 1-3";
  if (words < 9) return "length 4-8";
  return words < 25 ? "length 9-24" : "length 25-";
}
var noSection = { heading: [], ancestors: [], body: [], flags: [] };
function documentFeatures(sections, statements2) {
  const own = statements2.map(statementFeatures);
  const owned = own.map(({ words }, index) => ({ words, section: statements2[index]?.section ?? 0 }));
  const features = sectionFeatures(sections, owned);
  return { sections: features, statements: own, sectionOf: ({ section }) => features[section] ?? noSection };
}

// src/knowledge/polarity.ts
var pseudoNegation =
  /\b(?:not (?:only|just|merely|limited to)|no (?:more|longer|later|less|fewer) than|no (?:single points? of failure)|zero[- ](?:downtime|trust|copy|rpo|data loss)|no-?(?:op|code|sql)\b|without (?:downtime|interruption|data loss|loss|weakening|compromising|affecting|requiring|risk)|never (?:log|store|expose|send|share|cache|return|leave|reach)\w*|no (?:additional|new|further|extra|other|special|known|significant)\b|(?:does|do|will|would|should) not (?:affect|change|impact|break|weaken|reduce|require|need|block|fail|lose)|(?:prevent|avoid|eliminate|mitigate|guard|protect)\w*)/i;
var preNegation =
  /\b(?:no|not|never|without|lacks?|lack of|lacking|neither|nor|none of|nothing|cannot|can't|won't|isn't|aren't|doesn't|don't|hasn't|haven't|there (?:is|are|will be) no)\b/i;
var postNegation =
  /\b(?:(?:is|are|was|were|has been|have been) (?:not (?:needed|required|planned|considered|covered|implemented|supported|available|measured|monitored|in place)|missing|absent|lacking)|does not exist|do not exist)\b/i;
var postponement =
  /\b(?:tbd|tba|tbc|todo|to be (?:determined|decided|defined|done|added|written|agreed|confirmed|discussed|investigated)|will be (?:decided|defined|determined|added later|addressed later|discussed later)|(?:is|are|was|were) (?:deferred|postponed)|later (?:phase|iteration|version|release|stage)|future (?:work|iteration|phase|release|version|enhancement|improvement|proposal)s?|in (?:the|a) (?:near |later |subsequent |separate )?future|follow-?up|not yet|yet to be|next (?:quarter|phase|iteration)|phase (?:2|3|two|three|ii|iii)|post-?mvp|left (?:open|for (?:later|future)))\b/i;
var hypothesis =
  /\b(?:could|might|may want|would be (?:nice|good|useful|possible)|should we|what if|perhaps|maybe|possibly|ideally|we (?:should|may|need to) (?:consider|think|look|investigate|discuss|decide)|consider (?:adding|using|whether)|it (?:may|might) be)\b/i;
var formerly =
  /\b(?:previously|historically|in the past|used to|legacy|the old (?:system|way|service|design)|before this (?:change|proposal)|until now|so far|to ?date,|at the moment|as of today)\b/i;
var reasonWords =
  /\b(?:because|since|as (?:it|they|the|we|this|all|no)|due to|given that|so that|therefore|hence|thanks to|for (?:it|they|the)|the reason)\b|\bso\b(?! far)/i;
var counterExampleHeading =
  /\b(?:anti-?patterns?|red flags?|what not to do|pitfalls?|don'?ts|counter-?examples?|bad examples?|smells?|warning signs?|common mistakes)\b/i;
var counterExampleMark = /(?:❌|🚩|👎)|(?:#|\/\/|--|<!--)\s*(?:bad|wrong|anti-?pattern|don't|avoid)\b/i;

// src/extract/polarity.ts
function polarityOfSection(sections, index) {
  for (let at2 = index; at2 > 0; at2 = sections[at2]?.parent ?? -1) {
    const section = sections[at2];
    if (!section) break;
    if (counterExampleHeading.test(section.title)) return "example";
    const { roles } = section;
    if (roles.includes("non-goals") && !roles.includes("goals")) return "out-of-scope";
    if (roles.includes("alternatives") && !roles.includes("decisions")) return "rejected";
    if (roles.includes("current-state")) return "former";
    if (roles.includes("future") || roles.includes("open-questions")) return "postponed";
    if (roles.includes("examples")) return "example";
  }
  return "affirmed";
}
function polarityOf(text, inherited) {
  if (inherited !== "affirmed") return inherited;
  if (/\?\s*$/.test(text)) return "hypothetical";
  if (postponement.test(text)) return "postponed";
  if (formerly.test(text)) return "former";
  if (isDenied(text)) return "denied";
  if (hypothesis.test(text)) return "hypothetical";
  return "affirmed";
}
function isDenied(text) {
  if (!preNegation.test(text) && !postNegation.test(text)) return false;
  if (reasonWords.test(text)) return false;
  const bare2 = text.replace(new RegExp(pseudoNegation.source, "gi"), " ");
  if (postNegation.test(bare2)) return true;
  const opening = /^(?:[\w ,'’-]{0,60}?)(?=\b(?:but|however|although|unless|while|whereas|which)\b|[;:—.]|$)/i.exec(
    bare2,
  );
  const clause = opening?.[0] ?? bare2;
  return /\b(?:no|not|never|without|lacks?|none|neither|nothing)\b|n't\b/i.test(clause.slice(0, 80));
}

// src/extract/statements.ts
var codeLines = 300;
var sentenceEnd = /(?<=[.!?]["'”’)\]]?)\s+(?=["'“‘([]?[\p{Lu}\d`])/u;
var abbreviation = /(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|incl|resp|no|fig|sec|st|dr|mr|ms|ca|max|min)\.|\b\p{Lu}\.)$/iu;
function statementsOf(content) {
  const inherited = content.sections.map((_, index) => polarityOfSection(content.sections, index));
  return content.units.flatMap((unit) => statementsOfUnit(unit, inherited[unit.section] ?? "affirmed"));
}
function statementsOfUnit(unit, inherited) {
  const { block } = unit;
  switch (block.type) {
    case "paragraph":
      return sentences(block.inline, unit, inherited);
    case "table":
      return rows(block, unit, inherited);
    case "code":
      return lines(block, unit, inherited);
    default:
      return [];
  }
}
function sentences(inline, unit, inherited) {
  const label = labelOf(inline);
  return splitSentences(inline.text).map(({ start, end }) => {
    const text = fold(inline.text.slice(start, end));
    const crossedOut = inline.marks.some((mark) => mark.type === "strike" && mark.start <= start && mark.end >= end);
    const place = unit.place;
    return {
      text,
      span: sourceSpan(inline, start, end),
      section: unit.section,
      form: place ? "item" : "sentence",
      polarity: crossedOut || counterExampleMark.test(text) ? "example" : polarityOf(text, inherited),
      ...(label !== void 0 ? { label } : {}),
      ...(place?.leadIn !== void 0 ? { leadIn: place.leadIn } : {}),
      ...(place?.item.ticked !== void 0 ? { ticked: place.item.ticked } : {}),
    };
  });
}
function splitSentences(text) {
  const ranges = [];
  const push = (start2, end) => {
    while (start2 < end && /\s/.test(text[start2] ?? "")) start2++;
    while (end > start2 && /\s/.test(text[end - 1] ?? "")) end--;
    if (start2 < end) ranges.push({ start: start2, end });
  };
  const splitter = new RegExp(sentenceEnd.source, "gu");
  let start = 0;
  for (const gap of text.matchAll(splitter)) {
    if (abbreviation.test(text.slice(Math.max(start, gap.index - 12), gap.index))) continue;
    push(start, gap.index);
    start = gap.index + gap[0].length;
  }
  push(start, text.length);
  return ranges;
}
function labelOf(inline) {
  const { text } = inline;
  const indent = text.length - text.trimStart().length;
  const bold = inline.marks.find((mark) => mark.type === "strong" && mark.start === indent);
  if (bold && bold.end < text.trimEnd().length)
    return fold(text.slice(bold.start, bold.end)).replace(/\s*[:.–—-]+$/, "");
  const plain = /^\s*([\p{L}\d][\p{L}\d /&()'’_-]{0,40}):\s/u.exec(text);
  return plain?.[1] !== void 0 && plain[1].split(" ").length <= 5 ? plain[1].trim() : void 0;
}
function rows(table2, unit, inherited) {
  const header = table2.header.map((cell) => fold(cell.text));
  return table2.rows.map((row, index) => {
    const cells = row.map((cell) => fold(cell.text));
    const text = cells.join(" | ");
    return {
      text,
      span: table2.rowSpans[index] ?? table2.span,
      section: unit.section,
      form: "row",
      polarity: counterExampleMark.test(text) && inherited === "affirmed" ? "affirmed" : polarityOf(text, inherited),
      header,
      ...(cells[0] ? { label: cells[0] } : {}),
    };
  });
}
function lines(code, unit, inherited) {
  const statements2 = [];
  let counterExample = false;
  code.value.split(/\r\n|\n|\r/).forEach((line, index) => {
    const text = line.trim();
    if (counterExampleMark.test(text)) counterExample = true;
    else if (/(?:✅|👍)|(?:#|\/\/|--)\s*good\b/i.test(text)) counterExample = false;
    if (index >= codeLines || text.length > 400 || !/\p{L}{3}/u.test(text)) return;
    const start = (code.lineOffsets[index] ?? code.span.start) + line.indexOf(text);
    const polarity = counterExample ? "example" : inherited;
    statements2.push({
      text,
      span: { start, end: start + text.length },
      section: unit.section,
      form: "code",
      polarity,
    });
  });
  return statements2;
}
function fold(text) {
  return text.replace(/\s+/g, " ").trim();
}

// src/markdown/guard.ts
var limits = {
  /** Bytes would be fairer, characters are at hand: 2 MiB of text parse in about two seconds. */
  characters: 2 * 1024 * 1024,
  /** Lines in a row without a blank one, outside of fences and tables. */
  blockLines: 3e3,
  /** Quote and list markers, or columns of indentation, before a line's text. */
  markers: 100,
  indentation: 400,
  /** Characters that may open emphasis, links or code in one block. */
  delimiters: 6e3,
};
function refusalOf(text) {
  if (text.length > limits.characters) {
    const size = (text.length / 1024 / 1024).toFixed(1);
    return refuse(0, 0, `The file has ${size} million characters, more than the 2 million that are read; split it`);
  }
  let blockStart = 0;
  let blockLines = 0;
  let delimiters = 0;
  let fence = "";
  let at2 = 0;
  while (at2 <= text.length) {
    const feed = text.indexOf("\n", at2);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(at2, end);
    const opening = /^\s{0,3}(?:[>\s]*)(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== "") {
      if (opening?.startsWith(fence)) fence = "";
    } else if (opening) {
      fence = opening;
    } else if (line.trim() === "") {
      blockStart = end + 1;
      blockLines = 0;
      delimiters = 0;
    } else {
      blockLines++;
      const lead = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))+/.exec(line)?.[0] ?? "";
      const markers = lead.replace(/[ \t\d]/g, "").length;
      if (markers > limits.markers || lead.length > limits.indentation) {
        return refuse(at2, at2 + lead.length, "Nested deeper than anyone can read; write it flatter");
      }
      for (let i = lead.length; i < line.length; i++) if ("*_[]`<|".includes(line[i] ?? "")) delimiters++;
      const isTable = line.includes("|");
      if ((!isTable && blockLines > limits.blockLines) || (!isTable && delimiters > limits.delimiters)) {
        return refuse(blockStart, end, `A block of ${String(blockLines)} lines without a blank one; break it up`);
      }
    }
    if (feed < 0) break;
    at2 = feed + 1;
  }
  return void 0;
}
function refuse(start, end, message) {
  return { span: { start, end }, message };
}

// src/markdown/html.ts
var entities = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  mdash: "\u2014",
  ndash: "\u2013",
  times: "\xD7",
};
function htmlBlocks(value, span, source) {
  const html = { type: "html", value, span };
  const raw = source.slice(span.start, span.end);
  const heading = /^\s*<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>\s*$/i.exec(raw);
  if (heading) {
    const inner = heading[2] ?? "";
    const at2 = span.start + raw.indexOf(inner, raw.indexOf(">"));
    return [{ type: "heading", depth: Number(heading[1]), inline: htmlInline(inner, at2), span }];
  }
  if (!/^\s*<table\b/i.test(raw)) return [html];
  const rows2 = [];
  for (const row of raw.matchAll(/<tr\b[^>]*>([\s\S]*?)(?=<\/tr>|<tr\b|<\/table>|$)/gi)) {
    const cells = [];
    const body2 = row[1] ?? "";
    const bodyAt = span.start + row.index + row[0].length - body2.length;
    let header = true;
    for (const cell of body2.matchAll(/<(t[dh])\b[^>]*>([\s\S]*?)(?=<\/t[dh]>|<t[dh]\b|$)/gi)) {
      const inner = cell[2] ?? "";
      cells.push(htmlInline(inner, bodyAt + cell.index + cell[0].length - inner.length));
      if (cell[1]?.toLowerCase() === "td") header = false;
    }
    const start = span.start + row.index;
    if (cells.length > 0) rows2.push({ cells, header, span: { start, end: start + row[0].length } });
  }
  const [first, ...rest] = rows2;
  if (!first || rest.length === 0) return [html];
  const body = first.header ? rest : rows2;
  return [
    {
      type: "table",
      header: first.header ? first.cells : first.cells.map((cell) => ({ ...cell, text: "", map: [], marks: [] })),
      rows: body.map((row) => row.cells),
      rowSpans: body.map((row) => row.span),
      span,
    },
  ];
}
function htmlInline(html, at2) {
  const map = [];
  let text = "";
  for (const part of html.matchAll(/<!--[\s\S]*?-->|<[^>]*>|&(#?\w+);|\s+|[^<&\s]+|[<&]/g)) {
    const [piece, entity] = part;
    let plain = piece;
    if (entity !== void 0) plain = entities[entity] ?? " ";
    else if (piece.startsWith("<") && piece.length > 1) plain = /^<br/i.test(piece) ? " " : "";
    else if (/^\s/.test(piece)) plain = " ";
    if (plain === "" || (plain === " " && (text === "" || text.endsWith(" ")))) continue;
    map.push(text.length, at2 + part.index);
    text += plain;
  }
  return { text: text.trimEnd(), map, marks: [], span: { start: at2, end: at2 + html.length } };
}

// src/markdown/outline.ts
function outlineOf(root, source) {
  const definitions = /* @__PURE__ */ new Map();
  const blocks = root.children.flatMap((node) => blocksOf(node, source, definitions));
  return { blocks, definitions };
}
function spanOf(node) {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
function blocksOf(node, source, definitions) {
  const span = spanOf(node);
  switch (node.type) {
    case "heading":
      return [{ type: "heading", depth: node.depth, inline: inlineOf(node.children, source, span), span }];
    case "paragraph":
      return [{ type: "paragraph", inline: inlineOf(node.children, source, span), span }];
    case "list": {
      const items = node.children.map((item) => ({
        ...(typeof item.checked === "boolean" ? { ticked: item.checked } : {}),
        children: item.children.flatMap((child) => blocksOf(child, source, definitions)),
        span: spanOf(item),
      }));
      return [{ type: "list", ordered: node.ordered ?? false, first: node.start ?? 1, items, span }];
    }
    case "table": {
      const [header, ...rows2] = node.children;
      return [
        {
          type: "table",
          header: (header?.children ?? []).map((cell) => cellInline(cell, source)),
          rows: rows2.map((row) => row.children.map((cell) => cellInline(cell, source))),
          rowSpans: rows2.map(spanOf),
          span,
        },
      ];
    }
    case "code":
      return [codeOf(node.lang, node.meta, node.value, span, source)];
    case "blockquote":
      return [
        { type: "quote", children: node.children.flatMap((child) => blocksOf(child, source, definitions)), span },
      ];
    case "html":
      return htmlBlocks(node.value, span, source);
    case "yaml":
      return [{ type: "front-matter", value: node.value, span }];
    case "definition":
      definitions.set(node.identifier, { url: node.url, span });
      return [{ type: "rule", span }];
    case "footnoteDefinition":
      return node.children.flatMap((child) => blocksOf(child, source, definitions));
    default:
      return [{ type: "rule", span }];
  }
}
function cellInline(cell, source) {
  const outer = spanOf(cell);
  const first = cell.children[0];
  const last = cell.children.at(-1);
  let span;
  if (first && last) span = { start: spanOf(first).start, end: spanOf(last).end };
  else {
    const start = source[outer.start] === "|" ? outer.start + 1 : outer.start;
    const end = source[outer.end - 1] === "|" && outer.end - 1 >= start ? outer.end - 1 : Math.max(start, outer.end);
    span = { start, end };
  }
  return inlineOf(cell.children, source, span);
}
function codeOf(language, meta, value, span, source) {
  const opening = /^[ \t>]*(`{3,}|~{3,})/.exec(source.slice(span.start, Math.min(span.end, span.start + 200)));
  const fence = opening?.[1];
  const lines2 = value.split(/\r\n|\n|\r/);
  const lineOffsets = [];
  let at2 = span.start;
  if (fence) at2 = nextLine(source, at2);
  for (const line of lines2) {
    const end = lineEnd(source, at2);
    const found = line === "" ? -1 : source.indexOf(line, at2);
    lineOffsets.push(found >= 0 && found <= end ? found : Math.min(at2, span.end));
    at2 = nextLine(source, at2);
  }
  const lastLine = source.slice(source.lastIndexOf("\n", Math.max(span.start, span.end - 1)) + 1, span.end);
  const closed =
    fence === void 0 ||
    (at2 <= span.end &&
      new RegExp(`^[ \\t>]*\\${fence[0] ?? ""}{${String(fence.length)},}[ \\t]*$`).test(lastLine.trimEnd()));
  return {
    type: "code",
    language: (language ?? "").toLowerCase(),
    meta: meta ?? "",
    value,
    lineOffsets,
    fenced: fence !== void 0,
    closed,
    span,
  };
}
function lineEnd(source, at2) {
  const feed = source.indexOf("\n", at2);
  return feed < 0 ? source.length : feed;
}
function nextLine(source, at2) {
  return Math.min(source.length, lineEnd(source, at2) + 1);
}

// src/markdown/parse.ts
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown } from "mdast-util-gfm-task-list-item";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import { unified } from "unified";
function gfmTablesAndTasks() {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable(), gfmTaskListItem());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown());
}
var processor = unified().use(remarkParse).use(remarkFrontmatter, ["yaml"]).use(gfmTablesAndTasks).freeze();
function parseMarkdown(text) {
  return processor.parse(text);
}

// src/markdown/read.ts
function readMarkdown(text) {
  const refusal = refusalOf(text);
  if (refusal) return { refusal };
  try {
    return { outline: outlineOf(parseMarkdown(text), text) };
  } catch (error) {
    const message = `The Markdown parser gave up on this text: ${error instanceof Error ? error.message : "unknown"}`;
    return { refusal: { span: { start: 0, end: 0 }, message } };
  }
}

// src/model/span.ts
function lineStartsOf(text) {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
function lineIndexAt(lineStarts, offset) {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
function positionAt(lineStarts, offset) {
  const line = lineIndexAt(lineStarts, offset);
  return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 };
}

// bench/train/labels.ts
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
var shared = resolve("/work/wt-concerns/bench/train", "../../../shared");
function readLabels(path) {
  return readFileSync(join(shared, path), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}
function hash(text) {
  return createHash("sha256").update(text).digest().readUInt32BE(0);
}
function halfOf(name) {
  return hash(name) % 2 === 0 ? "read" : "blind";
}
function foldOf(corpusPath, folds2) {
  return hash((corpusPath.split("/")[0] ?? "").replace("/", "__")) % folds2;
}
function benchmarkRepositories() {
  const rows2 = readFileSync(join(shared, "benchmark/real/SOURCES.tsv"), "utf8").trim().split("\n").slice(1);
  return new Set(rows2.map((row) => (row.split("	")[1] ?? "").replace("/", "__")));
}

// bench/train/random.ts
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 1831565813) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

// bench/train/corpus.ts
function corpusFolder() {
  const given = process.env["CORPUS"];
  if (given !== void 0 && existsSync(given)) return given;
  const folder2 = mkdtempSync(join2(tmpdir(), "corpus-"));
  execFileSync("tar", ["-xJf", join2(shared, "corpus.tar.xz"), "-C", folder2]);
  return folder2;
}
function readText(path) {
  const text = readFileSync2(path, "utf8").replace(/^\uFEFF/, "");
  const reading = text.length > largest ? void 0 : readMarkdown(text);
  if (!reading || "refusal" in reading) return { sections: [], statements: [], lineStarts: [0] };
  const content = layOut(text, reading.outline);
  return { sections: content.sections, statements: statementsOf(content), lineStarts: lineStartsOf(text) };
}
var largest = 3e5;
var weakExamples = 900;
function readUnlabelled(corpus2) {
  const paths = readdirSync(corpus2, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .sort();
  const passages2 = [];
  const weak2 = [];
  const random = randomOf(5);
  for (const path of paths) {
    const doc = readText(join2(corpus2, path));
    const { statements: statements2, sectionOf } = documentFeatures(doc.sections, doc.statements);
    const spoken = [];
    doc.statements.forEach((statement, index) => {
      const features = statements2[index];
      if (!features || statement.form === "code") return;
      const { heading } = sectionOf(statement);
      spoken.push({ words: features.words, heading });
      const order = random();
      const concerns3 = [...concernsOfHeading(heading)].map((concern) => designConcerns.indexOf(concern));
      const plain = ["affirmed", "rejected", "out-of-scope"].includes(statement.polarity);
      if (concerns3.length < 1 || concerns3.length > 2 || !plain || features.words.length < 8) return;
      weak2.push({ order, concerns: concerns3, example: weakExample(features, concerns3, path.split("/")[0] ?? "") });
    });
    passages2.push(spoken);
  }
  const taken = new Float64Array(designConcerns.length);
  const kept2 = weak2
    .sort((a, b) => a.order - b.order)
    .filter(({ concerns: concerns3 }) => {
      if (concerns3.every((concern) => (taken[concern] ?? 0) >= weakExamples)) return false;
      for (const concern of concerns3) taken[concern] = (taken[concern] ?? 0) + 1;
      return true;
    });
  return { passages: passages2, weak: kept2.map(({ example }) => example) };
}
function weakExample(statement, concerns3, repository) {
  const targets = new Float32Array(designConcerns.length);
  const weights = new Float32Array(designConcerns.length).fill(0.06);
  for (const concern of concerns3) {
    targets[concern] = 0.8;
    weights[concern] = 0.3;
  }
  return { statement, section: { heading: [], ancestors: [], body: [], flags: [] }, targets, weights, repository };
}

// src/extract/learnt.ts
var concerns = designConcerns.length;
function inputLayout(dimensions2) {
  const group = dimensions2 + concerns;
  const heading = group + concerns;
  return {
    words: 0,
    heading,
    ancestors: heading + group,
    body: heading + 2 * group,
    context: heading + 3 * group,
    size: heading + 4 * group,
  };
}
function poolWords(ids, { dimensions: dimensions2, company, topics, rarity }, into, offset, sums) {
  const strongest = offset + dimensions2;
  const summed = strongest + concerns;
  into.fill(0, offset, sums ? summed + concerns : summed);
  let total = 0.3;
  for (const id of ids) {
    const share2 = rarity[id] ?? 0;
    total += share2;
    for (let d = 0, row = id * dimensions2; d < dimensions2; d++)
      into[offset + d] = at(into, offset + d) + share2 * at(company, row + d);
    for (let c = 0; c < concerns; c++) {
      const topic = at(topics, id * concerns + c);
      if (topic > at(into, strongest + c)) into[strongest + c] = topic;
      if (sums) into[summed + c] = at(into, summed + c) + topic;
    }
  }
  for (let d = 0; d < dimensions2; d++) into[offset + d] = at(into, offset + d) / total;
  if (!sums || ids.length === 0) return;
  const scale = 1 / Math.sqrt(ids.length);
  for (let c = 0; c < concerns; c++) into[summed + c] = at(into, summed + c) * scale;
}
function at(table2, index) {
  return table2[index] ?? 0;
}
function rowsOf(words, index) {
  const rows2 = /* @__PURE__ */ new Set();
  for (const word of words) {
    const row = index.get(word);
    if (row !== void 0) rows2.add(row);
  }
  return [...rows2];
}

// bench/train/encode.ts
function encoder(table2, flags) {
  const wordIndex = new Map(table2.stems.map((stem, at2) => [stem, at2]));
  const flagIndex = new Map(flags.map((flag, at2) => [flag, at2]));
  const pooled = /* @__PURE__ */ new WeakMap();
  const { heading, ancestors, body, context } = inputLayout(table2.dimensions);
  const poolSection = (section) => {
    const known = pooled.get(section);
    if (known) return known;
    const groups = new Float32Array(context - heading);
    poolWords(rowsOf(section.heading, wordIndex), table2, groups, 0, false);
    poolWords(rowsOf(section.ancestors, wordIndex), table2, groups, ancestors - heading, false);
    poolWords(rowsOf(section.body, wordIndex), table2, groups, body - heading, false);
    pooled.set(section, groups);
    return groups;
  };
  return ({ statement, section, targets, weights }) => ({
    words: rowsOf(statement.words, wordIndex),
    heading: rowsOf(section.heading, wordIndex),
    section: poolSection(section),
    context: rowsOf(statement.context, wordIndex),
    flags: rowsOf([...statement.flags, ...section.flags], flagIndex),
    targets,
    weights,
  });
}
function flagsOf(examples, least) {
  const counts = /* @__PURE__ */ new Map();
  for (const { statement, section } of examples) {
    for (const flag of [...statement.flags, ...section.flags]) counts.set(flag, (counts.get(flag) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([flag]) => flag)
    .sort();
}

// bench/train/adam.ts
function learnt(size, initial) {
  const value = Float32Array.from({ length: size }, initial);
  const gradient = new Float32Array(size);
  const mean = new Float32Array(size);
  const square = new Float32Array(size);
  return {
    value,
    gradient,
    step(rate2, decay2, from = 0, to = size) {
      for (let i = from; i < to; i++) {
        const g = gradient[i] ?? 0;
        const m = 0.9 * (mean[i] ?? 0) + 0.1 * g;
        const s = 0.999 * (square[i] ?? 0) + 1e-3 * g * g;
        const old = value[i] ?? 0;
        mean[i] = m;
        square[i] = s;
        value[i] = old - rate2 * (m / (Math.sqrt(s) + 1e-5) + decay2 * old);
        gradient[i] = 0;
      }
    },
  };
}

// bench/train/network.ts
var concerns2 = designConcerns.length;
var hidden = 64;
var epochs = 4;
var batch = 24;
var rate = 2e-3;
var decay = 0.01;
var rowRate = 2;
var rowDecay = 0.02;
var dropped = { words: 0.15, headings: 0.2, units: 0.2 };
function train(given, table2, flags, harder) {
  const random = randomOf(7);
  const learner = newLearner(table2, flags, random);
  const network = networkOf(learner, flags);
  const underHeadings = flags.map((flag) => /^(?:under|role|heading) /.test(flag));
  const examples = [...given];
  const steps = (epochs * examples.length * 1.1) / batch;
  const touched = { words: /* @__PURE__ */ new Set(), headings: /* @__PURE__ */ new Set() };
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    if (epoch === epochs / 2) examples.push(...harder(network));
    const order = shuffled(examples, random);
    order.forEach((example, at2) => {
      const pass = passOf(example, table2, underHeadings, random);
      forward(pass, network, () => random() < dropped.units);
      backward(pass, example, learner);
      for (const word of pass.words) touched.words.add(word);
      for (const word of pass.heading) touched.headings.add(word);
      if ((at2 + 1) % batch !== 0 && at2 !== order.length - 1) return;
      const now = rate * Math.min(1, (step + 1) / 200) * Math.max(0, 1 - step / steps) + 1e-5;
      step++;
      update(learner, touched, now);
    });
  }
  return network;
}
function newLearner(table2, flags, random) {
  const normal = (scale) => () => (random() + random() + random() - 1.5) * 2 * scale;
  const zero = () => 0;
  return {
    first: learnt(hidden * inputLayout(table2.dimensions).size, normal(Math.sqrt(1 / 60))),
    flagRows: learnt(flags.length * hidden, normal(0.05)),
    firstBias: learnt(hidden, () => 0.05),
    second: learnt(concerns2 * hidden, normal(Math.sqrt(1 / hidden))),
    secondBias: learnt(concerns2, () => -3),
    wordRows: learnt(table2.stems.length * concerns2, zero),
    headingRows: learnt(table2.stems.length * concerns2, zero),
  };
}
function networkOf(learner, flags) {
  const { first, flagRows, firstBias, second, secondBias, wordRows, headingRows } = learner;
  return {
    flags,
    hidden,
    first: first.value,
    flagRows: flagRows.value,
    firstBias: firstBias.value,
    second: second.value,
    secondBias: secondBias.value,
    wordRows: wordRows.value,
    headingRows: headingRows.value,
  };
}
function shuffled(items, random) {
  return items
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
function passOf(example, table2, underHeadings, random) {
  const headless = random() < dropped.headings;
  const words = example.words.filter(() => random() >= dropped.words);
  const flags = headless ? example.flags.filter((flag) => underHeadings[flag] !== true) : example.flags;
  return { ...inputOf(example, words, table2, headless), words, heading: headless ? [] : example.heading, flags };
}
function inputOf(example, words, table2, headless) {
  const { heading, body, context, size } = inputLayout(table2.dimensions);
  const input = new Float32Array(size);
  poolWords(words, table2, input, 0, true);
  input.set(example.section, heading);
  if (headless) input.fill(0, heading, body);
  if (example.context.length > 0) poolWords(example.context, table2, input, context, false);
  const end = example.context.length > 0 ? size : context;
  return { input, used: headless ? [0, heading, body, end] : [0, end], activation: new Float32Array(hidden) };
}
function forward({ input, used, flags, activation }, network, drops) {
  const { first, flagRows, firstBias } = network;
  for (let h = 0; h < hidden; h++) {
    if (drops()) continue;
    let sum = firstBias[h] ?? 0;
    const row = h * input.length;
    for (let u = 0; u < used.length; u += 2) {
      const end = used[u + 1] ?? 0;
      for (let i = used[u] ?? 0; i < end; i++) sum += (first[row + i] ?? 0) * (input[i] ?? 0);
    }
    for (const flag of flags) sum += flagRows[flag * hidden + h] ?? 0;
    if (sum > 0) activation[h] = sum / (1 - dropped.units);
  }
}
function outputOf({ activation, words, heading }, network, concern, units) {
  let out = network.secondBias[concern] ?? 0;
  for (let h = 0; h < hidden; h++) out += units * (activation[h] ?? 0) * (network.second[concern * hidden + h] ?? 0);
  const wordShare = share(words);
  for (const word of words) out += wordShare * (network.wordRows[word * concerns2 + concern] ?? 0);
  const headingShare = share(heading);
  for (const word of heading) out += headingShare * (network.headingRows[word * concerns2 + concern] ?? 0);
  return out;
}
function share(rows2) {
  return 1 / Math.sqrt(Math.max(1, rows2.length));
}
function backward(pass, { targets, weights }, learner) {
  const { second, secondBias, wordRows, headingRows } = learner;
  const network = networkOf(learner, []);
  const slope = new Float32Array(hidden);
  for (let c = 0; c < concerns2; c++) {
    const weight = weights[c] ?? 0;
    if (weight === 0) continue;
    const error = (weight / batch) * (1 / (1 + Math.exp(-outputOf(pass, network, c, 1))) - (targets[c] ?? 0));
    add(secondBias.gradient, c, error);
    for (let h = 0; h < hidden; h++) {
      const active = pass.activation[h] ?? 0;
      if (active === 0) continue;
      add(second.gradient, c * hidden + h, error * active);
      add(slope, h, error * (second.value[c * hidden + h] ?? 0));
    }
    for (const word of pass.words) add(wordRows.gradient, word * concerns2 + c, error * share(pass.words));
    for (const word of pass.heading) add(headingRows.gradient, word * concerns2 + c, error * share(pass.heading));
  }
  backwardFirst(pass, slope, learner);
}
function backwardFirst({ input, used, flags, activation }, slope, learner) {
  const { first, flagRows, firstBias } = learner;
  for (let h = 0; h < hidden; h++) {
    if ((activation[h] ?? 0) === 0) continue;
    const error = (slope[h] ?? 0) / (1 - dropped.units);
    add(firstBias.gradient, h, error);
    const row = h * input.length;
    for (let u = 0; u < used.length; u += 2) {
      const end = used[u + 1] ?? 0;
      for (let i = used[u] ?? 0; i < end; i++) add(first.gradient, row + i, error * (input[i] ?? 0));
    }
    for (const flag of flags) add(flagRows.gradient, flag * hidden + h, error);
  }
}
function update(learner, touched, now) {
  learner.first.step(now, decay);
  learner.flagRows.step(now, decay);
  learner.firstBias.step(now, 0);
  learner.second.step(now, decay);
  learner.secondBias.step(now, 0);
  const rows2 = [
    [touched.words, learner.wordRows],
    [touched.headings, learner.headingRows],
  ];
  for (const [words, table2] of rows2) {
    for (const word of words) table2.step(rowRate * now, rowDecay, word * concerns2, (word + 1) * concerns2);
    words.clear();
  }
}
function add(into, at2, value) {
  into[at2] = (into[at2] ?? 0) + value;
}
function scoreOf(example, table2, network) {
  const pass = { ...inputOf(example, example.words, table2, false), ...example };
  forward(pass, network, () => false);
  return Float32Array.from(
    { length: concerns2 },
    (_, c) => 1 / (1 + Math.exp(-outputOf(pass, network, c, 1 - dropped.units))),
  );
}

// bench/train/pack.ts
var headingStems = 2500;
function pack(table2, network, combination2) {
  const { company, topics, rarity } = table2;
  const { first, flagRows, firstBias, second, secondBias, wordRows } = network;
  const headingRows = network.headingRows.slice(0, headingStems * designConcerns.length);
  const tables = { company, topics, rarity, first, flagRows, firstBias, second, secondBias, wordRows, headingRows };
  return {
    about:
      "The learnt reader of concerns: word vectors and topics from an unlabelled corpus, and a small network over them. Made by bench/train/train.ts; do not edit.",
    source:
      "11,572 public design documents (unlabelled: co-occurrence of words, and the headings that they stand under); 8,000 statements and 496 whole documents labelled by reading.",
    dimensions: table2.dimensions,
    hidden: network.hidden,
    stems: table2.stems.join(" "),
    flags: network.flags,
    combination: combination2,
    tables: Object.fromEntries(Object.entries(tables).map(([name, numbers]) => [name, packTable(numbers)])),
  };
}
function packTable(numbers) {
  const sorted = numbers.map(Math.abs).sort();
  const bound = sorted[Math.floor((sorted.length - 1) * 0.9995)] ?? 1;
  const scale = Number((Math.max(bound, 1e-6) / 127).toPrecision(6));
  const bytes = Int8Array.from(numbers, (value) => Math.max(-127, Math.min(127, Math.round(value / scale))));
  return { scale, bytes: Buffer.from(bytes.buffer).toString("base64") };
}

// bench/train/readings.ts
import { readFileSync as readFileSync3 } from "node:fs";
import { join as join3 } from "node:path";
var targetOfMark = { "": 1, "?": 0.35, "!": 0.1, "~": 0 };
var codes = [
  "go",
  "ng",
  "qr",
  "ca",
  "al",
  "tr",
  "do",
  "sc",
  "fh",
  "re",
  "ba",
  "mo",
  "ae",
  "se",
  "co",
  "ro",
  "rb",
  "te",
  "tm",
  "ap",
];
var bare = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .slice(0, 120);
function statementExamples(corpus2) {
  const byDocument = /* @__PURE__ */ new Map();
  for (const line of readFileSync3(join3(shared, "training/statements.tsv"), "utf8").trim().split("\n").slice(1)) {
    const [, document = "", , text = "", marks = ""] = line.split("	");
    const path = document.replace("/", "__");
    byDocument.set(path, [...(byDocument.get(path) ?? []), { text, marks }]);
  }
  return [...byDocument].flatMap(([path, labelled]) => {
    const doc = readText(join3(corpus2, path));
    const { sections, statements: statements2 } = documentFeatures(doc.sections, doc.statements);
    const byText = new Map(doc.statements.map((statement, index) => [bare(statement.text), index]));
    return labelled.flatMap(({ text, marks }) => {
      const index = byText.get(bare(text)) ?? -1;
      const statement = statements2[index];
      const section = sections[doc.statements[index]?.section ?? -1];
      if (!statement || !section) return [];
      const targets = new Float32Array(codes.length);
      for (const mark of marks.split(" ").filter((part) => part !== "")) {
        targets[codes.indexOf(mark.slice(0, 2))] = targetOfMark[mark.slice(2)] ?? 0;
      }
      const weights = new Float32Array(codes.length).fill(1);
      return [{ statement, section, targets, weights, repository: path.split("/")[0] ?? "" }];
    });
  });
}
function readingOf(doc, label, repository) {
  const features = documentFeatures(doc.sections, doc.statements);
  const lineOf = (offset) => positionAt(doc.lineStarts, offset).line;
  const headingLines = doc.sections.map((section) => lineOf(section.headingSpan.start));
  const lines2 = doc.statements.map(({ span }) => [lineOf(span.start), lineOf(Math.max(span.start, span.end - 1))]);
  const targets = doc.statements.map(() => new Float32Array(20).fill(NaN));
  const weights = doc.statements.map(() => new Float32Array(20));
  designConcerns.forEach((concern, at2) => {
    const verdict = label.concerns[concern];
    if (!verdict) return;
    const evidence = /* @__PURE__ */ new Set();
    for (const line of verdict.lines) {
      lines2.forEach(([from, to], index) => {
        if (from <= line && line <= to) evidence.add(index);
      });
      const section = headingLines.lastIndexOf(line);
      if (section > 0)
        doc.statements.forEach((statement, index) => {
          if (statement.section === section) evidence.add(index);
        });
    }
    doc.statements.forEach((_, index) => {
      const isEvidence2 = evidence.has(index);
      const [target2, weight] = targetOf(verdict.label, isEvidence2, evidence.size);
      const own = targets[index];
      const ownWeights = weights[index];
      if (own) own[at2] = target2;
      if (ownWeights) ownWeights[at2] = weight;
    });
  });
  const examples = features.statements.map((statement, index) => ({
    statement,
    section: features.sectionOf(doc.statements[index] ?? doc.statements[0]),
    targets: targets[index] ?? new Float32Array(20),
    weights: weights[index] ?? new Float32Array(20),
    repository,
  }));
  return { label, repository, examples };
}
function targetOf(label, isEvidence2, evidences) {
  if (label === "A") return isEvidence2 ? [1, evidences > 3 ? 0.6 : 1] : [NaN, 0];
  if (label === "P") return isEvidence2 ? [0.35, 0.5] : [0, 0.4];
  return [0, label === "N" ? 1 : 0.5];
}

// bench/train/vectors.ts
var longest = 40;
function learnWords(documents2, size, dimensions2) {
  const list = [...documents2];
  const { stems: stems2, rarity } = vocabularyOf(list, size);
  const index = new Map(stems2.map((stem, at2) => [stem, at2]));
  const idsOf = (words) => [...new Set(words)].flatMap((word) => index.get(word) ?? []).slice(0, longest);
  const counts = new Float32Array(stems2.length * stems2.length);
  const under = new Float64Array(stems2.length * (designConcerns.length + 1));
  const concernIndex = new Map(designConcerns.map((concern, at2) => [concern, at2]));
  for (const passages2 of list) {
    for (const { words, heading } of passages2) {
      const ids = idsOf(words);
      const headingIds = idsOf(heading);
      const share2 = 1 / Math.max(4, ids.length);
      for (const a of ids) {
        for (const b of ids) if (a !== b) add2(counts, a * stems2.length + b, share2);
        for (const b of headingIds) {
          if (a === b) continue;
          add2(counts, a * stems2.length + b, share2);
          add2(counts, b * stems2.length + a, share2);
        }
      }
      const concerns3 = [...concernsOfHeading(heading)];
      for (const id of ids) {
        add2(under, id * 21 + 20, 1);
        for (const concern of concerns3) add2(under, id * 21 + (concernIndex.get(concern) ?? 0), 1);
      }
    }
  }
  return {
    stems: stems2,
    dimensions: dimensions2,
    rarity,
    company: companyOf(counts, stems2.length, dimensions2),
    topics: topicsOf(under),
  };
}
function add2(into, at2, value) {
  into[at2] = (into[at2] ?? 0) + value;
}
function vocabularyOf(documents2, size) {
  const single = frequencyOf(documents2, (word) => !word.includes("_") && word.length <= 20);
  const words = leading(single.documents, Math.floor(size * 0.8));
  const known = new Set(words);
  const pairs = frequencyOf(documents2, (word) => {
    const [first, second, ...more] = word.split("_");
    return more.length === 0 && second !== void 0 && known.has(first ?? "") && known.has(second);
  });
  const cohesion = /* @__PURE__ */ new Map();
  for (const [pair, count] of pairs.documents) {
    const [first = "", second = ""] = pair.split("_");
    const together = pairs.occurrences.get(pair) ?? 0;
    const expected = ((single.occurrences.get(first) ?? 1) * (single.occurrences.get(second) ?? 1)) / single.total;
    if (count >= 40 && together > 4 * expected && !pair.includes("#"))
      cohesion.set(pair, count * Math.log(together / expected));
  }
  const stems2 = [...words, ...leading(cohesion, size - words.length)];
  const occurrences = (stem) => single.occurrences.get(stem) ?? pairs.occurrences.get(stem) ?? 0;
  return {
    stems: stems2,
    rarity: Float32Array.from(stems2, (stem) => 1e-3 / (1e-3 + occurrences(stem) / single.total)),
  };
}
function leading(scores, size) {
  return [...scores]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, size)
    .map(([stem]) => stem);
}
function frequencyOf(documents2, counts) {
  const frequency = /* @__PURE__ */ new Map();
  const occurrences = /* @__PURE__ */ new Map();
  let total = 0;
  for (const passages2 of documents2) {
    const seen = /* @__PURE__ */ new Set();
    for (const { words, heading } of passages2) {
      for (const word of [...words, ...heading]) {
        if (!counts(word)) continue;
        seen.add(word);
        occurrences.set(word, (occurrences.get(word) ?? 0) + 1);
        total++;
      }
    }
    for (const word of seen) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  return { documents: frequency, occurrences, total };
}
function companyOf(counts, size, dimensions2) {
  const { starts, columns, values } = mutualInformation(counts, size);
  const random = randomOf(1);
  let basis = Float64Array.from({ length: size * dimensions2 }, () => random() - 0.5);
  const roots = new Float64Array(dimensions2);
  for (let round = 0; round < 8; round++) {
    orthonormalize(basis, size, dimensions2);
    const image = new Float64Array(size * dimensions2);
    for (let row = 0; row < size; row++) {
      for (let at2 = starts[row] ?? 0; at2 < (starts[row + 1] ?? 0); at2++) {
        const from = (columns[at2] ?? 0) * dimensions2;
        const value = values[at2] ?? 0;
        for (let d = 0; d < dimensions2; d++) add2(image, row * dimensions2 + d, value * (basis[from + d] ?? 0));
      }
    }
    for (let d = 0; d < dimensions2; d++) {
      let norm = 0;
      for (let row = 0; row < size; row++) norm += (image[row * dimensions2 + d] ?? 0) ** 2;
      roots[d] = Math.sqrt(norm);
    }
    basis = image;
  }
  orthonormalize(basis, size, dimensions2);
  const company = new Float32Array(size * dimensions2);
  for (let row = 0; row < size; row++) {
    const vector = Float64Array.from(
      { length: dimensions2 },
      (_, d) => (basis[row * dimensions2 + d] ?? 0) * Math.sqrt(roots[d] ?? 0),
    );
    const length = Math.hypot(...vector) || 1;
    vector.forEach((value, d) => (company[row * dimensions2 + d] = value / length));
  }
  return company;
}
function mutualInformation(counts, size) {
  const sums = new Float64Array(size);
  let total = 0;
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) add2(sums, row, counts[row * size + column] ?? 0);
  for (const sum of sums) total += sum;
  const smoothed = Float64Array.from(sums, (sum) => sum ** 0.75);
  const smoothedTotal = smoothed.reduce((sum, value) => sum + value, 0);
  const starts = new Uint32Array(size + 1);
  const columns = [];
  const values = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const count = counts[row * size + column] ?? 0;
      if (count < 0.2) continue;
      const information = Math.log((count * smoothedTotal) / ((sums[row] ?? 1) * (smoothed[column] ?? 1)));
      if (information > 0) {
        columns.push(column);
        values.push(information);
      }
    }
    starts[row + 1] = columns.length;
  }
  return { starts, columns: Uint32Array.from(columns), values: Float32Array.from(values) };
}
function orthonormalize(basis, size, dimensions2) {
  for (let d = 0; d < dimensions2; d++) {
    for (let other = 0; other < d; other++) {
      let product = 0;
      for (let row = 0; row < size; row++)
        product += (basis[row * dimensions2 + d] ?? 0) * (basis[row * dimensions2 + other] ?? 0);
      for (let row = 0; row < size; row++)
        add2(basis, row * dimensions2 + d, -product * (basis[row * dimensions2 + other] ?? 0));
    }
    let norm = 0;
    for (let row = 0; row < size; row++) norm += (basis[row * dimensions2 + d] ?? 0) ** 2;
    const scale = 1 / (Math.sqrt(norm) || 1);
    for (let row = 0; row < size; row++) basis[row * dimensions2 + d] = (basis[row * dimensions2 + d] ?? 0) * scale;
  }
}
function topicsOf(under) {
  const words = under.length / 21;
  const totals = new Float64Array(21);
  for (let at2 = 0; at2 < under.length; at2++) add2(totals, at2 % 21, under[at2] ?? 0);
  const all = totals[20] ?? 1;
  const topics = new Float32Array(words * 20);
  for (let word = 0; word < words; word++) {
    const count = under[word * 21 + 20] ?? 0;
    for (let concern = 0; concern < 20; concern++) {
      const prior = (totals[concern] ?? 0) / all;
      const rate2 = ((under[word * 21 + concern] ?? 0) + 8 * prior) / (count + 8);
      topics[word * 20 + concern] = Math.max(-1, Math.min(1, Math.log(rate2 / prior) / 3));
    }
  }
  return topics;
}

// bench/train/train.ts
var folds = 4;
var vocabulary = 5600;
var dimensions = 48;
var others = 30;
var corpus = corpusFolder();
var statements = statementExamples(corpus);
var documents = readLabels("training/labels.jsonl")
  .filter(({ kind }) => kind === "design")
  .map((label) => readingOf(readText(join4(corpus, label.doc)), label, label.doc.split("/")[0] ?? ""));
var invented = readLabels("benchmark/template/labels.jsonl")
  .filter(({ kind, doc }) => kind === "design" && halfOf(doc) === "read")
  .map((label) => readingOf(readText(join4(shared, "benchmark/template", label.doc)), label, "template"));
var { passages, weak } = readUnlabelled(corpus);
var table = learnWords(passages, vocabulary, dimensions);
console.log(
  `read ${String(statements.length)} statements, ${String(documents.length)} documents, ${String(weak.length)} weak examples`,
);
var held = benchmarkRepositories();
var cases = [];
var foldNetworks = [];
for (let fold2 = 0; fold2 < folds; fold2++) {
  const seen = ({ repository }) => foldOf(repository, folds) !== fold2 && !held.has(repository);
  const { network, encode } = learn(seen);
  foldNetworks.push(network);
  const unseen = documents.filter(({ repository }) => foldOf(repository, folds) === fold2);
  cases.push(...unseen.flatMap((document) => casesOf(document, network, encode)));
}
var combination = fitCombination(cases);
var target = join4("/work/wt-concerns/bench/train", "../../src/knowledge/data/concern-reader.json");
writeFileSync(
  target,
  `${JSON.stringify(pack(table, learn(() => true).network, combination), null, 1)}
`,
);
var folder = process.argv[process.argv.indexOf("--folds") + 1];
if (process.argv.includes("--folds") && folder !== void 0) {
  mkdirSync(folder, { recursive: true });
  foldNetworks.forEach((network, fold2) => {
    writeFileSync(join4(folder, `fold-${String(fold2)}.json`), JSON.stringify(pack(table, network, combination)));
  });
}
function learn(seen) {
  const own = statements.filter(seen);
  const read = [...documents.filter(seen), ...invented, ...invented];
  const flags = flagsOf([...own, ...read.flatMap(({ examples }) => examples)], 20);
  const encode = encoder(table, flags);
  const random = randomOf(3);
  const encoded = read.map(({ label, examples }) => ({ label, examples: examples.map(encode) }));
  const sampled = encoded.flatMap(({ examples }) =>
    examples.filter((example) => isEvidence(example) || random() < others / examples.length),
  );
  const labelled = own.map(encode);
  const given = [...labelled, ...labelled, ...sampled, ...weak.filter(seen).map(encode)];
  const network = train(given, table, flags, (parameters) =>
    encoded.flatMap((document) => hardest(document, table, parameters)),
  );
  return { network, encode };
}
function isEvidence({ targets, weights }) {
  return targets.some((target2, concern) => target2 > 0 && (weights[concern] ?? 0) > 0);
}
function hardest({ label, examples }, words, network) {
  const scores = examples.map((example) => scoreOf(example, words, network));
  const chosen = /* @__PURE__ */ new Set();
  designConcerns.forEach((concern, at2) => {
    if (label.concerns[concern]?.label === "A") return;
    const ranked = scores.map((score, index) => ({ index, score: score[at2] ?? 0 })).sort((a, b) => b.score - a.score);
    for (const { index, score } of ranked.slice(0, 3)) if (score > 0.1) chosen.add(index);
  });
  return [...chosen].flatMap((index) => examples[index] ?? []);
}
function casesOf({ label, examples }, network, encode) {
  const scores = examples.map((example) => scoreOf(encode(example), table, network));
  return designConcerns.flatMap((concern, at2) => {
    const verdict = label.concerns[concern]?.label;
    if (verdict === void 0 || verdict === "P") return [];
    const [best = 0, second = 0] = scores.map((score) => score[at2] ?? 0).sort((a, b) => b - a);
    const weight = verdict === "X" ? 0.1 : 1;
    return [{ concern: at2, best, second, statements: examples.length, missing: verdict !== "A", weight }];
  });
}
export { folds };
