import { main } from "./main.ts";
import { isAllWritten } from "./terminal.ts";

await main(process.argv.slice(2));
// Taking the heap apart would take longer than reading a document: it is left where nothing waits to be written.
if (isAllWritten()) process.exit();
