import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { Subgraph } from './schemas.ts';

/** The supergraph of these subgraphs at these addresses. Throws with what does not compose. */
export function compose(subgraphs: readonly Subgraph[], urls: Record<string, string>): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, typeDefs }) => ({ name, typeDefs: parse(typeDefs), url: urls[name] })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
