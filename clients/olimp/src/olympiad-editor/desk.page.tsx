import { localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, EmptyState, Notice, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconClockEdit, IconExternalLink, IconGavel, IconPencil } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { heldTexts } from './held.texts.ts';
import { missingLater, totalsOf } from './next-step.ts';
import { type Desk, type DeskOlympiad, desk as deskQuery } from './olympiad-editor.graphql.ts';
import styles from './olympiad-editor.module.css';
import { OpenBox } from './open-box.tsx';
import { PapersList } from './papers-list.tsx';

/** The desk of one olympiad: what is missing, its papers, who takes part. */
export function DeskPage() {
  const t = useTexts(heldTexts);
  const { id = '' } = useParams();
  const { language } = useLanguage();
  const variables = { id, locale: localeOf(language) };
  const result = useQuery(deskQuery, { variables, fetchPolicy: 'cache-and-network' });
  return (
    <QueryBoundary
      result={result}
      empty={{
        when: ({ olympiad }) => !olympiad?.desk,
        show: (
          <EmptyState isPage title={t('notFound')} action={<BigButton to="/olympiads/held">{t('toHeld')}</BigButton>} />
        ),
      }}
    >
      {({ olympiad }) => olympiad?.desk && <Opened olympiad={olympiad} desk={olympiad.desk} />}
    </QueryBoundary>
  );
}

function Opened({ olympiad, desk }: { olympiad: DeskOlympiad; desk: Desk }) {
  const t = useTexts(heldTexts);
  const { id, title, state, stages } = olympiad;
  const isDraft = state === 'DRAFT';
  const hasBegun = !isDraft && state !== 'OPEN' && state !== 'CALLED_OFF';
  return (
    <Page title={title} lead={t(`states_${state}`)} back={{ to: '/olympiads/held', text: t('toHeld') }} width="wide">
      <nav className={styles.ways} aria-label={title}>
        {isDraft && (
          <Link to={`/olympiads/${id}/edit`}>
            <IconPencil size={22} aria-hidden="true" /> {t('edit')}
          </Link>
        )}
        {!isDraft && (
          <>
            <Link to={`/olympiads/${id}/windows`}>
              <IconClockEdit size={22} aria-hidden="true" /> {t('windows')}
            </Link>
            {hasBegun && (
              <Link to={`/olympiads/${id}/jury`}>
                <IconGavel size={22} aria-hidden="true" /> {t('jury')}
              </Link>
            )}
            <Link to={`/olympiads/${id}`}>
              <IconExternalLink size={22} aria-hidden="true" /> {t('pupilsSee')}
            </Link>
          </>
        )}
      </nav>
      {!isDraft && state !== 'FINAL' && state !== 'CALLED_OFF' && <MissingPapers olympiad={olympiad} desk={desk} />}
      <div className={styles.columns}>
        <div className={styles.stack}>
          {stages.map((stage) => (
            <PapersList key={stage.id} olympiad={olympiad} desk={desk} stage={stage} />
          ))}
        </div>
        <div className={styles.stack}>
          {isDraft ? <OpenBox olympiad={olympiad} desk={desk} /> : <Entries olympiad={olympiad} desk={desk} />}
          <Card as="section" className={styles.small}>
            <p>{t('fixed')}</p>
            <p>{t('free')}</p>
          </Card>
        </div>
      </div>
    </Page>
  );
}

/** What the next stages still lack, while it can be written: the louder the nearer they are. */
function MissingPapers({ olympiad, desk }: { olympiad: DeskOlympiad; desk: Desk }) {
  const t = useTexts(heldTexts);
  const now = Date.now();
  const taken = new Set(desk.entryCounts.flatMap(({ grade, confirmed }) => (confirmed > 0 ? [grade] : [])));
  const missing = missingLater(olympiad, desk).flatMap(({ grades, ...stage }) => {
    const hasBegun = Date.parse(stage.startsAt) <= now;
    // Of a grade in which nobody takes part nothing is late.
    const waiting = hasBegun ? grades.filter((grade) => taken.has(grade)) : grades;
    return now < Date.parse(stage.endsAt) && waiting.length > 0 ? [{ ...stage, hasBegun, grades: waiting }] : [];
  });
  if (missing.length === 0) return null;
  return (
    <div className={styles.missing}>
      {missing.map(({ id, number, hasBegun, grades }) => (
        <Notice key={id} kind={hasBegun ? 'problem' : 'info'}>
          {t(hasBegun ? 'latePaper' : 'laterPaper', { number, grades: grades.join(', ') })}
        </Notice>
      ))}
    </div>
  );
}

function Entries({ olympiad, desk }: { olympiad: DeskOlympiad; desk: Desk }) {
  const t = useTexts(heldTexts);
  const { confirmed } = totalsOf(desk);
  const unplaced = desk.stages.find(({ unplacedCount }) => unplacedCount > 0);
  const number = olympiad.stages.find(({ id }) => id === unplaced?.stage.id)?.number ?? 1;
  return (
    <Card as="section" className={styles.box}>
      <h2>{t('entries')}</h2>
      <p className={styles.figure}>{t('entriesValue', { count: confirmed })}</p>
      <ul className={styles.counts}>
        {desk.entryCounts.map(({ grade, confirmed: count, reserved }) => (
          <li key={grade}>
            <span>{t('grade', { grade })}</span>
            <strong>{reserved > 0 ? t('entriesReserved', { count, reserved }) : t('entriesValue', { count })}</strong>
          </li>
        ))}
      </ul>
      {unplaced && <Notice kind="info">{t('unplaced', { count: unplaced.unplacedCount, stage: number })}</Notice>}
    </Card>
  );
}
