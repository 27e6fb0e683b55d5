/**
 * What authors leave in a document that was a form: slots, sample values, a template's instructions, and marks that put
 * something off. From the templates in public use: MADR, Nygard, KEP and its descendants, Rust RFC and its, arc42.
 */

/** What a bracket asks for, when it asks its author for something: "[Describe …]", "[your name]", "[one sentence]". */
const request =
  "(?:(?:please |briefly )?(?:describe|list|explain|insert|add|enter|provide|specify|summari[sz]e|fill|state|outline|replace|define|include|write|identify|name of|names? or|title of|short|brief|one[- ](?:sentence|paragraph|line)|high-level|your|link to|who|what|why|how|when|where|which|e\\.g\\.|optional:)\\b[^\\]{}<>\\n]{2,160}|(?:your |project |author |component |service |system |feature |short )?(?:name|title|date|author|authors|description|owner|status|link|url|text here|xx+|deciders|reviewers|team|role))";

/** A bracket of any kind around a request. Links and task boxes are never such text. */
export const slots: readonly RegExp[] = [
  new RegExp(`(?<![\\[\\]\\w!])\\[${request}\\](?![\\[(:\\]])`, "giu"),
  /(?<![{$#\w])\{(?!(?:along|with|and|or|if|of|to|in|for|by|at|on)\b)[a-z][\w'’]*(?: [a-z][\w'’/-]*){2,}[^{}\n"=;<>]{0,160}\}(?!\})/gi,
  // A name in capitals, as programs fill it in: "{AUTHOR}", "{STORAGE_VENDOR}".
  /(?<![\w/$#{\\^_-])\{(?:[A-Z0-9]+_)*(?:AUTHORS?|DATE|REVIEWERS?|APPROVERS?|NAME|VENDOR|TITLE|STATUS|OWNER|SPONSOR|TEAM|CUSTOMER|COMPANY|PROJECT|DESCRIPTION|SUMMARY|EMAIL|ROLE|LIST)(?:_[A-Z0-9]+)*\}(?![\w/}])/g,
];

/** An angle bracket around a request, in the source: parsers take some of them for HTML. */
export const angleSlot =
  /<(?:your|insert|describe|the name of|name of|title of|short|brief|link to|enter|add|list of|list the|date of|one[- ]sentence)(?: [a-z'’-]+){1,8}>|(?<!\w)<(?=[A-Z][a-z]* [a-z]+ [a-z]+ [a-z]+ [a-z]+)[A-Z][^<>="`{}();|]{20,500}>/gi;

/** A bracket that is all that a cell, an item, a paragraph or a label's value says. */
export const wholeSlot =
  /^\[(?=[^\]]*(?:name|title|date|owner|author|descri|link|url|detail|reason|insert|your|here|number|version|summary|list|team|person|people|role|email|value|amount|specific|brief|expla|define|how|what|why|which|when|who|\d))[A-Z][a-z]+(?: [A-Za-z0-9/&'’,.-]+)+\]\.?$|^\[[A-Z][a-z]+ [^\]]{40,2000}\]$/u;

/** Brackets that name something rather than ask for it. */
export const namedBracket =
  /\b(?:rfc|adr|pr|issue|figure|fig|table|(?<!\b(?:this|the|this \w+|the \w+) )section|appendix|chapter|option \d|ref|wip|optional|required|deprecated|back to|toc|see)\b|\d{2}/i;

/** Values that stand for a value. */
export const samples: readonly RegExp[] = [
  /(?<=^|\b(?:date|updated|created|reviewed|decided)\b[^|\n]{0,20}[:|]\s?)\[?YYYY-MM-DD\]?(?=$|[^\w-])/gi,
  /(?<![\w/-])(?:20\d\d-(?:XX|\d\d)-XX|(?:ADR|RFC|KEP|EIP)-(?:N{3,4}|X{3,4})|XX+(?:%|ms|GB|MB)|version XX+|XX+ (?:seconds|minutes|hours|days|weeks|months|users|requests|nodes|percent))(?![\w-])/gu,
  /\blorem ipsum\b/gi,
  /\bneat[- ]enhancement[- ]idea\b|\bmy awesome (?:feature|idea|proposal)\b|\byour short, descriptive title\b/gi,
  /\((?:leave (?:this )?(?:blank|empty)|to be filled(?: in)?|fill (?:in|this)\b[^()]{0,120}|put ["“]n\/a["”] unless [^()]{3,120}|(?:insert|add) (?:a |the )?(?:hyper)?link(?: to)?\b[^()]{0,60})\)/gi,
  /@(?:x{3,}|\.{3}|…)(?!\w)/gi,
  /(?<![\w&])(?:[\w.-]+\/[\w.-]+)?#0000\b|\$(?:kep-number|title|link|name|date|author|number)\b/g,
];

/** What every slot and every sample has somewhere. */
export const slotCue = /[[{]/;
export const sampleCue =
  /\((?:leave|to be|fill|put|insert|add)|yyyy|XX|NNN|lorem|enhancement|awesome|your short|@|#0000|\$[a-z]/i;

/** What a form's row says in its cells until someone fills it in, lower case. */
export const formCells: ReadonlySet<string> = new Set(
  "name|full name|your name|date|title|author|authors|link|url|role|team|email|reviewer|owner|notes|comment|comments|yyyy-mm-dd".split(
    "|",
  ),
);

/** The text of a link that an editor's button put there, or the form with no number yet. */
export const formLink = /^(?:text|link ?text|link title|title|[\w./-]*#(?:0{3,}|X{2,}|x{2,}|N{3,})|PR #X+)$/i;

/** The target of a link that is still the form's, such as the pull request of number 0, or that was never looked up. */
export const formTarget =
  /\/(?:pull|pulls|issues|merge_requests)\/(?:0+|N+|X+|x{2,})(?:$|[/#?])|^(?:X{3,}|x{3,}|TODO|TBD|FIXME|<!--TODO-->)$/;

/** A title that is still the form's. */
export const formTitle =
  /^(?:[A-Z]{2,5}-\d+: )?(?:(?:(?:Proposal|Enhancement|RFC|ADR|Design|KEP) )?Template|\[?(?:(?:Proposal|RFC|Document|Feature|Design|Project|KEP|ADR) )?Title\]?|(?:Feature|Project|Proposal) Name|Untitled|An Example of .{3,60} Proposal)$/;

/** The opening of a sentence that tells an author what to write, where all of the paragraph is set apart. */
export const instruction =
  /^(?:briefly |please )?(?:describe|list|discuss|explain|outline|summari[sz]e|provide|detail|identify|mention|specify|state)\b/i;

/** What a form asks of its author. A section that holds nothing else was never answered. */
export const formQuestion =
  /^(?:why|what|how|who|when|where|which|does|do|is|are|was|were|will|would|can|could|should|has|have)\b[^?]{3,300}\?$/i;

/** Headings under which questions are what the section is for. */
export const asksOnPurpose =
  /\?|\bquestions?\b|\bfaq\b|\bissues?\b|\binterview|\bquer(?:y|ies)\b|\bunknowns?\b|\bdiscussion|\bhypothes|\btodo\b|\bresearch\b|\bstor(?:y|ies)\b|\bproblem|\bchecklist|\bcriteria|\breview/i;

/** A title whose number is still the form's letter. */
export const formNumber = /^(?:n|N{2,4}|X{2,4})\.\s/;

/** A paragraph that tells its author what to write, where it is all that the section holds. */
export const bareInstruction =
  /^(?:please |briefly )?(?:describe|discuss|explain|outline|summari[sz]e) (?:what|why|how|who|which|when|where|whether|if|any|all|the|this|your|prior|alternative|in detail)\b/i;

/** A sentence that says itself that it holds a place. */
export const holdsPlace = /^placeholder (?:for|text)\b/i;

/** What a form asks of its author at a later time: when the proposal is accepted, or aims at a release. */
export const asksLater =
  /\b(?:once|after|when) (?:it is |the \w+ is )?(?:accepted|approved|merged)\b|\bnot required until\b|\bmust be completed when\b|\bpossible after \d|\bafter acceptance\b|\bwill contain links\b/i;

/** A section's only sentence, when it speaks of what the section should say. */
export const aboutItself = /^[[(<]?(?:this|the) section should\b|^additional notes\.?$/i;

/**
 * What a chat program says to whoever asked it, around the text that they wanted: openings, offers to go on, and marks of
 * its own (seen in public documents).
 */
export const chatter: readonly RegExp[] = [
  /^(?:certainly|sure|of course|absolutely)[!,.] (?:here(?:'s|’s| is| are)|below (?:is|are))\b/i,
  /^(?:if you(?:'d|’d| would)? (?:like|want),? I can (?:also )?(?:add|commit|continue|convert|create|draft|expand|extend|generate|help|include|make|open|prepare|produce|provide|refine|turn|update|walk|write)|would you like me to|do you want me to|let me know if you(?:'d|’d| would) like (?:me|any|to))\b/i,
  /^(?:just )?say [^\w\s]*next[^\w\s]* (?:and|to)\b.{0,20}\bcontinue\b/i,
  /^as an ai (?:language )?model\b/i,
  /:contentReference\[oaicite:|\boai_citation\b|【\d+†/,
];

/** Instructions under which authors write their answer and leave them be. */
export const leadIn = /[:?]$|must be completed when|not required until/i;

const writing = "(?:describe|discuss|explain|outline|summari[sz]e|elaborate on|list|detail|document|specify)";
const subject =
  "(?:you|your|this (?:proposal|rfc|feature|section|document|change|enhancement|design)|the (?:proposal|rfc|enhancement|reader|readers|author)|if any|if applicable|if (?:it is )?relevant|have (?:either )?been (?:considered|discussed))";

/** Sentences, lower case, that tell the author what to write, in whatever words a house's own template says it. */
export const asksAuthor: readonly RegExp[] = [
  new RegExp(
    `^(?:please |briefly |if so, (?:please )?)?${writing} (?:the|any|all|how|what|why|your|who|which|if|whether|each)\\b.{0,200}\\b${subject}\\b`,
    "u",
  ),
  new RegExp(`^(?:if (?:so|any|applicable|not|needed|yes),? )?(?:please )?${writing}\\b.{0,60} here[.:]$`, "u"),
  /(?:^|, )(?:in )?(?:this|the) section (?:should|must|needs to|has to) (?:be(?! \w+ed\b)|list|describe|include|contain|explain|document|cover|outline|provide|give|also|discuss|answer|detail)\b/u,
  /^this section is (?:intended to|meant (?:to|for)|optional|where you)\b/u,
  /^(?:please )?(?:provide|give|write|add|include) (?:a|an|the) (?:high-level|short|brief|concise|one[- ](?:sentence|paragraph))\b/u,
  /^use this section (?:to|if|for)\b/u,
  /\b(?:delete|remove) this (?:section|line|paragraph|text|comment|note|sentence)\b(?! from)|^replace this (?:text|section|line|with)\b/u,
  /^(?:what|why|how|which|does|is|are|will)\b.{0,120}\b(?:this|your) (?:proposal|rfc|enhancement|feature|kep|design) .{0,120}\? (?:if so|if not|if yes),? /u,
];

/** Marks that put something off, as a word of its own. */
export const marks: readonly RegExp[] = [
  /(?<![\w"'“‘`$#/.@-])(?:TODO|TBD|FIXME|TBW|TBA|TBC|T\.B\.D\.?|TK TK)(?![\w"'”’`/$]|-\w| ?(?:→|->))/gu,
  /(?<=^|[.:(] ?)XXX(?=:|\)|$| [-–—])/gu,
  /(?<![\w"'“‘`$#/.@-])(?:tbd|todo:|Todo:|ToDo:|tba)(?![\w"'”’`/$]|-\w)/gu,
  /\((?:to be (?:determined|decided|defined|done|written|completed|added|confirmed|investigated|verified|checked)|needs? (?:verification|confirmation|investigation)|\?+)[?!]*\)|(?<=^|[.:|] ?)(?:To|to) be (?:determined|decided|defined|done|written|completed|filled in|added|discussed)(?= ?(?:[.…]|\||$))/gu,
  /\?{3,}/gu,
  /<<\[UNRESOLVED[^\]]{0,80}\]>>/gu,
  /\[citation needed\]/gi,
  /(?<=^|[.:] ?)Placeholder (?:for|text)\b/gu,
];

/** Words by which a sentence puts off what it speaks of. "Needs to be defined" may as well say what a user must do. */
export const postponements: readonly RegExp[] = [
  /\b(?:still|yet|remains?) to be (?:determined|decided|defined|specified|confirmed|agreed|documented|finali[sz]ed|discussed)(?= ?(?:[.;)…]|$))/gi,
  /\b(?:is|are) to be (?:determined|decided|confirmed|agreed|discussed)(?= ?(?:[.;)…]|$))/gi,
  /\b(?:will|is to|are to) be (?:determined|decided|defined|specified|described|documented|written|filled in) (?:later|soon|in the future|at a later)\b/gi,
  /(?:will be|to be) (?:added|filled in|written|completed) (?:soon|later)\b|\b(?:coming soon(?= ?(?:[.!)|]|$))|version yet to be added\b)/gi,
];
export const markers: readonly RegExp[] = [...marks, ...postponements];

/** A question mark by which an author only hedges what the sentence says. */
export const hedge = /^\(\?+[?!)]*$/;

/** A heading over a stage that is still to come. */
export const comingStage = /\b(?:alpha|beta|ga|preview|phase \d|stage \d|version \d|v\d)\b/i;

/** Marks by which an author tells someone to do something; the others only say that something is not known. */
export const instructs = /^(?:TODO|FIXME|XXX|todo|Todo|ToDo|TK|\[citation|Placeholder)/;

/** Words that say when a point will be settled, by whom or why not now: it is put off on purpose. */
export const deferral =
  /\b(?:until|later|next (?:phase|release|version|iteration|step)|phase \d|stage \d|version \d|v\d+\b|mvp|milestone|alpha|beta|ga|post-|follow-?ups?|separate(?:ly)?|future|once|depend(?:s|ing|ent)|during (?:the )?(?:implementation|development)|implementation (?:time|detail|phase)|out of scope|not (?:yet )?(?:needed|required)|optional|if (?:needed|necessary|any)|based on|exact|final|nam(?:e|es|ing)|wording|currently|for now|release|at this (?:time|point)|tentative(?:ly)?)\b|(?:--|[—–(]) ?(?:TODO|FIXME)\)?$|^\(\?+\)|\b(?:TODO|FIXME|TBD|XXX) ?\(\s*@?[A-Za-z][\w .-]{1,30}\)|\bTBD:? @\w|<<\[UNRESOLVED/i;

/** Words and signs of which every such mark has one: few texts have, and the others need not be searched ten times. */
export const markerCue =
  /todo|t\.?b\.?[dwac]|fixme|tk tk|xxx|\?\?\?|\(\?|\(needs? |unresolved|citation|placeholder|to be |soon|later|future|yet to/i;

/** Sentences in which such a mark is the name of a thing: an app's to-dos, a state of a board, a way of working. */
export const markerAsNoun =
  /\b(?:TODO|FIXME)\s+(?:apps?|applications?|lists?|items?|comments?|services?|api|apis|entries|entry|tasks?|cards?|columns?|tags?|markers?|annotations?|mvc|states?|files?|notes?|stubs?|call-?sites?|tracking|status)\b|\b(?:an?|all|each|every|no|any|of|the) (?:TODO|FIXME|TBD|XXX)\b(?! *:)|\b(?:DONE|DOING|IN[ _-]PROGRESS|BACKLOG|HACK)\b|\btrunk[- ]based\b|\[ \] ?(?:TODO|TBD)|\bTODOs?[,/] ?FIXME|\bFIXMEs?[,/] ?TODO|\bplaceholders?\b|to be determined["”]? \(TBD\)|\b(?:mark(?:ed)?|insert|write|add|leave|as|with|called|named)(?: (?:it|them|this))?(?: (?:a|as))? (?:TODO|FIXME|TBD)\b/i;

/** Where a mark will be settled. */
export const tracker = /(?:\B#\d+|\b[A-Z][A-Z0-9]+-\d+\b|\/(?:issues|pull|browse|merge_requests)\/)/;

/** Bodies that only say that the section does not apply. */
export const notApplicable: ReadonlySet<string> = new Set(
  "n/a|n.a|na|none|not applicable|nothing|no|-|--|—|–|nil|none known|none at this time|none identified|nothing special|see above|see below|same as above|no change|no changes|none so far|not relevant".split(
    "|",
  ),
);

/** Bodies that only say that they are to be written. */
export const unwritten: ReadonlySet<string> = new Set(
  "tbd|tba|tbc|tbw|todo|to do|t.b.d|to be determined|to be decided|to be defined|to be done|to be added|to be filled|to be filled in|to be written|to be completed|to be discussed|will be added|will be added soon|will be added later|will be filled in|coming soon|wip|work in progress|...|…|xxx|fixme|placeholder|pending|not yet|?|??|???|later|in progress|placeholder text|lorem ipsum|write me|fill me in|under construction|more to come|additional notes|no response|forthcoming|to follow|details pending|additional details pending|to be filled out|to be provided".split(
    "|",
  ),
);

/** Of these, the ones that answer a question. */
export const answersQuestion: ReadonlySet<string> = new Set(["not yet", "later", "in progress", "pending"]);

/** Headings whose body is a status, so that "pending" is an answer. */
export const statusHeading = /\b(?:status|state|stage|progress)\b/i;

/** Paths of minutes, whose marks were for whoever was there. */
export const minutesPath = /(?:^|\/)(?:meetings?|minutes|[\w-]*[-_]notes)(?:\/|[-_.])/i;

/** Paths of files that are forms, and of documents that tests are made of. */
export const templatePath =
  /(?:^|\/)(?:test-?fixtures?|testdata|integration-tests?)\/|(?:^|\/)0+-(?:example|template)(?:\/|\.)|(?:^|\/)_?YYYY-[^/]*$|(?:issue|pull_request)_template\/|(?:^|[/_.-])(?:(?:adr|rfc|kep|prd|rep|oep|proposal|enhancement|decision|design|design-?doc|document|nep|cfp|spec|section|module|release)s?[-_ ]?)?templates?(?:[-_.](?:short|long|full|bare|minimal|v?\d+|adr|rfc|proposal|design|decision))*(?:\.(?:md|markdown|mdx)|\/readme\.md)$/i;
