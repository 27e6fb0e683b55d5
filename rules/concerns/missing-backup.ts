import { defineConcernRule } from "../../src/rule.ts";

export default defineConcernRule({
  id: "missing-backup",
  concern: "backup",
  name: "backup or recovery of stored data",
  severity: "warning",
  preset: "recommended",
  summary: "Nothing says how stored data is recovered",
  why: "Replication copies a mistaken delete to every replica; only a backup that has been restored brings the data back.",
  fix: "Say what is backed up, how often, how long it is kept, and how much loss and downtime a restore costs.",
});
