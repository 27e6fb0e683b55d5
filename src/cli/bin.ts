#!/usr/bin/env node
import { compiled, started } from "./launch.ts";

await started(compiled());
