import { compose } from './subgraphs/compose.ts';
import { school } from './subgraphs/schemas.ts';
import { expectedAnswer, queries } from './queries.ts';
import { QueryPlanner, prettyFormatQueryPlan } from '@apollo/query-planner';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { parse } from 'graphql';
const sdl = compose(school, Object.fromEntries(school.map(s => [s.name, `http://x/${s.name}`])));
const sg = Supergraph.build(sdl);
const planner = new QueryPlanner(sg);
for (const q of Object.values(queries)) {
  const plan = planner.buildQueryPlan(operationFromDocument(sg.apiSchema(), parse(q)));
  const text = prettyFormatQueryPlan(plan);
  process.stdout.write(text + '\n' + (text.match(/Fetch\(/g) ?? []).length + ' fetches, ' + Buffer.byteLength(JSON.stringify(expectedAnswer(sdl, q, 'Bearer pupil-0'))) + ' bytes\n');
}
