import { startSubgraph } from '@alif24/subgraph-shared/server';
import { subgraph } from './subgraph.ts';

await startSubgraph(subgraph);
