/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query GamesLeaderboard($game: Game!) {\n    gameLeaderboard(game: $game, period: WEEK) {\n      game\n      since\n      entries {\n        rank\n        score\n        rounds\n        player {\n          id\n          displayName\n        }\n      }\n      me {\n        rank\n        score\n        rounds\n        player {\n          id\n          displayName\n        }\n      }\n    }\n  }\n": typeof types.GamesLeaderboardDocument,
    "\n  mutation GamesStartGameRound($input: StartGameRoundInput!) {\n    startGameRound(input: $input) {\n      id\n      game\n    }\n  }\n": typeof types.GamesStartGameRoundDocument,
    "\n  query GamesMyScores {\n    me {\n      id\n      gameScores {\n        game\n        bestScore\n        bestStars\n        rounds\n      }\n    }\n  }\n": typeof types.GamesMyScoresDocument,
    "\n  fragment GamesLetterMemoryTable on GameRound {\n    id\n    level\n    language\n    finishedAt\n    score\n    stars\n    coins\n    letterMemory {\n      turns\n      cards {\n        position\n        letter\n        isMatched\n      }\n    }\n  }\n": typeof types.GamesLetterMemoryTableFragmentDoc,
    "\n  query GamesLetterMemoryRound($id: ID!) {\n    gameRound(id: $id) {\n      ...GamesLetterMemoryTable\n    }\n  }\n": typeof types.GamesLetterMemoryRoundDocument,
    "\n  mutation GamesFlipCards($input: FlipCardsInput!) {\n    flipCards(input: $input) {\n      isMatch\n      first {\n        position\n        letter\n      }\n      second {\n        position\n        letter\n      }\n      round {\n        ...GamesLetterMemoryTable\n      }\n    }\n  }\n": typeof types.GamesFlipCardsDocument,
    "\n  fragment GamesMathMonsterSums on GameRound {\n    id\n    level\n    finishedAt\n    score\n    stars\n    coins\n    mathMonster {\n      problems {\n        index\n        text\n      }\n      results {\n        index\n        answer\n        isCorrect\n        correctAnswer\n      }\n    }\n  }\n": typeof types.GamesMathMonsterSumsFragmentDoc,
    "\n  query GamesMathMonsterRound($id: ID!) {\n    gameRound(id: $id) {\n      ...GamesMathMonsterSums\n    }\n  }\n": typeof types.GamesMathMonsterRoundDocument,
    "\n  mutation GamesStrikeMonster($input: StrikeMonsterInput!) {\n    strikeMonster(input: $input) {\n      ...GamesMathMonsterSums\n    }\n  }\n": typeof types.GamesStrikeMonsterDocument,
    "\n  query HarfAlphabets {\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n        lower\n        kind\n      }\n      signs {\n        id\n        upper\n        lower\n        kind\n      }\n    }\n  }\n": typeof types.HarfAlphabetsDocument,
    "\n  query HarfLetter($id: ID!, $locale: Locale!) {\n    letter(id: $id) {\n      id\n      language\n      upper\n      lower\n      name\n      position\n      kind\n      words {\n        text\n        cyrillic: text(script: CYRL)\n        tiles\n        letterIndex\n        picture\n        meaning(locale: $locale)\n      }\n    }\n  }\n": typeof types.HarfLetterDocument,
    "\n  query HarfLetterStates {\n    me {\n      id\n      letterProgress {\n        state\n        letter {\n          id\n        }\n      }\n    }\n  }\n": typeof types.HarfLetterStatesDocument,
    "\n  fragment HarfPractice on LetterPractice {\n    id\n    language\n    correct\n    coins\n    completedAt\n    letter {\n      id\n      upper\n    }\n    prompts {\n      number\n      kind\n      text\n      gap {\n        tiles\n        picture\n      }\n      choices {\n        id\n        upper\n        lower\n      }\n      wrongChoices\n      triesLeft\n      isCorrect\n      answer {\n        id\n        upper\n        lower\n      }\n    }\n  }\n": typeof types.HarfPracticeFragmentDoc,
    "\n  query HarfLetterPractice($id: ID!) {\n    letterPractice(id: $id) {\n      ...HarfPractice\n    }\n  }\n": typeof types.HarfLetterPracticeDocument,
    "\n  mutation HarfStartLetterPractice($input: StartLetterPracticeInput!) {\n    startLetterPractice(input: $input) {\n      ...HarfPractice\n    }\n  }\n": typeof types.HarfStartLetterPracticeDocument,
    "\n  mutation HarfAnswerLetterPractice($input: AnswerLetterPracticeInput!) {\n    answerLetterPractice(input: $input) {\n      isCorrect\n      hint {\n        text\n        tiles\n        letterIndex\n        picture\n      }\n      practice {\n        ...HarfPractice\n      }\n    }\n  }\n": typeof types.HarfAnswerLetterPracticeDocument,
    "\n  query HarfPracticeAlphabets {\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n      }\n    }\n  }\n": typeof types.HarfPracticeAlphabetsDocument,
    "\n  query HarfLetterProgress {\n    me {\n      id\n      letterProgress {\n        attempts\n        correct\n        state\n        lastPractisedAt\n        letter {\n          id\n        }\n      }\n    }\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n        lower\n      }\n      signs {\n        id\n        upper\n        lower\n      }\n    }\n  }\n": typeof types.HarfLetterProgressDocument,
    "\n  query MainNotifications {\n    notifications {\n      id\n      template\n      parameters\n      createdAt\n      readAt\n    }\n  }\n": typeof types.MainNotificationsDocument,
    "\n  mutation MainReadNotifications {\n    readNotifications {\n      id\n      readAt\n    }\n  }\n": typeof types.MainReadNotificationsDocument,
    "\n  mutation MainAdmitOrganization($input: AdmitOrganizationInput!) {\n    admitOrganization(input: $input) {\n      id\n      displayName\n    }\n  }\n": typeof types.MainAdmitOrganizationDocument,
    "\n  query MainTeacher($id: ID!) {\n    user(id: $id) {\n      id\n      role\n      fullName\n      teacherProfile {\n        subject\n        approvedAt\n      }\n    }\n  }\n": typeof types.MainTeacherDocument,
    "\n  mutation MainApproveTeacher($teacherId: ID!) {\n    approveTeacher(teacherId: $teacherId) {\n      id\n      teacherProfile {\n        subject\n        approvedAt\n      }\n    }\n  }\n": typeof types.MainApproveTeacherDocument,
    "\n  query MainProfile {\n    me {\n      id\n      role\n      displayName\n      fullName\n      phone\n      createdAt\n      studentProfile {\n        grade\n        birthDate\n      }\n      teacherProfile {\n        subject\n        approvedAt\n      }\n      organizationProfile {\n        name\n        region\n      }\n    }\n  }\n": typeof types.MainProfileDocument,
    "\n  mutation MainAddChild($input: AddChildInput!) {\n    addChild(input: $input) {\n      id\n      displayName\n    }\n  }\n": typeof types.MainAddChildDocument,
    "\n  fragment MainPupilFacts on User {\n    id\n    displayName\n    studentProfile {\n      grade\n    }\n    coins {\n      balance\n      movements(first: 100) {\n        id\n        amount\n        source\n        createdAt\n      }\n    }\n    letterProgress {\n      letter {\n        id\n        language\n        upper\n      }\n      state\n      attempts\n      correct\n      lastPractisedAt\n    }\n    testAttempts(first: 20) {\n      id\n      startedAt\n      submittedAt\n      score\n      test {\n        id\n        title\n        maxScore\n      }\n    }\n    classrooms {\n      id\n      name\n      teacher {\n        id\n        fullName\n      }\n    }\n    gameScores {\n      game\n      bestScore\n      bestStars\n      rounds\n      lastPlayedAt\n    }\n    liveQuizResults(first: 10) {\n      rank\n      score\n      playerCount\n      finishedAt\n      quiz {\n        id\n        title\n      }\n    }\n    lessonProgress(first: 10) {\n      percent\n      lastOpenedAt\n      completedAt\n      lesson {\n        id\n        title\n      }\n    }\n  }\n": typeof types.MainPupilFactsFragmentDoc,
    "\n  query MainPupilHome {\n    me {\n      ...MainPupilFacts\n    }\n  }\n": typeof types.MainPupilHomeDocument,
    "\n  query MainChildren {\n    me {\n      id\n      displayName\n      children {\n        fullName\n        ...MainPupilFacts\n      }\n    }\n  }\n": typeof types.MainChildrenDocument,
    "\n  query MainChild($id: ID!) {\n    user(id: $id) {\n      fullName\n      ...MainPupilFacts\n    }\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n      }\n    }\n  }\n": typeof types.MainChildDocument,
    "\n  query MainTeacherHome {\n    me {\n      id\n      displayName\n      teacherProfile {\n        subject\n        approvedAt\n      }\n      classrooms {\n        id\n        name\n        grade\n        studentCount\n      }\n    }\n    myTests(first: 5) {\n      totalCount\n      edges {\n        node {\n          id\n          title\n          status\n          maxScore\n          statistics {\n            students\n            averageScore\n          }\n        }\n      }\n    }\n    myLiveQuizzes(first: 5) {\n      totalCount\n      edges {\n        node {\n          id\n          title\n          state\n          playerCount\n          createdAt\n        }\n      }\n    }\n    myLessons(first: 1) {\n      totalCount\n    }\n  }\n": typeof types.MainTeacherHomeDocument,
    "\n  query MainOrganizationHome {\n    me {\n      id\n      displayName\n      organizationProfile {\n        name\n        region\n      }\n    }\n    organizationDashboard {\n      leadCounts {\n        stage\n        count\n      }\n      studentCount\n      classroomCount\n      teacherCount\n    }\n    classrooms(first: 20) {\n      totalCount\n      edges {\n        node {\n          id\n          name\n          grade\n          studentCount\n          teacher {\n            id\n            fullName\n          }\n        }\n      }\n    }\n  }\n": typeof types.MainOrganizationHomeDocument,
    "\n  query MainModeratorHome {\n    me {\n      id\n      displayName\n    }\n    tests(first: 1) {\n      totalCount\n    }\n    lessons(first: 1) {\n      totalCount\n    }\n    stories(first: 1) {\n      totalCount\n    }\n  }\n": typeof types.MainModeratorHomeDocument,
    "\n  fragment OlimpLiveQuizState on LiveQuiz {\n    id\n    title\n    language\n    pin\n    state\n    sequence\n    questionNumber\n    questionCount\n    playerCount\n    answeredCount\n    serverTime\n    currentQuestion {\n      id\n      text\n      options\n      isMultipleChoice\n      correctOptions\n      distribution\n      seconds\n      points\n      closesAt\n    }\n  }\n": typeof types.OlimpLiveQuizStateFragmentDoc,
    "\n  fragment OlimpLeaderboardEntry on LiveQuizLeaderboardEntry {\n    rank\n    score\n    correctCount\n    change\n    player {\n      id\n      nickname\n    }\n  }\n": typeof types.OlimpLeaderboardEntryFragmentDoc,
    "\n  fragment OlimpHostedQuiz on LiveQuiz {\n    ...OlimpLiveQuizState\n    players(first: 100) {\n      id\n      nickname\n    }\n    leaderboard(first: 5) {\n      ...OlimpLeaderboardEntry\n    }\n  }\n": typeof types.OlimpHostedQuizFragmentDoc,
    "\n  subscription OlimpLiveQuizChanged($id: ID!) {\n    liveQuizChanged(id: $id) {\n      ...OlimpLiveQuizState\n    }\n  }\n": typeof types.OlimpLiveQuizChangedDocument,
    "\n  subscription OlimpHostedQuizChanged($id: ID!) {\n    liveQuizChanged(id: $id) {\n      ...OlimpHostedQuiz\n    }\n  }\n": typeof types.OlimpHostedQuizChangedDocument,
    "\n  subscription OlimpLeaderboardChanged($quizId: ID!) {\n    liveQuizLeaderboardChanged(quizId: $quizId, first: 10) {\n      sequence\n      entries {\n        ...OlimpLeaderboardEntry\n      }\n      topMover {\n        ...OlimpLeaderboardEntry\n      }\n      quiz {\n        id\n        title\n        pin\n        state\n        questionNumber\n        questionCount\n        playerCount\n      }\n    }\n  }\n": typeof types.OlimpLeaderboardChangedDocument,
    "\n  query OlimpQuizByPin($pin: String!) {\n    liveQuiz(pin: $pin) {\n      id\n      title\n      playerCount\n    }\n  }\n": typeof types.OlimpQuizByPinDocument,
    "\n  mutation OlimpJoinLiveQuiz($input: JoinLiveQuizInput!) {\n    joinLiveQuiz(input: $input) {\n      playerToken\n      player {\n        id\n        nickname\n      }\n      quiz {\n        id\n      }\n    }\n  }\n": typeof types.OlimpJoinLiveQuizDocument,
    "\n  mutation OlimpSubmitLiveQuizAnswer($input: SubmitLiveQuizAnswerInput!) {\n    submitLiveQuizAnswer(input: $input) {\n      questionId\n      options\n    }\n  }\n": typeof types.OlimpSubmitLiveQuizAnswerDocument,
    "\n  query OlimpLiveQuizStanding($quizId: ID!, $playerToken: String) {\n    liveQuizStanding(quizId: $quizId, playerToken: $playerToken) {\n      entry {\n        ...OlimpLeaderboardEntry\n      }\n      neighbours {\n        ...OlimpLeaderboardEntry\n      }\n      answer {\n        questionId\n        options\n        isCorrect\n        points\n      }\n    }\n  }\n": typeof types.OlimpLiveQuizStandingDocument,
    "\n  query OlimpMyLiveQuizzes($after: String) {\n    myLiveQuizzes(first: 20, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          pin\n          state\n          questionNumber\n          questionCount\n          playerCount\n          createdAt\n        }\n      }\n    }\n  }\n": typeof types.OlimpMyLiveQuizzesDocument,
    "\n  mutation OlimpCreateLiveQuiz($input: CreateLiveQuizInput!) {\n    createLiveQuiz(input: $input) {\n      id\n    }\n  }\n": typeof types.OlimpCreateLiveQuizDocument,
    "\n  mutation OlimpOpenLiveQuizQuestion($input: LiveQuizInput!) {\n    openLiveQuizQuestion(input: $input) {\n      ...OlimpHostedQuiz\n    }\n  }\n": typeof types.OlimpOpenLiveQuizQuestionDocument,
    "\n  mutation OlimpCloseLiveQuizQuestion($input: LiveQuizInput!) {\n    closeLiveQuizQuestion(input: $input) {\n      ...OlimpHostedQuiz\n    }\n  }\n": typeof types.OlimpCloseLiveQuizQuestionDocument,
    "\n  mutation OlimpFinishLiveQuiz($input: LiveQuizInput!) {\n    finishLiveQuiz(input: $input) {\n      ...OlimpHostedQuiz\n    }\n  }\n": typeof types.OlimpFinishLiveQuizDocument,
    "\n  fragment SharedSessionUser on User {\n    id\n    role\n    displayName\n    fullName\n    locale\n  }\n": typeof types.SharedSessionUserFragmentDoc,
    "\n  mutation SharedLogin($input: LoginInput!) {\n    login(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n": typeof types.SharedLoginDocument,
    "\n  mutation SharedRegister($input: RegisterInput!) {\n    register(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n": typeof types.SharedRegisterDocument,
    "\n  mutation SharedRefreshSession {\n    refreshSession {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n": typeof types.SharedRefreshSessionDocument,
    "\n  mutation SharedLogout {\n    logout\n  }\n": typeof types.SharedLogoutDocument,
    "\n  query SharedCoins {\n    me {\n      id\n      coins {\n        balance\n      }\n    }\n  }\n": typeof types.SharedCoinsDocument,
    "\n  query TestaiTestIntro($id: ID!) {\n    test(id: $id) {\n      id\n      title\n      status\n      questionCount\n      maxScore\n      author {\n        id\n        displayName\n      }\n      myLatestAttempt {\n        id\n        submittedAt\n      }\n    }\n  }\n": typeof types.TestaiTestIntroDocument,
    "\n  mutation TestaiStartTestAttempt($input: StartTestAttemptInput!) {\n    startTestAttempt(input: $input) {\n      id\n    }\n  }\n": typeof types.TestaiStartTestAttemptDocument,
    "\n  query TestaiTestAttempt($id: ID!) {\n    testAttempt(id: $id) {\n      id\n      submittedAt\n      test {\n        id\n        title\n        language\n        maxScore\n      }\n      questions {\n        id\n        position\n        type\n        text\n        options {\n          id\n          text\n        }\n      }\n      answers {\n        questionId\n        optionIds\n        text\n      }\n    }\n  }\n": typeof types.TestaiTestAttemptDocument,
    "\n  mutation TestaiSaveTestAnswer($input: SaveTestAnswerInput!) {\n    saveTestAnswer(input: $input) {\n      id\n      answers {\n        questionId\n        optionIds\n        text\n      }\n    }\n  }\n": typeof types.TestaiSaveTestAnswerDocument,
    "\n  mutation TestaiSubmitTestAttempt($input: SubmitTestAttemptInput!) {\n    submitTestAttempt(input: $input) {\n      id\n      submittedAt\n      score\n      coins\n    }\n  }\n": typeof types.TestaiSubmitTestAttemptDocument,
    "\n  query TestaiTestResult($id: ID!) {\n    testAttempt(id: $id) {\n      id\n      submittedAt\n      score\n      coins\n      student {\n        id\n        displayName\n      }\n      test {\n        id\n        title\n        maxScore\n      }\n      results {\n        isCorrect\n        points\n        explanation\n        question {\n          id\n          position\n          text\n          points\n          options {\n            id\n            text\n          }\n        }\n        answer {\n          optionIds\n          text\n        }\n      }\n    }\n  }\n": typeof types.TestaiTestResultDocument,
    "\n  query TestaiMyResults {\n    me {\n      id\n      testAttempts(first: 50) {\n        id\n        startedAt\n        submittedAt\n        score\n        coins\n        test {\n          id\n          title\n          maxScore\n        }\n      }\n    }\n  }\n": typeof types.TestaiMyResultsDocument,
    "\n  query TestaiTestReport($id: ID!, $after: String) {\n    test(id: $id) {\n      id\n      title\n      grade\n      questionCount\n      maxScore\n      publishedAt\n      statistics {\n        students\n        averageScore\n      }\n      questions {\n        id\n        position\n        text\n        statistics {\n          attempts\n          answered\n          correct\n          facility\n        }\n      }\n      attempts(first: 50, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            id\n            submittedAt\n            score\n            student {\n              id\n              displayName\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.TestaiTestReportDocument,
    "\n  query TestaiTests($after: String, $grade: Int, $language: Locale) {\n    tests(first: 20, after: $after, grade: $grade, language: $language) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          grade\n          language\n          questionCount\n          maxScore\n          author {\n            id\n            displayName\n          }\n          myLatestAttempt {\n            id\n            submittedAt\n            score\n          }\n        }\n      }\n    }\n  }\n": typeof types.TestaiTestsDocument,
    "\n  query TestaiMyGrade {\n    me {\n      id\n      studentProfile {\n        grade\n      }\n    }\n  }\n": typeof types.TestaiMyGradeDocument,
    "\n  query TestaiMyTests($after: String) {\n    myTests(first: 20, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          grade\n          language\n          status\n          questionCount\n          maxScore\n          createdAt\n          publishedAt\n          statistics {\n            students\n            averageScore\n          }\n        }\n      }\n    }\n  }\n": typeof types.TestaiMyTestsDocument,
    "\n  query TestaiAuthoredTest($id: ID!) {\n    test(id: $id) {\n      id\n      title\n      grade\n      language\n      status\n      questions {\n        id\n        type\n        text\n        points\n        explanation\n        options {\n          id\n          text\n        }\n        key {\n          optionIds\n          number\n          tolerance\n          texts\n        }\n      }\n    }\n  }\n": typeof types.TestaiAuthoredTestDocument,
    "\n  mutation TestaiCreateTest($input: CreateTestInput!) {\n    createTest(input: $input) {\n      id\n    }\n  }\n": typeof types.TestaiCreateTestDocument,
    "\n  mutation TestaiUpdateTest($input: UpdateTestInput!) {\n    updateTest(input: $input) {\n      id\n      title\n      grade\n      language\n      questionCount\n      maxScore\n    }\n  }\n": typeof types.TestaiUpdateTestDocument,
    "\n  mutation TestaiPublishTest($input: PublishTestInput!) {\n    publishTest(input: $input) {\n      id\n      status\n      publishedAt\n    }\n  }\n": typeof types.TestaiPublishTestDocument,
};
const documents: Documents = {
    "\n  query GamesLeaderboard($game: Game!) {\n    gameLeaderboard(game: $game, period: WEEK) {\n      game\n      since\n      entries {\n        rank\n        score\n        rounds\n        player {\n          id\n          displayName\n        }\n      }\n      me {\n        rank\n        score\n        rounds\n        player {\n          id\n          displayName\n        }\n      }\n    }\n  }\n": types.GamesLeaderboardDocument,
    "\n  mutation GamesStartGameRound($input: StartGameRoundInput!) {\n    startGameRound(input: $input) {\n      id\n      game\n    }\n  }\n": types.GamesStartGameRoundDocument,
    "\n  query GamesMyScores {\n    me {\n      id\n      gameScores {\n        game\n        bestScore\n        bestStars\n        rounds\n      }\n    }\n  }\n": types.GamesMyScoresDocument,
    "\n  fragment GamesLetterMemoryTable on GameRound {\n    id\n    level\n    language\n    finishedAt\n    score\n    stars\n    coins\n    letterMemory {\n      turns\n      cards {\n        position\n        letter\n        isMatched\n      }\n    }\n  }\n": types.GamesLetterMemoryTableFragmentDoc,
    "\n  query GamesLetterMemoryRound($id: ID!) {\n    gameRound(id: $id) {\n      ...GamesLetterMemoryTable\n    }\n  }\n": types.GamesLetterMemoryRoundDocument,
    "\n  mutation GamesFlipCards($input: FlipCardsInput!) {\n    flipCards(input: $input) {\n      isMatch\n      first {\n        position\n        letter\n      }\n      second {\n        position\n        letter\n      }\n      round {\n        ...GamesLetterMemoryTable\n      }\n    }\n  }\n": types.GamesFlipCardsDocument,
    "\n  fragment GamesMathMonsterSums on GameRound {\n    id\n    level\n    finishedAt\n    score\n    stars\n    coins\n    mathMonster {\n      problems {\n        index\n        text\n      }\n      results {\n        index\n        answer\n        isCorrect\n        correctAnswer\n      }\n    }\n  }\n": types.GamesMathMonsterSumsFragmentDoc,
    "\n  query GamesMathMonsterRound($id: ID!) {\n    gameRound(id: $id) {\n      ...GamesMathMonsterSums\n    }\n  }\n": types.GamesMathMonsterRoundDocument,
    "\n  mutation GamesStrikeMonster($input: StrikeMonsterInput!) {\n    strikeMonster(input: $input) {\n      ...GamesMathMonsterSums\n    }\n  }\n": types.GamesStrikeMonsterDocument,
    "\n  query HarfAlphabets {\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n        lower\n        kind\n      }\n      signs {\n        id\n        upper\n        lower\n        kind\n      }\n    }\n  }\n": types.HarfAlphabetsDocument,
    "\n  query HarfLetter($id: ID!, $locale: Locale!) {\n    letter(id: $id) {\n      id\n      language\n      upper\n      lower\n      name\n      position\n      kind\n      words {\n        text\n        cyrillic: text(script: CYRL)\n        tiles\n        letterIndex\n        picture\n        meaning(locale: $locale)\n      }\n    }\n  }\n": types.HarfLetterDocument,
    "\n  query HarfLetterStates {\n    me {\n      id\n      letterProgress {\n        state\n        letter {\n          id\n        }\n      }\n    }\n  }\n": types.HarfLetterStatesDocument,
    "\n  fragment HarfPractice on LetterPractice {\n    id\n    language\n    correct\n    coins\n    completedAt\n    letter {\n      id\n      upper\n    }\n    prompts {\n      number\n      kind\n      text\n      gap {\n        tiles\n        picture\n      }\n      choices {\n        id\n        upper\n        lower\n      }\n      wrongChoices\n      triesLeft\n      isCorrect\n      answer {\n        id\n        upper\n        lower\n      }\n    }\n  }\n": types.HarfPracticeFragmentDoc,
    "\n  query HarfLetterPractice($id: ID!) {\n    letterPractice(id: $id) {\n      ...HarfPractice\n    }\n  }\n": types.HarfLetterPracticeDocument,
    "\n  mutation HarfStartLetterPractice($input: StartLetterPracticeInput!) {\n    startLetterPractice(input: $input) {\n      ...HarfPractice\n    }\n  }\n": types.HarfStartLetterPracticeDocument,
    "\n  mutation HarfAnswerLetterPractice($input: AnswerLetterPracticeInput!) {\n    answerLetterPractice(input: $input) {\n      isCorrect\n      hint {\n        text\n        tiles\n        letterIndex\n        picture\n      }\n      practice {\n        ...HarfPractice\n      }\n    }\n  }\n": types.HarfAnswerLetterPracticeDocument,
    "\n  query HarfPracticeAlphabets {\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n      }\n    }\n  }\n": types.HarfPracticeAlphabetsDocument,
    "\n  query HarfLetterProgress {\n    me {\n      id\n      letterProgress {\n        attempts\n        correct\n        state\n        lastPractisedAt\n        letter {\n          id\n        }\n      }\n    }\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n        lower\n      }\n      signs {\n        id\n        upper\n        lower\n      }\n    }\n  }\n": types.HarfLetterProgressDocument,
    "\n  query MainNotifications {\n    notifications {\n      id\n      template\n      parameters\n      createdAt\n      readAt\n    }\n  }\n": types.MainNotificationsDocument,
    "\n  mutation MainReadNotifications {\n    readNotifications {\n      id\n      readAt\n    }\n  }\n": types.MainReadNotificationsDocument,
    "\n  mutation MainAdmitOrganization($input: AdmitOrganizationInput!) {\n    admitOrganization(input: $input) {\n      id\n      displayName\n    }\n  }\n": types.MainAdmitOrganizationDocument,
    "\n  query MainTeacher($id: ID!) {\n    user(id: $id) {\n      id\n      role\n      fullName\n      teacherProfile {\n        subject\n        approvedAt\n      }\n    }\n  }\n": types.MainTeacherDocument,
    "\n  mutation MainApproveTeacher($teacherId: ID!) {\n    approveTeacher(teacherId: $teacherId) {\n      id\n      teacherProfile {\n        subject\n        approvedAt\n      }\n    }\n  }\n": types.MainApproveTeacherDocument,
    "\n  query MainProfile {\n    me {\n      id\n      role\n      displayName\n      fullName\n      phone\n      createdAt\n      studentProfile {\n        grade\n        birthDate\n      }\n      teacherProfile {\n        subject\n        approvedAt\n      }\n      organizationProfile {\n        name\n        region\n      }\n    }\n  }\n": types.MainProfileDocument,
    "\n  mutation MainAddChild($input: AddChildInput!) {\n    addChild(input: $input) {\n      id\n      displayName\n    }\n  }\n": types.MainAddChildDocument,
    "\n  fragment MainPupilFacts on User {\n    id\n    displayName\n    studentProfile {\n      grade\n    }\n    coins {\n      balance\n      movements(first: 100) {\n        id\n        amount\n        source\n        createdAt\n      }\n    }\n    letterProgress {\n      letter {\n        id\n        language\n        upper\n      }\n      state\n      attempts\n      correct\n      lastPractisedAt\n    }\n    testAttempts(first: 20) {\n      id\n      startedAt\n      submittedAt\n      score\n      test {\n        id\n        title\n        maxScore\n      }\n    }\n    classrooms {\n      id\n      name\n      teacher {\n        id\n        fullName\n      }\n    }\n    gameScores {\n      game\n      bestScore\n      bestStars\n      rounds\n      lastPlayedAt\n    }\n    liveQuizResults(first: 10) {\n      rank\n      score\n      playerCount\n      finishedAt\n      quiz {\n        id\n        title\n      }\n    }\n    lessonProgress(first: 10) {\n      percent\n      lastOpenedAt\n      completedAt\n      lesson {\n        id\n        title\n      }\n    }\n  }\n": types.MainPupilFactsFragmentDoc,
    "\n  query MainPupilHome {\n    me {\n      ...MainPupilFacts\n    }\n  }\n": types.MainPupilHomeDocument,
    "\n  query MainChildren {\n    me {\n      id\n      displayName\n      children {\n        fullName\n        ...MainPupilFacts\n      }\n    }\n  }\n": types.MainChildrenDocument,
    "\n  query MainChild($id: ID!) {\n    user(id: $id) {\n      fullName\n      ...MainPupilFacts\n    }\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n      }\n    }\n  }\n": types.MainChildDocument,
    "\n  query MainTeacherHome {\n    me {\n      id\n      displayName\n      teacherProfile {\n        subject\n        approvedAt\n      }\n      classrooms {\n        id\n        name\n        grade\n        studentCount\n      }\n    }\n    myTests(first: 5) {\n      totalCount\n      edges {\n        node {\n          id\n          title\n          status\n          maxScore\n          statistics {\n            students\n            averageScore\n          }\n        }\n      }\n    }\n    myLiveQuizzes(first: 5) {\n      totalCount\n      edges {\n        node {\n          id\n          title\n          state\n          playerCount\n          createdAt\n        }\n      }\n    }\n    myLessons(first: 1) {\n      totalCount\n    }\n  }\n": types.MainTeacherHomeDocument,
    "\n  query MainOrganizationHome {\n    me {\n      id\n      displayName\n      organizationProfile {\n        name\n        region\n      }\n    }\n    organizationDashboard {\n      leadCounts {\n        stage\n        count\n      }\n      studentCount\n      classroomCount\n      teacherCount\n    }\n    classrooms(first: 20) {\n      totalCount\n      edges {\n        node {\n          id\n          name\n          grade\n          studentCount\n          teacher {\n            id\n            fullName\n          }\n        }\n      }\n    }\n  }\n": types.MainOrganizationHomeDocument,
    "\n  query MainModeratorHome {\n    me {\n      id\n      displayName\n    }\n    tests(first: 1) {\n      totalCount\n    }\n    lessons(first: 1) {\n      totalCount\n    }\n    stories(first: 1) {\n      totalCount\n    }\n  }\n": types.MainModeratorHomeDocument,
    "\n  fragment OlimpLiveQuizState on LiveQuiz {\n    id\n    title\n    language\n    pin\n    state\n    sequence\n    questionNumber\n    questionCount\n    playerCount\n    answeredCount\n    serverTime\n    currentQuestion {\n      id\n      text\n      options\n      isMultipleChoice\n      correctOptions\n      distribution\n      seconds\n      points\n      closesAt\n    }\n  }\n": types.OlimpLiveQuizStateFragmentDoc,
    "\n  fragment OlimpLeaderboardEntry on LiveQuizLeaderboardEntry {\n    rank\n    score\n    correctCount\n    change\n    player {\n      id\n      nickname\n    }\n  }\n": types.OlimpLeaderboardEntryFragmentDoc,
    "\n  fragment OlimpHostedQuiz on LiveQuiz {\n    ...OlimpLiveQuizState\n    players(first: 100) {\n      id\n      nickname\n    }\n    leaderboard(first: 5) {\n      ...OlimpLeaderboardEntry\n    }\n  }\n": types.OlimpHostedQuizFragmentDoc,
    "\n  subscription OlimpLiveQuizChanged($id: ID!) {\n    liveQuizChanged(id: $id) {\n      ...OlimpLiveQuizState\n    }\n  }\n": types.OlimpLiveQuizChangedDocument,
    "\n  subscription OlimpHostedQuizChanged($id: ID!) {\n    liveQuizChanged(id: $id) {\n      ...OlimpHostedQuiz\n    }\n  }\n": types.OlimpHostedQuizChangedDocument,
    "\n  subscription OlimpLeaderboardChanged($quizId: ID!) {\n    liveQuizLeaderboardChanged(quizId: $quizId, first: 10) {\n      sequence\n      entries {\n        ...OlimpLeaderboardEntry\n      }\n      topMover {\n        ...OlimpLeaderboardEntry\n      }\n      quiz {\n        id\n        title\n        pin\n        state\n        questionNumber\n        questionCount\n        playerCount\n      }\n    }\n  }\n": types.OlimpLeaderboardChangedDocument,
    "\n  query OlimpQuizByPin($pin: String!) {\n    liveQuiz(pin: $pin) {\n      id\n      title\n      playerCount\n    }\n  }\n": types.OlimpQuizByPinDocument,
    "\n  mutation OlimpJoinLiveQuiz($input: JoinLiveQuizInput!) {\n    joinLiveQuiz(input: $input) {\n      playerToken\n      player {\n        id\n        nickname\n      }\n      quiz {\n        id\n      }\n    }\n  }\n": types.OlimpJoinLiveQuizDocument,
    "\n  mutation OlimpSubmitLiveQuizAnswer($input: SubmitLiveQuizAnswerInput!) {\n    submitLiveQuizAnswer(input: $input) {\n      questionId\n      options\n    }\n  }\n": types.OlimpSubmitLiveQuizAnswerDocument,
    "\n  query OlimpLiveQuizStanding($quizId: ID!, $playerToken: String) {\n    liveQuizStanding(quizId: $quizId, playerToken: $playerToken) {\n      entry {\n        ...OlimpLeaderboardEntry\n      }\n      neighbours {\n        ...OlimpLeaderboardEntry\n      }\n      answer {\n        questionId\n        options\n        isCorrect\n        points\n      }\n    }\n  }\n": types.OlimpLiveQuizStandingDocument,
    "\n  query OlimpMyLiveQuizzes($after: String) {\n    myLiveQuizzes(first: 20, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          pin\n          state\n          questionNumber\n          questionCount\n          playerCount\n          createdAt\n        }\n      }\n    }\n  }\n": types.OlimpMyLiveQuizzesDocument,
    "\n  mutation OlimpCreateLiveQuiz($input: CreateLiveQuizInput!) {\n    createLiveQuiz(input: $input) {\n      id\n    }\n  }\n": types.OlimpCreateLiveQuizDocument,
    "\n  mutation OlimpOpenLiveQuizQuestion($input: LiveQuizInput!) {\n    openLiveQuizQuestion(input: $input) {\n      ...OlimpHostedQuiz\n    }\n  }\n": types.OlimpOpenLiveQuizQuestionDocument,
    "\n  mutation OlimpCloseLiveQuizQuestion($input: LiveQuizInput!) {\n    closeLiveQuizQuestion(input: $input) {\n      ...OlimpHostedQuiz\n    }\n  }\n": types.OlimpCloseLiveQuizQuestionDocument,
    "\n  mutation OlimpFinishLiveQuiz($input: LiveQuizInput!) {\n    finishLiveQuiz(input: $input) {\n      ...OlimpHostedQuiz\n    }\n  }\n": types.OlimpFinishLiveQuizDocument,
    "\n  fragment SharedSessionUser on User {\n    id\n    role\n    displayName\n    fullName\n    locale\n  }\n": types.SharedSessionUserFragmentDoc,
    "\n  mutation SharedLogin($input: LoginInput!) {\n    login(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n": types.SharedLoginDocument,
    "\n  mutation SharedRegister($input: RegisterInput!) {\n    register(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n": types.SharedRegisterDocument,
    "\n  mutation SharedRefreshSession {\n    refreshSession {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n": types.SharedRefreshSessionDocument,
    "\n  mutation SharedLogout {\n    logout\n  }\n": types.SharedLogoutDocument,
    "\n  query SharedCoins {\n    me {\n      id\n      coins {\n        balance\n      }\n    }\n  }\n": types.SharedCoinsDocument,
    "\n  query TestaiTestIntro($id: ID!) {\n    test(id: $id) {\n      id\n      title\n      status\n      questionCount\n      maxScore\n      author {\n        id\n        displayName\n      }\n      myLatestAttempt {\n        id\n        submittedAt\n      }\n    }\n  }\n": types.TestaiTestIntroDocument,
    "\n  mutation TestaiStartTestAttempt($input: StartTestAttemptInput!) {\n    startTestAttempt(input: $input) {\n      id\n    }\n  }\n": types.TestaiStartTestAttemptDocument,
    "\n  query TestaiTestAttempt($id: ID!) {\n    testAttempt(id: $id) {\n      id\n      submittedAt\n      test {\n        id\n        title\n        language\n        maxScore\n      }\n      questions {\n        id\n        position\n        type\n        text\n        options {\n          id\n          text\n        }\n      }\n      answers {\n        questionId\n        optionIds\n        text\n      }\n    }\n  }\n": types.TestaiTestAttemptDocument,
    "\n  mutation TestaiSaveTestAnswer($input: SaveTestAnswerInput!) {\n    saveTestAnswer(input: $input) {\n      id\n      answers {\n        questionId\n        optionIds\n        text\n      }\n    }\n  }\n": types.TestaiSaveTestAnswerDocument,
    "\n  mutation TestaiSubmitTestAttempt($input: SubmitTestAttemptInput!) {\n    submitTestAttempt(input: $input) {\n      id\n      submittedAt\n      score\n      coins\n    }\n  }\n": types.TestaiSubmitTestAttemptDocument,
    "\n  query TestaiTestResult($id: ID!) {\n    testAttempt(id: $id) {\n      id\n      submittedAt\n      score\n      coins\n      student {\n        id\n        displayName\n      }\n      test {\n        id\n        title\n        maxScore\n      }\n      results {\n        isCorrect\n        points\n        explanation\n        question {\n          id\n          position\n          text\n          points\n          options {\n            id\n            text\n          }\n        }\n        answer {\n          optionIds\n          text\n        }\n      }\n    }\n  }\n": types.TestaiTestResultDocument,
    "\n  query TestaiMyResults {\n    me {\n      id\n      testAttempts(first: 50) {\n        id\n        startedAt\n        submittedAt\n        score\n        coins\n        test {\n          id\n          title\n          maxScore\n        }\n      }\n    }\n  }\n": types.TestaiMyResultsDocument,
    "\n  query TestaiTestReport($id: ID!, $after: String) {\n    test(id: $id) {\n      id\n      title\n      grade\n      questionCount\n      maxScore\n      publishedAt\n      statistics {\n        students\n        averageScore\n      }\n      questions {\n        id\n        position\n        text\n        statistics {\n          attempts\n          answered\n          correct\n          facility\n        }\n      }\n      attempts(first: 50, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            id\n            submittedAt\n            score\n            student {\n              id\n              displayName\n            }\n          }\n        }\n      }\n    }\n  }\n": types.TestaiTestReportDocument,
    "\n  query TestaiTests($after: String, $grade: Int, $language: Locale) {\n    tests(first: 20, after: $after, grade: $grade, language: $language) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          grade\n          language\n          questionCount\n          maxScore\n          author {\n            id\n            displayName\n          }\n          myLatestAttempt {\n            id\n            submittedAt\n            score\n          }\n        }\n      }\n    }\n  }\n": types.TestaiTestsDocument,
    "\n  query TestaiMyGrade {\n    me {\n      id\n      studentProfile {\n        grade\n      }\n    }\n  }\n": types.TestaiMyGradeDocument,
    "\n  query TestaiMyTests($after: String) {\n    myTests(first: 20, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          grade\n          language\n          status\n          questionCount\n          maxScore\n          createdAt\n          publishedAt\n          statistics {\n            students\n            averageScore\n          }\n        }\n      }\n    }\n  }\n": types.TestaiMyTestsDocument,
    "\n  query TestaiAuthoredTest($id: ID!) {\n    test(id: $id) {\n      id\n      title\n      grade\n      language\n      status\n      questions {\n        id\n        type\n        text\n        points\n        explanation\n        options {\n          id\n          text\n        }\n        key {\n          optionIds\n          number\n          tolerance\n          texts\n        }\n      }\n    }\n  }\n": types.TestaiAuthoredTestDocument,
    "\n  mutation TestaiCreateTest($input: CreateTestInput!) {\n    createTest(input: $input) {\n      id\n    }\n  }\n": types.TestaiCreateTestDocument,
    "\n  mutation TestaiUpdateTest($input: UpdateTestInput!) {\n    updateTest(input: $input) {\n      id\n      title\n      grade\n      language\n      questionCount\n      maxScore\n    }\n  }\n": types.TestaiUpdateTestDocument,
    "\n  mutation TestaiPublishTest($input: PublishTestInput!) {\n    publishTest(input: $input) {\n      id\n      status\n      publishedAt\n    }\n  }\n": types.TestaiPublishTestDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GamesLeaderboard($game: Game!) {\n    gameLeaderboard(game: $game, period: WEEK) {\n      game\n      since\n      entries {\n        rank\n        score\n        rounds\n        player {\n          id\n          displayName\n        }\n      }\n      me {\n        rank\n        score\n        rounds\n        player {\n          id\n          displayName\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query GamesLeaderboard($game: Game!) {\n    gameLeaderboard(game: $game, period: WEEK) {\n      game\n      since\n      entries {\n        rank\n        score\n        rounds\n        player {\n          id\n          displayName\n        }\n      }\n      me {\n        rank\n        score\n        rounds\n        player {\n          id\n          displayName\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GamesStartGameRound($input: StartGameRoundInput!) {\n    startGameRound(input: $input) {\n      id\n      game\n    }\n  }\n"): (typeof documents)["\n  mutation GamesStartGameRound($input: StartGameRoundInput!) {\n    startGameRound(input: $input) {\n      id\n      game\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GamesMyScores {\n    me {\n      id\n      gameScores {\n        game\n        bestScore\n        bestStars\n        rounds\n      }\n    }\n  }\n"): (typeof documents)["\n  query GamesMyScores {\n    me {\n      id\n      gameScores {\n        game\n        bestScore\n        bestStars\n        rounds\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment GamesLetterMemoryTable on GameRound {\n    id\n    level\n    language\n    finishedAt\n    score\n    stars\n    coins\n    letterMemory {\n      turns\n      cards {\n        position\n        letter\n        isMatched\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment GamesLetterMemoryTable on GameRound {\n    id\n    level\n    language\n    finishedAt\n    score\n    stars\n    coins\n    letterMemory {\n      turns\n      cards {\n        position\n        letter\n        isMatched\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GamesLetterMemoryRound($id: ID!) {\n    gameRound(id: $id) {\n      ...GamesLetterMemoryTable\n    }\n  }\n"): (typeof documents)["\n  query GamesLetterMemoryRound($id: ID!) {\n    gameRound(id: $id) {\n      ...GamesLetterMemoryTable\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GamesFlipCards($input: FlipCardsInput!) {\n    flipCards(input: $input) {\n      isMatch\n      first {\n        position\n        letter\n      }\n      second {\n        position\n        letter\n      }\n      round {\n        ...GamesLetterMemoryTable\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation GamesFlipCards($input: FlipCardsInput!) {\n    flipCards(input: $input) {\n      isMatch\n      first {\n        position\n        letter\n      }\n      second {\n        position\n        letter\n      }\n      round {\n        ...GamesLetterMemoryTable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment GamesMathMonsterSums on GameRound {\n    id\n    level\n    finishedAt\n    score\n    stars\n    coins\n    mathMonster {\n      problems {\n        index\n        text\n      }\n      results {\n        index\n        answer\n        isCorrect\n        correctAnswer\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment GamesMathMonsterSums on GameRound {\n    id\n    level\n    finishedAt\n    score\n    stars\n    coins\n    mathMonster {\n      problems {\n        index\n        text\n      }\n      results {\n        index\n        answer\n        isCorrect\n        correctAnswer\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GamesMathMonsterRound($id: ID!) {\n    gameRound(id: $id) {\n      ...GamesMathMonsterSums\n    }\n  }\n"): (typeof documents)["\n  query GamesMathMonsterRound($id: ID!) {\n    gameRound(id: $id) {\n      ...GamesMathMonsterSums\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GamesStrikeMonster($input: StrikeMonsterInput!) {\n    strikeMonster(input: $input) {\n      ...GamesMathMonsterSums\n    }\n  }\n"): (typeof documents)["\n  mutation GamesStrikeMonster($input: StrikeMonsterInput!) {\n    strikeMonster(input: $input) {\n      ...GamesMathMonsterSums\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HarfAlphabets {\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n        lower\n        kind\n      }\n      signs {\n        id\n        upper\n        lower\n        kind\n      }\n    }\n  }\n"): (typeof documents)["\n  query HarfAlphabets {\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n        lower\n        kind\n      }\n      signs {\n        id\n        upper\n        lower\n        kind\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HarfLetter($id: ID!, $locale: Locale!) {\n    letter(id: $id) {\n      id\n      language\n      upper\n      lower\n      name\n      position\n      kind\n      words {\n        text\n        cyrillic: text(script: CYRL)\n        tiles\n        letterIndex\n        picture\n        meaning(locale: $locale)\n      }\n    }\n  }\n"): (typeof documents)["\n  query HarfLetter($id: ID!, $locale: Locale!) {\n    letter(id: $id) {\n      id\n      language\n      upper\n      lower\n      name\n      position\n      kind\n      words {\n        text\n        cyrillic: text(script: CYRL)\n        tiles\n        letterIndex\n        picture\n        meaning(locale: $locale)\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HarfLetterStates {\n    me {\n      id\n      letterProgress {\n        state\n        letter {\n          id\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query HarfLetterStates {\n    me {\n      id\n      letterProgress {\n        state\n        letter {\n          id\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment HarfPractice on LetterPractice {\n    id\n    language\n    correct\n    coins\n    completedAt\n    letter {\n      id\n      upper\n    }\n    prompts {\n      number\n      kind\n      text\n      gap {\n        tiles\n        picture\n      }\n      choices {\n        id\n        upper\n        lower\n      }\n      wrongChoices\n      triesLeft\n      isCorrect\n      answer {\n        id\n        upper\n        lower\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment HarfPractice on LetterPractice {\n    id\n    language\n    correct\n    coins\n    completedAt\n    letter {\n      id\n      upper\n    }\n    prompts {\n      number\n      kind\n      text\n      gap {\n        tiles\n        picture\n      }\n      choices {\n        id\n        upper\n        lower\n      }\n      wrongChoices\n      triesLeft\n      isCorrect\n      answer {\n        id\n        upper\n        lower\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HarfLetterPractice($id: ID!) {\n    letterPractice(id: $id) {\n      ...HarfPractice\n    }\n  }\n"): (typeof documents)["\n  query HarfLetterPractice($id: ID!) {\n    letterPractice(id: $id) {\n      ...HarfPractice\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation HarfStartLetterPractice($input: StartLetterPracticeInput!) {\n    startLetterPractice(input: $input) {\n      ...HarfPractice\n    }\n  }\n"): (typeof documents)["\n  mutation HarfStartLetterPractice($input: StartLetterPracticeInput!) {\n    startLetterPractice(input: $input) {\n      ...HarfPractice\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation HarfAnswerLetterPractice($input: AnswerLetterPracticeInput!) {\n    answerLetterPractice(input: $input) {\n      isCorrect\n      hint {\n        text\n        tiles\n        letterIndex\n        picture\n      }\n      practice {\n        ...HarfPractice\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation HarfAnswerLetterPractice($input: AnswerLetterPracticeInput!) {\n    answerLetterPractice(input: $input) {\n      isCorrect\n      hint {\n        text\n        tiles\n        letterIndex\n        picture\n      }\n      practice {\n        ...HarfPractice\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HarfPracticeAlphabets {\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n      }\n    }\n  }\n"): (typeof documents)["\n  query HarfPracticeAlphabets {\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HarfLetterProgress {\n    me {\n      id\n      letterProgress {\n        attempts\n        correct\n        state\n        lastPractisedAt\n        letter {\n          id\n        }\n      }\n    }\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n        lower\n      }\n      signs {\n        id\n        upper\n        lower\n      }\n    }\n  }\n"): (typeof documents)["\n  query HarfLetterProgress {\n    me {\n      id\n      letterProgress {\n        attempts\n        correct\n        state\n        lastPractisedAt\n        letter {\n          id\n        }\n      }\n    }\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n        lower\n      }\n      signs {\n        id\n        upper\n        lower\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainNotifications {\n    notifications {\n      id\n      template\n      parameters\n      createdAt\n      readAt\n    }\n  }\n"): (typeof documents)["\n  query MainNotifications {\n    notifications {\n      id\n      template\n      parameters\n      createdAt\n      readAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainReadNotifications {\n    readNotifications {\n      id\n      readAt\n    }\n  }\n"): (typeof documents)["\n  mutation MainReadNotifications {\n    readNotifications {\n      id\n      readAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainAdmitOrganization($input: AdmitOrganizationInput!) {\n    admitOrganization(input: $input) {\n      id\n      displayName\n    }\n  }\n"): (typeof documents)["\n  mutation MainAdmitOrganization($input: AdmitOrganizationInput!) {\n    admitOrganization(input: $input) {\n      id\n      displayName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainTeacher($id: ID!) {\n    user(id: $id) {\n      id\n      role\n      fullName\n      teacherProfile {\n        subject\n        approvedAt\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainTeacher($id: ID!) {\n    user(id: $id) {\n      id\n      role\n      fullName\n      teacherProfile {\n        subject\n        approvedAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainApproveTeacher($teacherId: ID!) {\n    approveTeacher(teacherId: $teacherId) {\n      id\n      teacherProfile {\n        subject\n        approvedAt\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MainApproveTeacher($teacherId: ID!) {\n    approveTeacher(teacherId: $teacherId) {\n      id\n      teacherProfile {\n        subject\n        approvedAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainProfile {\n    me {\n      id\n      role\n      displayName\n      fullName\n      phone\n      createdAt\n      studentProfile {\n        grade\n        birthDate\n      }\n      teacherProfile {\n        subject\n        approvedAt\n      }\n      organizationProfile {\n        name\n        region\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainProfile {\n    me {\n      id\n      role\n      displayName\n      fullName\n      phone\n      createdAt\n      studentProfile {\n        grade\n        birthDate\n      }\n      teacherProfile {\n        subject\n        approvedAt\n      }\n      organizationProfile {\n        name\n        region\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainAddChild($input: AddChildInput!) {\n    addChild(input: $input) {\n      id\n      displayName\n    }\n  }\n"): (typeof documents)["\n  mutation MainAddChild($input: AddChildInput!) {\n    addChild(input: $input) {\n      id\n      displayName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MainPupilFacts on User {\n    id\n    displayName\n    studentProfile {\n      grade\n    }\n    coins {\n      balance\n      movements(first: 100) {\n        id\n        amount\n        source\n        createdAt\n      }\n    }\n    letterProgress {\n      letter {\n        id\n        language\n        upper\n      }\n      state\n      attempts\n      correct\n      lastPractisedAt\n    }\n    testAttempts(first: 20) {\n      id\n      startedAt\n      submittedAt\n      score\n      test {\n        id\n        title\n        maxScore\n      }\n    }\n    classrooms {\n      id\n      name\n      teacher {\n        id\n        fullName\n      }\n    }\n    gameScores {\n      game\n      bestScore\n      bestStars\n      rounds\n      lastPlayedAt\n    }\n    liveQuizResults(first: 10) {\n      rank\n      score\n      playerCount\n      finishedAt\n      quiz {\n        id\n        title\n      }\n    }\n    lessonProgress(first: 10) {\n      percent\n      lastOpenedAt\n      completedAt\n      lesson {\n        id\n        title\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment MainPupilFacts on User {\n    id\n    displayName\n    studentProfile {\n      grade\n    }\n    coins {\n      balance\n      movements(first: 100) {\n        id\n        amount\n        source\n        createdAt\n      }\n    }\n    letterProgress {\n      letter {\n        id\n        language\n        upper\n      }\n      state\n      attempts\n      correct\n      lastPractisedAt\n    }\n    testAttempts(first: 20) {\n      id\n      startedAt\n      submittedAt\n      score\n      test {\n        id\n        title\n        maxScore\n      }\n    }\n    classrooms {\n      id\n      name\n      teacher {\n        id\n        fullName\n      }\n    }\n    gameScores {\n      game\n      bestScore\n      bestStars\n      rounds\n      lastPlayedAt\n    }\n    liveQuizResults(first: 10) {\n      rank\n      score\n      playerCount\n      finishedAt\n      quiz {\n        id\n        title\n      }\n    }\n    lessonProgress(first: 10) {\n      percent\n      lastOpenedAt\n      completedAt\n      lesson {\n        id\n        title\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainPupilHome {\n    me {\n      ...MainPupilFacts\n    }\n  }\n"): (typeof documents)["\n  query MainPupilHome {\n    me {\n      ...MainPupilFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainChildren {\n    me {\n      id\n      displayName\n      children {\n        fullName\n        ...MainPupilFacts\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainChildren {\n    me {\n      id\n      displayName\n      children {\n        fullName\n        ...MainPupilFacts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainChild($id: ID!) {\n    user(id: $id) {\n      fullName\n      ...MainPupilFacts\n    }\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainChild($id: ID!) {\n    user(id: $id) {\n      fullName\n      ...MainPupilFacts\n    }\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainTeacherHome {\n    me {\n      id\n      displayName\n      teacherProfile {\n        subject\n        approvedAt\n      }\n      classrooms {\n        id\n        name\n        grade\n        studentCount\n      }\n    }\n    myTests(first: 5) {\n      totalCount\n      edges {\n        node {\n          id\n          title\n          status\n          maxScore\n          statistics {\n            students\n            averageScore\n          }\n        }\n      }\n    }\n    myLiveQuizzes(first: 5) {\n      totalCount\n      edges {\n        node {\n          id\n          title\n          state\n          playerCount\n          createdAt\n        }\n      }\n    }\n    myLessons(first: 1) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query MainTeacherHome {\n    me {\n      id\n      displayName\n      teacherProfile {\n        subject\n        approvedAt\n      }\n      classrooms {\n        id\n        name\n        grade\n        studentCount\n      }\n    }\n    myTests(first: 5) {\n      totalCount\n      edges {\n        node {\n          id\n          title\n          status\n          maxScore\n          statistics {\n            students\n            averageScore\n          }\n        }\n      }\n    }\n    myLiveQuizzes(first: 5) {\n      totalCount\n      edges {\n        node {\n          id\n          title\n          state\n          playerCount\n          createdAt\n        }\n      }\n    }\n    myLessons(first: 1) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainOrganizationHome {\n    me {\n      id\n      displayName\n      organizationProfile {\n        name\n        region\n      }\n    }\n    organizationDashboard {\n      leadCounts {\n        stage\n        count\n      }\n      studentCount\n      classroomCount\n      teacherCount\n    }\n    classrooms(first: 20) {\n      totalCount\n      edges {\n        node {\n          id\n          name\n          grade\n          studentCount\n          teacher {\n            id\n            fullName\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainOrganizationHome {\n    me {\n      id\n      displayName\n      organizationProfile {\n        name\n        region\n      }\n    }\n    organizationDashboard {\n      leadCounts {\n        stage\n        count\n      }\n      studentCount\n      classroomCount\n      teacherCount\n    }\n    classrooms(first: 20) {\n      totalCount\n      edges {\n        node {\n          id\n          name\n          grade\n          studentCount\n          teacher {\n            id\n            fullName\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainModeratorHome {\n    me {\n      id\n      displayName\n    }\n    tests(first: 1) {\n      totalCount\n    }\n    lessons(first: 1) {\n      totalCount\n    }\n    stories(first: 1) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query MainModeratorHome {\n    me {\n      id\n      displayName\n    }\n    tests(first: 1) {\n      totalCount\n    }\n    lessons(first: 1) {\n      totalCount\n    }\n    stories(first: 1) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OlimpLiveQuizState on LiveQuiz {\n    id\n    title\n    language\n    pin\n    state\n    sequence\n    questionNumber\n    questionCount\n    playerCount\n    answeredCount\n    serverTime\n    currentQuestion {\n      id\n      text\n      options\n      isMultipleChoice\n      correctOptions\n      distribution\n      seconds\n      points\n      closesAt\n    }\n  }\n"): (typeof documents)["\n  fragment OlimpLiveQuizState on LiveQuiz {\n    id\n    title\n    language\n    pin\n    state\n    sequence\n    questionNumber\n    questionCount\n    playerCount\n    answeredCount\n    serverTime\n    currentQuestion {\n      id\n      text\n      options\n      isMultipleChoice\n      correctOptions\n      distribution\n      seconds\n      points\n      closesAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OlimpLeaderboardEntry on LiveQuizLeaderboardEntry {\n    rank\n    score\n    correctCount\n    change\n    player {\n      id\n      nickname\n    }\n  }\n"): (typeof documents)["\n  fragment OlimpLeaderboardEntry on LiveQuizLeaderboardEntry {\n    rank\n    score\n    correctCount\n    change\n    player {\n      id\n      nickname\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OlimpHostedQuiz on LiveQuiz {\n    ...OlimpLiveQuizState\n    players(first: 100) {\n      id\n      nickname\n    }\n    leaderboard(first: 5) {\n      ...OlimpLeaderboardEntry\n    }\n  }\n"): (typeof documents)["\n  fragment OlimpHostedQuiz on LiveQuiz {\n    ...OlimpLiveQuizState\n    players(first: 100) {\n      id\n      nickname\n    }\n    leaderboard(first: 5) {\n      ...OlimpLeaderboardEntry\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription OlimpLiveQuizChanged($id: ID!) {\n    liveQuizChanged(id: $id) {\n      ...OlimpLiveQuizState\n    }\n  }\n"): (typeof documents)["\n  subscription OlimpLiveQuizChanged($id: ID!) {\n    liveQuizChanged(id: $id) {\n      ...OlimpLiveQuizState\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription OlimpHostedQuizChanged($id: ID!) {\n    liveQuizChanged(id: $id) {\n      ...OlimpHostedQuiz\n    }\n  }\n"): (typeof documents)["\n  subscription OlimpHostedQuizChanged($id: ID!) {\n    liveQuizChanged(id: $id) {\n      ...OlimpHostedQuiz\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription OlimpLeaderboardChanged($quizId: ID!) {\n    liveQuizLeaderboardChanged(quizId: $quizId, first: 10) {\n      sequence\n      entries {\n        ...OlimpLeaderboardEntry\n      }\n      topMover {\n        ...OlimpLeaderboardEntry\n      }\n      quiz {\n        id\n        title\n        pin\n        state\n        questionNumber\n        questionCount\n        playerCount\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription OlimpLeaderboardChanged($quizId: ID!) {\n    liveQuizLeaderboardChanged(quizId: $quizId, first: 10) {\n      sequence\n      entries {\n        ...OlimpLeaderboardEntry\n      }\n      topMover {\n        ...OlimpLeaderboardEntry\n      }\n      quiz {\n        id\n        title\n        pin\n        state\n        questionNumber\n        questionCount\n        playerCount\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OlimpQuizByPin($pin: String!) {\n    liveQuiz(pin: $pin) {\n      id\n      title\n      playerCount\n    }\n  }\n"): (typeof documents)["\n  query OlimpQuizByPin($pin: String!) {\n    liveQuiz(pin: $pin) {\n      id\n      title\n      playerCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OlimpJoinLiveQuiz($input: JoinLiveQuizInput!) {\n    joinLiveQuiz(input: $input) {\n      playerToken\n      player {\n        id\n        nickname\n      }\n      quiz {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation OlimpJoinLiveQuiz($input: JoinLiveQuizInput!) {\n    joinLiveQuiz(input: $input) {\n      playerToken\n      player {\n        id\n        nickname\n      }\n      quiz {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OlimpSubmitLiveQuizAnswer($input: SubmitLiveQuizAnswerInput!) {\n    submitLiveQuizAnswer(input: $input) {\n      questionId\n      options\n    }\n  }\n"): (typeof documents)["\n  mutation OlimpSubmitLiveQuizAnswer($input: SubmitLiveQuizAnswerInput!) {\n    submitLiveQuizAnswer(input: $input) {\n      questionId\n      options\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OlimpLiveQuizStanding($quizId: ID!, $playerToken: String) {\n    liveQuizStanding(quizId: $quizId, playerToken: $playerToken) {\n      entry {\n        ...OlimpLeaderboardEntry\n      }\n      neighbours {\n        ...OlimpLeaderboardEntry\n      }\n      answer {\n        questionId\n        options\n        isCorrect\n        points\n      }\n    }\n  }\n"): (typeof documents)["\n  query OlimpLiveQuizStanding($quizId: ID!, $playerToken: String) {\n    liveQuizStanding(quizId: $quizId, playerToken: $playerToken) {\n      entry {\n        ...OlimpLeaderboardEntry\n      }\n      neighbours {\n        ...OlimpLeaderboardEntry\n      }\n      answer {\n        questionId\n        options\n        isCorrect\n        points\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OlimpMyLiveQuizzes($after: String) {\n    myLiveQuizzes(first: 20, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          pin\n          state\n          questionNumber\n          questionCount\n          playerCount\n          createdAt\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query OlimpMyLiveQuizzes($after: String) {\n    myLiveQuizzes(first: 20, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          pin\n          state\n          questionNumber\n          questionCount\n          playerCount\n          createdAt\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OlimpCreateLiveQuiz($input: CreateLiveQuizInput!) {\n    createLiveQuiz(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation OlimpCreateLiveQuiz($input: CreateLiveQuizInput!) {\n    createLiveQuiz(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OlimpOpenLiveQuizQuestion($input: LiveQuizInput!) {\n    openLiveQuizQuestion(input: $input) {\n      ...OlimpHostedQuiz\n    }\n  }\n"): (typeof documents)["\n  mutation OlimpOpenLiveQuizQuestion($input: LiveQuizInput!) {\n    openLiveQuizQuestion(input: $input) {\n      ...OlimpHostedQuiz\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OlimpCloseLiveQuizQuestion($input: LiveQuizInput!) {\n    closeLiveQuizQuestion(input: $input) {\n      ...OlimpHostedQuiz\n    }\n  }\n"): (typeof documents)["\n  mutation OlimpCloseLiveQuizQuestion($input: LiveQuizInput!) {\n    closeLiveQuizQuestion(input: $input) {\n      ...OlimpHostedQuiz\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OlimpFinishLiveQuiz($input: LiveQuizInput!) {\n    finishLiveQuiz(input: $input) {\n      ...OlimpHostedQuiz\n    }\n  }\n"): (typeof documents)["\n  mutation OlimpFinishLiveQuiz($input: LiveQuizInput!) {\n    finishLiveQuiz(input: $input) {\n      ...OlimpHostedQuiz\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SharedSessionUser on User {\n    id\n    role\n    displayName\n    fullName\n    locale\n  }\n"): (typeof documents)["\n  fragment SharedSessionUser on User {\n    id\n    role\n    displayName\n    fullName\n    locale\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SharedLogin($input: LoginInput!) {\n    login(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SharedLogin($input: LoginInput!) {\n    login(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SharedRegister($input: RegisterInput!) {\n    register(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SharedRegister($input: RegisterInput!) {\n    register(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SharedRefreshSession {\n    refreshSession {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SharedRefreshSession {\n    refreshSession {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SharedLogout {\n    logout\n  }\n"): (typeof documents)["\n  mutation SharedLogout {\n    logout\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SharedCoins {\n    me {\n      id\n      coins {\n        balance\n      }\n    }\n  }\n"): (typeof documents)["\n  query SharedCoins {\n    me {\n      id\n      coins {\n        balance\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestaiTestIntro($id: ID!) {\n    test(id: $id) {\n      id\n      title\n      status\n      questionCount\n      maxScore\n      author {\n        id\n        displayName\n      }\n      myLatestAttempt {\n        id\n        submittedAt\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestaiTestIntro($id: ID!) {\n    test(id: $id) {\n      id\n      title\n      status\n      questionCount\n      maxScore\n      author {\n        id\n        displayName\n      }\n      myLatestAttempt {\n        id\n        submittedAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestaiStartTestAttempt($input: StartTestAttemptInput!) {\n    startTestAttempt(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation TestaiStartTestAttempt($input: StartTestAttemptInput!) {\n    startTestAttempt(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestaiTestAttempt($id: ID!) {\n    testAttempt(id: $id) {\n      id\n      submittedAt\n      test {\n        id\n        title\n        language\n        maxScore\n      }\n      questions {\n        id\n        position\n        type\n        text\n        options {\n          id\n          text\n        }\n      }\n      answers {\n        questionId\n        optionIds\n        text\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestaiTestAttempt($id: ID!) {\n    testAttempt(id: $id) {\n      id\n      submittedAt\n      test {\n        id\n        title\n        language\n        maxScore\n      }\n      questions {\n        id\n        position\n        type\n        text\n        options {\n          id\n          text\n        }\n      }\n      answers {\n        questionId\n        optionIds\n        text\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestaiSaveTestAnswer($input: SaveTestAnswerInput!) {\n    saveTestAnswer(input: $input) {\n      id\n      answers {\n        questionId\n        optionIds\n        text\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestaiSaveTestAnswer($input: SaveTestAnswerInput!) {\n    saveTestAnswer(input: $input) {\n      id\n      answers {\n        questionId\n        optionIds\n        text\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestaiSubmitTestAttempt($input: SubmitTestAttemptInput!) {\n    submitTestAttempt(input: $input) {\n      id\n      submittedAt\n      score\n      coins\n    }\n  }\n"): (typeof documents)["\n  mutation TestaiSubmitTestAttempt($input: SubmitTestAttemptInput!) {\n    submitTestAttempt(input: $input) {\n      id\n      submittedAt\n      score\n      coins\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestaiTestResult($id: ID!) {\n    testAttempt(id: $id) {\n      id\n      submittedAt\n      score\n      coins\n      student {\n        id\n        displayName\n      }\n      test {\n        id\n        title\n        maxScore\n      }\n      results {\n        isCorrect\n        points\n        explanation\n        question {\n          id\n          position\n          text\n          points\n          options {\n            id\n            text\n          }\n        }\n        answer {\n          optionIds\n          text\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestaiTestResult($id: ID!) {\n    testAttempt(id: $id) {\n      id\n      submittedAt\n      score\n      coins\n      student {\n        id\n        displayName\n      }\n      test {\n        id\n        title\n        maxScore\n      }\n      results {\n        isCorrect\n        points\n        explanation\n        question {\n          id\n          position\n          text\n          points\n          options {\n            id\n            text\n          }\n        }\n        answer {\n          optionIds\n          text\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestaiMyResults {\n    me {\n      id\n      testAttempts(first: 50) {\n        id\n        startedAt\n        submittedAt\n        score\n        coins\n        test {\n          id\n          title\n          maxScore\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestaiMyResults {\n    me {\n      id\n      testAttempts(first: 50) {\n        id\n        startedAt\n        submittedAt\n        score\n        coins\n        test {\n          id\n          title\n          maxScore\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestaiTestReport($id: ID!, $after: String) {\n    test(id: $id) {\n      id\n      title\n      grade\n      questionCount\n      maxScore\n      publishedAt\n      statistics {\n        students\n        averageScore\n      }\n      questions {\n        id\n        position\n        text\n        statistics {\n          attempts\n          answered\n          correct\n          facility\n        }\n      }\n      attempts(first: 50, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            id\n            submittedAt\n            score\n            student {\n              id\n              displayName\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestaiTestReport($id: ID!, $after: String) {\n    test(id: $id) {\n      id\n      title\n      grade\n      questionCount\n      maxScore\n      publishedAt\n      statistics {\n        students\n        averageScore\n      }\n      questions {\n        id\n        position\n        text\n        statistics {\n          attempts\n          answered\n          correct\n          facility\n        }\n      }\n      attempts(first: 50, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            id\n            submittedAt\n            score\n            student {\n              id\n              displayName\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestaiTests($after: String, $grade: Int, $language: Locale) {\n    tests(first: 20, after: $after, grade: $grade, language: $language) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          grade\n          language\n          questionCount\n          maxScore\n          author {\n            id\n            displayName\n          }\n          myLatestAttempt {\n            id\n            submittedAt\n            score\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestaiTests($after: String, $grade: Int, $language: Locale) {\n    tests(first: 20, after: $after, grade: $grade, language: $language) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          grade\n          language\n          questionCount\n          maxScore\n          author {\n            id\n            displayName\n          }\n          myLatestAttempt {\n            id\n            submittedAt\n            score\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestaiMyGrade {\n    me {\n      id\n      studentProfile {\n        grade\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestaiMyGrade {\n    me {\n      id\n      studentProfile {\n        grade\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestaiMyTests($after: String) {\n    myTests(first: 20, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          grade\n          language\n          status\n          questionCount\n          maxScore\n          createdAt\n          publishedAt\n          statistics {\n            students\n            averageScore\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestaiMyTests($after: String) {\n    myTests(first: 20, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          grade\n          language\n          status\n          questionCount\n          maxScore\n          createdAt\n          publishedAt\n          statistics {\n            students\n            averageScore\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestaiAuthoredTest($id: ID!) {\n    test(id: $id) {\n      id\n      title\n      grade\n      language\n      status\n      questions {\n        id\n        type\n        text\n        points\n        explanation\n        options {\n          id\n          text\n        }\n        key {\n          optionIds\n          number\n          tolerance\n          texts\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestaiAuthoredTest($id: ID!) {\n    test(id: $id) {\n      id\n      title\n      grade\n      language\n      status\n      questions {\n        id\n        type\n        text\n        points\n        explanation\n        options {\n          id\n          text\n        }\n        key {\n          optionIds\n          number\n          tolerance\n          texts\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestaiCreateTest($input: CreateTestInput!) {\n    createTest(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation TestaiCreateTest($input: CreateTestInput!) {\n    createTest(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestaiUpdateTest($input: UpdateTestInput!) {\n    updateTest(input: $input) {\n      id\n      title\n      grade\n      language\n      questionCount\n      maxScore\n    }\n  }\n"): (typeof documents)["\n  mutation TestaiUpdateTest($input: UpdateTestInput!) {\n    updateTest(input: $input) {\n      id\n      title\n      grade\n      language\n      questionCount\n      maxScore\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestaiPublishTest($input: PublishTestInput!) {\n    publishTest(input: $input) {\n      id\n      status\n      publishedAt\n    }\n  }\n"): (typeof documents)["\n  mutation TestaiPublishTest($input: PublishTestInput!) {\n    publishTest(input: $input) {\n      id\n      status\n      publishedAt\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;