import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/extract/document.ts";
import type { DocumentKind } from "../../src/model/document.ts";

const kindIn = (path: string, text: string): DocumentKind => readDocument(path, text).kind.kind;

const guide = `# Getting started with the invoice CLI

Before you begin, install Node 20 and ask for an account.

## Install

Run the installer and follow the prompts:

\`\`\`bash
$ npm install -g invoice-cli
$ invoice login
\`\`\`

## Your first invoice

1. Open your project folder.
2. Run \`invoice new\` and enter the customer's name.
3. Click the link that you see in your terminal.

## Troubleshooting

If you see "not signed in", run \`invoice login\` again. Make sure your clock is right.
`;

const readme = `# invoice-cli

A command line tool for invoices. See [the guide](guide.md) and [the changelog](CHANGELOG.md).

## Installation

\`\`\`bash
npm install -g invoice-cli
\`\`\`

## Usage

Run \`invoice --help\` to see all commands. You can also read the [tutorial](tutorial.md).

## Contributing

See [CONTRIBUTING](CONTRIBUTING.md). Please open an issue before you send a pull request.

## License

MIT
`;

const index = `# Index of design documents

- [Invoices](invoices.md)
- [Refunds](refunds.md)
- [Ledger](ledger.md)
`;

const changelog = `# Changelog

## 2.1.0

- Added retries to the sync job
- Fixed a crash on empty invoices

## 2.0.0

- Removed the old exporter
`;

const minutes = `# Meeting notes 2024-03-04

Attendees: Ana, Bo, Chi

## Agenda

- Ledger migration
- On-call rota

## Action items

- Bo will write to the payments team
- Ana to book a room
`;

const template = `# [Title of the design]

Authors: [your name]

## Goals

[Describe what you want to achieve]

## Design

[Describe the design. Add a diagram.]

## Alternatives

[What else did you consider?]
`;

describe("documents that are no design", () => {
  test.each([
    ["a guide", "docs/guides/getting-started.md", guide],
    ["a README", "README.md", readme],
    ["an index", "docs/design/index.md", index],
    ["a changelog", "CHANGELOG.md", changelog],
    ["meeting notes", "docs/2024-03-04.md", minutes],
    ["a template", "docs/rfcs/template.md", template],
  ])("%s", (_, path, text) => {
    expect(kindIn(path, text)).toBe("other");
  });
});

const nygard = `# 4. Keep invoices in one table

Date: 2023-02-01

## Status

Accepted

## Context

Three services read invoices.

## Decision

We will keep them in one table that the billing service owns.

## Consequences

Readers go through the billing service.
`;

const madr = `# Choose a queue for exports

* Deciders: Ana, Bo

## Context and Problem Statement

Exports take minutes. Where do they wait?

## Considered Options

* A table
* A broker

## Decision Outcome

Chosen option: "A table", because the load is small.
`;

const yStatement = `# Exports wait in a table

In the context of slow exports, facing a load of ten a day, we decided for a table and against a broker, to keep
operations simple, accepting that polling costs a query a second.
`;

const tyree = `# Session storage

## Issue

Sessions are lost on restart.

## Decision

Sessions live in the database.

## Status

Decided

## Assumptions

One region.

## Implications

Each request reads one row.
`;

const bare = `# Use one region

We run in one region until customers ask for more.
`;

describe("decision records", () => {
  test.each([
    ["Nygard's layout", "notes/4.md", nygard],
    ["MADR", "notes/queue.md", madr],
    ["one sentence", "notes/exports.md", yStatement],
    ["Tyree and Akerman", "notes/sessions.md", tyree],
    ["no layout, in a folder of decisions", "docs/adr/0007-one-region.md", bare],
  ])("%s", (_, path, text) => {
    expect(kindIn(path, text)).toBe("adr");
  });
});

const rfc = `# Export queue

Status: In review
Authors: Ana

## Summary

We propose to move exports out of the request and into a queue.

## Motivation

Exports take up to two minutes and block a worker. Customers see timeouts.

## Proposed design

The API stores an export job in the jobs table. A worker polls the table, renders the file and writes it to object
storage. The job's state is returned by \`GET /exports/{id}\`.

## Alternatives considered

A broker would save the polling, but adds a component to operate.

## Rollout

Behind a feature flag, customer by customer.
`;

const architecture = `# Ledger service architecture

## Overview

The ledger service stores every posting. The payment service sends postings; the report service reads balances.

## Components

| Component | Responsibility | Technology |
| --- | --- | --- |
| API | validates postings | Go |
| Store | keeps postings | PostgreSQL |

## Data flow

The API writes a posting and publishes an event. The report service consumes the event and updates its balances.

## Failure handling

When the store is down, the API answers 503 and the caller retries.
`;

const kep = `# KEP-9999: Pause node drains

## Summary

This enhancement lets an operator pause a drain.

## Motivation

### Goals

- Pause and resume a drain

### Non-Goals

- Change eviction

## Proposal

The controller reconciles a new field \`spec.paused\` and stops evicting pods while it is set.

### Risks and Mitigations

A drain may stay paused; a condition shows it.

## Design Details

### Test Plan

Unit tests for the controller.

### Upgrade / Downgrade Strategy

Older controllers ignore the field.
`;

const interview = `# Design: URL shortener

## Requirements

- 1000 new links a second
- p99 of redirects below 50 ms

## High-level design

A web tier calls the link service. The link service writes to Cassandra and caches hot links in Redis.

## Data model

Links: id, target, created at, owner.

## Scaling

The links are partitioned by id.
`;

const arc = `# Parking: architecture documentation

## Introduction and Goals

The system sells parking tickets and checks them at the barrier.

## Constraints

Barriers work offline for an hour.

## Building Block View

The barrier controller caches tickets and asks the ticket service. The ticket service stores tickets in PostgreSQL.

## Runtime View

A driver pays; the payment service calls the provider and the ticket service creates the ticket.

## Deployment View

Two instances of each service run behind a load balancer.
`;

describe("design documents", () => {
  test.each([
    ["an RFC", "rfcs/0012-export-queue.md", rfc],
    ["an architecture description", "docs/architecture.md", architecture],
    ["a KEP", "keps/9999-pause-drains/README.md", kep],
    ["a system design", "design/url-shortener.md", interview],
    ["arc42", "docs/arc42.md", arc],
  ])("%s", (_, path, text) => {
    expect(kindIn(path, text)).toBe("design");
  });
});

test("the configuration decides", () => {
  const { kind } = readDocument("docs/guides/getting-started.md", guide, { kind: "design" });
  expect(kind).toEqual({ kind: "design", probability: 1, reasons: ["the configuration says so"] });
});

test("a guide says what gave it away", () => {
  expect(readDocument("docs/guides/getting-started.md", guide).kind.reasons).not.toEqual([]);
});

test("line ends do not change the kind", () => {
  for (const text of [guide, nygard, rfc, architecture]) {
    expect(kindIn("a.md", text.replaceAll("\n", "\r\n"))).toBe(kindIn("a.md", text));
  }
});

test("any text has a kind with a probability", () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ maxLength: 40 }), (text, path) => {
      const { kind, probability } = readDocument(path, text).kind;
      expect(["design", "adr", "other"]).toContain(kind);
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
    }),
  );
});
