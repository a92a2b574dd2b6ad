import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { AppError, parsePhone } from '../utils/index.ts';

const INT64_MAX = 9_223_372_036_854_775_807n;

function refuse(message: string, nodes?: ValueNode): never {
  throw new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT' } });
}

/** The day exists in the calendar; JavaScript itself would turn 30 February into 2 March. */
function dayExists(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
}

/** A scalar whose inputs are strings: one parser for variables and for literals. */
function stringScalar<T>(name: string, parse: (text: string) => T) {
  const parseValue = (value: unknown, node?: ValueNode): T => {
    if (typeof value !== 'string') refuse(`${name} must be a string`, node);
    try {
      return parse(value);
    } catch (error) {
      if (error instanceof AppError) refuse(error.message, node);
      throw error;
    }
  };
  return {
    name,
    parseValue: (value: unknown) => parseValue(value),
    parseLiteral: (node: ValueNode) => parseValue(node.kind === Kind.STRING ? node.value : undefined, node),
  };
}

const DATE_TIME = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Instant ↔ `Date` object; takes any explicit offset, always gives UTC with milliseconds. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  ...stringScalar('DateTime', (text) => {
    const day = DATE_TIME.exec(text)?.[1];
    if (!day || !dayExists(day)) refuse('DateTime must be an instant such as 2026-11-22T04:30:00.000Z');
    return new Date(text);
  }),
  description: 'An instant in UTC, such as `2026-11-22T04:30:00.000Z`. An input may carry another explicit offset.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize(value) {
    const instant = value instanceof Date ? value : new Date(String(value));
    if (Number.isNaN(instant.getTime())) throw new TypeError('DateTime cannot represent an invalid instant');
    return instant.toISOString();
  },
});

function parseDate(text: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || !dayExists(text)) refuse('Date must be a day such as 2026-11-22');
  return text;
}

/** Calendar day ↔ string `YYYY-MM-DD`, in no time zone. */
export const DateScalar = new GraphQLScalarType<string, string>({
  ...stringScalar('Date', parseDate),
  description:
    'A calendar day, `YYYY-MM-DD`. Where a day is derived from an instant, it is the day in Tashkent (UTC+5).',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date.html',
  serialize(value) {
    if (typeof value !== 'string') throw new TypeError('Date can only represent a string YYYY-MM-DD');
    return parseDate(value);
  },
});

function toTiyin(value: unknown): bigint | undefined {
  const isExact =
    typeof value === 'bigint' ||
    (typeof value === 'number' && Number.isSafeInteger(value)) ||
    (typeof value === 'string' && /^-?\d{1,19}$/.test(value));
  if (!isExact) return undefined;
  const tiyin = BigInt(value);
  return tiyin <= INT64_MAX && tiyin >= -INT64_MAX ? tiyin : undefined;
}

function parseMoney(value: unknown, node?: ValueNode): bigint {
  return toTiyin(value) ?? refuse('Money must be a whole number of tiyin, as a string or a safe integer', node);
}

/** Tiyin ↔ `bigint`; a decimal string outside, because JSON numbers are exact only to 2^53. */
export const MoneyScalar = new GraphQLScalarType<bigint, string>({
  name: 'Money',
  description:
    'Whole tiyin (1 soʻm = 100 tiyin) as a decimal string, exact to 64 bits. An input may also be a whole number.',
  parseValue: (value) => parseMoney(value),
  parseLiteral: (node) =>
    parseMoney(node.kind === Kind.INT || node.kind === Kind.STRING ? node.value : undefined, node),
  serialize(value) {
    const tiyin = toTiyin(value);
    if (tiyin === undefined) throw new TypeError('Money can only represent whole tiyin');
    return tiyin.toString();
  },
});

/** Any spelling in, E.164 inside and out. */
export const PhoneScalar = new GraphQLScalarType<string, string>({
  ...stringScalar('Phone', parsePhone),
  description:
    'An Uzbek phone number in E.164, `+998901234567`. An input may be in any usual spelling: `90 123-45-67`.',
  specifiedByURL: 'https://www.itu.int/rec/T-REC-E.164',
  serialize: (value) => parsePhone(String(value)),
});
