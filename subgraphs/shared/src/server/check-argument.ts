import { getMetadataStorage, type ValidatorConstraintInterface, validate } from 'class-validator';
import { ArgumentValidationError } from 'type-graphql';

const VALIDATION = {
  skipMissingProperties: true,
  forbidUnknownValues: false,
  // Otherwise a refused input would be echoed to the client, passwords included.
  validationError: { target: false, value: false },
};

/**
 * Holds the input objects of an argument to the decorators of their classes. Throws ArgumentValidationError, which says what is wrong with which field. What
 * is in order is known by a walk through the library's own checks; the library itself, which makes an object for each of them, is asked about the rest alone.
 */
export async function checkArgument(argument: unknown): Promise<void> {
  const suspects = [argument].flat().filter((input) => isObject(input) && !isInOrder(input)) as object[];
  if (suspects.length === 0) return;
  const errors = (await Promise.all(suspects.map((input) => validate(input, VALIDATION)))).flat();
  if (errors.length > 0) throw new ArgumentValidationError(errors);
}

type Storage = ReturnType<typeof getMetadataStorage>;
type Metadata = ReturnType<Storage['getTargetValidationMetadatas']>[number];
type Class = Parameters<Storage['getTargetValidationMetadatas']>[0];

/** One check of one field. */
interface Check {
  constraint: ValidatorConstraintInterface;
  metadata: Metadata;
}

interface FieldChecks {
  name: string;
  /** All of them have to hold, or nothing is checked. */
  conditions: Array<(input: object, value: unknown) => boolean>;
  checks: Check[];
  isNested: boolean;
}

/** By class; null where something is asked that only the library answers. */
const known = new WeakMap<Class, FieldChecks[] | null>();

/** True when `validate` would find nothing; false when it would, or when only it can tell. */
export function isInOrder(input: object): boolean {
  const type: unknown = input.constructor;
  // A field of free JSON may have this name too.
  if (typeof type !== 'function') return false;
  let fields = known.get(type);
  if (fields === undefined) {
    fields = fieldsOf(type);
    known.set(type, fields);
  }
  return fields?.every((field) => isFieldInOrder(input, field)) ?? false;
}

function isFieldInOrder(input: object, { name, conditions, checks, isNested }: FieldChecks): boolean {
  const value = (input as Record<string, unknown>)[name];
  if (!conditions.every((holds) => holds(input, value)) || value === undefined || value === null) return true;
  if (isNested && ![value].flat().every((item) => isObject(item) && !Array.isArray(item) && isInOrder(item)))
    return false;
  return checks.every(({ constraint, metadata }) => {
    const { constraints, each } = metadata;
    const about = { value, constraints, targetName: input.constructor.name, object: input, property: name };
    const isRight = (item: unknown) => constraint.validate(item, about) === true;
    return each && Array.isArray(value) ? value.every(isRight) : isRight(value);
  });
}

const KNOWN_TYPES = ['customValidation', 'nestedValidation', 'conditionalValidation'];

function fieldsOf(target: Class): FieldChecks[] | null {
  const storage = getMetadataStorage();
  const all = storage.getTargetValidationMetadatas(target, '', false, false);
  if (all.some(({ type, validateIf }) => !KNOWN_TYPES.includes(type) || validateIf)) return null;
  return Object.entries(storage.groupByPropertyName(all)).map(([name, metadata]) => {
    const ofType = (wanted: string) => metadata.filter(({ type }) => type === wanted);
    return {
      name,
      conditions: ofType('conditionalValidation').map(({ constraints }) => constraints[0]),
      checks: ofType('customValidation').flatMap((metadata) =>
        storage
          .getTargetValidatorConstraints(metadata.constraintCls)
          .map(({ instance: constraint }) => ({ constraint, metadata })),
      ),
      isNested: ofType('nestedValidation').length > 0,
    };
  });
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
