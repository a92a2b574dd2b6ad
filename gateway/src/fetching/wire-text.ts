// Text as it goes over a wire: a character is one byte of its UTF-8 form. So nothing is decoded or encoded that is only passed on, and text in
// any script takes one byte a byte. What JSON and GraphQL are made of, quotes, braces, names, is the same in both forms.

/** The wire form of a text. */
export function toWire(text: string): string {
  return Buffer.byteLength(text) === text.length ? text : Buffer.from(text).toString('latin1');
}

/** The text of a wire form. */
export function fromWire(wire: string): string {
  return Buffer.from(wire, 'latin1').toString();
}

/** The bytes of a wire form. */
export function wireBytes(wire: string): Buffer {
  return Buffer.from(wire, 'latin1');
}
