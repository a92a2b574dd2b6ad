import type { Finding } from '#supergraph';

/** A finding of the composition as rover reads it. Its message names subgraphs and fields; the places are counted from 1. */
export const compositionError = ({ code, message, places }: Finding) => ({
  code,
  message,
  locations: places.flatMap(({ start }) => (start ? [{ line: start.line, column: start.column }] : [])),
});
