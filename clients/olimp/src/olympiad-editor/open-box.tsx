import { useErrorText } from '@alif24/client-shared/apollo';
import { languageNames, languageOf, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice, takeFocus } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { IconAlertCircle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { heldTexts } from './held.texts.ts';
import { missingLater } from './next-step.ts';
import { type Desk, type DeskOlympiad, desk as deskQuery, openOlympiad } from './olympiad-editor.graphql.ts';
import styles from './olympiad-editor.module.css';
import { detailsOf } from './wrong-field.ts';

type Obstacle = Desk['obstacles'][number];

/** What a draft lacks before it may be opened, and the button that opens it. What stands in the way is the server's to say. */
export function OpenBox({ olympiad, desk }: { olympiad: DeskOlympiad; desk: Desk }) {
  const t = useTexts(heldTexts);
  const [isAsked, setAsked] = useState(false);
  const [open, { loading, error }] = useMutation(openOlympiad, { refetchQueries: [deskQuery] });
  const { obstacles } = desk;
  const isFree = (reason: Obstacle['reason']) => obstacles.every((obstacle) => obstacle.reason !== reason);
  const send = () =>
    open({ variables: { input: { olympiadId: olympiad.id } } })
      .catch(() => {})
      .finally(() => setAsked(false));
  return (
    <Card as="section" className={styles.box}>
      <h2>{t('checklist')}</h2>
      <ul className={styles.checklist}>
        {isFree('NO_PAPER') && isFree('UNFIT_PAPER') && <Done>{t('isDone_papers')}</Done>}
        {isFree('BEGUN') && <Done>{t('isDone_dates')}</Done>}
        {obstacles.map((obstacle) => (
          <li key={obstacle.reason} data-state="missing">
            <IconAlertCircle size={22} aria-hidden="true" />
            <Sentence obstacle={obstacle} />
          </li>
        ))}
        <Languages olympiad={olympiad} desk={desk} />
        <LaterPapers olympiad={olympiad} desk={desk} />
      </ul>
      {error && !loading && <Refusal error={error} />}
      {obstacles.length === 0 && !isAsked && (
        <>
          <p>{t('ready')}</p>
          <BigButton onClick={() => setAsked(true)}>{t('open')}</BigButton>
        </>
      )}
      {isAsked && (
        <div role="status" tabIndex={-1} ref={takeFocus} className={styles.box}>
          <p>
            <strong>{t('openSure')}</strong>
          </p>
          <div className={styles.actions}>
            <BigButton isBusy={loading} onClick={send}>
              {t('openYes')}
            </BigButton>
            <BigButton kind="quiet" onClick={() => setAsked(false)}>
              {t('openNo')}
            </BigButton>
          </div>
        </div>
      )}
    </Card>
  );
}

function Done({ children }: { children: string }) {
  return (
    <li data-state="done">
      <IconCircleCheck size={22} aria-hidden="true" />
      <span>{children}</span>
    </li>
  );
}

function Sentence({ obstacle: { reason, grades } }: { obstacle: Obstacle }) {
  const t = useTexts(heldTexts);
  return <span>{t(`missing_${reason}`, { grades: grades.join(', ') })}</span>;
}

/** Why the server did not open it, as a sentence where it gave a reason that we know. */
function Refusal({ error }: { error: unknown }) {
  const errorText = useErrorText();
  const { reason, grades = [] } = detailsOf(error);
  const isKnown = reason === 'NO_PAPER' || reason === 'UNFIT_PAPER' || reason === 'BEGUN';
  return (
    <Notice kind="problem">{isKnown ? <Sentence obstacle={{ reason, grades }} /> : errorText(error).happened}</Notice>
  );
}

/** In what pupils will be able to read, and what keeps another language from them: nothing that keeps it from opening. */
function Languages({ olympiad, desk: { untranslated } }: { olympiad: DeskOlympiad; desk: Desk }) {
  const t = useTexts(heldTexts);
  const namesOf = (languages: DeskOlympiad['languages']) =>
    languages.map((language) => languageNames[languageOf(language)]).join(', ');
  return (
    <>
      {olympiad.languages.length > 0 && (
        <Done>{t('isDone_languages', { languages: namesOf(olympiad.languages) })}</Done>
      )}
      {untranslated.map(({ language, grade, problems }) => (
        <li key={`${language} ${grade}`} data-state="later">
          <IconInfoCircle size={22} aria-hidden="true" />
          <span>{t('untranslated', { language: namesOf([language]), grade, problems: problems.join(', ') })}</span>
        </li>
      ))}
    </>
  );
}

/** Papers of later stages that are not there yet: nothing that keeps it from opening. */
function LaterPapers({ olympiad, desk }: { olympiad: DeskOlympiad; desk: Desk }) {
  const t = useTexts(heldTexts);
  return missingLater(olympiad, desk).map(({ id, number, grades }) => (
    <li key={id} data-state="later">
      <IconInfoCircle size={22} aria-hidden="true" />
      <span>{t('laterPaper', { number, grades: grades.join(', ') })}</span>
    </li>
  ));
}
