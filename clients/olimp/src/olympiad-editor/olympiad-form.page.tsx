import '@mantine/core/styles/Input.layer.css';
import { useSession } from '@alif24/client-shared/auth';
import { localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { placeOf, useKeptDraft } from './kept-draft.ts';
import { draftOf, isOlympiadDraft, newOlympiad, type OlympiadDraft } from './olympiad-draft.ts';
import { type DeskOlympiad, desk } from './olympiad-editor.graphql.ts';
import { formTexts } from './olympiad-form.texts.ts';
import { OlympiadForm } from './olympiad-form.tsx';

/** Where an olympiad is first written down. */
export function NewOlympiadPage() {
  const t = useTexts(formTexts);
  return (
    <Page title={t('newTitle')} lead={t('lead')} back={{ to: '/olympiads/held', text: t('toHeld') }}>
      <Kept olympiad={null} />
    </Page>
  );
}

/** Where a draft is changed. */
export function EditOlympiadPage() {
  const t = useTexts(formTexts);
  const { id = '' } = useParams();
  const { language } = useLanguage();
  const variables = { id, locale: localeOf(language) };
  const result = useQuery(desk, { variables, fetchPolicy: 'cache-and-network' });
  const back = { to: `/olympiads/${id}/held`, text: t('toDesk') };
  return (
    <Page title={t('editTitle')} lead={t('lead')} back={back}>
      <QueryBoundary
        result={result}
        empty={{
          when: ({ olympiad }) => !olympiad?.desk || olympiad.state !== 'DRAFT',
          show: <EmptyState title={t('notDraft')} action={<BigButton to={back.to}>{back.text}</BigButton>} />,
        }}
      >
        {({ olympiad }) => olympiad && <Kept key={olympiad.id} olympiad={olympiad} />}
      </QueryBoundary>
    </Page>
  );
}

function Kept({ olympiad }: { olympiad: DeskOlympiad | null }) {
  const { user } = useSession();
  const saved = () => (olympiad ? draftOf(olympiad) : newOlympiad());
  const place = placeOf(user?.id ?? '', 'head', olympiad?.id ?? 'new');
  const kept = useKeptDraft<OlympiadDraft>(place, saved, isOlympiadDraft);
  return <OlympiadForm olympiadId={olympiad?.id ?? null} kept={kept} drop={() => kept.settle(saved())} />;
}
