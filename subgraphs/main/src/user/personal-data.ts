import { personalData as describe, type PersonalTable } from '@alif24/subgraph-shared/privacy';
import { sharedImpersonal } from './impersonal.ts';
import { mathsTables } from './maths-tables.ts';
import { readingTables } from './reading-tables.ts';
import { storyTables } from './story-tables.ts';

const gone = (table: string, by: string, as: string | null, omit?: readonly string[]): PersonalTable => ({
  table: `shared.${table}`,
  by,
  as,
  omit,
  erase: 'DELETE',
});
const stays = (table: string, by: string, as: string | null, why: string): PersonalTable => ({
  table: `shared.${table}`,
  by,
  as,
  erase: 'KEEP',
  why,
});
const changed = (table: string, by: string, as: string | null, set: string): PersonalTable => ({
  table: `shared.${table}`,
  by,
  as,
  erase: { set },
});

const ledger =
  'sums must stay whole; with the person gone their id is a pseudonym, and nothing else in it tells of them';
const proof = 'the proof of what a guardian allowed, which the law asks for; ids alone';

const family = [
  gone('guardian_invitations', 'student_id', 'guardianInvitations'),
  gone('guardian_invitations', 'invited_by', 'sentGuardianInvitations'),
  changed('guardian_invitations', 'accepted_by', null, 'accepted_by = NULL'),
  gone('custody_locks', 'student_id', 'custodyLocks', ['reason', 'requested_by', 'other_guardian_id']),
  changed('custody_locks', 'requested_by', 'requestedCustodyLocks', `reason = '—'`),
  stays('custody_locks', 'other_guardian_id', null, 'an id, and whether they may decide; it is the child’s'),
  stays('custody_locks', 'decided_by', null, 'an id: which moderator decided'),
  stays('consents', 'student_id', 'consents', proof),
  stays('consents', 'decided_by', 'decidedConsents', proof),
  gone('picture_passwords', 'student_id', null),
  stays('picture_passwords', 'set_by', null, 'an id: which guardian set it; it is the child’s'),
  gone('child_cards', 'student_id', 'childCards'),
  gone('child_cards', 'issued_by', null),
  gone('guardian_pins', 'user_id', null),
  gone('handed_devices', 'guardian_id', null),
  changed('supervisions', 'invited_by', null, 'invited_by = NULL'),
  gone('supervisions', 'student_id', 'supervisors'),
  gone('supervisions', 'supervisor_id', 'supervised'),
];

const coins = [
  gone('posting_reasons', 'person_id', 'reasonsOfMovements'),
  stays('student_coins', 'student_id', 'coinAccount', ledger),
  stays('coin_transactions', 'student_id', 'coinTransactions', ledger),
  stays('coin_keys', 'student_id', null, ledger),
  stays('coin_holds', 'student_id', 'coinHolds', ledger),
  stays('coin_budgets', 'teacher_id', 'coinBudget', 'a number of a teacher'),
  changed('coin_grants', 'student_id', 'coinGrants', `reason = '———'`),
  changed('coin_grants', 'teacher_id', 'givenCoinGrants', `reason = '———'`),
  changed('prize_redemptions', 'student_id', 'prizeRedemptions', 'decline_reason = NULL'),
  changed('coin_withdrawals', 'student_id', 'coinWithdrawals', 'decision_reason = NULL'),
  stays('coin_withdrawals', 'requested_by', 'requestedCoinWithdrawals', 'an id: which guardian asked'),
  changed('prizes', 'guardian_id', 'offeredPrizes', `title = '—', description = '', titles = '{}', is_open = false`),
];

const money = [
  stays('money_balances', 'owner_id', 'moneyBalance', ledger),
  {
    ...stays('money_postings', 'from_account', 'moneyMovements', ledger),
    where: `'user:' || $1::uuid IN (t.from_account, t.to_account)`,
  },
  stays('top_ups', 'user_id', 'topUps', 'the law on accounts; an id and a sum'),
];

const signIn = [
  gone('outbox', 'user_id', null),
  gone('notifications', 'user_id', 'notifications'),
  gone('notifications', 'about_id', null),
  gone('notification_channels', 'user_id', 'notificationChannels'),
  gone('notification_choices', 'user_id', 'notificationChoices'),
  gone('notification_settings', 'user_id', 'notificationSettings'),
  gone('telegram_link_tokens', 'user_id', null),
  gone('password_links', 'user_id', null),
  {
    table: 'shared.refresh_tokens',
    by: 'session_id',
    where: 't.session_id IN (SELECT id FROM shared.sessions WHERE user_id = $1::uuid)',
    as: null,
    erase: 'DELETE',
  } satisfies PersonalTable,
  // Revoked, and without what tells of the person; the rows go when every access token of theirs is over.
  changed('sessions', 'user_id', 'sessions', `device = '', revoked_at = coalesce(revoked_at, now())`),
];

const activity = [
  gone('activity_keys', 'student_id', null),
  gone('activity_events', 'student_id', 'activity'),
  gone('activity_minutes', 'student_id', 'activeMinutes'),
  gone('missed_skills', 'student_id', 'missedSkills'),
  gone('screen_time_limits', 'student_id', 'screenTimeLimits', ['set_by']),
  stays('screen_time_limits', 'set_by', null, 'an id: which guardian set it; it is the child’s'),
];

const requests = [
  {
    table: 'shared.data_request_parts',
    by: 'request_id',
    where: `t.request_id IN (SELECT id FROM shared.data_requests WHERE user_id = $1::uuid)`,
    as: null,
    erase: { set: 'data = NULL' },
  } satisfies PersonalTable,
  stays('data_requests', 'user_id', 'dataRequests', 'that a copy or the end was asked for, and when'),
  stays('data_requests', 'requested_by', null, 'an id: who asked'),
];

const person = [
  gone('student_profiles', 'user_id', 'studentProfile'),
  gone('teacher_profiles', 'user_id', 'teacherProfile'),
  gone('parent_profiles', 'user_id', 'parentProfile'),
  gone('organization_members', 'user_id', 'employment'),
  stays('organization_profiles', 'user_id', 'organizationProfile', 'an organisation is no natural person'),
  // What is left is an id to which the ledger can point.
  changed(
    'users',
    'id',
    'person',
    `first_name = '—', last_name = '', phone = NULL, phone_verified_at = NULL, email = NULL, telegram_id = NULL,
     password_hash = NULL, ban_reason = NULL, locale = 'UZ_LATN', erased_at = coalesce(erased_at, now())`,
  ),
];

/** What schema `shared` holds of people; the main subgraph is its face, so it answers for it. */
export const personalData = describe(
  [
    ...requests,
    ...storyTables,
    ...readingTables,
    ...mathsTables,
    ...activity,
    ...coins,
    ...money,
    ...signIn,
    ...family,
    ...person,
  ],
  sharedImpersonal,
);
