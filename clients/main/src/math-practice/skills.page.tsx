import { localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconPlayerPlay } from '@tabler/icons-react';
import { LevelRule } from './level-rule.tsx';
import { myMaths } from './math-practice.graphql.ts';
import { SkillMap } from './skill-map.tsx';
import { skillsTexts } from './skills.texts.ts';

/** A pupil's own map of skills: how far each is, and a way into each. */
export function SkillsPage() {
  const t = useTexts(skillsTexts);
  const { language } = useLanguage();
  const result = useQuery(myMaths, { variables: { locale: localeOf(language) }, fetchPolicy: 'cache-and-network' });
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      aside={
        <BigButton to="/maths" icon={<IconPlayerPlay aria-hidden="true" />}>
          {t('start')}
        </BigButton>
      }
    >
      <QueryBoundary result={result}>
        {({ me }) =>
          me?.mathProgress && (
            <>
              <SkillMap skills={me.mathProgress.skills} grade={me.studentProfile?.grade ?? null} isOwn />
              <LevelRule />
            </>
          )
        }
      </QueryBoundary>
    </Page>
  );
}
