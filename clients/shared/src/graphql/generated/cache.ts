export const connectionFields: Record<string, Record<string, readonly string[]>> = {
  "Classroom": {
    "students": []
  },
  "CoinAccount": {
    "statement": []
  },
  "Query": {
    "classrooms": [],
    "leads": [
      "search",
      "stage"
    ],
    "organizationStudents": [],
    "organizationTeachers": [],
    "lessons": [
      "language",
      "grade"
    ],
    "myLessons": [],
    "stories": [
      "level",
      "language"
    ],
    "auditEntries": [
      "action",
      "object"
    ],
    "custodyLocks": [
      "state"
    ],
    "people": [
      "search"
    ],
    "myLiveQuizzes": [],
    "tests": [
      "language",
      "grade"
    ],
    "myTests": []
  },
  "Test": {
    "attempts": []
  },
  "User": {
    "consentHistory": []
  }
};

export const embeddedTypes: readonly string[] = [
  "Alphabet",
  "AuditHead",
  "BlockCompletion",
  "ChildSignIn",
  "CoinAccount",
  "CoinsEvent",
  "CoinStreak",
  "Consent",
  "EarnedToday",
  "EarningRule",
  "GameLeaderboard",
  "GameLeaderboardEntry",
  "GameScore",
  "Guardian",
  "IssuedChildCard",
  "JoinedLiveQuiz",
  "LeadStageCount",
  "LetterAnswerResult",
  "LetterGap",
  "LetterMemoryBoard",
  "LetterProgress",
  "LetterPrompt",
  "LetterWord",
  "LiveQuizAnswer",
  "LiveQuizLeaderboard",
  "LiveQuizLeaderboardEntry",
  "LiveQuizResult",
  "LiveQuizStanding",
  "MathMonsterFight",
  "MathProblem",
  "MathProblemResult",
  "MemoryCard",
  "MemoryFlip",
  "NewGuardianInvitation",
  "OpenedChildCard",
  "OrganizationDashboard",
  "OrganizationProfile",
  "ParentProfile",
  "SentCode",
  "Session",
  "SignInMethods",
  "SignInResult",
  "StudentProfile",
  "TeacherProfile",
  "TestAnswer",
  "TestQuestionKey",
  "TestQuestionResult",
  "TestQuestionStatistics",
  "TestStatistics"
];

export const possibleTypes: Record<string, string[]> = {};
