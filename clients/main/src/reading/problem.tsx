import { useErrorText } from '@alif24/client-shared/apollo';
import { Notice } from '@alif24/client-shared/ui';

/** What went wrong with the last step, and what to try. */
export function Problem({ error }: { error: unknown }) {
  const errorText = useErrorText();
  if (!error) return null;
  const { happened, tryThis } = errorText(error);
  return (
    <Notice kind="problem">
      {happened} {tryThis}
    </Notice>
  );
}
