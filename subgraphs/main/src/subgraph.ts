import { ledgerJobs } from '@alif24/subgraph-shared/payments';
import { defineSubgraph } from '@alif24/subgraph-shared/server';
import { AccountResolver } from './account/account.resolver.ts';
import { AuditResolver } from './audit/audit.resolver.ts';
import { balanceJobs } from './balance/balance.jobs.ts';
import { BalanceResolver, UserBalanceResolver } from './balance/balance.resolver.ts';
import { ChildSignInResolver } from './child-sign-in/child-sign-in.resolver.ts';
import { HandedDeviceResolver } from './child-sign-in/handed-device.resolver.ts';
import { CoinAccountResolver, CoinMovementResolver, UserCoinsResolver } from './coins/coins.resolver.ts';
import { ConsentResolver } from './consent/consent.resolver.ts';
import { CustodyLockResolver } from './custody-lock/custody-lock.resolver.ts';
import { loadDemo } from './demo.ts';
import { loadDemoPrizes } from './demo-prizes.ts';
import { EmailResolver } from './email/email.resolver.ts';
import { FamilyResolver } from './family/family.resolver.ts';
import { FiguresResolver } from './figures/figures.resolver.ts';
import { CoinGrantResolver, UserGrantBudgetResolver } from './grant/grant.resolver.ts';
import { MathProblemRow } from './math-practice/math-practice.entity.ts';
import {
  MathPracticeResolver,
  MathSkillResolver,
  UserMathProgressResolver,
} from './math-practice/math-practice.resolver.ts';
import { MathProblemResolver } from './math-practice/math-problem.resolver.ts';
import { migrations } from './migrations/index.ts';
import { ModerationResolver } from './moderation/moderation.resolver.ts';
import { NarrationResolver } from './narration/narration.resolver.ts';
import { narrationRoutes } from './narration/narration.routes.ts';
import { NotificationConnectionResolver, NotificationResolver } from './notification/notification.resolver.ts';
import { notificationBackground, notificationRoutes, notificationWork } from './notification/notification.routes.ts';
import { NotificationPreferencesResolver } from './notification/notification-preferences.resolver.ts';
import { OrganizationResolver } from './organization/organization.resolver.ts';
import { passwordJobs } from './password/password.jobs.ts';
import { PasswordResolver } from './password/password.resolver.ts';
import { PaymentResolver } from './payment/payment.resolver.ts';
import { paymentRoutes } from './payment/payment.routes.ts';
import { PhoneResolver } from './phone/phone.resolver.ts';
import { fetchDataExport } from './privacy/data-export.service.ts';
import { privacyJobs } from './privacy/privacy.jobs.ts';
import { PrivacyResolver } from './privacy/privacy.resolver.ts';
import { PrizeResolver } from './prize/prize.resolver.ts';
import { PrizeRedemptionResolver } from './prize/redemption.resolver.ts';
import { OrganizationProfile, ParentProfile, StudentProfile, TeacherProfile } from './profile/profile.entity.ts';
import { ProfileResolver } from './profile/profile.resolver.ts';
import { ReadingRow } from './reading/reading.entity.ts';
import { readingJobs } from './reading/reading.jobs.ts';
import { ReadingResolver, UserReadingResolver } from './reading/reading.resolver.ts';
import { recordingRoutes } from './reading/recording.route.ts';
import {
  StoryAnswerResolver,
  StoryOwnProgressResolver,
  StoryProgressResolver,
  UserStoryProgressResolver,
} from './reading/story-progress.resolver.ts';
import { RegionResolver } from './region/region.resolver.ts';
import { ScreenTimeResolver, UserScreenTimeResolver } from './screen-time/screen-time.resolver.ts';
import { DeviceResolver } from './session/device.resolver.ts';
import { SessionResolver } from './session/session.resolver.ts';
import { SignInCodeResolver } from './sign-in-code/sign-in-code.resolver.ts';
import { MainStatisticsResolver } from './statistics/statistics.resolver.ts';
import { StoryResolver } from './story/story.resolver.ts';
import { storyById } from './story/story.service.ts';
import { StoryDraftRow } from './story-draft/story-draft.entity.ts';
import { storyDraftJobs } from './story-draft/story-draft.jobs.ts';
import { StoryDraftResolver } from './story-draft/story-draft.resolver.ts';
import { TelegramLoginResolver } from './telegram-login/telegram-login.resolver.ts';
import { personalData } from './user/personal-data.ts';
import { User } from './user/user.entity.ts';
import { UserResolver } from './user/user.resolver.ts';
import { usersById } from './user/user.service.ts';
import { UserLastDoneResolver } from './week/last-done.resolver.ts';
import {
  ActivityEventResolver,
  UserWeekResolver,
  WeekCountResolver,
  WeekResolver,
  WeekTopicResolver,
} from './week/week.resolver.ts';
import { CoinWithdrawalResolver } from './withdrawal/withdrawal.resolver.ts';

export const subgraph = defineSubgraph({
  name: 'main',
  port: 8000,
  entities: [
    User,
    StudentProfile,
    TeacherProfile,
    ParentProfile,
    OrganizationProfile,
    ReadingRow,
    MathProblemRow,
    StoryDraftRow,
  ],
  migrations,
  resolvers: [
    MainStatisticsResolver,
    AccountResolver,
    SessionResolver,
    ModerationResolver,
    TelegramLoginResolver,
    EmailResolver,
    PasswordResolver,
    PhoneResolver,
    SignInCodeResolver,
    DeviceResolver,
    UserResolver,
    ProfileResolver,
    FamilyResolver,
    CustodyLockResolver,
    ConsentResolver,
    ChildSignInResolver,
    HandedDeviceResolver,
    OrganizationResolver,
    RegionResolver,
    UserCoinsResolver,
    CoinAccountResolver,
    CoinMovementResolver,
    CoinGrantResolver,
    UserGrantBudgetResolver,
    PrizeResolver,
    PrizeRedemptionResolver,
    CoinWithdrawalResolver,
    UserBalanceResolver,
    BalanceResolver,
    PaymentResolver,
    UserScreenTimeResolver,
    ScreenTimeResolver,
    UserWeekResolver,
    UserLastDoneResolver,
    WeekResolver,
    WeekTopicResolver,
    WeekCountResolver,
    ActivityEventResolver,
    NotificationResolver,
    NotificationConnectionResolver,
    NotificationPreferencesResolver,
    AuditResolver,
    PrivacyResolver,
    FiguresResolver,
    StoryResolver,
    StoryDraftResolver,
    NarrationResolver,
    ReadingResolver,
    UserReadingResolver,
    StoryProgressResolver,
    StoryAnswerResolver,
    StoryOwnProgressResolver,
    UserStoryProgressResolver,
    MathSkillResolver,
    MathPracticeResolver,
    MathProblemResolver,
    UserMathProgressResolver,
  ],
  references: {
    User: (ctx, { id }) => ctx.load(usersById, id),
    Story: (ctx, { id }) => storyById(ctx, id),
  },
  personalData,
  routes: {
    '/callbacks/data-export': fetchDataExport,
    ...paymentRoutes,
    ...notificationRoutes,
    ...narrationRoutes,
    ...recordingRoutes,
  },
  jobs: [
    ...passwordJobs,
    ...privacyJobs,
    ...ledgerJobs,
    ...balanceJobs,
    ...notificationWork,
    ...readingJobs,
    ...storyDraftJobs,
  ],
  background: notificationBackground,
  demo: loadDemo,
  demoAfter: loadDemoPrizes,
});
