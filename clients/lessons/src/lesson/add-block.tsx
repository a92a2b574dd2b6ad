import './builder-sheets.ts';
import { useErrorText } from '@alif24/client-shared/apollo';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import styles from './add-block.module.css';
import { BlockFields, type BlockKind, blockKinds } from './block-fields.tsx';
import { addBlock } from './lesson-builder.graphql.ts';
import { builderTexts } from './lesson-builder.texts.ts';

/** The form for the next step of a draft. */
export function AddBlock({ lessonId }: { lessonId: string }) {
  const t = useTexts(builderTexts);
  const errorText = useErrorText();
  const [add, { loading, error }] = useMutation(addBlock);
  const [kind, setKind] = useState<BlockKind>('TEXT');
  const [added, setAdded] = useState(0);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const input = { lessonId, kind, ...readBlock(new FormData(event.currentTarget)) };
    const { data } = await add({ variables: { input } }).catch(() => ({ data: null }));
    if (data) setAdded(added + 1);
  }

  return (
    <Card as="section">
      <h2 className={styles.heading}>{t('addBlock')}</h2>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <NativeSelect
          label={t('kind')}
          value={kind}
          onChange={({ currentTarget }) => setKind(currentTarget.value as BlockKind)}
          data={blockKinds.map((one) => ({ value: one, label: t(one) }))}
        />
        {/* A new key empties the fields once a step is added, and for another kind. */}
        <BlockFields key={`${kind} ${added}`} kind={kind} />
        {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
        <BigButton type="submit" isBusy={loading}>
          {t('add')}
        </BigButton>
      </form>
    </Card>
  );
}

/** What stands in the fields, as the graph takes it; the right answer by its place among those that are filled in. */
function readBlock(form: FormData) {
  const read = (name: string) => String(form.get(name) ?? '').trim() || null;
  const places = [0, 1, 2, 3].filter((place) => read(`option-${place}`));
  const options = places.map((place) => read(`option-${place}`) as string);
  const answer = places.indexOf(Number(form.get('answer')));
  return {
    text: read('text'),
    picture: read('picture'),
    storyId: read('storyId'),
    letterId: read('letterId'),
    hint: read('hint'),
    ...(options.length > 0 && { options, answer }),
  };
}
