import { LiveQuizzes1763800000101 } from './0001-live-quizzes.ts';
import { PinFailures1763800000102 } from './0002-pin-failures.ts';
import { AnswersByMonth1764300000202 } from './0003-answers-by-month.ts';
import { QuizLog1764300000204 } from './0004-quiz-log.ts';
import { Leaderboards1764300000205 } from './0005-leaderboards.ts';
import { Olympiads1764300000206 } from './0006-olympiads.ts';
import { OlympiadResults1764300000207 } from './0007-olympiad-results.ts';
import { OlympiadRegistration1764300000208 } from './0008-olympiad-registration.ts';
import { ProblemSkills1764300000209 } from './0009-problem-skills.ts';
import { PastSeasons1764300000210 } from './0010-past-seasons.ts';
import { JoinKeys1764300000211 } from './0011-join-keys.ts';
import { Times1764300000213 } from './0013-times.ts';
import { QuizSections1764300000214 } from './0014-quiz-sections.ts';
import { AnswersCommute1764300000216 } from './0016-answers-commute.ts';
import { SectionTranslations1764300000217 } from './0017-section-translations.ts';
import { ForgottenQuizzes1764300000218 } from './0018-forgotten-quizzes.ts';
import { QuizReplaced1764300000220 } from './0020-quiz-replaced.ts';
import { AppealsByKey1764300000222 } from './0022-appeals-by-key.ts';
import { Annulments1764300000223 } from './0023-annulments.ts';
import { Admissions1764300000224 } from './0024-admissions.ts';
import { Places1764300000225 } from './0025-places.ts';
import { SeasonQuizzes1764300000226 } from './0026-season-quizzes.ts';
import { LateAnswers1764300000227 } from './0027-late-answers.ts';
import { FollowingAnnulments1764300000228 } from './0028-following-annulments.ts';

/** This platform's tables, in the PostgreSQL schema `olimp`. */
export const OlimpMigrations = [
  LiveQuizzes1763800000101,
  PinFailures1763800000102,
  AnswersByMonth1764300000202,
  QuizLog1764300000204,
  Leaderboards1764300000205,
  Olympiads1764300000206,
  OlympiadResults1764300000207,
  OlympiadRegistration1764300000208,
  ProblemSkills1764300000209,
  PastSeasons1764300000210,
  JoinKeys1764300000211,
  Times1764300000213,
  QuizSections1764300000214,
  AnswersCommute1764300000216,
  SectionTranslations1764300000217,
  SeasonQuizzes1764300000226,
  Admissions1764300000224,
  QuizReplaced1764300000220,
  AppealsByKey1764300000222,
  Annulments1764300000223,
  ForgottenQuizzes1764300000218,
  Places1764300000225,
  LateAnswers1764300000227,
  FollowingAnnulments1764300000228,
];
