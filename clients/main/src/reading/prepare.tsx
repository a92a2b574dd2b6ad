import { Drawing } from '@alif24/client-shared/drawings';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton } from '@alif24/client-shared/ui';
import { IconEar, IconMicrophone, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { canRecognise } from './browser-recogniser.ts';
import styles from './read.module.css';
import type { StepProps } from './read.types.ts';
import { readingTexts } from './reading.texts.ts';
import { canRecord } from './recorder.ts';

/** Who listens; on an adult's device, who reads. */
export function Prepare({ story, me }: StepProps) {
  const t = useTexts(readingTexts);
  const [params] = useSearchParams();
  const methods = me.readingMethods ?? [];
  const isPupil = me.role === 'STUDENT';
  const childId = params.get('child');
  return (
    <>
      <Drawing picture={story.picture} letter={story.title.charAt(0)} className={styles.picture} />
      {isPupil && (
        <section className={styles.ways}>
          <h2>{t('how')}</h2>
          <Way to="?how=ADULT" icon={<IconUsers size={30} />} name={t('toAdult')} hint={t('toAdultHint')} />
          {methods.includes('RECORDING') && canRecord() && (
            <Way
              to="?how=RECORDING"
              icon={<IconMicrophone size={30} />}
              name={t('toRecorder')}
              hint={t('toRecorderHint')}
            />
          )}
          {methods.includes('BROWSER') && canRecognise() && (
            <Way to="?how=BROWSER" icon={<IconEar size={30} />} name={t('toBrowser')} hint={t('toBrowserHint')} />
          )}
          {story.questions.length > 0 && (
            <BigButton kind="quiet" to="?questions">
              {t(story.myProgress?.isRead ? 'questionsDone' : 'toQuestions')}
            </BigButton>
          )}
        </section>
      )}
      {!isPupil && (
        <section className={styles.ways}>
          <p>{t('adultLead')}</p>
          {childId ? (
            <BigButton to={`?how=ADULT&child=${childId}`}>{t('begin')}</BigButton>
          ) : (
            <>
              <h2>{t('whose')}</h2>
              {(me.children ?? []).map(({ id, displayName }) => (
                <Way key={id} to={`?how=ADULT&child=${id}`} icon={<IconUsers size={30} />} name={displayName} />
              ))}
            </>
          )}
        </section>
      )}
    </>
  );
}

function Way({ to, icon, name, hint }: { to: string; icon: ReactNode; name: string; hint?: string }) {
  return (
    <Link to={to} className={styles.way}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <span>
        <strong>{name}</strong>
        {hint && <small>{hint}</small>}
      </span>
    </Link>
  );
}
