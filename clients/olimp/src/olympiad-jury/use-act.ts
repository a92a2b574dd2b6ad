import { useErrorText } from '@alif24/client-shared/apollo';
import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';

/** A step of the jury: what went wrong with it in words, and whether it is under way. Resolves whether it was done. */
export function useAct<Data, Input>(
  mutation: TypedDocumentNode<Data, { input: Input }>,
  readAgain: () => Promise<unknown>,
) {
  const errorText = useErrorText();
  const [send, { loading, error }] = useMutation(mutation);
  const act = async (input: Input): Promise<boolean> => {
    const isDone = await send({ variables: { input } } as never).then(
      () => true,
      () => false,
    );
    // Also what was refused: another of the jury was quicker.
    await readAgain().catch(() => {});
    return isDone;
  };
  const { happened, tryThis } = errorText(error);
  return { act, isBusy: loading, problem: error ? `${happened}. ${tryThis}` : undefined };
}
