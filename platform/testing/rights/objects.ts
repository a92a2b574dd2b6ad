import { recordActivities } from '@alif24/subgraph-shared/activity';
import { proveLedger } from '@alif24/subgraph-shared/payments';
import type { SevenSubgraphs } from '../seven-subgraphs.ts';
import { CALLERS, idOf } from './callers.ts';
import { makeOlympiad } from './olympiad.ts';

/** What the demo school has not: one of each thing, of the pupil, their guardian, teacher and school. Ids by type, where no list shows them. */
export async function makeObjects(world: SevenSubgraphs): Promise<ReadonlyMap<string, string>> {
  const [pupil, guardian, teacher, school] = ['P', 'G', 'T', 'O'].map(idOf);
  const one = async (statement: string, ...parameters: unknown[]): Promise<string> =>
    (await world.sql(`${statement} RETURNING *`, parameters))[0].id;
  const ask = (subgraph: string, letter: string, query: string) =>
    world.data(subgraph, query, {}, CALLERS[letter]?.caller);

  for (const [director, employer] of ['DO', 'do']) {
    await world.sql(`INSERT INTO shared.users (id, role, first_name) VALUES ($1, 'PARENT', 'Nodira')`, [
      idOf(director as string),
    ]);
    await world.sql(`INSERT INTO shared.organization_members VALUES ($1, $2, 'DIRECTOR')`, [
      ...[employer, director].map((letter) => idOf(letter as string)),
    ]);
  }
  for (const letter of ['P', 'G', 'T', 'O']) {
    await one(
      `INSERT INTO shared.notifications (user_id, template, reference) VALUES ($1, 'main.exportReady', 'r')`,
      idOf(letter),
    );
    await one(`INSERT INTO shared.sessions (user_id, expires_at) VALUES ($1, now() + interval '1 day')`, idOf(letter));
  }
  const lock = await one(
    `INSERT INTO shared.custody_locks (student_id, requested_by, reason) VALUES ($1, $2, 'sud qarori')`,
    pupil,
    guardian,
  );
  await one(
    `INSERT INTO shared.guardian_invitations (student_id, invited_by, code_hash, expires_at) VALUES ($1, $2, 'x', now() + interval '1 day')`,
    pupil,
    guardian,
  );
  await one(
    `INSERT INTO shared.child_cards (student_id, secret_hash, is_enough, issued_by, expires_at) VALUES ($1, 'x', false, $2, now() + interval '1 day')`,
    pupil,
    teacher,
  );
  await one(
    `INSERT INTO shared.picture_passwords (student_id, kind, hash, set_by) VALUES ($1, 'PIN', 'x', $2)`,
    pupil,
    guardian,
  );
  const withdrawal = await one(
    `INSERT INTO shared.coin_withdrawals (student_id, requested_by, coins, idempotency_key, consented_at) VALUES ($1, $2, 1, 'r', now())`,
    pupil,
    guardian,
  );
  const topUp = await one(
    `INSERT INTO shared.top_ups (user_id, amount, provider, idempotency_key, expires_at) VALUES ($1, 100000, 'CLICK', 'r', now() + interval '1 day')`,
    guardian,
  );
  const prize = await one(
    `INSERT INTO shared.prizes (organization_id, title, price, stock) VALUES ($1, 'Kitob', 1, 5)`,
    school,
  );
  const redemption = await one(
    `INSERT INTO shared.prize_redemptions (prize_id, student_id, price, idempotency_key, expires_at) VALUES ($1, $2, 1, 'r', now() + interval '1 day')`,
    prize,
    pupil,
  );
  const request = await one(
    `INSERT INTO shared.data_requests (user_id, requested_by, kind, state, idempotency_key, expires_at) VALUES ($1, $2, 'EXPORT', 'READY', 'r', now() + interval '1 day')`,
    pupil,
    guardian,
  );
  await world.sql(
    `SELECT shared.move_money('provider:click', 'user:' || $1::uuid, 100000, 'TOP_UP', 'rights', NULL, NULL)`,
    [guardian],
  );
  await proveLedger(world.context('main'));
  // On a Monday morning nobody of the demo school has played this week.
  for (const player of ['P', 'p']) {
    await one(
      `INSERT INTO games.game_rounds (student_id, game, level, language, seed, finished_at, score, stars) VALUES ($1, 'LETTER_MEMORY', 1, 'UZ_LATN', 's', now(), 5, 2)`,
      idOf(player),
    );
  }
  // Nor learned anything, or got stuck; and the rest of the pupil is never at the hour of the test.
  const tries = ['uz-sh', 'uz-ng'].flatMap((topic, right) =>
    Array.from({ length: 4 }, (_, n) => ({ topic, correct: right, total: 1, reference: `${topic}:${n}` })),
  );
  await recordActivities(
    world.context('main'),
    tries.map((one) => ({ ...one, studentId: pupil as string, platform: 'HARF', kind: 'LETTER_PRACTISED' })),
  );
  const clock = (hours: number) => new Date(Date.now() + (5 + hours) * 3_600_000).toISOString().slice(11, 16);
  await one(
    `INSERT INTO shared.screen_time_limits (student_id, set_by, learning_weekday, learning_weekend, game_weekday, game_weekend, quiet_from, quiet_until)
     VALUES ($1, $2, 1440, 1440, 1440, 1440, $3, $4)`,
    ...[pupil, guardian, clock(10), clock(11)],
  );
  await world.sql(`INSERT INTO olimp.past_seasons VALUES ('2026-01-01', 40) ON CONFLICT DO NOTHING`);
  await world.sql(`INSERT INTO olimp.past_season_places VALUES ($1, '2026-01-01', 7, 900)`, [pupil]);
  const round = await ask('games', 'P', 'mutation { startGameRound(input: {game: MATH_MONSTER, level: 1}) { id } }');
  const practice = await practiceWithGap(() =>
    ask('harf', 'P', 'mutation { startLetterPractice(input: {alphabet: "uz"}) { id prompts { gap { tiles } } } }'),
  );
  await giveHomework(ask);
  const card = await ask(
    'crm',
    'T',
    `mutation { issueClassCard(input: {classroomId: "${await classroomOf(world, pupil)}"}) { card { id } } }`,
  );
  const invitation = await ask(
    'crm',
    'O',
    'mutation { inviteStaff(input: {phone: "+998900000301", role: CASHIER}) { id } }',
  );
  const { leads } = await ask('crm', 'O', '{ leads(first: 100) { edges { node { id stage } } } }');
  const lead = leads.edges.find(({ node }: { node: { stage: string } }) => node.stage === 'NEW').node.id;
  await ask(
    'crm',
    'O',
    `mutation { moveLead(input: {leadId: "${lead}", stage: CONTACTED, expectedStage: NEW}) { id } }`,
  );
  return new Map([
    ...(await makeOlympiad(world)),
    ['Lead', lead],
    ['CustodyLock', lock],
    ['CoinWithdrawal', withdrawal],
    ['TopUp', topUp],
    ['Prize', prize],
    ['PrizeRedemption', redemption],
    ['DataRequest', request],
    ['GameRound', round.startGameRound.id],
    ['LetterPractice', practice.startLetterPractice.id],
    ['StaffInvitation', invitation.inviteStaff.id],
    ['ClassCard', card.issueClassCard.card.id],
  ]);
}

/** A quiz of the teacher as homework, which the pupil has joined. */
async function giveHomework(
  ask: (subgraph: string, letter: string, query: string) => ReturnType<SevenSubgraphs['data']>,
) {
  const section = `section: "Qoʻshish", sectionTranslations: [{language: RU, title: "Сложение"}]`;
  const quiz = `{title: "Uyda", questions: [{text: "2 + 2 = ?", options: ["4", "5"], correctOptions: [0], ${section}}]}`;
  const made = await ask('olimp', 'T', `mutation { createLiveQuiz(input: ${quiz}) { id } }`);
  const assigned = `{quizId: "${made.createLiveQuiz.id}", deadline: "${new Date(Date.now() + 86_400_000).toISOString()}"}`;
  const { assignLiveQuiz } = await ask('olimp', 'T', `mutation { assignLiveQuiz(input: ${assigned}) { pin } }`);
  await ask(
    'olimp',
    'P',
    `mutation { joinLiveQuiz(input: {pin: "${assignLiveQuiz.pin}", nickname: "Uyda"}) { player { id } } }`,
  );
}

interface Practice {
  startLetterPractice: { id: string; prompts: Array<{ gap: object | null }> };
}

/** What is asked in a practice is drawn by lot; the table is of one that has every kind of prompt. */
async function practiceWithGap(start: () => Promise<Practice>): Promise<Practice> {
  for (let draws = 0; draws < 100; draws += 1) {
    const practice = await start();
    if (practice.startLetterPractice.prompts.some(({ gap }) => gap)) return practice;
  }
  throw new Error('No practice has a word with a gap.');
}

const classroomOf = async (world: SevenSubgraphs, pupil: unknown): Promise<string> =>
  (await world.sql('SELECT classroom_id FROM crm.classroom_students WHERE student_id = $1', [pupil]))[0].classroom_id;
