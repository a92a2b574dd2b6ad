import { type Cell, saveFile, toCsv } from '@alif24/client-shared/files';
import { useTexts } from '@alif24/client-shared/i18n';
import { useRegionName } from '@alif24/client-shared/places';
import { BigButton, Notice } from '@alif24/client-shared/ui';
import { useApolloClient } from '@apollo/client/react';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { type BoardRow, olympiadBoard } from './board.graphql.ts';
import { boardTexts } from './board.texts.ts';
import { resultTexts } from './result.texts.ts';

const PAGE = 100;
const HUNDREDTHS = 100;

/** The whole board as it is shown to everybody, as CSV: while it stands still the file does too. */
export function BoardFile({ stageId, grade, title }: { stageId: string; grade: number; title: string }) {
  const t = useTexts(boardTexts);
  const common = useTexts(resultTexts);
  const client = useApolloClient();
  const regionName = useRegionName();
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  async function readPage(after: string | null) {
    const variables = { stageId, grade, first: PAGE, after, isMember: false };
    const { data } = await client.query({ query: olympiadBoard, variables, fetchPolicy: 'no-cache' });
    if (!data) throw new Error('No board came.');
    return data.olympiadBoard.rows;
  }

  async function readAll(): Promise<BoardRow[]> {
    const rows: BoardRow[] = [];
    for (let after: string | null = null; ; ) {
      const { edges, pageInfo }: Awaited<ReturnType<typeof readPage>> = await readPage(after);
      rows.push(...edges.map(({ node }) => node));
      if (!pageInfo.hasNextPage || !pageInfo.endCursor) return rows;
      after = pageInfo.endCursor;
    }
  }

  async function download() {
    setBusy(true);
    setFailed(false);
    try {
      const head = [t('rank'), t('name'), t('pointsHead'), t('medal'), t('region')];
      const lines = (await readAll()).map(({ rank, student, points, medal, regionCode }): Cell[] => [
        ...[rank, student?.displayName ?? t('erased'), points / HUNDREDTHS],
        ...[medal ? common(`medals_${medal}`) : '', regionName(regionCode)],
      ]);
      const file = new Blob([toCsv({ name: title, rows: [head, ...lines] })], { type: 'text/csv' });
      saveFile(file, title, 'csv');
    } catch {
      setFailed(true);
    }
    setBusy(false);
  }

  return (
    <>
      <BigButton
        kind="quiet"
        icon={<IconDownload aria-hidden="true" />}
        isBusy={isBusy}
        onClick={() => void download()}
      >
        {t('csv')}
      </BigButton>
      {hasFailed && <Notice kind="problem">{t('failed')}</Notice>}
    </>
  );
}
