import type { HarfAlphabetsQuery, HarfLetterQuery } from '@alif24/client-shared/graphql';
import { localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconArrowLeft, IconArrowRight, IconPlayerPlay } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { alphabets, letter } from './alphabet.graphql.ts';
import { alphabetTexts } from './alphabet.texts.ts';
import styles from './letter.module.css';
import { LetterWordCard } from './letter-word-card.tsx';

type Letter = NonNullable<HarfLetterQuery['letter']>;

/** One letter: its two forms, its name, three words, and its neighbours. */
export function LetterPage() {
  const t = useTexts(alphabetTexts);
  const { id = '' } = useParams();
  const { language } = useLanguage();
  const result = useQuery(letter, { variables: { id, locale: localeOf(language) } });
  const { data } = useQuery(alphabets);
  const upper = (result.data ?? result.previousData)?.letter?.upper;

  return (
    <Page title={upper ? t('letter', { letter: upper }) : t('title')}>
      <QueryBoundary
        result={result}
        empty={{
          when: ({ letter }) => letter === null,
          show: <EmptyState picture="letters" advice={t('none')} action={<BigButton to="/">{t('all')}</BigButton>} />,
        }}
      >
        {({ letter }) => letter && <LetterView letter={letter} alphabets={data?.alphabets ?? []} />}
      </QueryBoundary>
    </Page>
  );
}

function LetterView({ letter, alphabets }: { letter: Letter; alphabets: HarfAlphabetsQuery['alphabets'] }) {
  const t = useTexts(alphabetTexts);
  const kinds = { VOWEL: t('vowel'), CONSONANT: t('consonant'), SIGN: t('sign') };
  const { id, language, upper, lower, name, kind, words } = letter;
  return (
    <div className={styles.view}>
      <section className={styles.letter} data-kind={kind}>
        <p className={styles.glyphs} lang={language}>
          <span>{upper}</span>
          {upper !== lower && <span>{lower}</span>}
        </p>
        <p className={styles.name}>{t('called', { name })}</p>
        <p className={styles.kind}>{kinds[kind]}</p>
        <BigButton to={`/practice?letter=${id}`} icon={<IconPlayerPlay size={22} aria-hidden="true" />}>
          {t('practiceLetter')}
        </BigButton>
      </section>
      <ul className={styles.words} aria-label={t('words')}>
        {words.map((word) => (
          <LetterWordCard key={word.text} word={word} language={language} />
        ))}
      </ul>
      <Neighbours letter={letter} alphabets={alphabets} />
    </div>
  );
}

function Neighbours({ letter, alphabets }: { letter: Letter; alphabets: HarfAlphabetsQuery['alphabets'] }) {
  const t = useTexts(alphabetTexts);
  const alphabet = alphabets.find(({ language }) => language === letter.language);
  const all = alphabet ? [...alphabet.letters, ...alphabet.signs] : [];
  const before = all[letter.position - 2];
  const after = all[letter.position];
  return (
    <nav className={styles.neighbours} aria-label={t('all')}>
      {before ? (
        <Link to={`/letters/${before.id}`} aria-label={t('before', { letter: before.upper })}>
          <IconArrowLeft size={22} aria-hidden="true" /> <span lang={letter.language}>{before.upper}</span>
        </Link>
      ) : (
        <span />
      )}
      <Link to={`/?alphabet=${letter.language}`} className={styles.all}>
        {t('all')}
      </Link>
      {after ? (
        <Link to={`/letters/${after.id}`} aria-label={t('after', { letter: after.upper })}>
          <span lang={letter.language}>{after.upper}</span> <IconArrowRight size={22} aria-hidden="true" />
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}
