import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { IconChevronRight, IconCircleCheck, IconClock, IconSchool } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { ChildBill, ChildFacts } from './child.graphql.ts';
import { childTexts } from './child.texts.ts';
import styles from './child-skills.module.css';
import { Section } from './section.tsx';

const SHOWN = 4;
const NOON = 'T12:00:00+05:00';

interface SchoolSectionProps {
  classrooms: ChildFacts['classrooms'];
  /** Of this child; null where the schools' platform did not answer. */
  bills: readonly ChildBill[] | null;
}

/** What the school says: the class and its teacher, and the bills, those to pay first. */
export function SchoolSection({ classrooms, bills }: SchoolSectionProps) {
  const t = useTexts(childTexts);
  const format = useFormat();
  const inOrder = bills
    ?.filter(({ state }) => state !== 'CANCELLED')
    .toSorted((a, b) => Number(b.state === 'ISSUED') - Number(a.state === 'ISSUED'));
  if (classrooms?.length === 0 && bills?.length === 0) return null;
  return (
    <Section title={t('school')} items={classrooms && inOrder ? [true] : null} empty="">
      {() => (
        <>
          {classrooms?.map(({ id, name, teacher, organization }) => (
            <p key={id} className={styles.class}>
              <IconSchool size={28} aria-hidden="true" />
              <span>
                <strong>{name}</strong>
                <small>{[organization?.displayName, teacher?.fullName].filter(Boolean).join(', ')}</small>
              </span>
            </p>
          ))}
          {inOrder && inOrder.length > 0 && (
            <ul className={styles.bills} aria-label={t('bills')}>
              {inOrder.slice(0, SHOWN).map(({ id, title, amount, state, dueOn, paidAt, isOverdue }) => (
                <li key={id} data-overdue={isOverdue}>
                  {state === 'PAID' ? (
                    <IconCircleCheck size={24} aria-hidden="true" />
                  ) : (
                    <IconClock size={24} aria-hidden="true" />
                  )}
                  <span>
                    <strong>{title}</strong>
                    <small>
                      {state === 'PAID'
                        ? t('paid', { date: paidAt ? format.day(paidAt) : '' })
                        : t(isOverdue ? 'overdue' : 'due', { date: format.day(dueOn + NOON) })}
                    </small>
                  </span>
                  <span className={styles.amount}>{format.money(amount)}</span>
                </li>
              ))}
            </ul>
          )}
          {inOrder && inOrder.length > 0 && (
            <Link to="/balance" className={styles.more}>
              {t('billsMore')} <IconChevronRight size={20} aria-hidden="true" />
            </Link>
          )}
        </>
      )}
    </Section>
  );
}
