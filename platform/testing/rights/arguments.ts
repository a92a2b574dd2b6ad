import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { idOf } from './callers.ts';
import { CERTIFICATE_CODE } from './olympiad.ts';

type Field = GraphQLField<unknown, unknown>;
type Input = GraphQLArgument | GraphQLInputField;

/** The id of an object of this type; undefined when there is none in the world. */
export type IdOfType = (type: string) => string | undefined;

/** For each id one that names nothing. */
export const unknownId: IdOfType = () => '0199d0aa-0000-7000-8000-000000000000';

/** Whom or what an id in an argument means, where its name does not say it: types of which the first that is there counts, or `@` and the letter of a person. */
const MEANINGS: Record<string, string> = {
  child: '@P',
  student: '@P',
  pupil: '@P',
  user: '@P',
  User: '@P',
  guardian: '@G',
  teacher: '@T',
  organization: '@O',
  quiz: 'LiveQuiz',
  attempt: 'TestAttempt OlympiadAttempt',
  round: 'GameRound',
  practice: 'LetterPractice OlympiadPractice',
  block: 'LessonBlock',
  question: 'TestQuestion',
  request: 'DataRequest',
  lock: 'CustodyLock',
  choice: 'Letter',
  withdrawal: 'CoinWithdrawal',
  redemption: 'PrizeRedemption',
  card: 'ClassCard',
  grant: 'CoinGrant',
  invitation: 'GuardianInvitation',
  stage: 'OlympiadStage',
  entry: 'OlympiadEntry',
  problem: 'OlympiadProblem',
  version: 'OlympiadResultVersion',
  annulment: 'OlympiadAnnulment',
  appeal: 'OlympiadAppeal',
  session: 'Device',
  device: 'Device',
  notification: 'Notification',
};

const SCALARS: Record<string, string> = {
  Int: '1',
  Float: '1',
  Boolean: 'true',
  String: '"matn bor"',
  DateTime: '"2026-01-01T00:00:00Z"',
  Date: '"2018-01-01"',
  Phone: '"+998901110099"',
};

/** Keys that are no ids, as the world has them. */
const KEYS: Record<string, string> = {
  topic: '"uz-sh"',
  'OlympiadCertificateCheck.code': JSON.stringify(CERTIFICATE_CODE),
};

/** The arguments that a field needs, and every id it takes, as they stand in a query; null when an object for them is not there. */
export function writeArguments(field: Field, idOfType: IdOfType): string | null {
  const written = writeInputs(field.args, getNamedType(field.type).name, idOfType);
  return written === null ? null : written && `(${written})`;
}

/** Does any argument of this field name an object? */
export const namesObjects = ({ args }: Field): boolean => args.some(holdsId);

function holdsId({ type }: Input): boolean {
  const named = getNamedType(type);
  return named.name === 'ID' || (isInputObjectType(named) && Object.values(named.getFields()).some(holdsId));
}

function writeInputs(inputs: readonly Input[], returned: string, idOfType: IdOfType): string | null {
  const texts: string[] = [];
  for (const input of inputs) {
    const isNeeded =
      'astNode' in input &&
      (isRequiredArgument(input as GraphQLArgument) || isRequiredInputField(input as GraphQLInputField));
    if (!isNeeded && getNamedType(input.type).name !== 'ID') continue;
    const value = writeValue(input.type, input.name, returned, idOfType);
    if (value !== null) texts.push(`${input.name}: ${value}`);
    else if (isNeeded) return null;
  }
  return texts.join(', ');
}

function writeValue(type: GraphQLInputType, name: string, returned: string, idOfType: IdOfType): string | null {
  if (isNonNullType(type)) return writeValue(type.ofType, name, returned, idOfType);
  if (isListType(type)) {
    const item = writeValue(type.ofType, name.replace(/s$/, ''), returned, idOfType);
    return item === null ? null : `[${item}]`;
  }
  if (isEnumType(type)) return type.getValues()[0]?.name ?? null;
  if (isInputObjectType(type)) {
    const fields = writeInputs(Object.values(type.getFields()), returned, idOfType);
    return fields === null ? null : `{${fields}}`;
  }
  if (type.name !== 'ID') return KEYS[`${returned}.${name}`] ?? KEYS[name] ?? SCALARS[type.name] ?? '"1"';
  const id = findId(name, returned, idOfType);
  return id === undefined ? null : JSON.stringify(id);
}

function findId(name: string, returned: string, idOfType: IdOfType): string | undefined {
  if (idOfType === unknownId) return unknownId('');
  const noun = name === 'id' ? returned.replace(/(Connection|Edge)$/, '') : name.replace(/Ids?$/, '');
  const meaning = MEANINGS[noun] ?? `${noun[0]?.toUpperCase()}${noun.slice(1)}`;
  if (meaning.startsWith('@')) return idOf(meaning.slice(1));
  return meaning
    .split(' ')
    .map(idOfType)
    .find((id) => id !== undefined);
}
