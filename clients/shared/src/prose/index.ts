export { namesIn, proseParts, withValues } from '@alif24/subgraph-shared/utils';
export { proseAsText } from './formula-text.ts';
export { Prose } from './prose.tsx';
