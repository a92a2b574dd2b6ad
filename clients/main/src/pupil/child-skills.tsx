import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { Meter } from '@alif24/client-shared/ui';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import { TopicEvents } from './activity-events.tsx';
import type { ChildFacts } from './child.graphql.ts';
import { childTexts } from './child.texts.ts';
import styles from './child-skills.module.css';
import { Claim, Claims, EventLine, Events } from './claim.tsx';
import { Section } from './section.tsx';

type Reading = NonNullable<ChildFacts['readings']>['edges'][number]['node'];

/** The newest of each; the rest has a page. */
const SHOWN = 6;

/** How fast the child read aloud, the newest last, and what was understood: speed never stands alone. */
export function ReadingSection({ id, readings }: { id: string; readings: ChildFacts['readings'] }) {
  const t = useTexts(childTexts);
  const format = useFormat();
  const measured = readings?.edges
    .map(({ node }) => node)
    .filter(({ result }) => result)
    .toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
  const most = Math.max(1, ...(measured ?? []).map(speedOf));
  return (
    <Section
      title={t('reading')}
      lead={t('readingUnit')}
      items={measured}
      empty={t('noReading')}
      more={<More to={`/children/${id}/reading`} text={t('readingMore')} />}
    >
      {(items) => (
        <Claims>
          {items.map((reading) => (
            <li key={reading.id}>
              <Claim
                name={reading.story?.title ?? ''}
                figure={t('speedOn', {
                  date: format.day(reading.startedAt),
                  count: Math.round(speedOf(reading)),
                })}
                chart={<Meter value={speedOf(reading)} most={most} isFull={false} />}
              >
                {() => <OneReading id={id} reading={reading} />}
              </Claim>
            </li>
          ))}
        </Claims>
      )}
    </Section>
  );
}

const speedOf = ({ result }: Reading) => result?.syllablesPerMinute ?? 0;

/** What the speed was counted from, and where each word of it can be seen. */
function OneReading({ id, reading }: { id: string; reading: Reading }) {
  const t = useTexts(childTexts);
  const format = useFormat();
  const { startedAt, isTrusted, story, result, understanding } = reading;
  const { correct, total } = understanding?.isRead ? understanding : { correct: 0, total: 0 };
  return (
    <Events
      more={story && <More to={`/stories/${story.id}/read?reading=${reading.id}&child=${id}`} text={t('wordByWord')} />}
    >
      <EventLine
        when={t('when', { date: format.day(startedAt), time: format.time(startedAt) })}
        figure={t(isTrusted ? 'judged' : 'notJudged')}
      />
      {result && (
        <>
          <EventLine
            when={t('wordsRight')}
            figure={t('ofAll', { correct: result.correctWords, total: result.wordsRead })}
          />
          <EventLine when={t('readFor')} figure={t('seconds', { count: Math.round(result.seconds) })} />
        </>
      )}
      <EventLine when={t('understanding')} figure={total > 0 ? t('ofAll', { correct, total }) : t('notAsked')} />
    </Events>
  );
}

const levels = ['ATTEMPTED', 'FAMILIAR', 'PROFICIENT', 'MASTERED'] as const;

/** The topics of maths that were practised last, how far each is, and each try at it. */
export function MathsSection({ id, progress }: { id: string; progress: ChildFacts['mathProgress'] }) {
  const t = useTexts(childTexts);
  const tried = progress?.skills
    .filter(({ tries }) => tries > 0)
    .toSorted((a, b) => Date.parse(b.lastAt ?? '') - Date.parse(a.lastAt ?? ''));
  return (
    <Section
      title={t('maths')}
      lead={t('mathsUnit')}
      items={tried}
      empty={t('noMaths')}
      more={<More to={`/children/${id}/maths`} text={t('mathsMore')} />}
    >
      {(items) => (
        <Claims>
          {items.slice(0, SHOWN).map(({ skill, level, tries, correct }) => (
            <li key={skill.id}>
              <Claim
                name={skill.name}
                mark={<LevelMark level={level ?? 'ATTEMPTED'} />}
                figure={`${t(level ?? 'ATTEMPTED')} · ${t('firstTry', { correct, total: tries })}`}
              >
                {() => <TopicEvents id={id} kind="MATHS_PRACTISED" topics={[skill.id]} />}
              </Claim>
            </li>
          ))}
        </Claims>
      )}
    </Section>
  );
}

/** Four steps, as many filled as the level; the words beside it say the same. */
function LevelMark({ level }: { level: (typeof levels)[number] }) {
  return (
    <svg viewBox="0 0 44 40" className={styles.mark} aria-hidden="true">
      {levels.map((one, n) => (
        <rect
          key={one}
          x={n * 11 + 1}
          y={30 - n * 9}
          width="9"
          height={9 + n * 9}
          rx="3"
          data-full={n <= levels.indexOf(level)}
        />
      ))}
    </svg>
  );
}

export function More({ to, text }: { to: string; text: string }) {
  return (
    <Link to={to} className={styles.more}>
      {text} <IconChevronRight size={20} aria-hidden="true" />
    </Link>
  );
}
