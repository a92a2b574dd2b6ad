import '@mantine/core/styles/Input.layer.css';
import { useErrorText } from '@alif24/client-shared/apollo';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { useMutation } from '@apollo/client/react';
import { Textarea, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { Faults } from './faults.tsx';
import { type Draft, editStoryDraft } from './story-draft.graphql.ts';
import styles from './story-draft.module.css';
import { storyDraftTexts } from './story-draft.texts.ts';

/** The text of a draft to change: it is saved only when it passes the checks again. */
export function EditForm({ draft, close }: { draft: Draft; close: () => void }) {
  const t = useTexts(storyDraftTexts);
  const errorText = useErrorText();
  const [edit, { loading, error }] = useMutation(editStoryDraft);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (name: string) => String(form.get(name) ?? '').trim();
    const { data } = await edit({
      variables: {
        input: {
          draftId: draft.id,
          title: read('title'),
          pages: draft.pages.map((_, at) => read(`page${at}`)),
          questions: draft.questions.map(({ kind, options, answer }, at) => ({
            ...{ kind, answer, question: read(`question${at}`), quote: read(`quote${at}`) },
            options: options.map((_, nth) => read(`option${at}.${nth}`)),
          })),
        },
      },
    });
    if (data) close();
  }

  const faults = faultsOf(error);
  const { language } = draft;
  return (
    <Card as="section">
      <form noValidate onSubmit={(event) => void send(event).catch(() => {})} className={styles.form}>
        <TextInput
          name="title"
          lang={language}
          label={t('storyTitle')}
          defaultValue={draft.title ?? ''}
          maxLength={80}
        />
        {draft.pages.map((page, at) => (
          <Textarea
            key={page}
            name={`page${at}`}
            lang={language}
            label={t('page', { number: at + 1 })}
            defaultValue={page}
            maxLength={600}
            rows={3}
          />
        ))}
        {draft.questions.map(({ question, options, answer, quote }, at) => (
          <div key={question} className={styles.form}>
            <TextInput
              name={`question${at}`}
              lang={language}
              label={t('question', { number: at + 1 })}
              defaultValue={question}
              maxLength={200}
            />
            {options.map((option, nth) => (
              <TextInput
                key={option}
                name={`option${at}.${nth}`}
                lang={language}
                label={
                  nth === answer
                    ? `${t('option', { number: nth + 1 })}, ${t('right')}`
                    : t('option', { number: nth + 1 })
                }
                defaultValue={option}
                maxLength={200}
              />
            ))}
            <TextInput name={`quote${at}`} lang={language} label={t('quote')} defaultValue={quote} maxLength={200} />
          </div>
        ))}
        {error && (
          <Notice kind="problem">
            {faults.length > 0 ? (
              <>
                {t('notPassed')} <Faults faults={faults} />
              </>
            ) : (
              errorText(error).happened
            )}
          </Notice>
        )}
        <div className={styles.acts}>
          <BigButton type="submit" isBusy={loading}>
            {t('save')}
          </BigButton>
          <BigButton kind="quiet" onClick={close}>
            {t('cancel')}
          </BigButton>
        </div>
      </form>
    </Card>
  );
}

/** What the server says is wrong with the text, from the details of its refusal. */
function faultsOf(error: unknown): Draft['faults'] {
  if (!CombinedGraphQLErrors.is(error)) return [];
  const details = error.errors[0]?.extensions?.details as { faults?: Draft['faults'] } | undefined;
  return details?.faults ?? [];
}
