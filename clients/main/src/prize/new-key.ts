/** Names one thing a person did, so that sending it again changes nothing. Not secret. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join('-');
