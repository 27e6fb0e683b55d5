/** Keys of an event's envelope: what it is, when, from where, to whom. They say nothing of what happened. */
export const envelopeKeys =
  /^(?:(?:event|message|correlation|causation|trace|span|request|aggregate|entity|tenant|user|order|customer|account)?_?id|(?:event|message)?_?(?:type|name|version|source|time|timestamp|subject|key)|event|\w*_?(?:id|uuid|guid)s?|\w+Ids?|specversion|datacontenttype|dataschema|schema_?version|producer|occurred_?(?:at|on)|(?:created|emitted|published|sent)_?(?:at|on)|timestamp|topic|metadata|headers|data|payload|detail|body|env|region)$/i;

/** Keys by which a block of JSON shows itself to be an event. */
export const eventKeys = /"(?:event|event_?type|event_?name|detail-type)"\s*:\s*"/i;

/** Words that say that an event carries only a reference on purpose. */
export const thinOnPurpose =
  /\bclaim[- ]check\b|\bthin events?\b|\bnotification events?\b|\bfetch(?:es|ed)?\b|\bids? only\b|\bonly (?:the )?(?:ids?|identifiers?|references?|keys?)\b|\bpii\b|\bprivacy\b|\bcdc\b|\blook(?:s|ed)? up\b/i;
