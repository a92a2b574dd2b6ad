import { composeServices } from '@apollo/composition';
import { GraphQLError, parse, Source } from 'graphql';

/** A subgraph as composition takes it: what it publishes and where it answers. */
export interface PublishedSubgraph {
  name: string;
  routingUrl: string;
  sdl: string;
}

/** A place in the SDL of one subgraph; lines and columns count from 1, offsets from 0. */
export interface Place {
  subgraph: string;
  source: string | null;
  start: Point | null;
  end: Point | null;
}
export interface Point {
  start: number;
  end: number;
  line: number;
  column: number;
}

/** A remark or an error of composition. */
export interface Finding {
  code: string;
  message: string;
  places: Place[];
}

export type Composition = { sdl: string; hints: Finding[] } | { errors: Finding[] };

/**
 * Composes the supergraph. The same subgraphs give the same text, in whatever order they come. Never throws: what
 * cannot be parsed or composed comes back as errors.
 */
export function composeSupergraph(subgraphs: readonly PublishedSubgraph[]): Composition {
  const sorted = [...subgraphs].sort((a, b) => (a.name < b.name ? -1 : 1));
  const services = [];
  const unreadable: Finding[] = [];
  for (const { name, routingUrl, sdl } of sorted) {
    try {
      services.push({ name, url: routingUrl, typeDefs: parse(new Source(sdl, name)) });
    } catch (error) {
      if (!(error instanceof GraphQLError || error instanceof RangeError)) throw error;
      const isRead = error instanceof GraphQLError;
      unreadable.push({
        code: 'INVALID_GRAPHQL',
        message: `[${name}] ${isRead ? error.message : 'It is nested deeper than can be read.'}`,
        places: isRead ? [placeOf(name, error)] : [],
      });
    }
  }
  if (unreadable.length > 0) return { errors: unreadable };
  const { supergraphSdl, hints, errors } = composeServices(services);
  if (errors) return { errors: errors.map(findingOf) };
  return {
    sdl: `${supergraphSdl.trim()}\n`,
    hints: hints.map(({ definition, message, nodes }) => ({
      code: definition.code,
      message,
      places: (nodes ?? []).map(placeOfNode),
    })),
  };
}

function findingOf(error: GraphQLError): Finding {
  return {
    code: String(error.extensions.code ?? 'COMPOSITION_ERROR'),
    message: error.message,
    places: (error.nodes ?? []).map((node) => placeOfNode(node)),
  };
}

interface NodeOfSubgraph {
  subgraph?: string;
  loc?: {
    start: number;
    end: number;
    source: { name: string; body: string };
    startToken: { line: number; column: number };
    endToken: { line: number; column: number };
  };
}

function placeOfNode({ subgraph, loc }: NodeOfSubgraph): Place {
  if (!loc) return { subgraph: subgraph ?? '', source: null, start: null, end: null };
  const { start, end, startToken, endToken } = loc;
  return {
    subgraph: subgraph ?? loc.source.name,
    source: loc.source.body.slice(start, end),
    start: { start, end, line: startToken.line, column: startToken.column },
    end: { start, end, line: endToken.line, column: endToken.column },
  };
}

function placeOf(subgraph: string, { locations, positions, source }: GraphQLError): Place {
  const [where] = locations ?? [];
  const [offset] = positions ?? [];
  if (!where || offset === undefined) return { subgraph, source: null, start: null, end: null };
  const point = { start: offset, end: offset, line: where.line, column: where.column };
  return { subgraph, source: source?.body.split('\n')[where.line - 1] ?? null, start: point, end: point };
}

/** A finding for people: its code, its message, and where it stands. */
export function describeFinding({ code, message, places }: Finding): string {
  const where = places
    .filter(({ subgraph }) => subgraph)
    .map(({ subgraph, start }) => (start ? `${subgraph}:${start.line}` : subgraph));
  const at = where.length > 0 ? `\n  at ${[...new Set(where)].join(', ')}` : '';
  return `${code}: ${message.trim().replaceAll('\n', '\n  ')}${at}`;
}
