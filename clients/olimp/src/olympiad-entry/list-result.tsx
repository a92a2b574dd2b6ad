import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, type Column, DataTable, Notice } from '@alif24/client-shared/ui';
import { IconAlertTriangle, IconCheck, IconMinus } from '@tabler/icons-react';
import styles from './list.module.css';
import { listTexts } from './list.texts.ts';
import type { JudgedLine } from './use-list.ts';

interface ListResultProps {
  lines: readonly JudgedLine[];
  names: ReadonlyMap<string, string>;
  isEntered: boolean;
  isBusy: boolean;
  enter: () => void;
}

const ICONS = { ENTERED: IconCheck, ALREADY: IconMinus, REFUSED: IconAlertTriangle };
const ORDER = { REFUSED: 0, ENTERED: 1, ALREADY: 2 };

/** Line by line what is wrong, those first, and what the rest will do or did. */
export function ListResult({ lines, names, isEntered, isBusy, enter }: ListResultProps) {
  const t = useTexts(listTexts);
  const count = (outcome: JudgedLine['outcome']) => lines.filter((line) => line.outcome === outcome).length;
  const sayOf = ({ outcome, reason }: JudgedLine) =>
    outcome === 'REFUSED' ? t(reason ?? 'UNKNOWN_PUPIL') : t(outcome === 'ENTERED' && isEntered ? 'DONE' : outcome);
  const columns: Column<JudgedLine>[] = [
    { key: 'line', label: t('line'), value: ({ line }) => line, align: 'end' },
    { key: 'name', label: t('name'), value: ({ studentId, name }) => names.get(studentId) ?? (name || studentId) },
    { key: 'grade', label: t('grade'), value: ({ grade }) => grade, align: 'end' },
    {
      ...{ key: 'outcome', label: t('outcome'), value: sayOf },
      cell: (line) => {
        const Icon = ICONS[line.outcome];
        return (
          <span className={styles.outcome} data-outcome={line.outcome}>
            <Icon size={20} aria-hidden="true" /> {sayOf(line)}
          </span>
        );
      },
    },
  ];
  const rows = [...lines].sort((a, b) => ORDER[a.outcome] - ORDER[b.outcome] || a.line - b.line);
  const [entered, already, refused] = [count('ENTERED'), count('ALREADY'), count('REFUSED')];
  return (
    <Card as="section" className={styles.step}>
      <h2>{t('checked')}</h2>
      {isEntered && entered > 0 && <Notice kind="done">{t('done', { count: entered })}</Notice>}
      <ul className={styles.counts} aria-live="polite">
        {!isEntered && <li data-outcome="ENTERED">{t('willEnter', { count: entered })}</li>}
        {already > 0 && <li data-outcome="ALREADY">{t('already', { count: already })}</li>}
        {refused > 0 && <li data-outcome="REFUSED">{t('refused', { count: refused })}</li>}
      </ul>
      {!isEntered && entered > 0 && (
        <BigButton isBusy={isBusy} onClick={enter}>
          {t('enter', { count: entered })}
        </BigButton>
      )}
      {!isEntered && entered === 0 && <p>{t('nothing')}</p>}
      <DataTable label={t('checked')} columns={columns} rows={rows} rowKey={({ line }) => String(line)} />
    </Card>
  );
}
