import { readFileSync } from "node:fs";
import * as z from "zod";

const commit = z.object({ sha: z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/) });

/** What is read of the event that started the workflow. */
const eventSchema = z.object({ pull_request: z.object({ base: commit, head: commit }).optional() });

export interface PullRequest {
  /** The commit on the target branch. */
  readonly base: string;
  /** The last commit of the pull request. */
  readonly head: string;
}

/** The pull request that the workflow runs for. */
export function pullRequestOf(eventFile: string | undefined): PullRequest | undefined {
  if (eventFile === undefined || eventFile === "") return undefined;
  const event = eventSchema.parse(JSON.parse(readFileSync(eventFile, "utf8")));
  return event.pull_request && { base: event.pull_request.base.sha, head: event.pull_request.head.sha };
}
