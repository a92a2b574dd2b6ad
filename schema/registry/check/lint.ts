import {
  type ASTNode,
  type DocumentNode,
  GraphQLError,
  isExecutableDefinitionNode,
  Kind,
  type NameNode,
  parse,
  type StringValueNode,
} from 'graphql';
import { type LintRule, lintRules } from './lint-rules.ts';
import { namingProblems } from './naming.ts';
import { placesIn, startingPlace } from './places.ts';
import type { CheckSettings, LintFinding } from './types.ts';
import { unusedTypes } from './unused-types.ts';

/** Something a rule does not like: of what, and where in the document. */
export interface Problem {
  rule: LintRule;
  coordinate: string;
  message: string;
  at: ASTNode | null;
}

/** A definition of the SDL with all that is defined in it. */
export interface Element {
  kind: Kind;
  coordinate: string;
  name: NameNode;
  description: StringValueNode | undefined;
  directives: readonly { name: NameNode; arguments?: readonly { name: NameNode }[] | undefined }[];
  /** It adds to a type that is defined elsewhere. */
  isExtension: boolean;
}

/**
 * What the linter finds in the SDL of one subgraph, in the order of the document. With `since`, only what was not there in that SDL already, by rule and
 * coordinate. Rules that are IGNORED find nothing, and what is exempt is not remarked on.
 */
export function lint(
  sdl: string,
  { lint: levels, lintExemptions }: Pick<CheckSettings, 'lint' | 'lintExemptions'>,
  since?: string,
): LintFinding[] {
  const known = new Set(
    [...(since === undefined ? [] : problemsOf(since)), ...lintExemptions].map(
      ({ rule, coordinate }) => `${rule} ${coordinate}`,
    ),
  );
  const placeOf = placesIn(sdl);
  return problemsOf(sdl).flatMap(({ rule, coordinate, message, at }) => {
    const level = levels[rule] ?? lintRules[rule];
    if (level === 'IGNORED' || known.has(`${rule} ${coordinate}`)) return [];
    return [{ rule, level, coordinate, message, ...placeOf(at) }];
  });
}

function problemsOf(sdl: string): (Omit<Problem, 'at'> & { at: ASTNode | null | number })[] {
  let document: DocumentNode;
  try {
    document = parse(sdl);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const at = startingPlace(error);
    return [{ rule: 'DOES_NOT_PARSE', coordinate: 'Document', message: error.message, at }];
  }
  const elements = elementsOf(document);
  return [
    ...document.definitions.filter(isExecutableDefinitionNode).map(
      (at): Problem => ({
        rule: 'QUERY_DOCUMENT_DECLARATION',
        coordinate: 'Document',
        message: 'A schema holds no operations and no fragments.',
        at,
      }),
    ),
    ...elements.flatMap(descriptionProblems),
    ...elements.flatMap(namingProblems),
    ...mutationProblems(document),
    ...unusedTypes(document),
  ].sort((a, b) => (a.at?.loc?.start ?? 0) - (b.at?.loc?.start ?? 0));
}

/** Federation's own, which nobody here names or describes. */
const foreign = /^(_|federation__|link__)/;
const federation: ReadonlySet<string> = new Set([
  ...['link', 'key', 'extends', 'external', 'requires', 'provides', 'shareable', 'inaccessible', 'tag', 'override'],
  ...['composeDirective', 'interfaceObject', 'authenticated', 'requiresScopes', 'policy', 'context', 'fromContext'],
  ...['cost', 'listSize', 'cacheTag'],
]);
/** What stands for the whole graph needs no words of one subgraph. */
const roots: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

/** All that has a name in a document and is of this subgraph. */
export function elementsOf(document: DocumentNode): Element[] {
  return document.definitions.flatMap((definition): Element[] => {
    if (!('name' in definition) || !definition.name || isExecutableDefinitionNode(definition)) return [];
    const isDirective = definition.kind === Kind.DIRECTIVE_DEFINITION;
    const own = isDirective ? `@${definition.name.value}` : definition.name.value;
    if (foreign.test(definition.name.value) || (isDirective && federation.has(definition.name.value))) return [];
    const element = (node: unknown, coordinate: string, isExtension = false): Element => {
      const { kind, name, description, directives = [] } = node as Element & { kind: Kind };
      return { kind, coordinate, name, description, directives, isExtension };
    };
    const isExtension = definition.kind.endsWith('Extension') || extendsOther(definition);
    const found = [element(definition, own, isExtension)];
    if ('arguments' in definition) {
      for (const argument of definition.arguments ?? [])
        found.push(element(argument, `${own}(${argument.name.value}:)`));
    }
    if ('values' in definition) {
      for (const value of definition.values ?? []) found.push(element(value, `${own}.${value.name.value}`));
    }
    if ('fields' in definition) {
      for (const field of definition.fields ?? []) {
        if (foreign.test(field.name.value)) continue;
        const coordinate = `${own}.${field.name.value}`;
        found.push(element(field, coordinate));
        if (!('arguments' in field)) continue;
        for (const one of field.arguments ?? []) found.push(element(one, `${coordinate}(${one.name.value}:)`));
      }
    }
    return found;
  });
}

/** `type User @extends`: the federation's older way to say it. */
const extendsOther = (node: object): boolean =>
  'directives' in node &&
  (node as Element).directives.some(({ name }) => name.value === 'extends' || name.value === 'federation__extends');

function descriptionProblems({ coordinate, name, description, directives, isExtension }: Element): Problem[] {
  const found: Problem[] = [];
  const isExternal = directives.some(({ name: { value } }) => value === 'external' || value === 'federation__external');
  if (!isExtension && !isExternal && !roots.has(coordinate) && !description?.value.trim()) {
    found.push({
      rule: 'ALL_ELEMENTS_REQUIRE_DESCRIPTION',
      coordinate,
      message: `${coordinate} has no description.`,
      at: name,
    });
  }
  for (const directive of directives) {
    if (directive.name.value !== 'deprecated' || directive.arguments?.some((one) => one.name.value === 'reason'))
      continue;
    found.push({
      rule: 'DEPRECATED_DIRECTIVE_MISSING_REASON',
      coordinate,
      message: `${coordinate} is deprecated and nothing says why, or what to use instead.`,
      at: name,
    });
  }
  return found;
}

function mutationProblems({ definitions }: DocumentNode): Problem[] {
  return definitions.flatMap((definition) => {
    const isObject = definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION;
    if (!isObject || definition.name.value !== 'Mutation') return [];
    return (definition.fields ?? []).flatMap((field): Problem[] => {
      const names = (field.arguments ?? []).map(({ name }) => name.value);
      if (names.length === 0 || (names.length === 1 && names[0] === 'input')) return [];
      const coordinate = `Mutation.${field.name.value}`;
      const message = `${coordinate} takes ${names.join(', ')}: a mutation takes one argument, input.`;
      return [{ rule: 'MUTATIONS_TAKE_ONE_INPUT', coordinate, message, at: field.name }];
    });
  });
}
