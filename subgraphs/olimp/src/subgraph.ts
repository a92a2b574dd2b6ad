import { defineSubgraph } from '@alif24/subgraph-shared/server';
import { loadDemo } from './demo.ts';
import { keepSeasons, warmSeason } from './leaderboard/season.jobs.ts';
import { SeasonResolver } from './leaderboard/season.resolver.ts';
import { LiveQuiz } from './live-quiz/live-quiz.entity.ts';
import { passQuizTime } from './live-quiz/live-quiz.jobs.ts';
import { LiveQuizResolver } from './live-quiz/live-quiz.resolver.ts';
import { LiveQuizHostResolver } from './live-quiz/live-quiz-host.resolver.ts';
import { answerQuizInvitation } from './live-quiz/live-quiz-invitation.service.ts';
import { LiveQuizPlayer } from './live-quiz/live-quiz-player.entity.ts';
import { LiveQuizPlayerResolver, LiveQuizTurnResolver } from './live-quiz/live-quiz-player.resolver.ts';
import { LiveQuizReportResolver } from './live-quiz-report/live-quiz-report.resolver.ts';
import { OlimpMigrations } from './migrations/index.ts';
import { Olympiad, OlympiadStage, OlympiadWindow } from './olympiad/olympiad.entity.ts';
import { OlympiadResolver, OlympiadStageResolver } from './olympiad/olympiad.resolver.ts';
import { OlympiadAnnulment } from './olympiad-annulment/olympiad-annulment.entity.ts';
import { olympiadAnnulmentResolvers } from './olympiad-annulment/olympiad-annulment.resolver.ts';
import { OlympiadAppeal } from './olympiad-appeal/olympiad-appeal.entity.ts';
import {
  OlympiadAppealResolver,
  OlympiadJuryAppealResolver,
  OlympiadResultAppealResolver,
} from './olympiad-appeal/olympiad-appeal.resolver.ts';
import { OlympiadCertificate } from './olympiad-certificate/olympiad-certificate.entity.ts';
import {
  OlympiadCertificateCheckResolver,
  OlympiadCertificateResolver,
} from './olympiad-certificate/olympiad-certificate.resolver.ts';
import { olympiadEditorResolvers } from './olympiad-editor/desk.resolver.ts';
import { OlympiadEntry } from './olympiad-entry/olympiad-entry.entity.ts';
import { keepTime } from './olympiad-entry/olympiad-entry.jobs.ts';
import {
  OlympiadEntriesResolver,
  OlympiadEntryResolver,
  OlympiadEntryStageResolver,
} from './olympiad-entry/olympiad-entry.resolver.ts';
import { tellAdmissions } from './olympiad-entry/tell-admissions.service.ts';
import { tellGuardians } from './olympiad-entry/tell-guardians.service.ts';
import { answerInvitation } from './olympiad-invitation/invitation.service.ts';
import { OlympiadListResolver } from './olympiad-list/olympiad-list.resolver.ts';
import { OlympiadAnswer, OlympiadAttempt } from './olympiad-paper/olympiad-attempt.entity.ts';
import { OlympiadAttemptResolver } from './olympiad-paper/olympiad-attempt.resolver.ts';
import { OlympiadKey, OlympiadPaper, OlympiadProblemRow } from './olympiad-paper/olympiad-paper.entity.ts';
import { OlympiadPaperResolver } from './olympiad-paper/olympiad-paper.resolver.ts';
import { tellMissingPapers } from './olympiad-paper/paper-time.service.ts';
import { OlympiadPaymentResolver, OlympiadRefundResolver } from './olympiad-payment/olympiad-payment.resolver.ts';
import { OlympiadPracticeResolver } from './olympiad-practice/olympiad-practice.resolver.ts';
import { olympiadJuryResolvers } from './olympiad-result/jury.resolver.ts';
import { OlympiadResultVersion } from './olympiad-result/olympiad-result.entity.ts';
import { keepResults } from './olympiad-result/olympiad-result.jobs.ts';
import {
  OlympiadBoardResolver,
  OlympiadBoardRowResolver,
  OlympiadEntryResultResolver,
  OlympiadResultResolver,
} from './olympiad-result/olympiad-result.resolver.ts';
import { tellResults } from './olympiad-result/tell-results.service.ts';
import { OlimpStatisticsResolver } from './statistics/statistics.resolver.ts';
import { personalData } from './user/personal-data.ts';
import { UserResolver } from './user/user.resolver.ts';

export const subgraph = defineSubgraph({
  name: 'olimp',
  port: 8005,
  entities: [
    ...[LiveQuiz, LiveQuizPlayer],
    ...[Olympiad, OlympiadStage, OlympiadWindow, OlympiadEntry],
    ...[OlympiadPaper, OlympiadProblemRow, OlympiadKey, OlympiadAttempt, OlympiadAnswer],
    ...[OlympiadResultVersion, OlympiadAppeal, OlympiadAnnulment, OlympiadCertificate],
  ],
  migrations: OlimpMigrations,
  resolvers: [
    OlimpStatisticsResolver,
    ...[LiveQuizResolver, LiveQuizHostResolver, LiveQuizPlayerResolver, LiveQuizTurnResolver],
    ...[LiveQuizReportResolver, SeasonResolver, UserResolver],
    ...[
      OlympiadResolver,
      OlympiadStageResolver,
      OlympiadEntriesResolver,
      OlympiadEntryResolver,
      OlympiadEntryStageResolver,
    ],
    ...olympiadEditorResolvers,
    ...[OlympiadPaymentResolver, OlympiadRefundResolver, OlympiadListResolver],
    ...[OlympiadPaperResolver, OlympiadAttemptResolver],
    ...[OlympiadBoardResolver, OlympiadBoardRowResolver, OlympiadResultResolver, OlympiadEntryResultResolver],
    ...olympiadJuryResolvers,
    ...[OlympiadAppealResolver, OlympiadResultAppealResolver, OlympiadJuryAppealResolver],
    ...olympiadAnnulmentResolvers,
    ...[OlympiadCertificateResolver, OlympiadCertificateCheckResolver, OlympiadPracticeResolver],
  ],
  jobs: [
    ...[keepTime, tellGuardians, tellAdmissions, tellMissingPapers, answerInvitation, keepResults, tellResults],
    ...[passQuizTime, answerQuizInvitation, keepSeasons],
  ],
  background: warmSeason,
  personalData,
  demo: loadDemo,
});
