#!/usr/bin/env node
import { compiled, started } from "./launch.ts";

await started(compiled());
// Taking the heap apart would take longer than reading a document: it is left where nothing waits to be written.
if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
