/** A plan has something in it that is not compiled; the interpreter runs it. The message is the reason, of a small closed set. */
export class Unsupported extends Error {}

/** A compiled plan met an answer that is not clean. The message is the reason, of a small closed set. */
export class Surprise extends Error {}
