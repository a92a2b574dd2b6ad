import { graphql } from '@alif24/client-shared/graphql';

export const addChild = graphql(`
  mutation MainAddChild($input: AddChildInput!) {
    addChild(input: $input) {
      id
      displayName
    }
  }
`);
