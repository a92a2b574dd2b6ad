import { useTexts } from '@alif24/client-shared/i18n';
import { PlaceFields } from '@alif24/client-shared/places';
import { BigButton, Card, ErrorNotice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { setDistrict } from './profile.graphql.ts';
import styles from './profile.module.css';
import { profileTexts } from './profile.texts.ts';

/** An organisation says once in which district it is; it begins with the region that is known. */
export function DistrictForm({ regionCode }: { regionCode: string | null }) {
  const t = useTexts(profileTexts);
  const [place, setPlace] = useState({ region: regionCode ?? '', district: '' });
  const [isWrong, setWrong] = useState(false);
  const [save, { loading, error }] = useMutation(setDistrict);
  function send(event: FormEvent) {
    event.preventDefault();
    const { district: districtCode } = place;
    setWrong(!districtCode);
    if (districtCode) void save({ variables: { input: { districtCode } } }).catch(() => {});
  }
  return (
    <Card as="section">
      <h2>{t('districtTitle')}</h2>
      <p className={styles.lead}>{t('districtLead')}</p>
      <form noValidate onSubmit={send} className={styles.parts}>
        <PlaceFields value={place} onChange={setPlace} error={isWrong && t('districtNeeded')} />
        <ErrorNotice error={error} />
        <BigButton type="submit" isBusy={loading}>
          {t('districtSave')}
        </BigButton>
      </form>
    </Card>
  );
}
