// The gateway's own log: JSON lines in which no secret and no person stands, whatever an error carries along.
import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';

const SECRETS = [
  'authorization',
  'cookie',
  'set-cookie',
  'x-alif24-hop',
  'token',
  'accessToken',
  'refreshToken',
  'session',
  'setCookies',
  'password',
  'phone',
  'email',
  'fullName',
  'variables',
  'parameters',
];
// An error brings its cause, and that its request with headers: the fields are looked for so deep.
const DEPTHS = ['', '*.', '*.*.', '*.*.*.'];
const REMOVED = '[removed]';

// What stands in the middle of a text, such as an error's message: access tokens, telephone numbers, e-mail addresses.
const TOKEN = /eyJ[\w-]+\.[\w-]+\.[\w-]+/g;
const PHONE = /(?<![\w.-])\+?998[ -]?\d{2}[ -]?\d{3}[ -]?\d{2}[ -]?\d{2}(?!\w)/g;
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/g;
// GraphQL's and PostgreSQL's way to say which value they did not like; in a JSON line a text ends at a quote without backslash.
const VALUE = /((?:invalid value|value:) ).*?(?=; |(?<!\\)")/g;
// What Node shows of a text that is no JSON.
const SNIPPET = /(Unexpected \w+ ).*?(?= is not valid JSON)/g;
const KEY = /(\)=\().*?(?=\))/g;

export type LogLevel = LoggerOptions['level'];

/** A logger to standard output unless another destination is given. */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    name: 'gateway',
    redact: { paths: DEPTHS.flatMap((depth) => SECRETS.map((name) => pathTo(depth, name))), censor: REMOVED },
    hooks: { streamWrite: withoutPersons },
  };
  return destination ? pino(options, destination) : pino(options);
}

function withoutPersons(line: string): string {
  const withoutValues = line
    .replace(VALUE, `$1${REMOVED}`)
    .replace(KEY, `$1${REMOVED}`)
    .replace(SNIPPET, `$1${REMOVED}`);
  return withoutValues.replace(TOKEN, REMOVED).replace(PHONE, REMOVED).replace(EMAIL, REMOVED);
}

function pathTo(depth: string, name: string): string {
  return name.includes('-') ? `${depth.replace(/\.$/, '')}["${name}"]` : `${depth}${name}`;
}
