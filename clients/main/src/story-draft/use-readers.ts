import { useSession } from '@alif24/client-shared/auth';
import { useQuery } from '@apollo/client/react';
import { readers } from './story-draft.graphql.ts';

/** The children to whom the signed-in adult gives stories: their own, or those of their classes, each once. */
export function useReaders() {
  const { user } = useSession();
  const result = useQuery(readers, { variables: { isTeacher: user?.role === 'TEACHER' } });
  const me = result.data?.me;
  const pupils = (me?.classrooms ?? []).flatMap(({ students }) => (students?.edges ?? []).map(({ node }) => node));
  const all = [...new Map([...(me?.children ?? []), ...pupils].map((one) => [one.id, one])).values()];
  return { result, all };
}

export type Reader = ReturnType<typeof useReaders>['all'][number];
