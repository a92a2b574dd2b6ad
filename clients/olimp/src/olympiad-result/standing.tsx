import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { Card, Meter } from '@alif24/client-shared/ui';
import { IconMedal } from '@tabler/icons-react';
import type { ResultEntry, StageResult } from './result.graphql.ts';
import styles from './result.module.css';
import { resultTexts } from './result.texts.ts';

const HUNDREDTHS = 100;
const GROUPS = ['Country', 'Region', 'District', 'School'] as const;

/** Where somebody takes part, as far as it is known. */
export type Whence = Pick<ResultEntry, 'regionCode' | 'districtCode' | 'hasSchool'>;

/** Points, and once the results are shown rank, medal, and among how many one stands before whom. */
export function Standing({ result, whence }: { result: StageResult; whence: Whence }) {
  const t = useTexts(resultTexts);
  const format = useFormat();
  const { points, mostPoints, isFinal, rank, of, medal, rightCount, wrongCount } = result;
  return (
    <Card className={styles.standing}>
      <p className={styles.points}>
        <strong>{format.number(points / HUNDREDTHS)}</strong>{' '}
        <span>{t('ofPoints', { count: mostPoints / HUNDREDTHS })}</span>
      </p>
      {isFinal && rank ? (
        <ul className={styles.facts}>
          <li className={styles.rank}>{t('rank', { rank, of: of ?? 0 })}</li>
          {medal && (
            <li className={styles.medal} data-medal={medal}>
              <IconMedal size={24} aria-hidden="true" /> {t(`medals_${medal}`)}
            </li>
          )}
          <li>{t('counts', { right: rightCount ?? 0, wrong: wrongCount ?? 0 })}</li>
        </ul>
      ) : (
        <p className={styles.note}>{t('pointsAlone')}</p>
      )}
      {isFinal && <Percentiles result={result} whence={whence} />}
    </Card>
  );
}

function Percentiles({ result, whence }: { result: StageResult; whence: Whence }) {
  const t = useTexts(resultTexts);
  const isIn = {
    Country: true,
    Region: !!whence.regionCode,
    District: !!whence.districtCode,
    School: whence.hasSchool,
  };
  const all = GROUPS.filter((group) => isIn[group]).map((group) => ({
    group,
    percent: result[`below${group}`] ?? null,
  }));
  // That nobody has fewer is said to no child.
  const known = all.flatMap(({ group, percent }) => (percent ? [{ group, percent }] : []));
  return (
    <>
      {known.length > 0 && (
        <ul className={styles.percentiles} aria-label={t('below')}>
          {known.map(({ group, percent }) => (
            <li key={group}>
              <span>{t(`below_${group}`, { percent })}</span>
              <Meter value={percent} most={100} isFull={false} />
            </li>
          ))}
        </ul>
      )}
      {all.some(({ percent }) => percent === null) && <p className={styles.note}>{t('smallGroups')}</p>}
      {!isIn.District && <p className={styles.note}>{t(isIn.Region ? 'unknown_District' : 'unknown_Region')}</p>}
      {!isIn.School && <p className={styles.note}>{t('unknown_School')}</p>}
    </>
  );
}
