import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { type Column, DataTable } from '@alif24/client-shared/ui';
import type { PupilFacts } from './activity.ts';
import { childTexts } from './child.texts.ts';
import { Section } from './section.tsx';

type Result = NonNullable<PupilFacts['liveQuizResults']>[number];

export function QuizzesSection({ results }: { results: PupilFacts['liveQuizResults'] }) {
  const t = useTexts(childTexts);
  const format = useFormat();
  const columns: Column<Result>[] = [
    { key: 'quiz', label: t('quiz'), value: ({ quiz }) => quiz.title },
    {
      key: 'date',
      label: t('date'),
      value: ({ finishedAt }) => finishedAt,
      cell: ({ finishedAt }) => format.date(finishedAt),
    },
    {
      key: 'rank',
      label: t('rank'),
      align: 'end',
      value: ({ rank }) => rank,
      cell: ({ rank, playerCount }) => t('rankOf', { rank, count: playerCount }),
    },
    {
      key: 'score',
      label: t('score'),
      align: 'end',
      value: ({ score }) => score,
      cell: ({ score }) => format.number(score),
    },
  ];
  return (
    <Section title={t('quizzes')} items={results} empty={t('noQuizzes')} span={12} isPlain>
      {(items) => <DataTable label={t('quizzes')} columns={columns} rows={items} rowKey={({ quiz }) => quiz.id} />}
    </Section>
  );
}
