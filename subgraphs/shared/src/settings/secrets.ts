const SHORTEST = 32;
const LOWEST_ENTROPY = 3;
const FEWEST_CHARACTERS = 8;

/** Words of examples, of this project's tests and of nobody's random generator. */
const EXAMPLE =
  /change.?me|change.?this|example|fill.?in|your[-_ ](?:secret|key|own)|placeholder|password|secret|pepper|parol|qwerty|alif24/i;

/** The private key that the standard itself shows (RFC 8037), which tutorials copy. */
const EXAMPLE_KEYS = ['nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A'];
const EXAMPLE_PUBLIC_KEY = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';

/** Passwords of a database that stand in examples; a server of one's own may be reached without any. */
const EXAMPLE_PASSWORDS = /^(password|postgres|alif24\d*|admin|root|test|secret|change.?me|example|parol|.{1,7})$/i;

/** What is wrong with a secret that somebody chose, for the end of a sentence; undefined when it may be a random one. */
export function faultOfSecret(value: string | undefined): string | undefined {
  if (!value) return 'is missing';
  if (value.length < SHORTEST) return `is shorter than ${SHORTEST} characters`;
  if (EXAMPLE.test(value)) return 'is an example';
  if (isRegular(value)) return 'is no random text';
  return undefined;
}

function isRegular(value: string): boolean {
  const characters = [...value];
  const counts = new Map<string, number>();
  for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1);
  const entropy = [...counts.values()].reduce((sum, n) => sum - (n / value.length) * Math.log2(n / value.length), 0);
  // Found again in itself before its end: the same piece over and over.
  const isRepeated = (value + value).indexOf(value, 1) < value.length;
  const steps = characters.slice(1).map((character, n) => character.charCodeAt(0) - value.charCodeAt(n));
  const isCounted = steps.filter((step) => Math.abs(step) <= 1).length > steps.length / 2;
  return counts.size < FEWEST_CHARACTERS || entropy < LOWEST_ENTROPY || isRepeated || isCounted;
}

function faultOfSigningKey(value: string): string | undefined {
  try {
    const { kty, d } = JSON.parse(value) as { kty?: string; d?: string };
    if (kty !== 'OKP' || !d) return 'is no private Ed25519 key';
    return EXAMPLE_KEYS.includes(d) ? 'is an example' : faultOfSecret(d);
  } catch {
    return 'is no private Ed25519 key';
  }
}

/** Its public half is enough, and no secret; but whoever knows the private one of an example signs anybody in. */
function faultOfPreviousKey(value: string): string | undefined {
  try {
    const { kty, x, d } = JSON.parse(value) as { kty?: string; x?: string; d?: string };
    if (kty !== 'OKP' || !x) return 'is no Ed25519 key';
    if (x === EXAMPLE_PUBLIC_KEY) return 'is an example';
    return d === undefined ? undefined : faultOfSigningKey(value);
  } catch {
    return 'is no Ed25519 key';
  }
}

function faultOfDatabase(value: string): string | undefined {
  if (!URL.canParse(value)) return undefined;
  const { username, password } = new URL(value);
  if (!password) return undefined;
  const plain = decodeURIComponent(password);
  return EXAMPLE_PASSWORDS.test(plain) || plain === username ? 'has the password of an example' : undefined;
}

/** Everything here that is secret and chosen by whoever runs the platform; keys of providers are the providers' to choose. */
const CHECKS: Record<string, (value: string) => string | undefined> = {
  HOP_SECRET: faultOfSecret,
  HOP_SECRET_PREVIOUS: faultOfSecret,
  PEPPER: faultOfSecret,
  SIGNING_KEY: faultOfSigningKey,
  SIGNING_KEY_PREVIOUS: faultOfPreviousKey,
  DATABASE_URL: faultOfDatabase,
  MIGRATION_DATABASE_URL: faultOfDatabase,
  TELEGRAM_WEBHOOK_SECRET: faultOfSecret,
};

/**
 * In production: refuses to go on when a secret of `needed` is missing, or any that is there is short, an example or no random text.
 * Throws one sentence that names each of them, and never says what it is.
 */
export function requireSecrets(source: Record<string, string | undefined>, needed: readonly string[]): void {
  if (source.NODE_ENV !== 'production') return;
  const faults = Object.entries(CHECKS).flatMap(([name, check]) => {
    const value = source[name];
    const fault = value ? check(value) : needed.includes(name) && 'is missing';
    return fault ? [`${name} ${fault}`] : [];
  });
  if (faults.length === 0) return;
  throw new Error(
    `In production every installation has secrets of its own, but ${faults.join(', ')}; .env.example says how to make them.`,
  );
}
