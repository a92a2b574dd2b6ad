import { personalData as describe, type PersonalData } from '@alif24/subgraph-shared/privacy';
import type { Context } from '@alif24/subgraph-shared/server';
import { endPlacesOfErased } from '../olympiad-payment/erased-pupil.service.ts';

const ofPlayer = 'IN (SELECT id FROM olimp.live_quiz_players WHERE user_id = $1::uuid)';
const ofPlayerInQuiz = 'IN (SELECT quiz_id, id FROM olimp.live_quiz_players WHERE user_id = $1::uuid)';
const ofEntrant = `attempt_id IN (SELECT a.id FROM olimp.olympiad_attempts a JOIN olimp.olympiad_entries e ON e.id = a.entry_id
                   WHERE e.student_id = $1::uuid)`;
const ofEntry = 'entry_id IN (SELECT id FROM olimp.olympiad_entries WHERE student_id = $1::uuid)';

const annulments = {
  table: 'olimp.olympiad_annulments',
  by: 'entry_id',
  // That it did not count stays, as the places of all others do; what was written may hold a name.
  erase: {
    set: `reason = '', appeal = CASE WHEN appeal IS NULL THEN NULL ELSE '' END, reply = CASE WHEN reply IS NULL THEN NULL ELSE '' END`,
  },
};

const tables = describe(
  [
    {
      table: 'olimp.live_quiz_typed_answers',
      by: 'player_id',
      where: `t.player_id ${ofPlayer}`,
      as: 'liveQuizTypedAnswers',
      erase: 'DELETE',
    },
    {
      table: 'olimp.live_quiz_late_answers',
      by: 'player_id',
      // By the quiz first, as its key is.
      where: `(t.quiz_id, t.player_id) ${ofPlayerInQuiz}`,
      as: 'liveQuizLateAnswers',
      erase: 'DELETE',
    },
    {
      table: 'olimp.live_quiz_events',
      by: 'player_id',
      // By the quiz first, which is how the log is ordered.
      where: `(t.quiz_id, t.player_id) ${ofPlayerInQuiz}`,
      as: 'liveQuizEvents',
      erase: 'KEEP',
      why: 'numbers and times; with the player made nameless they are nobody’s, and the results of all others stay right',
    },
    {
      table: 'olimp.live_quiz_players',
      by: 'user_id',
      as: 'liveQuizzesPlayed',
      // A player without an account, whose token nobody has.
      erase: {
        set: `user_id = NULL, token_hash = sha256(uuid_send(gen_random_uuid())), resume_hash = NULL, join_hash = NULL, language = NULL,
              nickname = '— ' || left(md5(t.id::text), 8), nickname_key = '— ' || left(md5(t.id::text), 8)`,
      },
    },
    {
      table: 'olimp.live_quizzes',
      by: 'host_id',
      as: 'hostedLiveQuizzes',
      erase: 'KEEP',
      why: 'belongs to its players as well, and names its host by id alone',
    },
    {
      table: 'olimp.olympiad_attempt_notes',
      by: 'attempt_id',
      where: `t.${ofEntrant}`,
      as: 'olympiadNotes',
      erase: 'DELETE',
    },
    {
      table: 'olimp.olympiad_answers',
      by: 'attempt_id',
      where: `t.${ofEntrant}`,
      as: 'olympiadAnswers',
      // What was typed may hold a name; a chosen option or a number does not, and the places of all others stay right.
      erase: { set: `answer = CASE WHEN answer ->> 'text' IS NULL THEN answer END` },
    },
    {
      table: 'olimp.olympiad_attempts',
      by: 'entry_id',
      where: `t.${ofEntry}`,
      as: 'olympiadAttempts',
      omit: ['session'],
      erase: 'KEEP',
      why: 'times of work that is nobody’s once the entry is nameless, and by which others have their places',
    },
    {
      table: 'olimp.olympiad_marks',
      by: 'entry_id',
      where: `t.${ofEntry}`,
      // Work in hand of the jury: what came of it is in the results.
      as: null,
      erase: 'KEEP',
      why: 'points of work that is nobody’s once the entry is nameless, and by which others have their places',
    },
    {
      table: 'olimp.olympiad_results',
      by: 'entry_id',
      // What is not shown is nobody's yet.
      where: `t.${ofEntry} AND EXISTS (SELECT FROM olimp.olympiad_result_versions v WHERE v.id = t.version_id AND v.shown_at IS NOT NULL)`,
      as: 'olympiadResults',
      erase: 'KEEP',
      why: 'places that are nobody’s once the entry is nameless, and without which others would have others',
    },
    {
      table: 'olimp.olympiad_appeals',
      by: 'entry_id',
      where: `t.${ofEntry}`,
      as: 'olympiadAppeals',
      omit: ['author_id'],
      // That there was one stays, as what followed from it does; what was written may hold a name.
      erase: { set: `author_id = NULL, text = '', reply = CASE WHEN reply IS NULL THEN NULL ELSE '' END` },
    },
    {
      ...annulments,
      where: `t.${ofEntry} AND t.shown_at IS NOT NULL`,
      as: 'olympiadAnnulments',
      omit: ['author_id'],
    },
    // What the jury has only decided is nobody's yet.
    { ...annulments, where: `t.${ofEntry} AND t.shown_at IS NULL`, as: null },
    {
      table: 'olimp.olympiad_certificates',
      by: 'entry_id',
      where: `t.${ofEntry}`,
      as: 'olympiadCertificates',
      erase: 'DELETE',
    },
    {
      table: 'olimp.olympiad_payments',
      by: 'payer_id',
      as: 'olympiadPayments',
      omit: ['idempotency_key'],
      erase: 'KEEP',
      why: 'a sum and an id, kept beside the ledger as the law on accounts wants it',
    },
    {
      table: 'olimp.olympiad_entries',
      by: 'student_id',
      as: 'olympiadEntries',
      omit: ['entered_by'],
      erase: {
        set: `student_id = NULL, entered_by = NULL, organization_id = NULL, region = '', district = '', region_code = NULL, district_code = NULL`,
      },
    },
    {
      table: 'olimp.leaderboard_scores',
      by: 'member_id',
      as: 'leaderboardScores',
      omit: ['changed_by'],
      erase: 'DELETE',
    },
    { table: 'olimp.leaderboard_marks', by: 'member_id', as: 'leaderboardMarks', erase: 'DELETE' },
    { table: 'olimp.season_quiz_points', by: 'member_id', as: 'seasonQuizPoints', erase: 'DELETE' },
    { table: 'olimp.past_season_places', by: 'member_id', as: 'pastSeasons', erase: 'DELETE' },
    {
      table: 'olimp.olympiad_practice_answers',
      by: 'practice_id',
      where: 't.practice_id IN (SELECT id FROM olimp.olympiad_practices WHERE student_id = $1::uuid)',
      as: 'olympiadPracticeAnswers',
      erase: 'DELETE',
    },
    {
      table: 'olimp.olympiad_practices',
      by: 'student_id',
      as: 'olympiadPractices',
      omit: ['seed'],
      erase: 'DELETE',
    },
    {
      table: 'olimp.olympiad_result_versions',
      by: 'author_id',
      as: null,
      erase: 'KEEP',
      why: 'when places were counted, for those who have them; names who had it done by id alone',
    },
    {
      table: 'olimp.olympiads',
      by: 'organizer_id',
      as: 'organizedOlympiads',
      erase: 'KEEP',
      why: 'belongs to those who take part as well, and names its organizer by id alone',
    },
    {
      table: 'olimp.olympiad_keys',
      by: 'author_id',
      as: null,
      erase: 'KEEP',
      why: 'what was right when, for those who were judged by it; names its author by id alone',
    },
  ],
  {
    'olimp.leaderboards': 'which boards there are',
    'olimp.past_seasons': 'which seasons there were',
    'olimp.live_quiz_questions': 'what quizzes ask',
    'olimp.olympiad_stages': 'when and how long olympiads are',
    'olimp.olympiad_papers': 'how olympiads count',
    'olimp.olympiad_problems': 'what olympiads ask',
    'olimp.olympiad_admissions': 'which entries may go on; nobody’s once the entry is nameless',
    'olimp.olympiad_windows': 'times of their own of grades and of entries; nobody’s once the entry is nameless',
    'olimp.olympiad_appeals.author_id': 'the pupil or a guardian of theirs, unset with the pupil',
    'olimp.olympiad_annulments.author_id': 'whoever held the olympiad, by id alone',
    'olimp.olympiad_entries.entered_by': 'the guardian of the pupil, unset with them',
    'olimp.olympiad_entries.organization_id': 'the school of the pupil, unset with them',
    'olimp.live_quiz_pin_failures': 'network addresses of wrong PINs, deleted after an hour',
  },
);

export const personalData: PersonalData<Context> = {
  ...tables,
  async erase(tx, userId) {
    // While it is still known whose places these are.
    await endPlacesOfErased(tx, userId);
    await tables.erase(tx, userId);
  },
};
