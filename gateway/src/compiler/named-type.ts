import { type GraphQLOutputType, isListType, isNonNullType } from 'graphql';

/** The type inside lists and non-nulls. */
export function namedType(type: GraphQLOutputType): GraphQLOutputType {
  return isNonNullType(type) || isListType(type) ? namedType(type.ofType) : type;
}
