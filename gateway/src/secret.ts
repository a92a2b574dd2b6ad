// What the subgraphs demand of a secret in production, demanded here too: the gateway imports nothing of theirs.
const SHORTEST = 32;
const EXAMPLE =
  /change.?me|change.?this|example|fill.?in|your[-_ ](?:secret|key|own)|placeholder|password|secret|pepper|parol|qwerty|alif24/i;

/** What is wrong with a secret that somebody chose, for the end of a sentence; undefined when it may be a random one. */
export function faultOfSecret(value: string | undefined): string | undefined {
  if (!value) return 'is missing';
  if (value.length < SHORTEST) return `is shorter than ${SHORTEST} characters`;
  if (EXAMPLE.test(value)) return 'is an example';
  const steps = [...value].slice(1).map((_, n) => Math.abs(value.charCodeAt(n + 1) - value.charCodeAt(n)));
  const isCounted = steps.filter((step) => step <= 1).length > steps.length / 2;
  const isRepeated = (value + value).indexOf(value, 1) < value.length;
  return isCounted || isRepeated || new Set(value).size < 8 || entropyOf(value) < 3 ? 'is no random text' : undefined;
}

/** Bits per character. */
function entropyOf(value: string): number {
  const shares = [...new Set(value)].map((one) => (value.split(one).length - 1) / value.length);
  return -shares.reduce((sum, share) => sum + share * Math.log2(share), 0);
}
