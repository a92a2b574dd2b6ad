import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type FragmentDefinitionNode, Kind, parse } from 'graphql';

/** One `graphql(`…`)` call of a `*.graphql.ts` file. */
export interface WrittenDocument {
  file: string;
  text: string;
}

const call = /\bgraphql\(\s*`([^`]*)`,?\s*\)/g;

/** The documents in one source file. */
export const documentsIn = (source: string): string[] => [...source.matchAll(call)].map(([, text = '']) => text);

/** Every document of the seven sites and of what they share, in a stable order. */
export function findDocuments(clients: string): WrittenDocument[] {
  return globSync('*/src/**/*.graphql.ts', { cwd: clients })
    .sort()
    .flatMap((file) =>
      documentsIn(readFileSync(path.join(clients, file), 'utf8')).map((text) => ({
        file: file.replaceAll('\\', '/'),
        text,
      })),
    );
}

/** The fragments among the documents, by name. */
export function fragmentsOf(documents: WrittenDocument[]): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const { text } of documents) {
    for (const definition of parse(text, { noLocation: true }).definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    }
  }
  return fragments;
}

/** Replaces each `graphql(`…`)` call of a source by `written(text)`. */
export const replaceDocuments = (source: string, written: (text: string) => string): string =>
  source.replace(call, (_whole, text: string) => written(text));
