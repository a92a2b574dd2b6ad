export const connectionFields: Record<string, Record<string, readonly string[]>> = {
  "Balance": {
    "movements": []
  },
  "Classroom": {
    "students": []
  },
  "CoinAccount": {
    "statement": []
  },
  "LiveQuizReport": {
    "players": []
  },
  "OlympiadBoard": {
    "rows": []
  },
  "OlympiadDesk": {
    "entries": [
      "grade",
      "search"
    ]
  },
  "OlympiadJuryStage": {
    "appeals": []
  },
  "OlympiadResultVersion": {
    "changes": []
  },
  "Query": {
    "classrooms": [],
    "leads": [
      "search",
      "stage"
    ],
    "organizationStudents": [],
    "organizationTeachers": [],
    "staffMembers": [],
    "bills": [
      "state"
    ],
    "familyBills": [
      "state"
    ],
    "lessons": [
      "language",
      "grade"
    ],
    "myLessons": [],
    "auditEntries": [
      "action",
      "object"
    ],
    "custodyLocks": [
      "state"
    ],
    "myCoinGrants": [],
    "people": [
      "search"
    ],
    "notificationInbox": [],
    "topUps": [],
    "prizesOnOffer": [],
    "myPrizes": [],
    "prizeRedemptions": [
      "states"
    ],
    "stories": [
      "theme",
      "level",
      "language"
    ],
    "storiesMade": [],
    "storyDrafts": [],
    "coinWithdrawals": [
      "states"
    ],
    "seasonLeaderboard": [],
    "myLiveQuizzes": [],
    "olympiads": [
      "states"
    ],
    "heldOlympiads": [],
    "olympiadPupils": [
      "olympiadId"
    ],
    "tests": [
      "language",
      "grade"
    ],
    "myTests": []
  },
  "ScreenTime": {
    "history": []
  },
  "Test": {
    "attempts": []
  },
  "User": {
    "consentHistory": [],
    "readings": [],
    "activityEvents": [
      "topics",
      "kind"
    ]
  },
  "Week": {
    "coinMovements": [],
    "events": []
  },
  "WeekCount": {
    "events": []
  },
  "WeekTopic": {
    "events": []
  }
};

export const embeddedTypes: readonly string[] = [
  "Alphabet",
  "AuditHead",
  "Balance",
  "BillTotals",
  "BlockCompletion",
  "ChildSignIn",
  "CoinAccount",
  "CoinsEvent",
  "CoinStreak",
  "CoinWithdrawalTerms",
  "Consent",
  "DataExportLink",
  "District",
  "EarnedToday",
  "EarningRule",
  "Employment",
  "GameLeaderboard",
  "GameLeaderboardEntry",
  "GameScore",
  "GrantBudget",
  "Guardian",
  "IssuedChildCard",
  "IssuedClassCard",
  "JoinedLiveQuiz",
  "LastDone",
  "LeadStageCount",
  "LedgerProof",
  "LetterAnswerResult",
  "LetterGap",
  "LetterMemoryBoard",
  "LetterProgress",
  "LetterPrompt",
  "LetterWord",
  "LiveQuizAnswer",
  "LiveQuizDelay",
  "LiveQuizHomework",
  "LiveQuizLeaderboard",
  "LiveQuizLeaderboardEntry",
  "LiveQuizPodiumStep",
  "LiveQuizReport",
  "LiveQuizReportAnswer",
  "LiveQuizReportPlayer",
  "LiveQuizResult",
  "LiveQuizReview",
  "LiveQuizSectionTitle",
  "LiveQuizStanding",
  "LiveQuizTeam",
  "LiveQuizTurn",
  "MarkedNotifications",
  "MathAnswerResult",
  "MathLesson",
  "MathMonsterFight",
  "MathPicture",
  "MathProblem",
  "MathProblemResult",
  "MathProgress",
  "MathSkillProgress",
  "MemoryCard",
  "MemoryFlip",
  "MoneyStatisticsPoint",
  "NarratedWord",
  "Narration",
  "NewGuardianInvitation",
  "NotificationChoice",
  "NotificationEvent",
  "NotificationPreferences",
  "OlympiadAdvance",
  "OlympiadAnswer",
  "OlympiadBoard",
  "OlympiadBoardRow",
  "OlympiadCertificate",
  "OlympiadCertificateCheck",
  "OlympiadCompared",
  "OlympiadDesk",
  "OlympiadDeskStage",
  "OlympiadEntryCount",
  "OlympiadEntryStage",
  "OlympiadGivenAnswer",
  "OlympiadJury",
  "OlympiadJuryNote",
  "OlympiadJuryStage",
  "OlympiadListResult",
  "OlympiadListRow",
  "OlympiadObstacle",
  "OlympiadPlace",
  "OlympiadPracticeAnswer",
  "OlympiadProblemResult",
  "OlympiadPupil",
  "OlympiadRankBand",
  "OlympiadRankChange",
  "OlympiadResult",
  "OlympiadRules",
  "OlympiadScheme",
  "OlympiadSchemeClass",
  "OlympiadSimilarPair",
  "OlympiadTimes",
  "OlympiadTitles",
  "OlympiadUntranslated",
  "OlympiadVariant",
  "OlympiadVariantValue",
  "OlympiadWindow",
  "OpenedChildCard",
  "OpenedClassCard",
  "OrganizationDashboard",
  "OrganizationProfile",
  "ParentProfile",
  "PastSeason",
  "PickupCode",
  "PlatformFigures",
  "PlatformStatistics",
  "PrizeTitle",
  "QuestionAnswer",
  "QuestionKey",
  "QuestionText",
  "ReadingEvent",
  "ReadingMark",
  "ReadingResult",
  "RecordingDoor",
  "Region",
  "RemovedLiveQuizPlayers",
  "ScreenTime",
  "ScreenTimeLimits",
  "ScreenTimeState",
  "SeasonChange",
  "SeasonClass",
  "SeasonClassEntry",
  "SeasonImprovement",
  "SeasonLeaderboard",
  "SeasonLeaderboardEntry",
  "SeasonStanding",
  "SeasonWeek",
  "SentCode",
  "Session",
  "SignInMethods",
  "SignInResult",
  "StartedOlympiadAttempt",
  "StatisticsPoint",
  "StoryAnswer",
  "StoryDraftFault",
  "StoryDraftQuestion",
  "StoryMaking",
  "StoryPage",
  "StoryProgress",
  "StoryToken",
  "StudentProfile",
  "TeacherProfile",
  "TelegramChatLink",
  "TestAnswer",
  "TestQuestionKey",
  "TestQuestionResult",
  "TestQuestionStatistics",
  "TestStatistics",
  "TopUpOptions",
  "UsedMinutes",
  "Week",
  "WeekCount",
  "WeekDay",
  "WeekStretch",
  "WeekTopic",
  "WrittenLiveQuizQuestion"
];

export const possibleTypes: Record<string, string[]> = {};
