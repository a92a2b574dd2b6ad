import '@mantine/core/styles/Input.layer.css';
import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { localeOf, useLanguage, useTexts } from '../i18n/index.ts';
import { ErrorState } from '../ui/index.ts';
import { regions as regionsQuery } from './places.graphql.ts';
import { placesTexts } from './places.texts.ts';

/** Codes of `regions`; empty where nothing is chosen. */
export interface ChosenPlace {
  region: string;
  district: string;
}

interface PlaceFieldsProps {
  value: ChosenPlace;
  onChange: (value: ChosenPlace) => void;
  /** The region is known and stays. */
  isRegionFixed?: boolean;
  /** What the district is for. */
  hint?: string;
  /** What is wrong with the place, in words; false when nothing is. */
  error?: string | false;
}

/** A region and one of its districts, to be chosen from what there is; another region has other districts. */
export function PlaceFields({ value, onChange, isRegionFixed = false, hint, error = false }: PlaceFieldsProps) {
  const t = useTexts(placesTexts);
  const { language } = useLanguage();
  const { data, error: failed, refetch } = useQuery(regionsQuery, { variables: { locale: localeOf(language) } });
  if (failed && !data) return <ErrorState error={failed} retry={() => void refetch().catch(() => {})} />;
  const toChoose = (places: ReadonlyArray<{ code: string; name: string }>) =>
    places.map(({ code, name }) => ({ value: code, label: name }));
  const regions = data?.regions ?? [];
  const districts = regions.find(({ code }) => code === value.region)?.districts;
  return (
    <>
      <NativeSelect
        name="region"
        label={t('region')}
        value={value.region}
        data={[{ value: '', label: t('choose') }, ...toChoose(regions)]}
        disabled={!data || isRegionFixed}
        error={!value.region && error}
        onChange={({ currentTarget }) => onChange({ region: currentTarget.value, district: '' })}
      />
      <NativeSelect
        name="district"
        label={t('district')}
        description={hint}
        value={value.district}
        data={[{ value: '', label: districts ? t('choose') : t('first') }, ...toChoose(districts ?? [])]}
        disabled={!districts}
        error={value.region !== '' && error}
        onChange={({ currentTarget }) => onChange({ ...value, district: currentTarget.value })}
      />
    </>
  );
}
