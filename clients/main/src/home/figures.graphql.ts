import { graphql } from '@alif24/client-shared/graphql';

export const platformFigures = graphql(`
  query MainPlatformFigures {
    platformFigures {
      pupils
      schools
      answersThisWeek
      stories
      mathSkills
    }
  }
`);
