import { useErrorText } from '@alif24/client-shared/apollo';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice, QueryBoundary } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { approveStory, type Draft, discardStory } from './story-draft.graphql.ts';
import styles from './story-draft.module.css';
import { storyDraftTexts } from './story-draft.texts.ts';
import { useReaders } from './use-readers.ts';

/** For which children a draft becomes a story; or it is thrown away. */
export function ApproveForm({ draft: { id, state } }: { draft: Draft }) {
  const t = useTexts(storyDraftTexts);
  const errorText = useErrorText();
  const [isNobody, setNobody] = useState(false);
  const { result, all } = useReaders();
  const [approve, { loading, error }] = useMutation(approveStory);
  const [discard, discarding] = useMutation(discardStory, { variables: { input: { draftId: id } } });

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const studentIds = new FormData(event.currentTarget).getAll('child').map(String);
    setNobody(studentIds.length === 0);
    if (studentIds.length > 0) await approve({ variables: { input: { draftId: id, studentIds } } });
  }

  const failure = error ?? discarding.error;
  return (
    <QueryBoundary result={result}>
      {() => (
        <Card as="section">
          <form noValidate onSubmit={(event) => void send(event).catch(() => {})} className={styles.form}>
            {all.length === 0 ? (
              <Notice kind="info">{t('nobody')}</Notice>
            ) : (
              <fieldset className={styles.choice}>
                <legend>{t('forWhom')}</legend>
                <div>
                  {all.map((child) => (
                    <label key={child.id}>
                      <input type="checkbox" name="child" value={child.id} defaultChecked={all.length === 1} />
                      <span>{child.fullName}</span>
                    </label>
                  ))}
                </div>
              </fieldset>
            )}
            {isNobody && <Notice kind="problem">{t('choose')}</Notice>}
            {failure && <Notice kind="problem">{errorText(failure).happened}</Notice>}
            <div className={styles.acts}>
              {all.length > 0 && (
                <BigButton type="submit" isBusy={loading}>
                  {t(state === 'READY' ? 'approve' : 'change')}
                </BigButton>
              )}
              <BigButton kind="quiet" isBusy={discarding.loading} onClick={() => void discard().catch(() => {})}>
                {t(state === 'READY' ? 'discard' : 'takeBack')}
              </BigButton>
            </div>
          </form>
        </Card>
      )}
    </QueryBoundary>
  );
}
