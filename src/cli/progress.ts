/** Below so many documents a run is over before one could read how far it is. */
const fewest = 100;
const step = 20;

/** `items`, counted on standard error while they come, where a terminal reads it and there are many. */
export function* withProgress<Item>(items: Iterable<Item>, total: number): Iterable<Item> {
  const { stderr } = process;
  const shows = stderr.isTTY && total >= fewest;
  let done = 0;
  for (const item of items) {
    if (shows && done % step === 0) stderr.write(`\rfaultlint: ${String(done)} of ${String(total)} documents`);
    done++;
    yield item;
  }
  if (shows) stderr.write("\r\u001B[K");
}
