import { type ASTNode, Kind, parse, visit } from 'graphql';

const described = new Set<string>([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
]);

/** The root types have nothing to say: they are made of what the slices add. */
const roots = new Set(['Query', 'Mutation', 'Subscription']);

/** What the federation brings along. */
const federation = /^(?:_|link__|federation__)/;

type Definition = ASTNode & { name: { value: string }; description?: { value: string } };
const isDefinition = (node: ASTNode): node is Definition => described.has(node.kind);

/**
 * The coordinates (`Type.field.argument`) of an SDL that say nothing to a person in the explorer. What the
 * federation brings along is not asked, and so no directive.
 */
export function undescribed(sdl: string): string[] {
  const missing: string[] = [];
  const path: string[] = [];
  visit(parse(sdl), {
    enter(node) {
      if (node.kind === Kind.DIRECTIVE_DEFINITION) return false;
      if (!isDefinition(node)) return undefined;
      if (federation.test(node.name.value)) return false;
      path.push(node.name.value);
      if (!node.description?.value.trim() && !roots.has(path.join('.'))) missing.push(path.join('.'));
      return undefined;
    },
    leave(node) {
      if (isDefinition(node)) path.pop();
    },
  });
  return missing;
}
