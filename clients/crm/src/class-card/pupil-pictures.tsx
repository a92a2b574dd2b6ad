import { codeOf, useErrorText } from '@alif24/client-shared/apollo';
import { PicturePad } from '@alif24/client-shared/drawings';
import type { SignInPicture } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { setPupilPictures } from './class-card.graphql.ts';
import styles from './class-card.module.css';
import { classCardTexts } from './class-card.texts.ts';
import type { CardPupil } from './pupil-sheet.tsx';

/** Who has pictures already, and choosing them with a pupil at the teacher's desk. */
export function PupilPictures({ pupils, onChanged }: { pupils: readonly CardPupil[]; onChanged: () => void }) {
  const t = useTexts(classCardTexts);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Card as="section" className={styles.part}>
      <h2>{t('pupils')}</h2>
      <p className={styles.lead}>{t('pupilsLead')}</p>
      <ul className={styles.rows}>
        {pupils.map((pupil) => (
          <li key={pupil.id}>
            <span>
              {pupil.fullName ?? pupil.firstName}
              <small>{t(pupil.childSignIn?.kind ?? 'none')}</small>
            </span>
            {open !== pupil.id && (
              <button
                type="button"
                className={styles.choose}
                aria-label={t('chooseFor', { name: pupil.firstName ?? '' })}
                onClick={() => setOpen(pupil.id)}
              >
                {t('choose')}
              </button>
            )}
            {open === pupil.id && (
              <ChoosePictures
                childId={pupil.id}
                onDone={() => {
                  setOpen(null);
                  onChanged();
                }}
                onClose={() => setOpen(null)}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface ChoosePicturesProps {
  childId: string;
  onDone: () => void;
  onClose: () => void;
}

function ChoosePictures({ childId, onDone, onClose }: ChoosePicturesProps) {
  const t = useTexts(classCardTexts);
  const errorText = useErrorText();
  const [pictures, setPictures] = useState<SignInPicture[]>([]);
  const [save, { error, loading }] = useMutation(setPupilPictures);
  const send = () =>
    void save({ variables: { input: { childId, password: { pictures } } } })
      .then(onDone)
      .catch(() => {});
  return (
    <div className={styles.pad}>
      <PicturePad chosen={pictures} onChange={setPictures} most={4} />
      <div className={styles.actions}>
        <BigButton isDisabled={pictures.length < 3} isBusy={loading} onClick={send}>
          {t('save')}
        </BigButton>
        <BigButton kind="quiet" onClick={onClose}>
          {t('close')}
        </BigButton>
      </div>
      {error && (
        <Notice kind="problem">{codeOf(error) === 'BAD_USER_INPUT' ? t('tooEasy') : errorText(error).happened}</Notice>
      )}
    </div>
  );
}
