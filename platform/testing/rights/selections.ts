import { type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from 'graphql';
import { type IdOfType, writeArguments } from './arguments.ts';

/** Everything of a type down to `depth`, without going in circles. */
export function everythingOf(type: GraphQLObjectType, idOfType: IdOfType, depth: number, above: string[] = []): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const below = getNamedType(field.type);
    const written = writeArguments(field, idOfType);
    if (written === null || field.name.startsWith('_')) return [];
    if (isLeafType(below)) return [`${field.name}${written}`];
    if (!isObjectType(below) || depth === 0 || above.includes(below.name)) return [];
    const inner = everythingOf(below, idOfType, depth - 1, [...above, type.name]);
    return [`${field.name}${written} { ${inner} }`];
  });
  return ['__typename', ...fields].join(' ');
}
