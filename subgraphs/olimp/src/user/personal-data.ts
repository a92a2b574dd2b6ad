import { personalData as describe } from '@alif24/subgraph-shared/privacy';

const ofPlayer = 't.player_id IN (SELECT id FROM olimp.live_quiz_players WHERE user_id = $1::uuid)';

export const personalData = describe(
  [
    {
      table: 'olimp.live_quiz_answers',
      by: 'player_id',
      where: ofPlayer,
      as: 'liveQuizAnswers',
      erase: 'KEEP',
      why: 'indexes of options; with the player made nameless they are nobody’s, and the results of all others stay right',
    },
    {
      table: 'olimp.live_quiz_players',
      by: 'user_id',
      as: 'liveQuizzesPlayed',
      // A player without an account, whose token nobody has.
      erase: {
        set: `user_id = NULL, token_hash = sha256(uuid_send(gen_random_uuid())),
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
  ],
  {
    'olimp.live_quiz_questions': 'what quizzes ask',
    'olimp.live_quiz_pin_failures': 'network addresses of wrong PINs, deleted after an hour',
  },
);
