import { useErrorText } from '@alif24/client-shared/apollo';
import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';

/**
 * A step of the jury: what went wrong with it in words, and whether it is under way. Resolves whether it was done, after `readAgain`, which is told what it
 * answered; null where it was refused, for then another of the jury was quicker.
 */
export function useAct<Data, Input>(
  mutation: TypedDocumentNode<Data, { input: Input }>,
  readAgain: (answer: Data | null) => unknown,
) {
  const errorText = useErrorText();
  const [send, { loading, error }] = useMutation(mutation);
  const act = async (input: Input): Promise<boolean> => {
    const answer = await send({ variables: { input } } as never).then(
      ({ data }) => data as Data,
      () => null,
    );
    await Promise.resolve(readAgain(answer)).catch(() => {});
    return answer !== null;
  };
  const { happened, tryThis } = errorText(error);
  return { act, isBusy: loading, problem: error ? `${happened}. ${tryThis}` : undefined };
}
