#!/usr/bin/env node
import { compiled, started } from "./launch.ts";

void started(compiled());
