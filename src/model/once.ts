/** `work`, done when its result is first asked for; the result is kept. */
export function once<Result>(work: () => Result): () => Result {
  let kept: { readonly result: Result } | undefined;
  return () => (kept ??= { result: work() }).result;
}
