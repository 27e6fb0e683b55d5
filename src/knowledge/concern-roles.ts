import type { DesignConcern } from "../model/concern.ts";

/** The roles of sections that lie near a concern, nearest first: where a text on it would stand. */
export const relatedRoles: Readonly<Record<DesignConcern, readonly string[]>> = {
  goals: ["goals", "background", "overview"],
  "non-goals": ["goals", "requirements", "overview"],
  "quantified-requirements": ["requirements", "constraints", "goals", "hot-paths"],
  capacity: ["capacity", "scaling", "requirements", "data-model"],
  alternatives: ["alternatives", "decisions", "tradeoffs", "design"],
  tradeoffs: ["tradeoffs", "risks", "alternatives", "decisions"],
  "data-ownership": ["state-ownership", "data-model", "components", "architecture"],
  scaling: ["scaling", "bottlenecks", "capacity", "architecture"],
  "failure-handling": ["reliability", "risks", "operations", "data-flow", "architecture"],
  redundancy: ["reliability", "deployment", "scaling", "architecture"],
  backup: ["reliability", "data-model", "operations", "state-ownership", "deployment"],
  monitoring: ["observability", "operations", "reliability", "deployment"],
  alerting: ["observability", "operations", "reliability", "deployment"],
  security: ["security", "privacy", "apis", "architecture"],
  cost: ["cost", "capacity", "deployment", "operations"],
  rollout: ["deployment", "migration", "plan", "operations"],
  rollback: ["deployment", "migration", "operations", "plan", "risks"],
  testing: ["testing", "plan", "deployment", "design"],
  team: ["team", "plan", "operations", "metadata"],
  api: ["apis", "events", "components", "design"],
};
