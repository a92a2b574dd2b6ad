/**
 * Like an async generator over `events`, but `return()` does not wait behind a pending `next()`. Nor is it async itself: what waits for an event waits so long that
 * it is old, and keeps what it knows of the event until the next great collection, whether it needs it or not.
 */
export function mapEvents<T>(
  events: AsyncIterable<unknown>,
  map: (event: unknown) => Promise<T>,
): AsyncIterableIterator<T> {
  const source = events[Symbol.asyncIterator]();
  const mapped = (result: IteratorResult<unknown>): IteratorResult<T> | Promise<IteratorResult<T>> => {
    if (result.done) return { value: undefined, done: true };
    const { value } = result;
    Object.assign(result, { value: undefined });
    return map(value).then((value) => ({ value, done: false }));
  };
  return {
    next: () => source.next().then(mapped),
    async return() {
      await source.return?.();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
