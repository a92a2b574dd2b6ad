import '@mantine/core/styles/Input.layer.css';
import type { CrmLeadBoardQuery, LeadStage } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, Notice, Page, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useSearchParams } from 'react-router';
import { columnsOf, STAGES, stageOf } from './board.ts';
import { leadBoard } from './lead.graphql.ts';
import styles from './lead.module.css';
import { leadTexts } from './lead.texts.ts';
import { LeadColumn } from './lead-column.tsx';
import { LossDialog } from './loss-dialog.tsx';
import { StageTabs } from './stage-tabs.tsx';
import { type Lead, useLeadMoves } from './use-lead-moves.ts';

/** Who asked for a place, by how far they came. What is searched and, on a phone, which stage is open, is in the address. */
export function LeadsPage() {
  const t = useTexts(leadTexts);
  const [params, setParams] = useSearchParams();
  const typed = params.get('search') ?? '';
  const search = useDeferredValue(typed.trim()) || null;
  const result = useQuery(leadBoard, { variables: { search }, fetchPolicy: 'cache-and-network' });
  const set = (name: string, value: string) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const add = (
    <BigButton to="/leads/new" icon={<IconPlus aria-hidden="true" />}>
      {t('add')}
    </BigButton>
  );
  return (
    <Page title={t('title')} aside={add} width="wide">
      <TextInput
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={20} aria-hidden="true" />}
        maxLength={100}
        value={typed}
        onChange={(event) => set('search', event.currentTarget.value)}
        className={styles.search}
      />
      <QueryBoundary
        result={result}
        skeleton={<Skeleton count={6} />}
        empty={{
          when: (board) => STAGES.every((stage) => board[stage].totalCount === 0),
          show: <EmptyState picture="school" advice={t(search ? 'notFound' : 'noLeads')} action={!search && add} />,
        }}
      >
        {(board) => (
          <Board
            board={board}
            search={search}
            reload={result.refetch}
            chosen={stageOf(params.get('stage')) ?? 'NEW'}
            choose={(stage) => set('stage', stage)}
          />
        )}
      </QueryBoundary>
    </Page>
  );
}

interface BoardProps {
  board: CrmLeadBoardQuery;
  search: string | null;
  reload: () => Promise<unknown>;
  chosen: LeadStage;
  choose: (stage: LeadStage) => void;
}

function Board({ board, search, reload, chosen, choose }: BoardProps) {
  const { move, pending, news } = useLeadMoves(reload);
  const [lost, setLost] = useState<Lead | null>(null);
  const [dragged, setDragged] = useState<Lead | null>(null);
  const columns = columnsOf(board, pending);
  // Where nobody comes from without a reason, the reason is asked for first.
  const moveTo = (lead: Lead, stage: LeadStage) => (stage === 'LOST' ? setLost(lead) : void move(lead, stage));
  return (
    <>
      <div className={styles.news}>{news && <Notice kind={news.kind}>{news.text}</Notice>}</div>
      {search === null && <StageTabs columns={columns} chosen={chosen} choose={choose} />}
      <div className={styles.board} data-searching={search !== null}>
        {columns.map((column) => (
          <LeadColumn
            key={column.stage}
            column={column}
            search={search}
            isChosen={search === null ? column.stage === chosen : column.leads.length > 0}
            pending={pending}
            dragged={dragged}
            onDrag={setDragged}
            onMove={moveTo}
          />
        ))}
      </div>
      {lost && (
        <LossDialog
          name={lost.fullName}
          onClose={() => setLost(null)}
          onReason={(reason) => {
            setLost(null);
            void move(lost, 'LOST', reason);
          }}
        />
      )}
    </>
  );
}
