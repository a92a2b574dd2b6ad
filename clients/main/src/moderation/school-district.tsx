import { useTexts } from '@alif24/client-shared/i18n';
import { PlaceFields, PlaceName } from '@alif24/client-shared/places';
import { BigButton, ErrorNotice, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { correctDistrict, type ModeratedUser } from './moderation.graphql.ts';
import styles from './moderation.module.css';
import { moderationTexts } from './moderation.texts.ts';

type School = NonNullable<ModeratedUser['organizationProfile']>;

/** Where a school is as everybody sees it: its district, its region where that alone is known, or that it is not said. */
export function SchoolPlace({ school: { region, regionCode, districtCode } }: { school: School }) {
  const t = useTexts(moderationTexts);
  return <PlaceName regionCode={regionCode} districtCode={districtCode} otherwise={region || t('noDistrict')} />;
}

/** In which district a school is, and correcting it; it says so itself only once. */
export function SchoolDistrict({ organizationId, school }: { organizationId: string; school: School }) {
  const t = useTexts(moderationTexts);
  const [place, setPlace] = useState({ region: school.regionCode ?? '', district: school.districtCode ?? '' });
  const [isWrong, setWrong] = useState(false);
  const [save, { data, loading, error }] = useMutation(correctDistrict);
  const isSaved = data && !error && !loading;

  function send(event: FormEvent) {
    event.preventDefault();
    const { district: districtCode } = place;
    setWrong(!districtCode);
    if (districtCode) void save({ variables: { input: { organizationId, districtCode } } }).catch(() => {});
  }

  return (
    <form noValidate onSubmit={send} className={styles.act}>
      <Notice kind={isSaved ? 'done' : 'info'}>
        {t(isSaved ? 'districtDone' : 'districtNow')} <SchoolPlace school={school} />
      </Notice>
      <PlaceFields value={place} onChange={setPlace} hint={t('districtHint')} error={isWrong && t('districtNeeded')} />
      <ErrorNotice error={error} />
      <BigButton type="submit" kind="quiet" isBusy={loading}>
        {t('districtSave')}
      </BigButton>
    </form>
  );
}
