import type { NodeKind } from "../model/graph.ts";
import { partNoun } from "./redundancy.ts";
import { technologiesIn } from "./technologies.ts";

/** Work that is meant to run once at a time, and things beside the path of a request. */
const besideThePath =
  /\b(?:cron\w*|jobs?|batch|migrat\w+|backups?|seed\w*|admin\w*|monitor\w*|metrics|prometheus|grafana|jaeger|kibana|loki|bastion|ci|runner|builder|tests?|docs?|dashboard|cli|leader|nat)\b/i;

/** Whether a part of this name and technology has to run all the time, as far as they tell. */
export function runs(name: string, technology = ""): "always" | "never" | "unknown" {
  const technologies = technologiesIn(`${name} ${technology}`).map((use) => use.technology);
  const isManaged = technologies.some((known) => known.redundantByDefault && known.category !== "compute");
  if (besideThePath.test(name) || isManaged) return "never";
  return partNoun.test(name) || technologies.some(({ category }) => category !== "filesystem") ? "always" : "unknown";
}

const servers = new Set<NodeKind>(["datastore", "broker", "gateway", "load-balancer"]);
/** Parts that others wait for, whatever they run on. */
const coordinating = /\b(?:scheduler|coordinator|orchestrator)$/i;

/** Whether others wait for a part of this kind and name. */
export function serves(kind: NodeKind, name: string): boolean {
  return servers.has(kind) || coordinating.test(name);
}
