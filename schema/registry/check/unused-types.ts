import { type DocumentNode, isExecutableDefinitionNode, isTypeDefinitionNode, Kind, visit } from 'graphql';
import type { Problem } from './lint.ts';

const roots: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

/** Types that nothing in this document leads to. Entities are led to by other subgraphs, implementations by their interface. */
export function unusedTypes(document: DocumentNode): Problem[] {
  const used = new Set<string>();
  for (const definition of document.definitions) {
    if (isExecutableDefinitionNode(definition)) continue;
    visit(definition, {
      NamedType({ name }) {
        used.add(name.value);
      },
    });
  }
  return document.definitions.flatMap((definition): Problem[] => {
    if (!isTypeDefinitionNode(definition)) return [];
    const { name } = definition;
    const isObject =
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
    const isReached = isObject && (isEntity(definition.directives) || (definition.interfaces ?? []).length > 0);
    if (roots.has(name.value) || name.value.startsWith('_') || used.has(name.value) || isReached) return [];
    const message = `Nothing leads to ${name.value}.`;
    return [{ rule: 'DEFINED_TYPES_ARE_UNUSED', coordinate: name.value, message, at: name }];
  });
}

const isEntity = (directives: readonly { name: { value: string } }[] = []) =>
  directives.some(({ name }) => name.value === 'key' || name.value === 'federation__key');
