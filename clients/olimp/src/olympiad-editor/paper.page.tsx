import '@mantine/core/styles/Input.layer.css';
import { useSession } from '@alif24/client-shared/auth';
import type { OlimpWrittenPaperQuery } from '@alif24/client-shared/graphql';
import { localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, Notice, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { placeOf, useKeptDraft } from './kept-draft.ts';
import { type WrittenOlympiad, type WrittenStage, writtenPaper } from './olympiad-editor.graphql.ts';
import styles from './olympiad-editor.module.css';
import { paperEditorTexts } from './paper.texts.ts';
import { isPaperDraft, newPaper, type PaperDraft } from './paper-draft.ts';
import { PaperForm } from './paper-form.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { paperOf } from './written-paper.ts';

/** Where the paper of one grade in one stage is written, and looked at once it does not change any more. */
export function PaperEditorPage() {
  const t = useTexts(paperEditorTexts);
  const { id = '', stageId = '', grade = '' } = useParams();
  const { language } = useLanguage();
  const variables = { id, grade: Number(grade) || 0, locale: localeOf(language) };
  const result = useQuery(writtenPaper, { variables, fetchPolicy: 'network-only' });
  const back = { to: `/olympiads/${id}/held`, text: t('toDesk') };
  const stageOf = ({ olympiad }: OlimpWrittenPaperQuery) =>
    (olympiad?.grades.includes(variables.grade) && olympiad.desk?.stages.find(({ stage }) => stage.id === stageId)) ||
    null;
  return (
    <Page title={t('title', { grade })} lead={result.data?.olympiad?.title} back={back} width="wide">
      <QueryBoundary
        result={result}
        empty={{
          when: (data) => !stageOf(data),
          show: <EmptyState title={t('notFound')} action={<BigButton to={back.to}>{back.text}</BigButton>} />,
        }}
      >
        {(data) => {
          const stage = stageOf(data);
          if (!stage || !data.olympiad) return null;
          const saved = paperOf(stage, variables.grade);
          if (!stage.gradesToWrite.includes(variables.grade)) {
            return (
              <div className={styles.form}>
                <Notice kind="info">{t('closed')}</Notice>
                {saved && <PaperPreview paper={saved} />}
              </div>
            );
          }
          return (
            <Kept
              key={`${stageId}-${grade}`}
              stage={stage}
              grade={variables.grade}
              rules={data.olympiadRules}
              olympiad={data.olympiad}
            />
          );
        }}
      </QueryBoundary>
    </Page>
  );
}

interface KeptProps {
  stage: WrittenStage;
  grade: number;
  rules: OlimpWrittenPaperQuery['olympiadRules'];
  olympiad: Pick<WrittenOlympiad, 'subject' | 'state'>;
}

function Kept({ stage, grade, rules, olympiad }: KeptProps) {
  const t = useTexts(paperEditorTexts);
  const { user } = useSession();
  const { language } = useLanguage();
  const [isShown, setShown] = useState(false);
  const saved = () => paperOf(stage, grade) ?? newPaper(localeOf(language), rules.schemes.at(-1));
  const kept = useKeptDraft<PaperDraft>(
    placeOf(user?.id ?? '', 'paper', stage.stage.id, String(grade)),
    saved,
    isPaperDraft,
  );
  const isOfAnother = stage.problems.length > 0 && stage.problems.every(({ variants }) => variants[0]?.key === null);
  if (isShown) {
    return (
      <div className={styles.form}>
        <PaperPreview paper={kept.draft} />
        <div>
          <BigButton kind="quiet" onClick={() => setShown(false)}>
            {t('back')}
          </BigButton>
        </div>
      </div>
    );
  }
  return (
    <>
      {isOfAnother && <Notice kind="info">{t('notYours')}</Notice>}
      <PaperForm
        stageId={stage.stage.id}
        grade={grade}
        subject={olympiad.subject}
        isDraft={olympiad.state === 'DRAFT'}
        rules={rules}
        kept={kept}
        drop={() => kept.settle(saved())}
        show={() => setShown(true)}
      />
    </>
  );
}
