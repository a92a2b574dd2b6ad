import { readSheet, SheetError, type SheetFault } from '@alif24/client-shared/files';
import type { OlimpEnterPupilsMutation, OlimpListPupilsQuery } from '@alif24/client-shared/graphql';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { enterPupils, type ListPupil, listPupils } from './list.graphql.ts';
import { type LineFault, type ListHeads, type ListLine, MOST_ROWS, readLines } from './list-file.ts';

type Answer = OlimpEnterPupilsMutation['enterOlympiadPupils']['rows'][number];

/** A line with what became of it. */
export interface JudgedLine extends ListLine {
  outcome: Answer['outcome'];
  reason: Answer['refusal'] | LineFault;
}

interface Pupils {
  pupils: ListPupil[] | undefined;
  error: unknown;
  /** Asks once more, after it failed. */
  again: () => void;
}

/** All pupils whom the member may enter, page by page; undefined while they come. */
export function usePupils(olympiadId: string): Pupils {
  const client = useApolloClient();
  const [pupils, setPupils] = useState<ListPupil[]>();
  const [error, setError] = useState<unknown>();
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try asks anew
  useEffect(() => {
    let isStale = false;
    setError(undefined);
    const readPage = async (after: string | null): Promise<OlimpListPupilsQuery['olympiadPupils']> => {
      // The names of classes come from another platform: without it the form has none.
      const { data, error } = await client.query({
        ...{ query: listPupils, variables: { olympiadId, after }, fetchPolicy: 'no-cache', errorPolicy: 'all' },
      });
      if (!data?.olympiadPupils) throw error;
      return data.olympiadPupils;
    };
    async function readAll(): Promise<ListPupil[]> {
      const all: ListPupil[] = [];
      let after: string | null = null;
      do {
        const { edges, pageInfo } = await readPage(after);
        all.push(...edges.map(({ node }) => node));
        after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
      } while (after);
      return all;
    }
    readAll().then(
      (all) => !isStale && setPupils(all),
      (cause: unknown) => !isStale && setError(cause),
    );
    return () => {
      isStale = true;
    };
  }, [client, olympiadId, tries]);
  return { pupils, error, again: () => setTries(tries + 1) };
}

/** A file on its way: read here, looked at by the server, and only then entered. */
export function useList(olympiadId: string, heads: readonly ListHeads[]) {
  const [send, sending] = useMutation(enterPupils);
  const [lines, setLines] = useState<JudgedLine[] | null>(null);
  const [isEntered, setEntered] = useState(false);
  const [fault, setFault] = useState<SheetFault | 'NO_COLUMN' | null>(null);

  async function judge(all: readonly ListLine[], isCheck: boolean): Promise<void> {
    const sound = all.filter((line) => line.fault === null);
    const rows = sound.map(({ studentId, grade, language }) => ({ studentId, grade, language }));
    const answers = new Map<number, Answer>();
    if (rows.length > 0) {
      const { data } = await send({ variables: { input: { olympiadId, rows, isCheck } } });
      for (const [n, answer] of (data?.enterOlympiadPupils.rows ?? []).entries())
        answers.set(sound[n]?.line ?? 0, answer);
    }
    setLines(
      all.map((line) => {
        const { outcome, refusal = null } = answers.get(line.line) ?? { outcome: 'REFUSED' as const };
        return { ...line, outcome, reason: line.fault ?? refusal };
      }),
    );
    setEntered(!isCheck);
  }

  return {
    ...{ lines, isEntered, fault, isBusy: sending.loading, error: sending.error },
    async read(file: File) {
      setFault(null);
      setLines(null);
      try {
        const found = readLines(await readSheet(file, MOST_ROWS + 1), heads);
        if (!found) return setFault('NO_COLUMN');
        await judge(found, true).catch(() => {});
      } catch (error) {
        setFault(error instanceof SheetError ? error.fault : 'UNREADABLE');
      }
    },
    enter: () => judge(lines ?? [], false).catch(() => {}),
  };
}
