import type { MainAuditLogQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { type Column, DataTable } from '@alif24/client-shared/ui';
import { Link } from 'react-router';
import { actionText } from './action-names.ts';
import styles from './audit.module.css';
import { auditTexts } from './audit.texts.ts';
import { changesOf } from './changes.ts';

type Entry = MainAuditLogQuery['auditEntries']['edges'][number]['node'];

const roles = ['STUDENT', 'PARENT', 'TEACHER', 'ORGANIZATION', 'MODERATOR'] as const;

/** One line an act, in the order of the chain. */
export function AuditTable({ entries }: { entries: readonly Entry[] }) {
  const t = useTexts(auditTexts);
  const format = useFormat();
  const columns: Column<Entry>[] = [
    { key: 'sequence', label: '№', value: ({ sequence }) => sequence, align: 'end', isSortable: false },
    {
      key: 'when',
      label: t('when'),
      value: ({ recordedAt }) => recordedAt,
      cell: ({ recordedAt }) => (
        <time dateTime={recordedAt} className={styles.when}>
          {format.date(recordedAt)}, {format.time(recordedAt)}
        </time>
      ),
      isSortable: false,
    },
    { key: 'who', label: t('who'), value: nameOf, isSortable: false },
    {
      key: 'what',
      label: t('what'),
      value: ({ action }) => {
        const key = actionText(action);
        return key ? t(key) : action;
      },
      isSortable: false,
    },
    {
      key: 'object',
      label: t('object'),
      value: ({ object }) => object,
      cell: ({ object }) => (
        <Link to={`?object=${encodeURIComponent(object)}`} title={object} className={styles.object}>
          <code>{shortened(object)}</code>
        </Link>
      ),
      isSortable: false,
    },
    {
      key: 'changes',
      label: t('changes'),
      value: ({ after }) => after,
      cell: ({ before, after }) => <Changes before={before} after={after} />,
      isSortable: false,
    },
    { key: 'address', label: t('address'), value: ({ address }) => address ?? '–', isSortable: false },
  ];
  return <DataTable label={t('title')} columns={columns} rows={entries} rowKey={({ id }) => id} />;

  function nameOf({ actor, actorRole }: Entry): string {
    const known = roles.find((role) => role === actorRole);
    return [actor?.displayName ?? (known ? null : t('platform')), known && t(known)].filter(Boolean).join(', ');
  }
}

function Changes({ before, after }: { before: string | null; after: string | null }) {
  const changes = changesOf(before, after);
  if (changes.length === 0) return '–';
  return (
    <ul className={styles.changes}>
      {changes.map(({ name, from, to }) => (
        <li key={name}>
          <code>
            {name}: {from !== undefined && <del>{from}</del>} {to !== undefined && <ins>{to}</ins>}
          </code>
        </li>
      ))}
    </ul>
  );
}

/** `user:019a…c3f1`: enough to tell one from another. */
function shortened(object: string): string {
  return object.replace(/([0-9a-f]{4})[0-9a-f-]{28}([0-9a-f]{4})/, '$1…$2');
}
