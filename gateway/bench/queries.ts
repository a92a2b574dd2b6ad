// What is asked, and what must be answered: the expected answer comes from one execution over the data, past every gateway.
import { Supergraph } from '@apollo/federation-internals';
import { execute, type GraphQLSchema, parse, validate } from 'graphql';
import { classmates, lessons, results, viewer } from './subgraphs/school.ts';

export type QueryName = 'heavy' | 'wide' | 'small';

const LESSON = 'id title minutes difficulty isOpen workload';

/** Much to share: few pupils and few lessons, met again and again on four levels. */
const heavy = `query Heavy {
  classmates { id username name reviews { id body lesson { ${LESSON} reviews { id body author { id username name
    reviews { id body lesson { ${LESSON} } } } } } } }
  topLessons { ${LESSON} reviews { id body author { id username name reviews { id body lesson { ${LESSON} } } } } }
}`;

/** Little to share: a thousand rows of numbers, every key met once. */
const wide = `query Wide {
  results {
    id points seconds attempts correct ratio mean deviation rank percentile pace bonus
    pupil { id level points average streak answered mood }
  }
}`;

/** What a page asks first: the caller and one hop, over three subgraphs, another answer for every caller. */
const small = `query Small { me { id username name reviews { id body lesson { id title } } } }`;

export const queries: Record<QueryName, string> = { heavy, wide, small };

const schemas = new Map<string, GraphQLSchema>();

/** The right answer for this caller. Throws when the query does not fit the graph. */
export function expectedAnswer(supergraphSdl: string, query: string, authorization: string): unknown {
  const schema = schemas.get(supergraphSdl) ?? Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  schemas.set(supergraphSdl, schema);
  const document = parse(query);
  const faults = validate(schema, document);
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n'));
  const rootValue = { me: viewer(authorization), classmates, topLessons: lessons.slice(0, 5), results };
  return JSON.parse(JSON.stringify(execute({ schema, document, rootValue })));
}
