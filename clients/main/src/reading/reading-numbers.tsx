import type { MainReadingFragment } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import styles from './read.module.css';
import { resultsTexts } from './results.texts.ts';

type Result = NonNullable<MainReadingFragment['result']>;

/** Speed and accuracy of one reading, for adults; what is no error stands below them. */
export function ReadingNumbers({ result, language }: { result: Result; language: string }) {
  const t = useTexts(resultsTexts);
  const format = useFormat();
  const count = (kind: string) => result.events.filter((event) => event.kind === kind).length;
  const happened = [
    ['inserted', count('INSERTED')],
    ['repeated', count('REPEATED')],
    ['selfCorrected', count('SELF_CORRECTED')],
    ['pauses', count('PAUSE')],
  ] as const;
  const seen = happened.filter(([, count]) => count > 0);
  return (
    <section>
      <h2>{t('resultTitle')}</h2>
      <dl className={styles.numbers}>
        <div>
          <dt>{t('syllables')}</dt>
          <dd>{format.number(result.syllablesPerMinute, 0)}</dd>
        </div>
        <div>
          <dt>{t('perMinute')}</dt>
          <dd>{format.number(result.wordsPerMinute, 0)}</dd>
        </div>
        <div>
          <dt>{t('accuracy')}</dt>
          <dd>{format.number(result.accuracy * 100, 0)}%</dd>
        </div>
        <div>
          <dt>{t('time')}</dt>
          <dd>{t('seconds', { count: Math.round(result.seconds) })}</dd>
        </div>
      </dl>
      {seen.length > 0 && (
        <p>
          {seen.map(([key, count]) => t(key, { count })).join('. ')}. {t('noErrors')}
        </p>
      )}
      {language === 'uz' && <p className={styles.note}>{t('growthOnly')}</p>}
    </section>
  );
}
