import { languageNames, languageOf, languages, localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Me, updateProfile } from './account.graphql.ts';
import { accountTexts } from './account.texts.ts';
import { Part, PartForm } from './part.tsx';

/** Names and language; a pupil's names are their parents' to change. */
export function NamePart({ me }: { me: Me }) {
  const t = useTexts(accountTexts);
  const { choose } = useLanguage();
  const [update] = useMutation(updateProfile);
  const [isMissing, setMissing] = useState(false);
  const isPupil = me.role === 'STUDENT';

  async function submit(form: FormData) {
    const read = (name: string) => String(form.get(name) ?? '').trim();
    const language = languages.find((one) => one === read('language')) ?? 'uz-Latn';
    const names = isPupil ? {} : { firstName: read('firstName'), lastName: read('lastName') };
    setMissing(names.firstName === '');
    if (names.firstName === '') return false;
    await update({ variables: { input: { ...names, locale: localeOf(language) } } });
    await choose(language);
    return true;
  }

  // After saving, the form falls back to what is stored: to the new values.
  return (
    <Part title={t('you')} lead={isPupil ? t('childNames') : undefined}>
      <PartForm
        key={`${me.firstName} ${me.lastName} ${me.locale}`}
        action={t('save')}
        done={t('saved')}
        submit={submit}
      >
        {!isPupil && (
          <>
            <TextInput
              name="firstName"
              autoComplete="given-name"
              defaultValue={me.firstName ?? ''}
              label={t('firstName')}
              error={isMissing && t('needed')}
            />
            <TextInput
              name="lastName"
              autoComplete="family-name"
              defaultValue={me.lastName ?? ''}
              label={t('lastName')}
            />
          </>
        )}
        <NativeSelect
          name="language"
          label={t('language')}
          defaultValue={languageOf(me.locale ?? 'UZ_LATN')}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </PartForm>
    </Part>
  );
}
