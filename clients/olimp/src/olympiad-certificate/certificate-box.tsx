import '@mantine/core/styles/Input.layer.css';
import { changesNothing } from '@alif24/client-shared/apollo';
import { saveFile } from '@alif24/client-shared/files';
import { type Locale, languageNames, languages, localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, ErrorNotice, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { issueCertificate } from './certificate.graphql.ts';
import styles from './certificate.module.css';
import { certificateTexts } from './certificate.texts.ts';

/** The certificate of an attempt as a PDF in a language of one's choice, and where anybody may check it. */
export function CertificateBox({ attemptId, title }: { attemptId: string; title: string }) {
  const t = useTexts(certificateTexts);
  const { language } = useLanguage();
  const [locale, setLocale] = useState<Locale>(localeOf(language));
  const [issue, { loading, error, data }] = useMutation(issueCertificate, {
    ...{ fetchPolicy: 'no-cache', context: changesNothing },
  });
  const download = async () => {
    const answer = await issue({ variables: { input: { attemptId }, locale } }).catch(() => null);
    const pdf = answer?.data?.issueOlympiadCertificate.pdf;
    if (pdf) saveFile(new Blob([bytesOf(pdf)], { type: 'application/pdf' }), `${t('file')} ${title}`, 'pdf');
  };
  const code = data?.issueOlympiadCertificate.code;
  return (
    <Card as="section" className={styles.box}>
      <h3>{t('title')}</h3>
      <p>{t('about')}</p>
      <div className={styles.get}>
        <NativeSelect
          label={t('language')}
          value={locale}
          data={languages.map((each) => ({ value: localeOf(each), label: languageNames[each] }))}
          onChange={(event) => setLocale(event.target.value as Locale)}
        />
        <BigButton icon={<IconCertificate aria-hidden="true" />} isBusy={loading} onClick={() => void download()}>
          {t('get')}
        </BigButton>
      </div>
      <ErrorNotice error={error} />
      {code && (
        <Notice kind="done">
          {t('got')} <Link to={`/certificates/${code}`}>{t('check')}</Link>
        </Notice>
      )}
    </Card>
  );
}

/** What stands in base64. */
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
