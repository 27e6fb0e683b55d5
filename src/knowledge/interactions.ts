/** Words for what one component does to another; from the labels of arrows in public design documents. */

/** Words of an arrow or a sentence that changes what it points at. */
export const writing =
  /\b(?:writ\w+|stor(?:e|es|ing)|persist(?:s|ed|ing)?|insert\w*|updat\w+|upsert\w*|sav(?:e|es|ing)|delet\w+|append\w*|publish\w*|produc(?:e|es|ing)|emit\w*|enqueu\w+|push\w*|creat\w+)\b/i;

/** Words by which an arrow makes what it points at write, or says what must have been written before. */
export const setsOff = /\b(?:driv(?:es?|ing)|trigger\w*|causes?|asks?|used to)\b|^\W*(?:on|upon|after|when|if)\b/i;

/** Words of an arrow or a sentence that takes something from what it points at. */
export const reading =
  /\b(?:reads?|reading|quer(?:y|ies|ying)|select\w*|fetch\w*|load(?:s|ing)?|looks? up|lookups?|gets?|subscrib\w+|consum\w+|polls?|scans?|search\w*)\b/i;

/** Words of an arrow that is not waited for. */
export const asynchronous =
  /\b(?:async\w*|events?|publish\w*|produc(?:e|es|ing)|subscrib\w+|consum\w+|emit\w*|enqueu\w+|dequeu\w+|queues?|topics?|kafka|amqp|sqs|sns|mqtt|stream\w*|webhooks?|callbacks?|notif\w+|cdc|replicat\w+|batch\w*|logs?|metrics|telemetry|traces?|scrap\w+|heartbeats?|cron|nightly|periodic\w*)\b/i;

/** Arrows that carry no request: structure, deployment, builds, watching. */
export const controlling =
  /\b(?:deploy\w*|builds?|monitor\w*|scrap\w+|metrics|logs?|telemetry|traces?|configur\w*|provision\w*|manag\w+|implements?|extends?|inherits?|imports?|contains?|includes?|backups?|migrat\w+|ci|cd)\b/i;

/**
 * What stands between two names in a sentence that draws an edge: a verb, perhaps with its object, up to the second
 * name. Named by what it says of the edge.
 */
export const linkingPhrases: readonly {
  readonly phrase: RegExp;
  readonly access?: "read" | "write";
  readonly async?: true;
}[] = [
  {
    phrase:
      /^\s+(?:also |then |directly |only |asynchronously )*(?:writes?|persists?|saves?|stores?|appends?|inserts?)\b[^.;:]{0,40}?\b(?:to|into|in)\s+(?:the |its |an? )?(?:(?!(?:is|are|was|were|and|or|that|which)\b)\w+ ){0,2}$/i,
    access: "write",
  },
  {
    phrase:
      /^\s+(?:also |then |directly |only )*(?:reads?|quer(?:y|ies)|fetch(?:es)?|loads?|looks? up|gets?)\b(?:[^.;:]{0,40}?\b(?:from|in)\b)?\s+(?:the |its |an? )?(?:\w+ ){0,2}$/i,
    access: "read",
  },
  {
    phrase:
      /^\s+(?:also |then |asynchronously )*sends?\b[^.;:]{0,25}?\b(?:requests?|quer(?:y|ies)|calls?|commands?|pings?|heartbeats?|responses?|it|them)\b[^.;:]{0,15}?\bto\s+(?:the |its |an? )?(?:\w+ ){0,2}$/i,
  },
  {
    phrase:
      /^\s+(?:also |then |asynchronously )*(?:publish(?:es)?|emits?|sends?|produces?|pushes|push|enqueues?)\b[^.;:]{0,40}?\b(?:to|on|onto|into|via|through)\s+(?:the |its |an? )?(?:\w+ ){0,2}$/i,
    access: "write",
    async: true,
  },
  {
    phrase:
      /^\s+(?:also |then )*(?:subscribes? to|consumes?(?: [^.;:]{0,30}? from)?|listens? (?:to|on)|polls?)\s+(?:the |its |an? )?(?:\w+ ){0,2}$/i,
    access: "read",
    async: true,
  },
  {
    phrase:
      /^\s+(?:also |then |directly |synchronously )*(?:calls?|invokes?|requests?|contacts?|talks? (?:directly )?to|connects? (?:directly )?to|depends on|relies on|forwards? [^.;:]{0,30}?to|routes? [^.;:]{0,30}?to|proxies [^.;:]{0,30}?to)\s+(?:the |its |an? )?(?:\w+ ){0,2}$/i,
  },
];

/** What follows the name of a component that is called. */
export const protocol =
  /^\s+(?:directly )?(?:over|via|through|using|by|with) (?:a |an |its |the )?(?:\w+ )?(?:g?rpc|https?|rest\w*|graphql|soap|thrift|tcp|web ?sockets?|json-rpc)\b/i;
