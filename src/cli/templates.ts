/** A new decision record. Its slots are known for what they are: until they are filled in, it is taken for a form. */
export function recordTemplate(title: string, number: string, today: string): string {
  return `# ${number === "" ? "" : `ADR-${number}: `}${title}

- Status: draft
- Date: ${today}
- Deciders: [names of those who decide]

## Context

[What forces the decision, and what it must satisfy]

## Options

- [The first option, with what speaks for and against it]
- [The second option, with what speaks for and against it]

## Decision

[The option that was chosen, and why the others were not]

## Consequences

- [What becomes better]
- [What becomes worse, and how that is borne]

## Links

- [Designs and decisions that this one rests on]
`;
}

/** A new design document. */
export function designTemplate(title: string, today: string): string {
  const sections: readonly (readonly [string, string])[] = [
    ["Goals", "[What it must achieve, with numbers]"],
    ["Non-goals", "[What it leaves out on purpose]"],
    ["Requirements", "[Load, latency, availability and retention, with numbers and units]"],
    ["Overview", "[The components, how they work together, and a diagram]"],
    [
      "State ownership",
      "| Dataset | Owner | Storage | Backup |\n| --- | --- | --- | --- |\n| [dataset] | [the one writer] | [store] | [how, how often] |",
    ],
    ["Failure handling", "[What fails, what it takes down, and what answers it]"],
    ["Security", "[Who may do what, and how secrets and personal data are kept]"],
    ["Monitoring and alerting", "[What is measured, and who is woken by what]"],
    ["Testing", "[How one knows that it works, under load and under failure]"],
    ["Rollout and rollback", "[The steps, and the way back from each]"],
    ["Cost and capacity", "[What it needs at ten times the load of today, and what that costs]"],
    ["Alternatives", "[What else was considered, and why it was not taken]"],
    ["Risks", "[What may go wrong, and what is done about it]"],
    ["Open questions", "[What is not settled, and who will settle it]"],
  ];
  const body = sections.map(([heading, slot]) => `## ${heading}\n\n${slot}\n`).join("\n");
  return `# ${title}\n\n- Status: draft\n- Date: ${today}\n- Authors: [names]\n- Team: [who builds and runs it]\n\n${body}`;
}
