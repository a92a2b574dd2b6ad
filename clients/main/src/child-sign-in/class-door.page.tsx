import type { MainOpenClassCardMutation } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { EmptyState } from '@alif24/client-shared/ui';
import { useState } from 'react';
import { CardDoor } from './card-door.tsx';
import styles from './child-door.module.css';
import { childDoorTexts } from './child-door.texts.ts';
import { ChildPassword } from './child-password.tsx';
import { openClassCard } from './child-sign-in.graphql.ts';
import { NameFace } from './name-face.tsx';

type Opened = MainOpenClassCardMutation['openClassCard'];
type Pupil = Opened['pupils'][number];

/** `/class#…`: the card of a class was scanned; a pupil taps their name, then their pictures. */
export function ClassDoorPage() {
  return <CardDoor mutation={openClassCard}>{({ openClassCard: opened }) => <Names opened={opened} />}</CardDoor>;
}

function Names({ opened }: { opened: Opened }) {
  const t = useTexts(childDoorTexts);
  const [chosen, setChosen] = useState<Pupil | null>(null);
  if (chosen?.asks) {
    const { ticket } = opened;
    return <ChildPassword ticket={ticket} child={chosen} asks={chosen.asks} back={() => setChosen(null)} />;
  }
  if (opened.pupils.length === 0) return <EmptyState picture="school" advice={t('emptyClass')} />;
  return (
    <>
      <h1>{t('who')}</h1>
      {chosen && <p role="status">{t('notYet')}</p>}
      <ul className={styles.names} aria-label={opened.className}>
        {opened.pupils.map((pupil) => (
          <li key={pupil.id}>
            <button type="button" onClick={() => setChosen(pupil)}>
              <NameFace id={pupil.id} name={pupil.givenName} />
              <span>
                {pupil.givenName}
                {pupil.number !== null && <small> {pupil.number}</small>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
