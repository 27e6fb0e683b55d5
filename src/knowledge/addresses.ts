/** An address of the web without its scheme, which a reader's browser takes for a path. */
export const schemeless = /^(?:[a-z\d-]+\.)+(?:com|dev|io|net|org)(?:\/|$)/i;

/** What only the author's own program follows: a file on one machine, an upload to a forum, the name of a person. */
export const followedByNobody = /^(?:file:|upload:|[a-z]:[\\/]|\/Users\/[\w.-]+\/|@[\w-]*$)/i;

/** An address that leads nowhere on the disk: to the web, to the pages of a site, to a person. */
export const leadsAway = /^(?:[a-z][a-z\d+.-]*:|\/(?:\/|(?![^?#]+\/[^?#]*\.md(?:[?#]|$)))|@|~|#\/|#!)/i;

/** Signs of a template's language, which puts something else in their place. */
export const filledByTemplate = /\{[{%]|\$\{|[<>|]/;

/** Fragments that a site or a browser makes of the page, and no heading does. */
export const madeFragment = /^(?:$|top$|tab\/|lightbox$|user-content-|L\d+|fn|:~:text)/i;
