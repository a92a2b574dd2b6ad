import { localeOf, useFormat, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, EmptyState, Page, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconCertificate, IconCertificateOff } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { type CertificateCheck, certificateCheck } from './certificate.graphql.ts';
import styles from './certificate.module.css';
import { certificateTexts } from './certificate.texts.ts';

/** Where the code on a certificate leads: whether it holds, and of what. For anybody who has it on paper; for no search engine. */
export function CertificatePage() {
  const t = useTexts(certificateTexts);
  const { code = '' } = useParams();
  const { language } = useLanguage();
  const result = useQuery(certificateCheck, { variables: { code, locale: localeOf(language) } });
  return (
    <Page title={t('checkTitle')} lead={t('checkLead')} width="narrow">
      <meta name="robots" content="noindex" />
      <QueryBoundary
        result={result}
        skeleton={<Skeleton shape="lines" count={5} />}
        empty={{
          when: (data) => !data.olympiadCertificate,
          show: (
            <EmptyState
              picture="kite"
              title={t('unknown')}
              advice={t('unknownAdvice')}
              action={<BigButton to="/olympiads">{t('toOlympiads')}</BigButton>}
            />
          ),
        }}
      >
        {({ olympiadCertificate }) => olympiadCertificate && <Told certificate={olympiadCertificate} />}
      </QueryBoundary>
    </Page>
  );
}

function Told({ certificate }: { certificate: CertificateCheck }) {
  const t = useTexts(certificateTexts);
  const format = useFormat();
  const { isValid, givenName, olympiadTitle, grade, stage, heldAt } = certificate;
  const Mark = isValid ? IconCertificate : IconCertificateOff;
  return (
    <Card as="section" className={styles.told}>
      <h2 className={styles.verdict} data-valid={isValid}>
        <Mark size={40} aria-hidden="true" /> {t(isValid ? 'valid' : 'revoked')}
      </h2>
      {!isValid && <p>{t('revokedWhy')}</p>}
      <dl className={styles.facts}>
        <dt>{t('contest')}</dt>
        <dd>{olympiadTitle}</dd>
        {isValid && grade != null && (
          <>
            <dt>{t('grade')}</dt>
            <dd>{t('ofGrade', { grade })}</dd>
          </>
        )}
        {stage && (
          <>
            <dt>{t('stage')}</dt>
            <dd>{t('ofStage', { stage })}</dd>
          </>
        )}
        <dt>{t('held')}</dt>
        <dd>{format.date(heldAt)}</dd>
        <Band certificate={certificate} />
        {isValid && (
          <>
            <dt>{t('name')}</dt>
            <dd>{givenName ?? <span className={styles.hidden}>{t('hidden')}</span>}</dd>
          </>
        )}
      </dl>
    </Card>
  );
}

function Band({ certificate: { isValid, band } }: { certificate: CertificateCheck }) {
  const t = useTexts(certificateTexts);
  if (!isValid || !band) return null;
  const { from, to, percent } = band;
  const words =
    from && to && from !== to
      ? t('places', { from, to })
      : from
        ? t('place', { rank: from })
        : percent
          ? t('best', { percent })
          : t('tookPart');
  return (
    <>
      <dt>{t('band')}</dt>
      <dd>{words}</dd>
    </>
  );
}
