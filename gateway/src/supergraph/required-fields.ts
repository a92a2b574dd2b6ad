// Where a @requires gives arguments, `price(currency: "USD")`, the planner would keep one `price` for it, for another @requires with other
// arguments and for the client, whichever came first. So it is told of a field of its own for each: `_r1_price`, which has no arguments, in the
// subgraphs that have `price`. What it plans is written back in plan-requirements.ts.
import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldSet, fieldTypeIn, graphOf, isType, stringOf, type TypeWithFields, typesOf } from './join-rows.ts';
import { requiredKey } from './planned-keys.ts';

/** The field that a subgraph has in the place of one that only the planner knows. */
export interface RequiredField {
  name: string;
  arguments: readonly ArgumentNode[];
}

/** The supergraph with a field of its own for whatever is required with arguments, and these fields by the planner's name for them. */
export function withRequiredFields(supergraph: DocumentNode): {
  supergraph: DocumentNode;
  required: Map<string, RequiredField>;
} {
  const types = typesOf(supergraph);
  const required = new Map<string, RequiredField>();
  const keys = new Map<string, string>();
  /** By type, the planner's names of fields it gets, each with the field that it is made of. */
  const added = new Map<string, Map<string, string>>();

  const keyOf = (name: string, args: readonly ArgumentNode[]) => {
    const text = `${name}(${args.map(print)})`;
    const key = keys.get(text) ?? requiredKey(keys.size + 1, name);
    keys.set(text, key);
    required.set(key, { name, arguments: args });
    return key;
  };

  const renamed = (set: SelectionSetNode, type: string, graph: string): SelectionSetNode => ({
    ...set,
    selections: set.selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const inner = selection.typeCondition?.name.value ?? type;
        return { ...selection, selectionSet: renamed(selection.selectionSet, inner, graph) };
      }
      const { name, arguments: args = [], selectionSet } = selection;
      const below = fieldTypeIn(types, type, name.value, graph) ?? '';
      const field = { ...selection, selectionSet: selectionSet && renamed(selectionSet, below, graph) };
      if (args.length === 0) return field;
      const key = keyOf(name.value, args);
      for (const each of family(types, type, name.value))
        added.set(each, new Map([...(added.get(each) ?? []), [key, name.value]]));
      return { ...field, name: { kind: Kind.NAME, value: key }, arguments: [] };
    }),
  });

  const withRenamed = (type: string, row: ConstDirectiveNode): ConstDirectiveNode => {
    const [graph, requires] = [graphOf(row), stringOf(row, 'requires')];
    if (graph === undefined || requires === undefined) return row;
    const text = print(renamed(fieldSet(requires), type, graph))
      .slice(1, -1)
      .replace(/\s+/g, ' ')
      .trim();
    const value = { kind: Kind.STRING, value: text } as const;
    return {
      ...row,
      arguments: row.arguments?.map((arg) => (arg.name.value === 'requires' ? { ...arg, value } : arg)),
    };
  };

  const withRows = (type: TypeWithFields): TypeWithFields => ({
    ...type,
    fields: type.fields?.map((field) => ({
      ...field,
      directives: field.directives?.map((row) => withRenamed(type.name.value, row)),
    })),
  });
  const definitions = supergraph.definitions.map((node) => (isType(node) ? withRows(node) : node));
  const withCopies = (type: TypeWithFields): TypeWithFields => {
    const copies = [...(added.get(type.name.value) ?? [])].map(([key, name]) => copyOf(type, key, name));
    return { ...type, fields: [...(type.fields ?? []), ...copies] };
  };
  return {
    supergraph: { ...supergraph, definitions: definitions.map((node) => (isType(node) ? withCopies(node) : node)) },
    required,
  };
}

/** The names of the types that share a field with this one: interfaces of it, all who implement those, and so on. */
function family(types: ReadonlyMap<string, TypeWithFields>, start: string, field: string): Set<string> {
  const found = new Set<string>();
  const visit = (name: string) => {
    const type = types.get(name);
    if (!type || found.has(name) || !type.fields?.some((each) => each.name.value === field)) return;
    found.add(name);
    for (const { name: above } of type.interfaces ?? []) visit(above.value);
    for (const other of types.values())
      if (other.interfaces?.some((above) => above.name.value === name)) visit(other.name.value);
  };
  visit(start);
  return found;
}

/** Fetched wherever the field itself is. */
function copyOf(type: TypeWithFields, key: string, name: string): FieldDefinitionNode {
  const field = type.fields?.find((each) => each.name.value === name) as FieldDefinitionNode;
  return {
    ...field,
    description: undefined,
    name: { kind: Kind.NAME, value: key },
    arguments: [],
    directives: field.directives?.filter((row) => row.name.value === 'join__field'),
  };
}
