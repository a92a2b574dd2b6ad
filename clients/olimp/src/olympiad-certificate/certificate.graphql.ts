import { graphql, type OlimpCertificateCheckQuery } from '@alif24/client-shared/graphql';

/** The page itself is drawn when it is asked for, and goes past the cache: it is large, and read once. */
export const issueCertificate = graphql(`
  mutation OlimpIssueCertificate($input: IssueOlympiadCertificateInput!, $locale: Locale!) {
    issueOlympiadCertificate(input: $input) {
      code
      pdf(locale: $locale)
    }
  }
`);

export const certificateCheck = graphql(`
  query OlimpCertificateCheck($code: String!, $locale: Locale!) {
    olympiadCertificate(code: $code) {
      isValid
      grade
      stage
      heldAt
      givenName
      olympiadTitle(locale: $locale)
      band {
        from
        to
        percent
      }
    }
  }
`);

export type CertificateCheck = NonNullable<OlimpCertificateCheckQuery['olympiadCertificate']>;
