// The code that writes a leaf: a value as a subgraph sent it becomes JSON text, or a surprise.
import {
  type GraphQLEnumType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  isEnumType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Writer } from './writer.ts';

const LEAVES: Record<string, string> = { String: 'string', ID: 'id', Int: 'int', Float: 'float', Boolean: 'boolean' };

/** The expression for the text of a leaf, or of a list of leaves, of this type. */
export function leafExpression(writer: Writer, type: GraphQLOutputType, value: string): string {
  const isRequired = isNonNullType(type);
  const inner = isRequired ? type.ofType : type;
  let text: string;
  if (isListType(inner)) {
    const element = writer.name('leaf');
    writer.add(`function ${element}(x) { return ${leafExpression(writer, inner.ofType, 'x')}; }`);
    text = `h.list(${value}, ${element})`;
  } else {
    text = leafCall(writer, inner as GraphQLLeafType, value);
  }
  // What writes a value refuses null by itself.
  return isRequired ? text : `(${value} == null ? 'null' : ${text})`;
}

const enumTexts = new WeakMap<GraphQLEnumType, ReadonlyMap<string, string>>();

function leafCall(writer: Writer, type: GraphQLLeafType, value: string): string {
  if (!isEnumType(type)) return `h.${LEAVES[type.name] ?? 'json'}(${value})`;
  let texts = enumTexts.get(type);
  if (!texts) {
    texts = new Map(type.getValues().map(({ name }) => [name, JSON.stringify(name)]));
    enumTexts.set(type, texts);
  }
  return `h.enumeration(${writer.constant(texts)}, ${value})`;
}
