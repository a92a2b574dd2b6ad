import type { Context } from '../context.ts';

/** `rover config whoami`: null tells rover that the key is none. */
export const whoAmI = ({ key }: Context) =>
  key ? { __typename: 'Graph', id: key.graph, title: key.graph, asActor: { type: 'GRAPH' } } : null;
