import type { Graph, GraphEdge } from "./graph.ts";

/**
 * The longest row of messages of a sequence in which each sender still waits for its answer when the next is sent.
 * Dashed messages, and those back to somebody who waits, are answers; `waits` says which of the others are waited for.
 */
export function deepestCalls({ edges }: Pick<Graph, "edges">, waits: (message: GraphEdge) => boolean): GraphEdge[] {
  let deepest: GraphEdge[] = [];
  let open: GraphEdge[] = [];
  for (const message of edges) {
    const { from, to } = message;
    if (from === to || message.direction !== "forward" || message.async === true) continue;
    const waiting = open.findIndex((call) => call.from === to);
    if (message.line === "dashed" || waiting >= 0) {
      if (waiting >= 0) open = open.slice(0, waiting);
      continue;
    }
    if (!waits(message)) continue;
    const caller = open.findLastIndex((call) => call.to === from);
    open = [...open.slice(0, caller + 1), message];
    if (open.length > deepest.length) deepest = open;
  }
  return deepest;
}
