import { demoWorld } from '@alif24/subgraph-shared/server';
import type { SevenSubgraphs } from '../seven-subgraphs.ts';
import { CALLERS, idOf } from './callers.ts';

/** The code on the certificate of the pupil, so that anybody may look it up. */
export const CERTIFICATE_CODE = 'the-rights-of-a-pupil0';

const PROBLEMS = 12;

/**
 * An olympiad of the moderator for the first grade: its first stage is over, counted and published, the pupil has a certificate, an appeal that waits, a
 * neighbour with the same wrong answers and a note of having been away, and practises the paper. Ids by type, where no list shows them.
 */
export async function makeOlympiad(world: SevenSubgraphs): Promise<Array<[string, string]>> {
  const { classes, id } = demoWorld(new Date());
  const pupils = classes[0]?.studentIds ?? [];
  const insert = (table: string, rows: object[]) => {
    const columns = Object.keys(rows[0] ?? {}).join(', ');
    return world.sql(
      `INSERT INTO olimp.${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::olimp.${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  };
  const ask = async (letter: string, query: string) => world.data('olimp', query, {}, CALLERS[letter]?.caller);
  const days = (count: number) => new Date(Date.now() + count * 24 * 3_600_000).toISOString();
  const of = (kind: string, n: number | string = 0) => id(`rights-${kind}`, n);
  const [olympiad, stage, paper] = [of('olympiad'), of('stage', 1), of('paper')];
  const problems = Array.from({ length: PROBLEMS }, (_, n) => of('problem', n));
  await insert('olympiads', [
    {
      ...{ id: olympiad, organizer_id: idOf('M'), scope: 'COUNTRY', titles: { uz: 'Birinchi sinf' }, subject: 'MATHS' },
      ...{ grades: [1], state: 'RUNNING', registration_opens_at: days(-9), registration_closes_at: days(-3) },
    },
  ]);
  const times = { olympiad_id: olympiad, level: 'REPUBLIC', duration_minutes: 30 };
  const advance = { kind: 'TOP', value: 3, within: 'REPUBLIC' };
  await insert('olympiad_stages', [
    { ...times, id: stage, number: 1, starts_at: days(-4), ends_at: days(-2), advance },
    { ...times, id: of('stage', 2), number: 2, starts_at: days(4), ends_at: days(6), advance: null },
  ]);
  await insert('olympiad_papers', [{ id: paper, stage_id: stage, grade: 1, scheme: 'SUM', tie_breakers: [] }]);
  // The last one comes in two forms.
  const isLast = (n: number) => n === PROBLEMS - 1;
  const textsOf = (n: number) => [
    { language: 'UZ_LATN', text: isLast(n) ? '{a} ta nima?' : 'Nechta?', options: [], sound: null },
  ];
  const formsOf = (n: number) => ({ explanations: [], variants: isLast(n) ? [{ a: '2' }, { a: '3' }] : [] });
  await insert(
    'olympiad_problems',
    problems.map((problem, n) => ({
      ...{ id: problem, paper_id: paper, number: n + 1, kind: 'NUMBER', points: 3 },
      ...{ texts: { language: 'UZ_LATN', texts: textsOf(n), pictures: [] }, ...formsOf(n) },
    })),
  );
  const number = { value: '5', tolerance: '0' };
  const key = { kind: 'NUMBER', optionCount: 0, correctOptions: [], number, accepted: [] };
  await insert(
    'olympiad_keys',
    problems.map((problem_id, n) => ({
      ...{ problem_id, version: 1, keys: isLast(n) ? [key, key] : [key], author_id: idOf('M'), at: days(-9) },
    })),
  );
  const who = { olympiad_id: olympiad, grade: 1, language: 'UZ_LATN', region_code: '1726', district_code: '1726294' };
  await insert(
    'olympiad_entries',
    pupils.map((student_id, n) => ({
      ...{ ...who, id: of('entry', n), student_id, organization_id: idOf('O'), state: 'CONFIRMED' },
      created_at: days(-5),
    })),
  );
  // Taking part cost something: a guardian of the first of them paid for all.
  await insert(
    'olympiad_payments',
    pupils.map((_, n) => ({
      ...{ id: of('payment', n), entry_id: of('entry', n), payer_id: idOf('G'), amount: '500000', state: 'PAID' },
      ...{ idempotency_key: `rights-payment-${n}`, paid_at: days(-5) },
    })),
  );
  await world.sql('UPDATE olimp.olympiads SET price = 500000 WHERE id = $1', [olympiad]);
  const own = { stage_id: stage, delay_minutes: 0, extra_minutes: 5 };
  await insert('olympiad_windows', [
    { ...own, id: of('window', 1), grade: 1, entry_id: null },
    { ...own, id: of('window', 2), grade: null, entry_id: of('entry') },
  ]);
  const began = { stage_id: stage, paper_id: paper, finished_by: 'CHILD', started_at: days(-3), finished_at: days(-3) };
  await insert(
    'olympiad_attempts',
    pupils.map((_, n) => ({
      ...{ ...began, id: of('attempt', n), entry_id: of('entry', n), seed: of('seed', n), session: of('session', n) },
    })),
  );
  // The first two put down the same, wrong but for the first problem; nobody else has any of it.
  const answerOf = (pupil: number, problem: number) => (problem === 0 ? 5 : 10 + Math.max(1, pupil));
  await insert(
    'olympiad_answers',
    pupils.flatMap((_, pupil) =>
      problems.map((problem_id, n) => ({
        ...{ attempt_id: of('attempt', pupil), problem_id, revision: 1, saved_at: days(-3) },
        answer: { options: null, number: String(answerOf(pupil, n)), text: null },
      })),
    ),
  );
  await insert('olympiad_attempt_notes', [
    { id: of('note'), attempt_id: of('attempt'), kind: 'FOCUS_LOST', seconds: 20, at: days(-3) },
  ]);
  const count = await ask('M', `mutation { countOlympiadStage(input: {stageId: "${stage}"}) { id } }`);
  const input = `(input: {versionId: "${count.countOlympiadStage.id}"}) { id }`;
  await ask('M', `mutation { reviewOlympiadResults${input} publishOlympiadResults${input} }`);
  const changed = `problemId: "${problems[1]}", keys: [{number: "11"}]`;
  const again = await ask('M', `mutation { changeOlympiadKey(input: {${changed}}) { id } }`);
  await ask('P', `mutation { issueOlympiadCertificate(input: {attemptId: "${of('attempt')}"}) { code } }`);
  await world.sql('UPDATE olimp.olympiad_certificates SET code = $1 WHERE entry_id = $2', [
    CERTIFICATE_CODE,
    of('entry'),
  ]);
  const appealed = `attemptId: "${of('attempt')}", problemId: "${problems[2]}", text: "Nega?"`;
  const appeal = await ask('G', `mutation { appealOlympiadProblem(input: {${appealed}}) { id } }`);
  const practised = await ask('P', `mutation { startOlympiadPractice(input: {stageId: "${stage}", grade: 1}) { id } }`);
  const practice = practised.startOlympiadPractice.id;
  const given = `practiceId: "${practice}", problemId: "${problems[0]}", answer: {number: "4"}`;
  await ask('P', `mutation { answerOlympiadPractice(input: {${given}}) { id } }`);
  // That the pupil's work does not count, as it was told, and as a guardian appealed against it.
  await insert('olympiad_annulments', [
    {
      ...{
        id: of('annulment'),
        stage_id: stage,
        entry_id: of('entry'),
        attempt_id: of('attempt'),
        author_id: idOf('M'),
      },
      ...{ reason: 'Bir xil ish.', created_at: days(-1), shown_at: days(-1), appeal: 'Nega?', appealed_at: days(-1) },
    },
  ]);
  return [
    ['Olympiad', olympiad],
    ['OlympiadStage', stage],
    ['OlympiadEntry', of('entry')],
    ['OlympiadAttempt', of('attempt')],
    ['OlympiadProblem', problems[3] as string],
    ['OlympiadResultVersion', again.changeOlympiadKey.id],
    ['OlympiadAppeal', appeal.appealOlympiadProblem.id],
    ['OlympiadAnnulment', of('annulment')],
    ['OlympiadPractice', practice],
  ];
}
