/** Below so many documents a run is over before one could read how far it is. */
const fewest = 100;
const step = 20;

/** `items`, counted on standard error while they come, where a terminal reads it and there are many. */
export function* withProgress<Item>(items: Iterable<Item>, total: number): Iterable<Item> {
  // Asking the stream opens it, which costs a short run more than it would show.
  const stderr = total >= fewest && process.stderr.isTTY ? process.stderr : undefined;
  let done = 0;
  for (const item of items) {
    if (done % step === 0) stderr?.write(`\rfaultlint: ${String(done)} of ${String(total)} documents`);
    done++;
    yield item;
  }
  stderr?.write("\r\u001B[K");
}
