/** Words of state ownership; from seeds/004.md and the tables, maps and sentences of public design documents. */

/** Keys of a map from datasets to facts, lower case, without separators. */
export const stateMapKeys: Readonly<Record<string, readonly string[]>> = {
  writer: [
    "owner",
    "owners",
    "writer",
    "writers",
    "writtenby",
    "singlewriter",
    "ownedby",
    "sourceoftruth",
    "sor",
    "systemofrecord",
    "producer",
    "producers",
    "authority",
  ],
  reader: ["readers", "reader", "readby", "consumers", "consumer", "subscribers", "usedby"],
  storage: ["storage", "store", "storedin", "datastore", "database", "db", "backend", "engine"],
  backup: ["backup", "backups", "durability", "durablecopy", "snapshot"],
  partitioning: ["partitioning", "partitionkey", "shardkey", "sharding"],
  retention: ["retention", "ttl", "expires", "lifetime"],
  notes: ["notes", "note", "description", "comment", "derivedfrom", "rebuiltfrom"],
  name: ["name", "dataset", "table", "entity", "data", "state", "topic"],
};

/** An owner cell that names nobody, or everybody. */
export const nobody =
  /^(?:[-–—?*.]*|tbd|todo|unknown|n\/?a|none|null|nil|unassigned|to be (?:decided|determined|defined)|no owner|shared|multiple|various|many|any(?:one| service)?|all(?: services)?|everyone|nothing|stateless|no (?:data|state|tables?|storage|persistent \w+)|unclear|not (?:yet )?(?:assigned|decided))\??$/i;

/** A writer that writes outside of ordinary operation. */
export const exceptionalWriter =
  /\b(?:migrat\w+|replay\w*|backfill\w*|repair\w*|restor\w+|re-?index\w*|re-?build\w*|bootstrap\w*|seed(?:er|ing|s| data| script| job)?|one-?off|one-time|break-?glass|manual(?:ly)?|admin(?:istrator|istration)?s?\b(?! service)|operators?|support tool|cli|script|fixtures?|tests?|recovery|init(?:ial)?(?:ization)?|cleanup|purge|erasure|gdpr|ttl|expiry|import)\b/i;

/** People, who answer for data but are no program that writes. */
export const people =
  /\b(?:team|teams|squad|guild|group|department|engineers?|engineering|developers?|dba|dbas|sre|sres|ops|devops|staff|people|persons?|users?|customers?|merchants?|sellers?|buyers?|authors?|maintainers?|stewards?|managers?|officer|lead|leads|hr|finance|legal|marketing|sales|product owner|committee|council|working group|sig[- ]\w+|humans?)\b|(?:^|\s)@[\w-]+/i;

/** A name of people: by its last word, as "Permission set user handlers" are none. "Task Manager" is a program. */
export const peopleName =
  /\b(?:team|teams|squad|guild|group|department|engineers?|engineering|developers?|dba|dbas|sre|sres|ops|devops|staff|support|people|persons?|users?|customers?|merchants?|sellers?|buyers?|authors?|maintainers?|stewards?|(?:product|project|program|programme|engineering|release|delivery|account|data|it) managers?|officer|lead|leads|hr|finance|legal|marketing|sales|product owner|committee|council|working group|sig[- ]\w+|humans?)$|^(?:team|squad|guild)\b|(?:^|\s)@[\w-]+/i;

/** A reader or a copy, named beside the writer. */
export const notWriting =
  /\b(?:read-?only|reads?|reader|replicas?|standby|secondary|follower|cached?(?: copy)?|mirror|proxy|derived|projection)\b/i;

/** Data that needs no owner: made again from its source, or kept elsewhere. */
export const regenerated =
  /\b(?:derived|regenerat\w+|rebuil\w+|recomput\w+|re-?creat\w+|projection|projected|materiali[sz]ed|external(?:ly)?|third[- ]party|upstream|vendor|read-?only|immutable|static|constant|reference data|not (?:persisted|stored)|ephemeral|transient|deprecated|removed|legacy|out of scope|future)\b/i;

/** Data that may be lost without harm, by its name or by what is said of it. */
export const expendable =
  /\b(?:cach\w*|sessions?|rate|rates|limits?|limiter|throttl\w+|counters?|locks?|leases?|presence|online|heartbeats?|otps?|nonces?|tokens?|jwts?|idempotenc\w+|dedup\w*|queues?|queued|jobs?|pending|temp(?:orary)?|tmp|scratch|buffers?|ephemeral|transient|volatile|short-?lived|ttl|expir\w+|evict\w*|hot|live|real-?time|in-?flight|working|runtime|connections?|subscriptions?|sockets?|websockets?|channels?|metrics|scores?|leaderboards?|typing|draft|drafts|status|state machine|flags?|derived|rebuil\w+|regenerat\w+|recomput\w+|reload\w*|re-?fetch\w*|refresh\w*|recover\w*|projection|copy|index|lookup|pub\/?sub|signal\w*|challenge|blacklist|denylist|revo\w+|mock\w*|stub\w*|fake|demo|test\w*|dev|local|prototype|mvp|poc|lost on restart is|acceptable|replay\w*|reconstruct\w*|best-effort|warm\w*|window\w*|stream\w*|bus|events?|progress|tracking|location|position|cursor|offset|snapshot|context|conversation|history buffer)\b/i;

/** What makes a volatile store keep its data. */
export const persistence =
  /\b(?:aof|append-?only|rdb|persist\w*|durab\w+|fsync|back(?:ed)?[ -]?up|backups?|write-?through|write-?behind|flush\w*|sync(?:ed|s|hroni[sz]\w+)?|replica\w*|snapshot\w*|wal|disk|memorydb|also in|copy in)\b/i;

/** Nouns of stored data, at the end of a dataset's name in a sentence. */
export const dataNoun =
  /\b(?:tables?|records?|rows?|data|datasets?|state|collections?|buckets?|balances?|ledger|schemas?|stores?|index(?:es)?|sessions?|orders?|accounts?|profiles?|entries|entities|aggregates?|documents?)$/i;

/** Nouns of programs that write. */
export const programNoun =
  /\b(?:services?|svc|workers?|apis?|jobs?|servers?|controllers?|operators?|engines?|processors?|handlers?|schedulers?|daemons?|agents?|modules?|components?|gateways?|apps?|backends?|consumers?|producers?|pipelines?|functions?|lambdas?|bots?|ingest\w*|collectors?|registry|monolith|system|microservices?)$/i;

/** Titles of sections whose tables and lists speak of stored data. */
export const ownershipTitle =
  /\b(?:data|state|ownership|owner|owners|owns|storage|persistence|source of truth|system of record|database|tables|crud|datasets?|entities|writers?)\b/i;

/** A place that holds data and does not write it: "Catalog DB", "double-entry journal". */
export const placeName =
  /\b(?:db|databases?|ledger|journal|tables?|files?|repo(?:sitory)?|documents?|docs?|config\w*|events?|records?|rows?|logs?|store|storage|bucket|cache|registry|catalog)$/i;

/** A header of a column that speaks of what one may do, or does not have. */
export const rightsHeader = /\b(?:authority|permissions?|access|rights?|not|never|policy|policies)\b/i;

/** Titles of sections whose matrices speak of people's rights. */
export const rightsTitle =
  /\b(?:permissions?|rbac|access control|authori[sz]ation|roles?|privileges?|acl|policies|policy|iam|raci|responsibilit\w+)\b/i;
