import { useErrorText } from '@alif24/client-shared/apollo';
import { localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, Notice, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { LevelRule } from './level-rule.tsx';
import { childMaths, setMathTimer } from './math-practice.graphql.ts';
import styles from './skill-map.module.css';
import { SkillMap } from './skill-map.tsx';
import { skillsTexts } from './skills.texts.ts';

/** A child's maths for those who look after them: levels, the rule behind them, and whether the time is shown. */
export function ChildMathsPage() {
  const t = useTexts(skillsTexts);
  const { id = '' } = useParams();
  const { language } = useLanguage();
  const variables = { id, locale: localeOf(language) };
  const result = useQuery(childMaths, { variables, fetchPolicy: 'cache-and-network' });
  const lost = <EmptyState isPage title={t('lost')} advice="" action={<BigButton to="/">{t('children')}</BigButton>} />;
  return (
    <QueryBoundary result={result} empty={{ when: ({ user }) => !user?.mathProgress, show: lost }}>
      {({ user }) =>
        user?.mathProgress && (
          <Page
            title={t('childTitle', { name: user.displayName ?? '' })}
            lead={t('childLead')}
            back={{ to: `/children/${user.id}`, text: user.displayName ?? '' }}
          >
            {user.mathProgress.skills.every(({ tries }) => tries === 0) && <Notice kind="info">{t('none')}</Notice>}
            <TimerSwitch studentId={user.id} isOn={user.mathProgress.isTimerOn} />
            <SkillMap skills={user.mathProgress.skills} grade={user.studentProfile?.grade ?? null} isOwn={false} />
            <LevelRule />
          </Page>
        )
      }
    </QueryBoundary>
  );
}

function TimerSwitch({ studentId, isOn }: { studentId: string; isOn: boolean }) {
  const t = useTexts(skillsTexts);
  const errorText = useErrorText();
  const [set, { loading, error }] = useMutation(setMathTimer);
  const [wanted, setWanted] = useState(isOn);
  const change = (next: boolean) => {
    setWanted(next);
    void set({ variables: { input: { studentId, isOn: next } } }).catch(() => setWanted(isOn));
  };
  return (
    <>
      <label className={styles.timer}>
        <input
          type="checkbox"
          checked={loading ? wanted : isOn}
          disabled={loading}
          onChange={(event) => change(event.currentTarget.checked)}
        />
        <span>
          <strong>{t('timer')}</strong>
          <span>{t('timerText')}</span>
        </span>
      </label>
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
    </>
  );
}
