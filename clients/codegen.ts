import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InMemoryCache } from '@apollo/client';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { type GraphQLSchema, Kind, type OperationDefinitionNode, parse, print, validate } from 'graphql';
import { apiSchemaOf, connectionFieldsOf, embeddedTypesOf, possibleTypesOf } from './api-schema.ts';
import { findDocuments, type WrittenDocument } from './documents.ts';

// Apollo Client asks for the types of all objects; its cache is what adds that to a document.
const addTypename = new InMemoryCache();

const clients = import.meta.dirname;
const schemaFolder = path.join(clients, '..', 'schema');
const generated = path.join(clients, 'shared/src/graphql/generated');

/**
 * Reads the supergraph and every `graphql()` document of the sites; writes their types to `shared/src/graphql/generated` and each
 * operation to `schema/operations`. With `check` nothing is written. Returns the files that changed (or would), relative to the
 * repository. Throws with one line per document that does not fit the schema or the naming rule.
 */
export async function generateOperations({
  check,
  supergraph = path.join(schemaFolder, 'supergraph.graphql'),
}: {
  check: boolean;
  supergraph?: string;
}): Promise<string[]> {
  const { schema, document } = apiSchemaOf(readFileSync(supergraph, 'utf8'));
  const documents = findDocuments(clients);
  const complaints = documents.flatMap((one) => complaintsAbout(one, schema, documents));
  if (complaints.length > 0) throw new Error(`Operations of the sites do not fit:\n${complaints.join('\n')}`);

  const files = new Map<string, string>();
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: `${generated}/`,
    schema: document,
    schemaAst: schema,
    documents: documents.map(({ file, text }) => ({ location: file, document: parse(text), rawSDL: text })),
    config: { useTypeImports: true, enumsAsTypes: true, scalars: scalarsOf(schema) },
    presetConfig: { fragmentMasking: false, skipIndexFile: true },
    plugins: [],
    pluginMap: {},
    documentTransforms: [],
    pluginContext: {},
  });
  for (const section of sections) files.set(section.filename, await codegen(section));
  files.set(path.join(generated, 'cache.ts'), cacheFacts(schema));
  for (const { text } of documents) {
    const name = operationIn(text)?.name?.value;
    if (name) files.set(path.join(schemaFolder, 'operations', `${name}.graphql`), withFragments(text, documents));
  }
  files.set(path.join(schemaFolder, 'persisted-operations.json'), persistedOperations(documents));
  return settle(files, check);
}

/** What the sites really send, by its hash: the gateway can be told to run nothing else. In the format of Apollo's manifests. */
function persistedOperations(documents: WrittenDocument[]): string {
  const operations = documents.flatMap(({ text }) => {
    const operation = operationIn(text);
    if (!operation?.name) return [];
    const body = print(addTypename.transformDocument(parse(withFragments(text, documents))));
    const id = createHash('sha256').update(body).digest('hex');
    return [{ id, name: operation.name.value, type: operation.operation, body }];
  });
  const sorted = operations.sort((a, b) => (a.name < b.name ? -1 : 1));
  return `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations: sorted }, null, 2)}\n`;
}

/** Ids travel as strings; every other scalar of ours is a string that says what it means, but for whole numbers beyond 32 bits. */
function scalarsOf(schema: GraphQLSchema): Record<string, string> {
  const builtIn = new Set(['Int', 'Float', 'Boolean', 'ID', 'String']);
  return Object.fromEntries(
    Object.values(schema.getTypeMap())
      .filter((type) => type.astNode?.kind === Kind.SCALAR_TYPE_DEFINITION && !builtIn.has(type.name))
      .map(({ name }) => [name, 'string']),
  );
}

function operationIn(text: string): OperationDefinitionNode | undefined {
  return parse(text).definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
}

function complaintsAbout({ file, text }: WrittenDocument, schema: GraphQLSchema, all: WrittenDocument[]): string[] {
  const operation = operationIn(text);
  if (!operation) return [];
  const name = operation.name?.value ?? '';
  const site = file.slice(0, file.indexOf('/'));
  const complaints = validate(schema, parse(withFragments(text, all))).map(({ message }) => message);
  if (!name.toLowerCase().startsWith(site)) complaints.push(`the name has to begin with the site: ${site}`);
  if (all.filter((other) => operationIn(other.text)?.name?.value === name).length > 1)
    complaints.push('the name is taken');
  return complaints.map((message) => `${file}, ${name || 'an operation without a name'}: ${message}`);
}

/** The operation with the fragments that it spreads, as the gateway receives it. */
function withFragments(text: string, all: WrittenDocument[]): string {
  const texts = new Set([text]);
  for (const one of texts) {
    for (const [, name] of one.matchAll(/\.\.\.\s*(?!on\b)(\w+)/g)) {
      const fragment = all.find((other) => new RegExp(`\\bfragment ${name} on\\b`).test(other.text));
      if (fragment) texts.add(fragment.text);
    }
  }
  return `${print(parse([...texts].join('\n')))}\n`;
}

function cacheFacts(schema: GraphQLSchema): string {
  const facts: Record<string, [type: string, value: object]> = {
    connectionFields: ['Record<string, Record<string, readonly string[]>>', connectionFieldsOf(schema)],
    embeddedTypes: ['readonly string[]', embeddedTypesOf(schema)],
    possibleTypes: ['Record<string, string[]>', possibleTypesOf(schema)],
  };
  return Object.entries(facts)
    .map(([name, [type, value]]) => `export const ${name}: ${type} = ${JSON.stringify(value, null, 2)};\n`)
    .join('\n');
}

function settle(files: Map<string, string>, check: boolean): string[] {
  const changed = [...files].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
  const operations = path.join(schemaFolder, 'operations');
  const old = existsSync(operations) ? readdirSync(operations).filter((one) => one.endsWith('.graphql')) : [];
  const left = old.map((one) => path.join(operations, one)).filter((file) => !files.has(file));
  if (!check) {
    for (const [file, text] of changed) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    for (const file of left) rmSync(file);
  }
  return [...changed.map(([file]) => file), ...left]
    .map((file) => path.relative(path.join(clients, '..'), file))
    .sort();
}
