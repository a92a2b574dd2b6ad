import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** What an operation touches of a schema. */
export interface Usage {
  /** `Type.field`, `Type.field(argument:)`, `Input.field`, `Enum.VALUE` and `@directive` that are written in it. */
  written: Set<string>;
  /** Types that it meets: of what it selects, of its arguments and variables and all that those can hold, and those it names. */
  types: Set<string>;
  /** Input objects that come in a variable: any of their fields may be in there. */
  open: Set<string>;
}

/** What a valid operation uses of a schema; of one that is not valid, what can be followed. */
export function usageOf(schema: GraphQLSchema, document: DocumentNode): Usage {
  const usage: Usage = { written: new Set(), types: new Set(), open: new Set() };
  const meet = (type: GraphQLNamedType | null | undefined) => {
    if (!type) return;
    usage.types.add(type.name);
    if (isAbstractType(type)) for (const { name } of schema.getPossibleTypes(type)) usage.types.add(name);
  };
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field({ name }) {
        const parent = info.getParentType();
        if (!parent || name.value.startsWith('__')) return;
        meet(parent);
        meet(getNamedType(info.getType() ?? undefined));
        usage.written.add(`${parent.name}.${name.value}`);
        // What is asked of an interface is asked of each type that has it.
        if (!isInterfaceType(parent)) return;
        for (const type of schema.getPossibleTypes(parent)) usage.written.add(`${type.name}.${name.value}`);
      },
      Argument({ name }) {
        const directive = info.getDirective();
        const parent = info.getParentType();
        const field = info.getFieldDef();
        if (directive) usage.written.add(`@${directive.name}(${name.value}:)`);
        else if (parent && field) usage.written.add(`${parent.name}.${field.name}(${name.value}:)`);
        hold(info.getInputType(), usage, false);
      },
      ObjectField({ name }) {
        const holder = getNamedType(info.getParentInputType() ?? undefined);
        if (holder) usage.written.add(`${holder.name}.${name.value}`);
      },
      EnumValue({ value }) {
        const type = getNamedType(info.getInputType() ?? undefined);
        if (type) usage.written.add(`${type.name}.${value}`);
      },
      Variable: {
        enter() {
          hold(info.getInputType(), usage, true);
        },
      },
      VariableDefinition({ type }) {
        let named = type;
        while (named.kind !== 'NamedType') named = named.type;
        const input = schema.getType(named.name.value);
        if (input) hold(input as GraphQLInputType, usage, true);
      },
      Directive({ name }) {
        usage.written.add(`@${name.value}`);
      },
      NamedType({ name }) {
        usage.types.add(name.value);
      },
    }),
  );
  return usage;
}

/** An input type is met with all that it can hold. `isOpen`: it comes in a variable, and nobody sees what is in there. */
function hold(type: GraphQLInputType | null | undefined, usage: Usage, isOpen: boolean): void {
  const named = getNamedType(type ?? undefined);
  if (!named) return;
  const known = isOpen ? usage.open : usage.types;
  if (known.has(named.name)) return;
  known.add(named.name);
  usage.types.add(named.name);
  if (isInputObjectType(named)) for (const field of Object.values(named.getFields())) hold(field.type, usage, isOpen);
}
