export const connectionFields: Record<string, Record<string, readonly string[]>> = {
  "Classroom": {
    "students": []
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
    "myLiveQuizzes": [],
    "tests": [
      "language",
      "grade"
    ],
    "myTests": []
  },
  "Test": {
    "attempts": []
  }
};

export const embeddedTypes: readonly string[] = [
  "Alphabet",
  "AuditHead",
  "BlockCompletion",
  "CoinAccount",
  "GameLeaderboard",
  "GameLeaderboardEntry",
  "GameScore",
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
  "OrganizationDashboard",
  "OrganizationProfile",
  "ParentProfile",
  "Session",
  "StudentProfile",
  "TeacherProfile",
  "TestAnswer",
  "TestQuestionKey",
  "TestQuestionResult",
  "TestQuestionStatistics",
  "TestStatistics"
];

export const possibleTypes: Record<string, string[]> = {};
