import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, Notice, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ApproveForm } from './approve-form.tsx';
import { DraftText } from './draft-text.tsx';
import { EditForm } from './edit-form.tsx';
import { Faults } from './faults.tsx';
import { type Draft, storyDraft } from './story-draft.graphql.ts';
import styles from './story-draft.module.css';
import { storyDraftTexts } from './story-draft.texts.ts';

/** How often one looks whether a story is written, in milliseconds. */
const LOOK_AGAIN = 2_000;
/** A child who reads fewer of the words than that, of a hundred, is stopped by the story more than carried. */
const ENOUGH = 90;

/** One draft, for the adult who ordered it: to read, to change, to approve or to throw away. */
export function DraftPage() {
  const t = useTexts(storyDraftTexts);
  const { id = '' } = useParams();
  const [isWriting, setWriting] = useState(true);
  const result = useQuery(storyDraft, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    pollInterval: isWriting ? LOOK_AGAIN : 0,
  });
  const state = result.data?.storyDraft?.state;
  if (state && isWriting !== (state === 'WRITING')) setWriting(state === 'WRITING');
  return (
    <QueryBoundary
      result={result}
      empty={{ when: ({ storyDraft }) => !storyDraft, show: <EmptyState isPage title={t('lost')} advice="" /> }}
    >
      {({ storyDraft }) => storyDraft && <OneDraft draft={storyDraft} />}
    </QueryBoundary>
  );
}

function OneDraft({ draft }: { draft: Draft }) {
  const t = useTexts(storyDraftTexts);
  const [isEdited, setEdited] = useState(false);
  const { state, title, language, level, theme, writer, model, storyId } = draft;
  const isThere = state === 'READY' || state === 'APPROVED';
  const facts = t('facts', { language: t(language as 'uz' | 'ru' | 'en'), level, theme: t(theme) });
  return (
    <Page title={title ?? t('untitled')} lead={facts} width="narrow" back={{ to: '/stories/new', text: t('mine') }}>
      <div className={styles.parts}>
        {state === 'WRITING' && <Notice kind="info">{t('writing')}</Notice>}
        {state === 'FAILED' && <Notice kind="problem">{t('failed')}</Notice>}
        {state === 'DISCARDED' && <Notice kind="info">{t('discarded')}</Notice>}
        {state === 'REJECTED' && (
          <Notice kind="problem">
            {t('rejected')} <Faults faults={draft.faults} />
          </Notice>
        )}
        {state === 'APPROVED' && <Notice kind="done">{t('approved')}</Notice>}
        {isThere && writer && (
          <p className={styles.small}>{writer === 'MODEL' ? t('MODEL', { model: model ?? '' }) : t('GRAMMAR')}</p>
        )}
        {isThere && <Measured draft={draft} />}
        {isThere &&
          (isEdited ? <EditForm draft={draft} close={() => setEdited(false)} /> : <DraftText draft={draft} />)}
        {state === 'READY' && !isEdited && (
          <div className={styles.acts}>
            <BigButton kind="quiet" onClick={() => setEdited(true)}>
              {t('edit')}
            </BigButton>
          </div>
        )}
        {isThere && !isEdited && <ApproveForm draft={draft} />}
        {storyId && (
          <BigButton kind="quiet" to={`/stories/${storyId}`}>
            {t('open')}
          </BigButton>
        )}
      </div>
    </Page>
  );
}

/** How the story suits the child for whom it was ordered, as measured on its text. */
function Measured({ draft: { readablePercent, missedWords, missedWordsUsed } }: { draft: Draft }) {
  const t = useTexts(storyDraftTexts);
  return (
    <>
      {readablePercent !== null && (
        <Notice kind={readablePercent >= ENOUGH ? 'done' : 'info'}>
          {t('readable', { percent: readablePercent })} {readablePercent < ENOUGH && t('readableFew')}
        </Notice>
      )}
      {missedWords.length > 0 && (
        <p className={styles.small}>
          {t('missed')}: {missedWords.join(', ')}.{' '}
          {missedWordsUsed.length > 0 ? `${t('missedUsed')}: ${missedWordsUsed.join(', ')}.` : t('missedNone')}
        </p>
      )}
    </>
  );
}
