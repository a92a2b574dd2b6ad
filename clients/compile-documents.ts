import { type DefinitionNode, type FragmentDefinitionNode, Kind, parse, visit } from 'graphql';
import type { Plugin } from 'vite';
import { findDocuments, fragmentsOf, replaceDocuments } from './documents.ts';

/**
 * Writes each document as a parsed one into the page that uses it: no parser in the browser, and no site carries the operations of
 * another. Without it `graphql()` finds the same documents in a generated map.
 */
export function compileDocuments(clients: string): Plugin {
  let fragments = new Map<string, FragmentDefinitionNode>();
  const readFragments = () => {
    fragments = fragmentsOf(findDocuments(clients));
  };
  return {
    name: 'alif24:documents',
    enforce: 'pre',
    buildStart: readFragments,
    handleHotUpdate({ file }) {
      if (file.endsWith('.graphql.ts')) readFragments();
    },
    transform(source, id) {
      if (!id.endsWith('.graphql.ts')) return null;
      const compiled = replaceDocuments(source, (text) => JSON.stringify(compile(text, fragments)));
      // What the calls came from goes too, or every page would carry the generated map.
      return { code: compiled.replace(/^import \{ graphql \} from .*$/m, ''), map: null };
    },
  };
}

function compile(text: string, fragments: Map<string, FragmentDefinitionNode>): object {
  const document = parse(text, { noLocation: true });
  const used = new Map<string, FragmentDefinitionNode>();
  const follow = (definition: DefinitionNode) =>
    visit(definition, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || used.has(name.value)) return;
        used.set(name.value, fragment);
        follow(fragment);
      },
    });
  for (const definition of document.definitions) follow(definition);
  const own = new Set(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [one.name.value] : [])),
  );
  const others = [...used.values()].filter((fragment) => !own.has(fragment.name.value));
  return { kind: Kind.DOCUMENT, definitions: [...document.definitions, ...others] };
}
