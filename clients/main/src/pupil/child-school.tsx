import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { IconAlertCircle, IconArrowBackUp, IconCircleCheck, IconClock, IconSchool } from '@tabler/icons-react';
import type { ChildBill, ChildFacts } from './child.graphql.ts';
import { childTexts } from './child.texts.ts';
import styles from './child-school.module.css';
import { More } from './child-skills.tsx';
import { Claim, Claims, EventLine, Events } from './claim.tsx';
import { Section } from './section.tsx';

const SHOWN = 6;
const NOON = 'T12:00:00+05:00';

interface SchoolSectionProps {
  classrooms: ChildFacts['classrooms'];
  /** Of this child; null where the schools' platform did not answer. */
  bills: readonly ChildBill[] | null;
}

/** What the school says: the class and its teacher, and the bills, those to pay first. */
export function SchoolSection({ classrooms, bills }: SchoolSectionProps) {
  const t = useTexts(childTexts);
  const shown = bills?.toSorted((a, b) => Number(b.state === 'ISSUED') - Number(a.state === 'ISSUED')).slice(0, SHOWN);
  if (classrooms?.length === 0 && shown?.length === 0) return null;
  return (
    <Section title={t('school')} items={classrooms && shown ? [true] : null} empty="">
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
          {shown && shown.length > 0 && (
            <>
              <h3 className={styles.bills}>{t('bills')}</h3>
              <Claims>
                {shown.map((bill) => (
                  <li key={bill.id}>
                    <OneBill bill={bill} />
                  </li>
                ))}
              </Claims>
              <More to="/balance" text={t('billsMore')} />
            </>
          )}
        </>
      )}
    </Section>
  );
}

const stepOf = ({ state, isOverdue }: ChildBill) => (state === 'ISSUED' ? (isOverdue ? 'overdue' : 'due') : state);

/** A bill, how it stands, and what happened to it so far. */
function OneBill({ bill }: { bill: ChildBill }) {
  const t = useTexts(childTexts);
  const format = useFormat();
  const { title, amount, dueOn, issuedAt, paidAt, closedAt, payer, organization } = bill;
  const step = stepOf(bill);
  const moment = (at: string) => t('when', { date: format.day(at), time: format.time(at) });
  const due = format.day(dueOn + NOON);
  return (
    <Claim name={title} mark={<BillMark step={step} />} figure={`${format.money(amount)} · ${t(step, { date: due })}`}>
      {() => (
        <Events>
          <EventLine name={t('issued')} when={moment(issuedAt)} figure={organization.displayName ?? ''} />
          {paidAt && <EventLine name={t('paidBy')} when={moment(paidAt)} figure={payer?.displayName ?? ''} />}
          {closedAt && (
            <EventLine
              name={t(step === 'REFUNDED' ? 'givenBack' : 'takenBack')}
              when={moment(closedAt)}
              figure={organization.displayName ?? ''}
            />
          )}
        </Events>
      )}
    </Claim>
  );
}

/** A sign says what the words beside it say. */
function BillMark({ step }: { step: ReturnType<typeof stepOf> }) {
  const Icon =
    step === 'PAID'
      ? IconCircleCheck
      : step === 'REFUNDED'
        ? IconArrowBackUp
        : step === 'overdue'
          ? IconAlertCircle
          : IconClock;
  return <Icon size={24} aria-hidden="true" className={styles.sign} data-step={step} />;
}
