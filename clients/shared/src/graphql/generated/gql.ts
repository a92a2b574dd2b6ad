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
    "\n  query CrmClassCards($id: ID!) {\n    classroom(id: $id) {\n      id\n      name\n      card {\n        id\n        expiresAt\n      }\n      students(first: 60) {\n        edges {\n          node {\n            id\n            firstName\n            fullName\n            childSignIn {\n              kind\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.CrmClassCardsDocument,
    "\n  mutation CrmIssueClassCard($input: IssueClassCardInput!) {\n    issueClassCard(input: $input) {\n      link\n      pupils {\n        id\n        givenName\n        number\n      }\n      classroom {\n        id\n        card {\n          id\n          expiresAt\n        }\n      }\n    }\n  }\n": typeof types.CrmIssueClassCardDocument,
    "\n  mutation CrmRevokeClassCard($input: RevokeClassCardInput!) {\n    revokeClassCard(input: $input) {\n      id\n      card {\n        id\n      }\n    }\n  }\n": typeof types.CrmRevokeClassCardDocument,
    "\n  mutation CrmIssuePupilCards($input: IssueChildCardsInput!) {\n    issueChildCards(input: $input) {\n      link\n      card {\n        id\n      }\n      child {\n        id\n        firstName\n      }\n    }\n  }\n": typeof types.CrmIssuePupilCardsDocument,
    "\n  mutation CrmSetPupilPictures($input: SetChildPasswordInput!) {\n    setChildPassword(input: $input) {\n      id\n      childSignIn {\n        kind\n      }\n    }\n  }\n": typeof types.CrmSetPupilPicturesDocument,
    "\n  fragment CrmClassroomRow on Classroom {\n    id\n    name\n    grade\n    studentCount\n    teacher {\n      id\n      fullName\n    }\n  }\n": typeof types.CrmClassroomRowFragmentDoc,
    "\n  query CrmClassrooms($after: String) {\n    classrooms(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...CrmClassroomRow\n        }\n      }\n    }\n  }\n": typeof types.CrmClassroomsDocument,
    "\n  query CrmMyClassrooms {\n    me {\n      id\n      classrooms {\n        ...CrmClassroomRow\n      }\n    }\n  }\n": typeof types.CrmMyClassroomsDocument,
    "\n  query CrmClassroom($id: ID!, $after: String) {\n    classroom(id: $id) {\n      ...CrmClassroomRow\n      students(first: 40, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            id\n            fullName\n            phone\n            coins {\n              balance\n            }\n            letterProgress(language: \"uz\") {\n              letter {\n                id\n              }\n              state\n            }\n            lessonProgress(first: 50) {\n              percent\n              lesson {\n                id\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.CrmClassroomDocument,
    "\n  mutation CrmCreateClassroom($input: CreateClassroomInput!) {\n    createClassroom(input: $input) {\n      ...CrmClassroomRow\n    }\n  }\n": typeof types.CrmCreateClassroomDocument,
    "\n  mutation CrmAddStudentByPhone($input: AddStudentByPhoneInput!) {\n    addStudentByPhone(input: $input) {\n      id\n      studentCount\n    }\n  }\n": typeof types.CrmAddStudentByPhoneDocument,
    "\n  query CrmStaff {\n    organizationTeachers(first: 100) {\n      edges {\n        node {\n          id\n          fullName\n        }\n      }\n    }\n  }\n": typeof types.CrmStaffDocument,
    "\n  fragment CrmLeadCard on Lead {\n    id\n    fullName\n    phone\n    source\n    note\n    stage\n    nextStages\n    createdAt\n    stageChangedAt\n  }\n": typeof types.CrmLeadCardFragmentDoc,
    "\n  fragment CrmLeadColumn on LeadConnection {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        ...CrmLeadCard\n      }\n    }\n  }\n": typeof types.CrmLeadColumnFragmentDoc,
    "\n  query CrmLeadBoard($search: String) {\n    NEW: leads(stage: NEW, search: $search, first: 30) {\n      ...CrmLeadColumn\n    }\n    CONTACTED: leads(stage: CONTACTED, search: $search, first: 30) {\n      ...CrmLeadColumn\n    }\n    TRIAL: leads(stage: TRIAL, search: $search, first: 30) {\n      ...CrmLeadColumn\n    }\n    ENROLLED: leads(stage: ENROLLED, search: $search, first: 30) {\n      ...CrmLeadColumn\n    }\n    LOST: leads(stage: LOST, search: $search, first: 30) {\n      ...CrmLeadColumn\n    }\n  }\n": typeof types.CrmLeadBoardDocument,
    "\n  query CrmMoreLeads($stage: LeadStage!, $search: String, $after: String) {\n    leads(stage: $stage, search: $search, first: 30, after: $after) {\n      ...CrmLeadColumn\n    }\n  }\n": typeof types.CrmMoreLeadsDocument,
    "\n  query CrmLead($id: ID!) {\n    lead(id: $id) {\n      ...CrmLeadCard\n      history {\n        id\n        fromStage\n        toStage\n        reason\n        movedAt\n      }\n    }\n  }\n": typeof types.CrmLeadDocument,
    "\n  mutation CrmCreateLead($input: CreateLeadInput!) {\n    createLead(input: $input) {\n      ...CrmLeadCard\n    }\n  }\n": typeof types.CrmCreateLeadDocument,
    "\n  mutation CrmMoveLead($input: MoveLeadInput!) {\n    moveLead(input: $input) {\n      ...CrmLeadCard\n      history {\n        id\n        fromStage\n        toStage\n        reason\n        movedAt\n      }\n    }\n  }\n": typeof types.CrmMoveLeadDocument,
    "\n  query CrmDashboard {\n    me {\n      id\n      organizationProfile {\n        name\n        region\n      }\n    }\n    organizationDashboard {\n      leadCounts {\n        stage\n        count\n      }\n      studentCount\n      classroomCount\n      teacherCount\n    }\n  }\n": typeof types.CrmDashboardDocument,
    "\n  query CrmStudents($after: String) {\n    organizationStudents(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          fullName\n          phone\n          studentProfile {\n            grade\n          }\n          classrooms {\n            id\n            name\n          }\n          coins {\n            balance\n          }\n        }\n      }\n    }\n  }\n": typeof types.CrmStudentsDocument,
    "\n  query CrmTeachers($after: String) {\n    organizationTeachers(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          fullName\n          teacherProfile {\n            subject\n          }\n        }\n      }\n    }\n  }\n": typeof types.CrmTeachersDocument,
    "\n  mutation CrmAddTeacher($input: AddTeacherInput!) {\n    addTeacher(input: $input) {\n      id\n      fullName\n    }\n  }\n": typeof types.CrmAddTeacherDocument,
    "\n  query CrmBills($state: BillState, $after: String) {\n    bills(state: $state, first: 50, after: $after) {\n      edges {\n        node {\n          id\n          title\n          amount\n          dueOn\n          month\n          state\n          isOverdue\n          paidAt\n          student {\n            id\n            fullName\n          }\n          payer {\n            id\n            displayName\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    billTotals {\n      open\n      overdue\n      paidThisMonth\n    }\n  }\n": typeof types.CrmBillsDocument,
    "\n  query CrmBillTargets {\n    classrooms(first: 100) {\n      edges {\n        node {\n          id\n          name\n          studentCount\n        }\n      }\n    }\n  }\n": typeof types.CrmBillTargetsDocument,
    "\n  query CrmBillPupils($classroomId: ID!) {\n    classroom(id: $classroomId) {\n      id\n      students(first: 100) {\n        edges {\n          node {\n            id\n            fullName\n          }\n        }\n      }\n    }\n  }\n": typeof types.CrmBillPupilsDocument,
    "\n  mutation CrmIssueBill($input: IssueBillInput!) {\n    issueBill(input: $input) {\n      id\n    }\n  }\n": typeof types.CrmIssueBillDocument,
    "\n  mutation CrmBillClassroom($input: BillClassroomInput!) {\n    billClassroom(input: $input) {\n      id\n    }\n  }\n": typeof types.CrmBillClassroomDocument,
    "\n  mutation CrmCancelBill($input: CloseBillInput!) {\n    cancelBill(input: $input) {\n      id\n      state\n      isOverdue\n    }\n  }\n": typeof types.CrmCancelBillDocument,
    "\n  mutation CrmRefundBill($input: CloseBillInput!) {\n    refundBill(input: $input) {\n      id\n      state\n      isOverdue\n    }\n  }\n": typeof types.CrmRefundBillDocument,
    "\n  query GamesLeaderboard($game: Game!) {\n    gameLeaderboard(game: $game, period: WEEK) {\n      game\n      entries {\n        rank\n        score\n        rounds\n        player {\n          id\n          displayName\n        }\n      }\n      me {\n        rank\n        score\n        rounds\n        player {\n          id\n          displayName\n        }\n      }\n    }\n  }\n": typeof types.GamesLeaderboardDocument,
    "\n  mutation GamesStartGameRound($input: StartGameRoundInput!) {\n    startGameRound(input: $input) {\n      id\n      game\n    }\n  }\n": typeof types.GamesStartGameRoundDocument,
    "\n  query GamesMyScores {\n    me {\n      id\n      gameScores {\n        game\n        bestScore\n        bestStars\n        rounds\n      }\n    }\n  }\n": typeof types.GamesMyScoresDocument,
    "\n  query GamesRoundResult($id: ID!) {\n    gameRound(id: $id) {\n      id\n      game\n      level\n      language\n      finishedAt\n      score\n      stars\n      coins\n      letterMemory {\n        turns\n      }\n      mathMonster {\n        problems {\n          index\n          text\n        }\n        results {\n          index\n          isCorrect\n          correctAnswer\n        }\n      }\n    }\n  }\n": typeof types.GamesRoundResultDocument,
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
    "\n  fragment LessonsDraft on Lesson {\n    id\n    title\n    summary\n    language\n    grade\n    picture\n    status\n    publishedAt\n    blockCount\n    blocks {\n      id\n      position\n      kind\n      text\n      picture\n      options\n      answer\n      story {\n        id\n        title\n      }\n      letter {\n        id\n        upper\n      }\n    }\n  }\n": typeof types.LessonsDraftFragmentDoc,
    "\n  query LessonsMyLessons($after: String) {\n    myLessons(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          language\n          grade\n          status\n          publishedAt\n          blockCount\n        }\n      }\n    }\n  }\n": typeof types.LessonsMyLessonsDocument,
    "\n  query LessonsDraftLesson($id: ID!) {\n    lesson(id: $id) {\n      ...LessonsDraft\n    }\n  }\n": typeof types.LessonsDraftLessonDocument,
    "\n  query LessonsBuilderChoices($locale: Locale!) {\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n        lower\n        words {\n          picture\n          meaning(locale: $locale)\n        }\n      }\n    }\n    stories(first: 100) {\n      edges {\n        node {\n          id\n          title\n          language\n        }\n      }\n    }\n  }\n": typeof types.LessonsBuilderChoicesDocument,
    "\n  mutation LessonsCreateLesson($input: CreateLessonInput!) {\n    createLesson(input: $input) {\n      ...LessonsDraft\n    }\n  }\n": typeof types.LessonsCreateLessonDocument,
    "\n  mutation LessonsAddBlock($input: AddBlockInput!) {\n    addBlock(input: $input) {\n      ...LessonsDraft\n    }\n  }\n": typeof types.LessonsAddBlockDocument,
    "\n  mutation LessonsRemoveBlock($input: RemoveBlockInput!) {\n    removeBlock(input: $input) {\n      ...LessonsDraft\n    }\n  }\n": typeof types.LessonsRemoveBlockDocument,
    "\n  mutation LessonsReorderBlocks($input: ReorderBlocksInput!) {\n    reorderBlocks(input: $input) {\n      ...LessonsDraft\n    }\n  }\n": typeof types.LessonsReorderBlocksDocument,
    "\n  mutation LessonsPublishLesson($input: LessonIdInput!) {\n    publishLesson(input: $input) {\n      ...LessonsDraft\n    }\n  }\n": typeof types.LessonsPublishLessonDocument,
    "\n  mutation LessonsArchiveLesson($input: LessonIdInput!) {\n    archiveLesson(input: $input) {\n      ...LessonsDraft\n    }\n  }\n": typeof types.LessonsArchiveLessonDocument,
    "\n  fragment LessonsCard on Lesson {\n    id\n    title(script: $script)\n    summary(script: $script)\n    language\n    grade\n    picture\n    blockCount\n    author {\n      id\n      displayName\n    }\n    myProgress {\n      id\n      percent\n      completedAt\n    }\n  }\n": typeof types.LessonsCardFragmentDoc,
    "\n  query LessonsLessons($grade: Int, $language: String, $after: String, $script: Script) {\n    lessons(first: 24, after: $after, grade: $grade, language: $language) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...LessonsCard\n        }\n      }\n    }\n  }\n": typeof types.LessonsLessonsDocument,
    "\n  query LessonsBegun($script: Script) {\n    me {\n      id\n      lessonProgress(first: 12) {\n        id\n        percent\n        completedAt\n        lesson {\n          id\n          title(script: $script)\n          picture\n          language\n        }\n      }\n    }\n  }\n": typeof types.LessonsBegunDocument,
    "\n  fragment LessonsBlock on LessonBlock {\n    id\n    kind\n    text(script: $script)\n    picture\n    options(script: $script)\n    story {\n      id\n    }\n    letter {\n      id\n      language\n      upper\n      lower\n      name\n      words {\n        text\n        tiles\n        letterIndex\n        picture\n      }\n    }\n  }\n": typeof types.LessonsBlockFragmentDoc,
    "\n  fragment LessonsProgress on LessonProgress {\n    id\n    percent\n    completedBlockIds\n    completedAt\n  }\n": typeof types.LessonsProgressFragmentDoc,
    "\n  query LessonsLesson($id: ID!, $script: Script) {\n    lesson(id: $id) {\n      id\n      title(script: $script)\n      language\n      blocks {\n        ...LessonsBlock\n      }\n      myProgress {\n        ...LessonsProgress\n      }\n    }\n  }\n": typeof types.LessonsLessonDocument,
    "\n  mutation LessonsOpenLesson($input: OpenLessonInput!) {\n    openLesson(input: $input) {\n      ...LessonsProgress\n      lesson {\n        id\n        myProgress {\n          id\n        }\n      }\n    }\n  }\n": typeof types.LessonsOpenLessonDocument,
    "\n  mutation LessonsCompleteBlock($input: CompleteBlockInput!, $script: Script) {\n    completeBlock(input: $input) {\n      isCorrect\n      hint(script: $script)\n      coins\n      progress {\n        ...LessonsProgress\n      }\n    }\n  }\n": typeof types.LessonsCompleteBlockDocument,
    "\n  query LessonsStories($language: String, $level: Int, $script: Script, $after: String) {\n    stories(first: 24, after: $after, language: $language, level: $level) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          language\n          level\n          picture\n          pageCount\n          title(script: $script)\n        }\n      }\n    }\n  }\n": typeof types.LessonsStoriesDocument,
    "\n  query LessonsStory($id: ID!, $script: Script) {\n    story(id: $id) {\n      id\n      language\n      script\n      level\n      picture\n      title(script: $script)\n      pages(script: $script)\n    }\n  }\n": typeof types.LessonsStoryDocument,
    "\n  query MainAccount {\n    me {\n      ...MainAccountUser\n    }\n    signInMethods {\n      email\n      telegramBotId\n    }\n  }\n": typeof types.MainAccountDocument,
    "\n  fragment MainAccountUser on User {\n    id\n    role\n    firstName\n    lastName\n    displayName\n    fullName\n    locale\n    phone\n    email\n    hasPassword\n    hasTelegramLogin\n    devices {\n      id\n      name\n      signedInAt\n      lastUsedAt\n      isCurrent\n    }\n  }\n": typeof types.MainAccountUserFragmentDoc,
    "\n  mutation MainUpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      ...MainAccountUser\n    }\n  }\n": typeof types.MainUpdateProfileDocument,
    "\n  mutation MainChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      ...MainAccountUser\n    }\n  }\n": typeof types.MainChangePasswordDocument,
    "\n  mutation MainRequestEmailCode($email: String!) {\n    requestEmailCode(input: { email: $email }) {\n      expiresAt\n    }\n  }\n": typeof types.MainRequestEmailCodeDocument,
    "\n  mutation MainConfirmEmail($input: ConfirmEmailInput!) {\n    confirmEmail(input: $input) {\n      ...MainAccountUser\n    }\n  }\n": typeof types.MainConfirmEmailDocument,
    "\n  mutation MainRemoveEmail {\n    removeEmail {\n      ...MainAccountUser\n    }\n  }\n": typeof types.MainRemoveEmailDocument,
    "\n  mutation MainLinkTelegramLogin($input: TelegramProofInput!) {\n    linkTelegram(input: $input) {\n      ...MainAccountUser\n    }\n  }\n": typeof types.MainLinkTelegramLoginDocument,
    "\n  mutation MainUnlinkTelegramLogin {\n    unlinkTelegram {\n      ...MainAccountUser\n    }\n  }\n": typeof types.MainUnlinkTelegramLoginDocument,
    "\n  mutation MainEndDevice($deviceId: ID!) {\n    endDevice(input: { deviceId: $deviceId }) {\n      ...MainAccountUser\n    }\n  }\n": typeof types.MainEndDeviceDocument,
    "\n  mutation MainEndOtherDevices {\n    endOtherDevices {\n      ...MainAccountUser\n    }\n  }\n": typeof types.MainEndOtherDevicesDocument,
    "\n  query MainAuditLog($object: String, $action: String, $after: String) {\n    auditHead {\n      sequence\n      hash\n    }\n    auditEntries(object: $object, action: $action, first: 30, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          sequence\n          recordedAt\n          actorRole\n          actor {\n            id\n            displayName\n          }\n          action\n          object\n          before\n          after\n          address\n        }\n      }\n    }\n  }\n": typeof types.MainAuditLogDocument,
    "\n  query MainBalance($after: String) {\n    me {\n      id\n      balance {\n        amount\n        isFrozen\n        movements(first: 20, after: $after) {\n          edges {\n            node {\n              id\n              amount\n              purpose\n              reason\n              balance\n              createdAt\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n    topUpOptions {\n      providers\n      minimum\n      maximum\n    }\n    topUps(first: 1) {\n      edges {\n        node {\n          id\n          amount\n          provider\n          state\n          checkoutUrl\n        }\n      }\n    }\n  }\n": typeof types.MainBalanceDocument,
    "\n  query MainFamilyBills {\n    familyBills(state: ISSUED, first: 50) {\n      edges {\n        node {\n          id\n          title\n          amount\n          dueOn\n          isOverdue\n          state\n          student {\n            id\n            displayName\n          }\n          organization {\n            id\n            displayName\n          }\n        }\n      }\n    }\n  }\n": typeof types.MainFamilyBillsDocument,
    "\n  mutation MainCreateTopUp($input: CreateTopUpInput!) {\n    createTopUp(input: $input) {\n      id\n      amount\n      provider\n      state\n      checkoutUrl\n    }\n  }\n": typeof types.MainCreateTopUpDocument,
    "\n  query MainTopUp($id: ID!) {\n    topUp(id: $id) {\n      id\n      amount\n      provider\n      state\n      checkoutUrl\n    }\n  }\n": typeof types.MainTopUpDocument,
    "\n  mutation MainPayBill($input: PayBillInput!) {\n    payBill(input: $input) {\n      id\n      state\n      isOverdue\n    }\n  }\n": typeof types.MainPayBillDocument,
    "\n  mutation MainOpenClassCard($input: OpenClassCardInput!) {\n    openClassCard(input: $input) {\n      ticket\n      className\n      pupils {\n        id\n        givenName\n        number\n        asks\n      }\n    }\n  }\n": typeof types.MainOpenClassCardDocument,
    "\n  mutation MainOpenChildCard($input: OpenChildCardInput!) {\n    openChildCard(input: $input) {\n      ticket\n      childId\n      givenName\n      asks\n    }\n  }\n": typeof types.MainOpenChildCardDocument,
    "\n  mutation MainSignInChild($input: SignInChildInput!) {\n    signInChild(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        id\n        role\n        displayName\n        fullName\n        locale\n      }\n    }\n  }\n": typeof types.MainSignInChildDocument,
    "\n  mutation MainHandDevice($input: HandDeviceInput!) {\n    handDevice(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        id\n        role\n        displayName\n        fullName\n        locale\n      }\n    }\n  }\n": typeof types.MainHandDeviceDocument,
    "\n  mutation MainTakeDeviceBack($input: TakeDeviceBackInput!) {\n    takeDeviceBack(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        id\n        role\n        displayName\n        fullName\n        locale\n      }\n    }\n  }\n": typeof types.MainTakeDeviceBackDocument,
    "\n  query MainWhoLearns {\n    me {\n      id\n      hasGuardianPin\n      children {\n        id\n        firstName\n        studentProfile {\n          grade\n        }\n      }\n    }\n  }\n": typeof types.MainWhoLearnsDocument,
    "\n  mutation MainSetGuardianPin($input: SetGuardianPinInput!) {\n    setGuardianPin(input: $input) {\n      id\n      hasGuardianPin\n    }\n  }\n": typeof types.MainSetGuardianPinDocument,
    "\n  query MainChildAccess($id: ID!) {\n    user(id: $id) {\n      id\n      firstName\n      childSignIn {\n        kind\n        setAt\n        cards {\n          id\n          isEnough\n          issuedAt\n          expiresAt\n        }\n      }\n      childSessions {\n        id\n        device\n        isHanded\n        createdAt\n        lastUsedAt\n      }\n    }\n  }\n": typeof types.MainChildAccessDocument,
    "\n  mutation MainSetChildPassword($input: SetChildPasswordInput!) {\n    setChildPassword(input: $input) {\n      id\n      childSignIn {\n        kind\n        setAt\n      }\n      childSessions {\n        id\n      }\n    }\n  }\n": typeof types.MainSetChildPasswordDocument,
    "\n  mutation MainIssueChildCards($input: IssueChildCardsInput!) {\n    issueChildCards(input: $input) {\n      link\n      card {\n        id\n        isEnough\n        expiresAt\n      }\n      child {\n        id\n        firstName\n      }\n    }\n  }\n": typeof types.MainIssueChildCardsDocument,
    "\n  mutation MainRevokeChildCard($input: RevokeChildCardInput!) {\n    revokeChildCard(input: $input) {\n      id\n      childSignIn {\n        cards {\n          id\n        }\n      }\n    }\n  }\n": typeof types.MainRevokeChildCardDocument,
    "\n  mutation MainEndChildSession($input: EndChildSessionInput!) {\n    endChildSession(input: $input) {\n      id\n      childSessions {\n        id\n      }\n    }\n  }\n": typeof types.MainEndChildSessionDocument,
    "\n  fragment MainCoinLine on CoinMovement {\n    id\n    kind\n    amount\n    held\n    source\n    whyKey\n    whyParameters(locale: $locale)\n    createdAt\n    grantedBy {\n      id\n      displayName\n    }\n  }\n": typeof types.MainCoinLineFragmentDoc,
    "\n  query MainMyCoins($locale: Locale!, $after: String) {\n    me {\n      id\n      coins {\n        balance\n        held\n        available\n        isFrozen\n        sequence\n        streak {\n          days\n          isTodayDone\n          restDay\n        }\n        earnedToday {\n          source\n          coins\n          dayCap\n        }\n        statement(first: 20, after: $after) {\n          edges {\n            node {\n              ...MainCoinLine\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n    earningRules {\n      source\n      coinsPerUnit\n      mostPerEvent\n      dayCap\n    }\n  }\n": typeof types.MainMyCoinsDocument,
    "\n  query MainChildCoins($id: ID!, $locale: Locale!, $after: String) {\n    user(id: $id) {\n      id\n      displayName\n      fullName\n      coins {\n        balance\n        held\n        available\n        isFrozen\n        sequence\n        streak {\n          days\n          isTodayDone\n          restDay\n        }\n        statement(first: 20, after: $after) {\n          totalCount\n          edges {\n            node {\n              ...MainCoinLine\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n    earningRules {\n      source\n      coinsPerUnit\n      mostPerEvent\n      dayCap\n    }\n  }\n": typeof types.MainChildCoinsDocument,
    "\n  query MainChildConsents($id: ID!, $after: String) {\n    user(id: $id) {\n      id\n      firstName\n      consents {\n        purpose\n        isGiven\n        decidedAt\n      }\n      consentHistory(first: 20, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            id\n            purpose\n            isGiven\n            decidedAt\n            decidedBy {\n              id\n              displayName\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.MainChildConsentsDocument,
    "\n  mutation MainDecideConsents($input: DecideConsentsInput!) {\n    decideConsents(input: $input) {\n      id\n      displayName\n      consents {\n        purpose\n        isGiven\n        decidedAt\n      }\n    }\n  }\n": typeof types.MainDecideConsentsDocument,
    "\n  fragment MainCustodyLock on CustodyLock {\n    id\n    state\n    reason\n    otherAccess\n    requestedAt\n    child {\n      id\n      fullName\n    }\n    requestedBy {\n      id\n      displayName\n    }\n    otherGuardian {\n      id\n      displayName\n    }\n  }\n": typeof types.MainCustodyLockFragmentDoc,
    "\n  query MainCustodyLocks {\n    waiting: custodyLocks(state: REQUESTED, first: 50) {\n      edges {\n        node {\n          ...MainCustodyLock\n        }\n      }\n    }\n    active: custodyLocks(state: ACTIVE, first: 50) {\n      edges {\n        node {\n          ...MainCustodyLock\n        }\n      }\n    }\n  }\n": typeof types.MainCustodyLocksDocument,
    "\n  mutation MainDecideCustodyLock($input: DecideCustodyLockInput!) {\n    decideCustodyLock(input: $input) {\n      id\n      state\n    }\n  }\n": typeof types.MainDecideCustodyLockDocument,
    "\n  mutation MainEndCustodyLock($input: LiftCustodyLockInput!) {\n    liftCustodyLock(input: $input) {\n      id\n      state\n    }\n  }\n": typeof types.MainEndCustodyLockDocument,
    "\n  mutation MainAddChild($input: AddChildInput!) {\n    addChild(input: $input) {\n      id\n      displayName\n    }\n  }\n": typeof types.MainAddChildDocument,
    "\n  query MainChildFamily($id: ID!) {\n    user(id: $id) {\n      id\n      firstName\n      lastName\n      studentProfile {\n        grade\n      }\n      guardians {\n        access\n        since\n        isRemovable\n        user {\n          id\n          displayName\n        }\n      }\n      guardianInvitations {\n        id\n        expiresAt\n      }\n      custodyLock {\n        id\n        state\n        requestedBy {\n          id\n        }\n      }\n    }\n  }\n": typeof types.MainChildFamilyDocument,
    "\n  mutation MainInviteGuardian($input: InviteGuardianInput!) {\n    inviteGuardian(input: $input) {\n      code\n      link\n      child {\n        id\n        guardianInvitations {\n          id\n          expiresAt\n        }\n      }\n    }\n  }\n": typeof types.MainInviteGuardianDocument,
    "\n  mutation MainInviteParent($input: InviteGuardianInput!) {\n    inviteGuardian(input: $input) {\n      code\n      link\n    }\n  }\n": typeof types.MainInviteParentDocument,
    "\n  mutation MainRevokeGuardianInvitation($input: RevokeGuardianInvitationInput!) {\n    revokeGuardianInvitation(input: $input) {\n      id\n      guardianInvitations {\n        id\n        expiresAt\n      }\n    }\n  }\n": typeof types.MainRevokeGuardianInvitationDocument,
    "\n  mutation MainAcceptGuardianInvitation($input: AcceptGuardianInvitationInput!) {\n    acceptGuardianInvitation(input: $input) {\n      id\n      displayName\n    }\n  }\n": typeof types.MainAcceptGuardianInvitationDocument,
    "\n  mutation MainUnlinkGuardian($input: UnlinkGuardianInput!) {\n    unlinkGuardian(input: $input) {\n      id\n    }\n  }\n": typeof types.MainUnlinkGuardianDocument,
    "\n  mutation MainUpdateChild($input: UpdateChildInput!) {\n    updateChild(input: $input) {\n      id\n      firstName\n      lastName\n      fullName\n      displayName\n      studentProfile {\n        grade\n      }\n    }\n  }\n": typeof types.MainUpdateChildDocument,
    "\n  mutation MainRequestCustodyLock($input: RequestCustodyLockInput!) {\n    requestCustodyLock(input: $input) {\n      id\n      state\n    }\n  }\n": typeof types.MainRequestCustodyLockDocument,
    "\n  mutation MainLiftCustodyLock($input: LiftCustodyLockInput!) {\n    liftCustodyLock(input: $input) {\n      id\n      state\n    }\n  }\n": typeof types.MainLiftCustodyLockDocument,
    "\n  query MainGrantDesk($after: String) {\n    me {\n      id\n      classrooms {\n        id\n        name\n        students(first: 100) {\n          edges {\n            node {\n              id\n              fullName\n            }\n          }\n        }\n      }\n    }\n    myGrantBudget {\n      weeklyCoins\n      given\n      left\n    }\n    myCoinGrants(first: 20, after: $after) {\n      edges {\n        node {\n          id\n          coins\n          reason\n          note\n          createdAt\n          reversedAt\n          student {\n            id\n            fullName\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.MainGrantDeskDocument,
    "\n  mutation MainGrantCoins($input: GrantCoinsInput!) {\n    grantCoins(input: $input) {\n      id\n      coins\n      reason\n      note\n      createdAt\n      reversedAt\n      student {\n        id\n        fullName\n      }\n    }\n  }\n": typeof types.MainGrantCoinsDocument,
    "\n  mutation MainReverseGrant($input: ReverseGrantInput!) {\n    reverseGrant(input: $input) {\n      id\n      reversedAt\n    }\n  }\n": typeof types.MainReverseGrantDocument,
    "\n  query MainPeople($search: String, $after: String) {\n    people(search: $search, first: 20, after: $after) {\n      totalCount\n      edges {\n        node {\n          ...MainModeratedUser\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.MainPeopleDocument,
    "\n  fragment MainModeratedUser on User {\n    id\n    role\n    fullName\n    displayName\n    phone\n    createdAt\n    bannedAt\n    banReason\n  }\n": typeof types.MainModeratedUserFragmentDoc,
    "\n  mutation MainBanUser($input: BanUserInput!) {\n    banUser(input: $input) {\n      ...MainModeratedUser\n    }\n  }\n": typeof types.MainBanUserDocument,
    "\n  mutation MainUnbanUser($userId: ID!) {\n    unbanUser(input: { userId: $userId }) {\n      ...MainModeratedUser\n    }\n  }\n": typeof types.MainUnbanUserDocument,
    "\n  mutation MainChangeRole($input: ChangeRoleInput!) {\n    changeRole(input: $input) {\n      ...MainModeratedUser\n    }\n  }\n": typeof types.MainChangeRoleDocument,
    "\n  query MainNotificationSettings {\n    notificationPreferences {\n      choices {\n        type\n        channel\n        isOn\n      }\n      quietFrom\n      quietUntil\n      locale\n      isCodeByTelegram\n      telegram\n      email\n      emailAddress\n    }\n  }\n": typeof types.MainNotificationSettingsDocument,
    "\n  mutation MainUpdateNotificationPreferences($input: UpdateNotificationPreferencesInput!) {\n    updateNotificationPreferences(input: $input) {\n      choices {\n        type\n        channel\n        isOn\n      }\n      quietFrom\n      quietUntil\n      locale\n      isCodeByTelegram\n      telegram\n      email\n      emailAddress\n    }\n  }\n": typeof types.MainUpdateNotificationPreferencesDocument,
    "\n  mutation MainLinkTelegramChat {\n    linkTelegramChat {\n      url\n      expiresAt\n    }\n  }\n": typeof types.MainLinkTelegramChatDocument,
    "\n  mutation MainUnlinkTelegramChat {\n    unlinkTelegramChat {\n      telegram\n    }\n  }\n": typeof types.MainUnlinkTelegramChatDocument,
    "\n  query MainNotificationInbox($after: String, $locale: Locale!) {\n    notificationInbox(after: $after) {\n      unreadCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          id\n          type\n          text(locale: $locale)\n          createdAt\n          readAt\n        }\n      }\n    }\n  }\n": typeof types.MainNotificationInboxDocument,
    "\n  mutation MainMarkNotificationsRead {\n    markNotificationsRead(input: {}) {\n      unreadCount\n      notifications {\n        id\n        readAt\n      }\n    }\n  }\n": typeof types.MainMarkNotificationsReadDocument,
    "\n  subscription MainNotificationReceived {\n    notificationReceived {\n      sequence\n      newest {\n        id\n      }\n    }\n  }\n": typeof types.MainNotificationReceivedDocument,
    "\n  mutation MainAdmitOrganization($input: AdmitOrganizationInput!) {\n    admitOrganization(input: $input) {\n      id\n      displayName\n    }\n  }\n": typeof types.MainAdmitOrganizationDocument,
    "\n  query MainTeacher($id: ID!) {\n    user(id: $id) {\n      id\n      role\n      fullName\n      teacherProfile {\n        subject\n        approvedAt\n      }\n    }\n  }\n": typeof types.MainTeacherDocument,
    "\n  mutation MainApproveTeacher($teacherId: ID!) {\n    approveTeacher(input: { teacherId: $teacherId }) {\n      id\n      teacherProfile {\n        subject\n        approvedAt\n      }\n    }\n  }\n": typeof types.MainApproveTeacherDocument,
    "\n  query MainChildData($id: ID!) {\n    user(id: $id) {\n      id\n      firstName\n    }\n    dataRequests(childId: $id) {\n      ...MainDataRequest\n    }\n  }\n": typeof types.MainChildDataDocument,
    "\n  query MainMyData {\n    dataRequests {\n      ...MainDataRequest\n    }\n  }\n": typeof types.MainMyDataDocument,
    "\n  fragment MainDataRequest on DataRequest {\n    id\n    kind\n    state\n    requestedAt\n    startsAt\n    finishedAt\n    expiresAt\n    isMine\n  }\n": typeof types.MainDataRequestFragmentDoc,
    "\n  mutation MainRequestDataExport($input: DataRequestInput!) {\n    requestDataExport(input: $input) {\n      ...MainDataRequest\n    }\n  }\n": typeof types.MainRequestDataExportDocument,
    "\n  mutation MainOpenDataExport($input: DataRequestIdInput!) {\n    openDataExport(input: $input) {\n      url\n    }\n  }\n": typeof types.MainOpenDataExportDocument,
    "\n  mutation MainRequestErasure($input: DataRequestInput!) {\n    requestErasure(input: $input) {\n      ...MainDataRequest\n    }\n  }\n": typeof types.MainRequestErasureDocument,
    "\n  mutation MainCancelErasure($input: DataRequestIdInput!) {\n    cancelErasure(input: $input) {\n      ...MainDataRequest\n    }\n  }\n": typeof types.MainCancelErasureDocument,
    "\n  fragment MainPrize on Prize {\n    id\n    title(locale: $locale)\n    description\n    picture\n    price\n    stock\n    isOpen\n    audience\n    offeredBy {\n      id\n      displayName\n    }\n  }\n": typeof types.MainPrizeFragmentDoc,
    "\n  fragment MainRedemption on PrizeRedemption {\n    id\n    price\n    state\n    requestedAt\n    expiresAt\n    declineReason\n    closedAt\n    student {\n      id\n      displayName\n      fullName\n    }\n    prize {\n      ...MainPrize\n    }\n  }\n": typeof types.MainRedemptionFragmentDoc,
    "\n  query MainPrizeShop($locale: Locale!, $after: String) {\n    me {\n      id\n      coins {\n        balance\n        held\n        available\n        isFrozen\n      }\n    }\n    prizesOnOffer(first: 50, after: $after) {\n      edges {\n        node {\n          ...MainPrize\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    prizeRedemptions(first: 20) {\n      edges {\n        node {\n          ...MainRedemption\n        }\n      }\n    }\n  }\n": typeof types.MainPrizeShopDocument,
    "\n  query MainPrizeDesk($locale: Locale!, $after: String) {\n    me {\n      id\n      role\n    }\n    myPrizes(first: 50, after: $after) {\n      edges {\n        node {\n          ...MainPrize\n          typed: title\n          titles {\n            locale\n            text\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    prizeRedemptions(states: [REQUESTED, APPROVED], first: 100) {\n      totalCount\n      edges {\n        node {\n          ...MainRedemption\n        }\n      }\n    }\n  }\n": typeof types.MainPrizeDeskDocument,
    "\n  mutation MainRedeemPrize($input: RedeemPrizeInput!, $locale: Locale!) {\n    redeemPrize(input: $input) {\n      ...MainRedemption\n    }\n  }\n": typeof types.MainRedeemPrizeDocument,
    "\n  mutation MainCancelRedemption($input: PrizeRedemptionInput!, $locale: Locale!) {\n    cancelRedemption(input: $input) {\n      ...MainRedemption\n    }\n  }\n": typeof types.MainCancelRedemptionDocument,
    "\n  mutation MainShowPickupCode($input: PrizeRedemptionInput!) {\n    showPickupCode(input: $input) {\n      code\n      redemption {\n        id\n        state\n      }\n    }\n  }\n": typeof types.MainShowPickupCodeDocument,
    "\n  mutation MainApproveRedemption($input: PrizeRedemptionInput!, $locale: Locale!) {\n    approveRedemption(input: $input) {\n      ...MainRedemption\n    }\n  }\n": typeof types.MainApproveRedemptionDocument,
    "\n  mutation MainDeclineRedemption($input: DeclineRedemptionInput!, $locale: Locale!) {\n    declineRedemption(input: $input) {\n      ...MainRedemption\n    }\n  }\n": typeof types.MainDeclineRedemptionDocument,
    "\n  mutation MainCollectRedemption($input: CollectRedemptionInput!, $locale: Locale!) {\n    collectRedemption(input: $input) {\n      ...MainRedemption\n    }\n  }\n": typeof types.MainCollectRedemptionDocument,
    "\n  mutation MainCreatePrize($input: CreatePrizeInput!) {\n    createPrize(input: $input) {\n      id\n    }\n  }\n": typeof types.MainCreatePrizeDocument,
    "\n  mutation MainUpdatePrize($input: UpdatePrizeInput!, $locale: Locale!) {\n    updatePrize(input: $input) {\n      ...MainPrize\n      typed: title\n      titles {\n        locale\n        text\n      }\n    }\n  }\n": typeof types.MainUpdatePrizeDocument,
    "\n  query MainProfile {\n    me {\n      id\n      role\n      displayName\n      fullName\n      phone\n      createdAt\n      studentProfile {\n        grade\n        birthDate\n      }\n      teacherProfile {\n        subject\n        approvedAt\n      }\n      organizationProfile {\n        name\n        region\n      }\n    }\n  }\n": typeof types.MainProfileDocument,
    "\n  fragment MainPupilFacts on User {\n    id\n    displayName\n    studentProfile {\n      grade\n    }\n    coins {\n      balance\n      statement(first: 100) {\n        edges {\n          node {\n            id\n            amount\n            source\n            createdAt\n          }\n        }\n      }\n    }\n    letterProgress {\n      letter {\n        id\n        language\n        upper\n      }\n      state\n      attempts\n      correct\n      lastPractisedAt\n    }\n    testAttempts(first: 20) {\n      id\n      startedAt\n      submittedAt\n      score\n      test {\n        id\n        title\n        maxScore\n      }\n    }\n    classrooms {\n      id\n      name\n      teacher {\n        id\n        fullName\n      }\n    }\n    gameScores {\n      game\n      bestScore\n      bestStars\n      rounds\n      lastPlayedAt\n    }\n    liveQuizResults(first: 10) {\n      rank\n      score\n      playerCount\n      finishedAt\n      quiz {\n        id\n        title\n      }\n    }\n    lessonProgress(first: 10) {\n      percent\n      lastOpenedAt\n      completedAt\n      lesson {\n        id\n        title\n      }\n    }\n  }\n": typeof types.MainPupilFactsFragmentDoc,
    "\n  query MainPupilHome {\n    me {\n      ...MainPupilFacts\n      isOnHandedDevice\n    }\n  }\n": typeof types.MainPupilHomeDocument,
    "\n  query MainChildren {\n    me {\n      id\n      displayName\n      children {\n        fullName\n        ...MainPupilFacts\n      }\n    }\n  }\n": typeof types.MainChildrenDocument,
    "\n  query MainChild($id: ID!) {\n    user(id: $id) {\n      fullName\n      ...MainPupilFacts\n    }\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n      }\n    }\n  }\n": typeof types.MainChildDocument,
    "\n  query MainWithdrawalDesk($after: String) {\n    coinWithdrawalTerms {\n      isOpen\n    }\n    ledgerProof {\n      provedAt\n      accounts\n      postings\n      total\n      differences\n      isWhole\n      frozenAccounts\n    }\n    coinWithdrawals(states: [REQUESTED], first: 50, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          coins\n          purpose\n          state\n          requestedAt\n          student {\n            id\n            fullName\n          }\n          guardian {\n            id\n            fullName\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.MainWithdrawalDeskDocument,
    "\n  mutation MainApproveWithdrawal($input: DecideWithdrawalInput!) {\n    approveWithdrawal(input: $input) {\n      id\n      state\n    }\n  }\n": typeof types.MainApproveWithdrawalDocument,
    "\n  mutation MainDeclineWithdrawal($input: DecideWithdrawalInput!) {\n    declineWithdrawal(input: $input) {\n      id\n      state\n    }\n  }\n": typeof types.MainDeclineWithdrawalDocument,
    "\n  query MainChildWithdrawals {\n    coinWithdrawalTerms {\n      isOpen\n      least\n      mostWeekly\n    }\n    coinWithdrawals(first: 20) {\n      edges {\n        node {\n          id\n          coins\n          purpose\n          state\n          requestedAt\n          decisionReason\n          student {\n            id\n          }\n        }\n      }\n    }\n  }\n": typeof types.MainChildWithdrawalsDocument,
    "\n  mutation MainRequestWithdrawal($input: RequestWithdrawalInput!) {\n    requestWithdrawal(input: $input) {\n      id\n      state\n    }\n  }\n": typeof types.MainRequestWithdrawalDocument,
    "\n  mutation MainCancelWithdrawal($input: CancelWithdrawalInput!) {\n    cancelWithdrawal(input: $input) {\n      id\n      state\n    }\n  }\n": typeof types.MainCancelWithdrawalDocument,
    "\n  query MainTeacherHome {\n    me {\n      id\n      displayName\n      teacherProfile {\n        subject\n        approvedAt\n      }\n      classrooms {\n        id\n        name\n        studentCount\n      }\n    }\n    myTests(first: 5) {\n      totalCount\n      edges {\n        node {\n          id\n          title\n          status\n          maxScore\n          statistics {\n            students\n            averageScore\n          }\n        }\n      }\n    }\n    myLiveQuizzes(first: 5) {\n      totalCount\n      edges {\n        node {\n          id\n          title\n          state\n          playerCount\n          createdAt\n        }\n      }\n    }\n    myLessons(first: 1) {\n      totalCount\n    }\n  }\n": typeof types.MainTeacherHomeDocument,
    "\n  query MainOrganizationHome {\n    me {\n      id\n      displayName\n      organizationProfile {\n        name\n        region\n      }\n    }\n    organizationDashboard {\n      leadCounts {\n        stage\n        count\n      }\n      studentCount\n      classroomCount\n      teacherCount\n    }\n    classrooms(first: 20) {\n      totalCount\n      edges {\n        node {\n          id\n          name\n          studentCount\n          teacher {\n            id\n            fullName\n          }\n        }\n      }\n    }\n  }\n": typeof types.MainOrganizationHomeDocument,
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
    "\n  fragment SharedGrant on Session {\n    accessToken\n    expiresAt\n    user {\n      ...SharedSessionUser\n    }\n  }\n": typeof types.SharedGrantFragmentDoc,
    "\n  mutation SharedLogin($input: LoginInput!) {\n    login(input: $input) {\n      ...SharedGrant\n    }\n  }\n": typeof types.SharedLoginDocument,
    "\n  mutation SharedRegister($input: RegisterInput!) {\n    register(input: $input) {\n      ...SharedGrant\n    }\n  }\n": typeof types.SharedRegisterDocument,
    "\n  mutation SharedRefreshSession {\n    refreshSession {\n      ...SharedGrant\n    }\n  }\n": typeof types.SharedRefreshSessionDocument,
    "\n  mutation SharedLogout {\n    logout\n  }\n": typeof types.SharedLogoutDocument,
    "\n  query SharedSignInMethods {\n    signInMethods {\n      phoneCode\n      email\n      telegramBotId\n      registerByPassword\n    }\n  }\n": typeof types.SharedSignInMethodsDocument,
    "\n  mutation SharedRequestSignInCode($input: RequestSignInCodeInput!) {\n    requestSignInCode(input: $input) {\n      expiresAt\n    }\n  }\n": typeof types.SharedRequestSignInCodeDocument,
    "\n  mutation SharedSignInWithCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) {\n      ...SharedSignInResult\n    }\n  }\n": typeof types.SharedSignInWithCodeDocument,
    "\n  mutation SharedSignInWithTelegram($input: TelegramProofInput!) {\n    signInWithTelegram(input: $input) {\n      ...SharedSignInResult\n    }\n  }\n": typeof types.SharedSignInWithTelegramDocument,
    "\n  fragment SharedSignInResult on SignInResult {\n    ticket\n    firstName\n    lastName\n    session {\n      ...SharedGrant\n    }\n  }\n": typeof types.SharedSignInResultFragmentDoc,
    "\n  mutation SharedRequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input) {\n      expiresAt\n    }\n  }\n": typeof types.SharedRequestPasswordResetDocument,
    "\n  mutation SharedResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      ...SharedGrant\n    }\n  }\n": typeof types.SharedResetPasswordDocument,
    "\n  query SharedCoins {\n    me {\n      id\n      coins {\n        balance\n      }\n    }\n  }\n": typeof types.SharedCoinsDocument,
    "\n  subscription SharedCoinsChanged {\n    coinsChanged {\n      sequence\n      student {\n        id\n        coins {\n          balance\n          held\n          available\n          isFrozen\n          sequence\n        }\n      }\n    }\n  }\n": typeof types.SharedCoinsChangedDocument,
    "\n  subscription SharedNoticesReceived {\n    notificationReceived {\n      sequence\n      unreadCount\n    }\n  }\n": typeof types.SharedNoticesReceivedDocument,
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
    "\n  query CrmClassCards($id: ID!) {\n    classroom(id: $id) {\n      id\n      name\n      card {\n        id\n        expiresAt\n      }\n      students(first: 60) {\n        edges {\n          node {\n            id\n            firstName\n            fullName\n            childSignIn {\n              kind\n            }\n          }\n        }\n      }\n    }\n  }\n": types.CrmClassCardsDocument,
    "\n  mutation CrmIssueClassCard($input: IssueClassCardInput!) {\n    issueClassCard(input: $input) {\n      link\n      pupils {\n        id\n        givenName\n        number\n      }\n      classroom {\n        id\n        card {\n          id\n          expiresAt\n        }\n      }\n    }\n  }\n": types.CrmIssueClassCardDocument,
    "\n  mutation CrmRevokeClassCard($input: RevokeClassCardInput!) {\n    revokeClassCard(input: $input) {\n      id\n      card {\n        id\n      }\n    }\n  }\n": types.CrmRevokeClassCardDocument,
    "\n  mutation CrmIssuePupilCards($input: IssueChildCardsInput!) {\n    issueChildCards(input: $input) {\n      link\n      card {\n        id\n      }\n      child {\n        id\n        firstName\n      }\n    }\n  }\n": types.CrmIssuePupilCardsDocument,
    "\n  mutation CrmSetPupilPictures($input: SetChildPasswordInput!) {\n    setChildPassword(input: $input) {\n      id\n      childSignIn {\n        kind\n      }\n    }\n  }\n": types.CrmSetPupilPicturesDocument,
    "\n  fragment CrmClassroomRow on Classroom {\n    id\n    name\n    grade\n    studentCount\n    teacher {\n      id\n      fullName\n    }\n  }\n": types.CrmClassroomRowFragmentDoc,
    "\n  query CrmClassrooms($after: String) {\n    classrooms(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...CrmClassroomRow\n        }\n      }\n    }\n  }\n": types.CrmClassroomsDocument,
    "\n  query CrmMyClassrooms {\n    me {\n      id\n      classrooms {\n        ...CrmClassroomRow\n      }\n    }\n  }\n": types.CrmMyClassroomsDocument,
    "\n  query CrmClassroom($id: ID!, $after: String) {\n    classroom(id: $id) {\n      ...CrmClassroomRow\n      students(first: 40, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            id\n            fullName\n            phone\n            coins {\n              balance\n            }\n            letterProgress(language: \"uz\") {\n              letter {\n                id\n              }\n              state\n            }\n            lessonProgress(first: 50) {\n              percent\n              lesson {\n                id\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": types.CrmClassroomDocument,
    "\n  mutation CrmCreateClassroom($input: CreateClassroomInput!) {\n    createClassroom(input: $input) {\n      ...CrmClassroomRow\n    }\n  }\n": types.CrmCreateClassroomDocument,
    "\n  mutation CrmAddStudentByPhone($input: AddStudentByPhoneInput!) {\n    addStudentByPhone(input: $input) {\n      id\n      studentCount\n    }\n  }\n": types.CrmAddStudentByPhoneDocument,
    "\n  query CrmStaff {\n    organizationTeachers(first: 100) {\n      edges {\n        node {\n          id\n          fullName\n        }\n      }\n    }\n  }\n": types.CrmStaffDocument,
    "\n  fragment CrmLeadCard on Lead {\n    id\n    fullName\n    phone\n    source\n    note\n    stage\n    nextStages\n    createdAt\n    stageChangedAt\n  }\n": types.CrmLeadCardFragmentDoc,
    "\n  fragment CrmLeadColumn on LeadConnection {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        ...CrmLeadCard\n      }\n    }\n  }\n": types.CrmLeadColumnFragmentDoc,
    "\n  query CrmLeadBoard($search: String) {\n    NEW: leads(stage: NEW, search: $search, first: 30) {\n      ...CrmLeadColumn\n    }\n    CONTACTED: leads(stage: CONTACTED, search: $search, first: 30) {\n      ...CrmLeadColumn\n    }\n    TRIAL: leads(stage: TRIAL, search: $search, first: 30) {\n      ...CrmLeadColumn\n    }\n    ENROLLED: leads(stage: ENROLLED, search: $search, first: 30) {\n      ...CrmLeadColumn\n    }\n    LOST: leads(stage: LOST, search: $search, first: 30) {\n      ...CrmLeadColumn\n    }\n  }\n": types.CrmLeadBoardDocument,
    "\n  query CrmMoreLeads($stage: LeadStage!, $search: String, $after: String) {\n    leads(stage: $stage, search: $search, first: 30, after: $after) {\n      ...CrmLeadColumn\n    }\n  }\n": types.CrmMoreLeadsDocument,
    "\n  query CrmLead($id: ID!) {\n    lead(id: $id) {\n      ...CrmLeadCard\n      history {\n        id\n        fromStage\n        toStage\n        reason\n        movedAt\n      }\n    }\n  }\n": types.CrmLeadDocument,
    "\n  mutation CrmCreateLead($input: CreateLeadInput!) {\n    createLead(input: $input) {\n      ...CrmLeadCard\n    }\n  }\n": types.CrmCreateLeadDocument,
    "\n  mutation CrmMoveLead($input: MoveLeadInput!) {\n    moveLead(input: $input) {\n      ...CrmLeadCard\n      history {\n        id\n        fromStage\n        toStage\n        reason\n        movedAt\n      }\n    }\n  }\n": types.CrmMoveLeadDocument,
    "\n  query CrmDashboard {\n    me {\n      id\n      organizationProfile {\n        name\n        region\n      }\n    }\n    organizationDashboard {\n      leadCounts {\n        stage\n        count\n      }\n      studentCount\n      classroomCount\n      teacherCount\n    }\n  }\n": types.CrmDashboardDocument,
    "\n  query CrmStudents($after: String) {\n    organizationStudents(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          fullName\n          phone\n          studentProfile {\n            grade\n          }\n          classrooms {\n            id\n            name\n          }\n          coins {\n            balance\n          }\n        }\n      }\n    }\n  }\n": types.CrmStudentsDocument,
    "\n  query CrmTeachers($after: String) {\n    organizationTeachers(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          fullName\n          teacherProfile {\n            subject\n          }\n        }\n      }\n    }\n  }\n": types.CrmTeachersDocument,
    "\n  mutation CrmAddTeacher($input: AddTeacherInput!) {\n    addTeacher(input: $input) {\n      id\n      fullName\n    }\n  }\n": types.CrmAddTeacherDocument,
    "\n  query CrmBills($state: BillState, $after: String) {\n    bills(state: $state, first: 50, after: $after) {\n      edges {\n        node {\n          id\n          title\n          amount\n          dueOn\n          month\n          state\n          isOverdue\n          paidAt\n          student {\n            id\n            fullName\n          }\n          payer {\n            id\n            displayName\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    billTotals {\n      open\n      overdue\n      paidThisMonth\n    }\n  }\n": types.CrmBillsDocument,
    "\n  query CrmBillTargets {\n    classrooms(first: 100) {\n      edges {\n        node {\n          id\n          name\n          studentCount\n        }\n      }\n    }\n  }\n": types.CrmBillTargetsDocument,
    "\n  query CrmBillPupils($classroomId: ID!) {\n    classroom(id: $classroomId) {\n      id\n      students(first: 100) {\n        edges {\n          node {\n            id\n            fullName\n          }\n        }\n      }\n    }\n  }\n": types.CrmBillPupilsDocument,
    "\n  mutation CrmIssueBill($input: IssueBillInput!) {\n    issueBill(input: $input) {\n      id\n    }\n  }\n": types.CrmIssueBillDocument,
    "\n  mutation CrmBillClassroom($input: BillClassroomInput!) {\n    billClassroom(input: $input) {\n      id\n    }\n  }\n": types.CrmBillClassroomDocument,
    "\n  mutation CrmCancelBill($input: CloseBillInput!) {\n    cancelBill(input: $input) {\n      id\n      state\n      isOverdue\n    }\n  }\n": types.CrmCancelBillDocument,
    "\n  mutation CrmRefundBill($input: CloseBillInput!) {\n    refundBill(input: $input) {\n      id\n      state\n      isOverdue\n    }\n  }\n": types.CrmRefundBillDocument,
    "\n  query GamesLeaderboard($game: Game!) {\n    gameLeaderboard(game: $game, period: WEEK) {\n      game\n      entries {\n        rank\n        score\n        rounds\n        player {\n          id\n          displayName\n        }\n      }\n      me {\n        rank\n        score\n        rounds\n        player {\n          id\n          displayName\n        }\n      }\n    }\n  }\n": types.GamesLeaderboardDocument,
    "\n  mutation GamesStartGameRound($input: StartGameRoundInput!) {\n    startGameRound(input: $input) {\n      id\n      game\n    }\n  }\n": types.GamesStartGameRoundDocument,
    "\n  query GamesMyScores {\n    me {\n      id\n      gameScores {\n        game\n        bestScore\n        bestStars\n        rounds\n      }\n    }\n  }\n": types.GamesMyScoresDocument,
    "\n  query GamesRoundResult($id: ID!) {\n    gameRound(id: $id) {\n      id\n      game\n      level\n      language\n      finishedAt\n      score\n      stars\n      coins\n      letterMemory {\n        turns\n      }\n      mathMonster {\n        problems {\n          index\n          text\n        }\n        results {\n          index\n          isCorrect\n          correctAnswer\n        }\n      }\n    }\n  }\n": types.GamesRoundResultDocument,
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
    "\n  fragment LessonsDraft on Lesson {\n    id\n    title\n    summary\n    language\n    grade\n    picture\n    status\n    publishedAt\n    blockCount\n    blocks {\n      id\n      position\n      kind\n      text\n      picture\n      options\n      answer\n      story {\n        id\n        title\n      }\n      letter {\n        id\n        upper\n      }\n    }\n  }\n": types.LessonsDraftFragmentDoc,
    "\n  query LessonsMyLessons($after: String) {\n    myLessons(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          language\n          grade\n          status\n          publishedAt\n          blockCount\n        }\n      }\n    }\n  }\n": types.LessonsMyLessonsDocument,
    "\n  query LessonsDraftLesson($id: ID!) {\n    lesson(id: $id) {\n      ...LessonsDraft\n    }\n  }\n": types.LessonsDraftLessonDocument,
    "\n  query LessonsBuilderChoices($locale: Locale!) {\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n        lower\n        words {\n          picture\n          meaning(locale: $locale)\n        }\n      }\n    }\n    stories(first: 100) {\n      edges {\n        node {\n          id\n          title\n          language\n        }\n      }\n    }\n  }\n": types.LessonsBuilderChoicesDocument,
    "\n  mutation LessonsCreateLesson($input: CreateLessonInput!) {\n    createLesson(input: $input) {\n      ...LessonsDraft\n    }\n  }\n": types.LessonsCreateLessonDocument,
    "\n  mutation LessonsAddBlock($input: AddBlockInput!) {\n    addBlock(input: $input) {\n      ...LessonsDraft\n    }\n  }\n": types.LessonsAddBlockDocument,
    "\n  mutation LessonsRemoveBlock($input: RemoveBlockInput!) {\n    removeBlock(input: $input) {\n      ...LessonsDraft\n    }\n  }\n": types.LessonsRemoveBlockDocument,
    "\n  mutation LessonsReorderBlocks($input: ReorderBlocksInput!) {\n    reorderBlocks(input: $input) {\n      ...LessonsDraft\n    }\n  }\n": types.LessonsReorderBlocksDocument,
    "\n  mutation LessonsPublishLesson($input: LessonIdInput!) {\n    publishLesson(input: $input) {\n      ...LessonsDraft\n    }\n  }\n": types.LessonsPublishLessonDocument,
    "\n  mutation LessonsArchiveLesson($input: LessonIdInput!) {\n    archiveLesson(input: $input) {\n      ...LessonsDraft\n    }\n  }\n": types.LessonsArchiveLessonDocument,
    "\n  fragment LessonsCard on Lesson {\n    id\n    title(script: $script)\n    summary(script: $script)\n    language\n    grade\n    picture\n    blockCount\n    author {\n      id\n      displayName\n    }\n    myProgress {\n      id\n      percent\n      completedAt\n    }\n  }\n": types.LessonsCardFragmentDoc,
    "\n  query LessonsLessons($grade: Int, $language: String, $after: String, $script: Script) {\n    lessons(first: 24, after: $after, grade: $grade, language: $language) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...LessonsCard\n        }\n      }\n    }\n  }\n": types.LessonsLessonsDocument,
    "\n  query LessonsBegun($script: Script) {\n    me {\n      id\n      lessonProgress(first: 12) {\n        id\n        percent\n        completedAt\n        lesson {\n          id\n          title(script: $script)\n          picture\n          language\n        }\n      }\n    }\n  }\n": types.LessonsBegunDocument,
    "\n  fragment LessonsBlock on LessonBlock {\n    id\n    kind\n    text(script: $script)\n    picture\n    options(script: $script)\n    story {\n      id\n    }\n    letter {\n      id\n      language\n      upper\n      lower\n      name\n      words {\n        text\n        tiles\n        letterIndex\n        picture\n      }\n    }\n  }\n": types.LessonsBlockFragmentDoc,
    "\n  fragment LessonsProgress on LessonProgress {\n    id\n    percent\n    completedBlockIds\n    completedAt\n  }\n": types.LessonsProgressFragmentDoc,
    "\n  query LessonsLesson($id: ID!, $script: Script) {\n    lesson(id: $id) {\n      id\n      title(script: $script)\n      language\n      blocks {\n        ...LessonsBlock\n      }\n      myProgress {\n        ...LessonsProgress\n      }\n    }\n  }\n": types.LessonsLessonDocument,
    "\n  mutation LessonsOpenLesson($input: OpenLessonInput!) {\n    openLesson(input: $input) {\n      ...LessonsProgress\n      lesson {\n        id\n        myProgress {\n          id\n        }\n      }\n    }\n  }\n": types.LessonsOpenLessonDocument,
    "\n  mutation LessonsCompleteBlock($input: CompleteBlockInput!, $script: Script) {\n    completeBlock(input: $input) {\n      isCorrect\n      hint(script: $script)\n      coins\n      progress {\n        ...LessonsProgress\n      }\n    }\n  }\n": types.LessonsCompleteBlockDocument,
    "\n  query LessonsStories($language: String, $level: Int, $script: Script, $after: String) {\n    stories(first: 24, after: $after, language: $language, level: $level) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          language\n          level\n          picture\n          pageCount\n          title(script: $script)\n        }\n      }\n    }\n  }\n": types.LessonsStoriesDocument,
    "\n  query LessonsStory($id: ID!, $script: Script) {\n    story(id: $id) {\n      id\n      language\n      script\n      level\n      picture\n      title(script: $script)\n      pages(script: $script)\n    }\n  }\n": types.LessonsStoryDocument,
    "\n  query MainAccount {\n    me {\n      ...MainAccountUser\n    }\n    signInMethods {\n      email\n      telegramBotId\n    }\n  }\n": types.MainAccountDocument,
    "\n  fragment MainAccountUser on User {\n    id\n    role\n    firstName\n    lastName\n    displayName\n    fullName\n    locale\n    phone\n    email\n    hasPassword\n    hasTelegramLogin\n    devices {\n      id\n      name\n      signedInAt\n      lastUsedAt\n      isCurrent\n    }\n  }\n": types.MainAccountUserFragmentDoc,
    "\n  mutation MainUpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      ...MainAccountUser\n    }\n  }\n": types.MainUpdateProfileDocument,
    "\n  mutation MainChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      ...MainAccountUser\n    }\n  }\n": types.MainChangePasswordDocument,
    "\n  mutation MainRequestEmailCode($email: String!) {\n    requestEmailCode(input: { email: $email }) {\n      expiresAt\n    }\n  }\n": types.MainRequestEmailCodeDocument,
    "\n  mutation MainConfirmEmail($input: ConfirmEmailInput!) {\n    confirmEmail(input: $input) {\n      ...MainAccountUser\n    }\n  }\n": types.MainConfirmEmailDocument,
    "\n  mutation MainRemoveEmail {\n    removeEmail {\n      ...MainAccountUser\n    }\n  }\n": types.MainRemoveEmailDocument,
    "\n  mutation MainLinkTelegramLogin($input: TelegramProofInput!) {\n    linkTelegram(input: $input) {\n      ...MainAccountUser\n    }\n  }\n": types.MainLinkTelegramLoginDocument,
    "\n  mutation MainUnlinkTelegramLogin {\n    unlinkTelegram {\n      ...MainAccountUser\n    }\n  }\n": types.MainUnlinkTelegramLoginDocument,
    "\n  mutation MainEndDevice($deviceId: ID!) {\n    endDevice(input: { deviceId: $deviceId }) {\n      ...MainAccountUser\n    }\n  }\n": types.MainEndDeviceDocument,
    "\n  mutation MainEndOtherDevices {\n    endOtherDevices {\n      ...MainAccountUser\n    }\n  }\n": types.MainEndOtherDevicesDocument,
    "\n  query MainAuditLog($object: String, $action: String, $after: String) {\n    auditHead {\n      sequence\n      hash\n    }\n    auditEntries(object: $object, action: $action, first: 30, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          sequence\n          recordedAt\n          actorRole\n          actor {\n            id\n            displayName\n          }\n          action\n          object\n          before\n          after\n          address\n        }\n      }\n    }\n  }\n": types.MainAuditLogDocument,
    "\n  query MainBalance($after: String) {\n    me {\n      id\n      balance {\n        amount\n        isFrozen\n        movements(first: 20, after: $after) {\n          edges {\n            node {\n              id\n              amount\n              purpose\n              reason\n              balance\n              createdAt\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n    topUpOptions {\n      providers\n      minimum\n      maximum\n    }\n    topUps(first: 1) {\n      edges {\n        node {\n          id\n          amount\n          provider\n          state\n          checkoutUrl\n        }\n      }\n    }\n  }\n": types.MainBalanceDocument,
    "\n  query MainFamilyBills {\n    familyBills(state: ISSUED, first: 50) {\n      edges {\n        node {\n          id\n          title\n          amount\n          dueOn\n          isOverdue\n          state\n          student {\n            id\n            displayName\n          }\n          organization {\n            id\n            displayName\n          }\n        }\n      }\n    }\n  }\n": types.MainFamilyBillsDocument,
    "\n  mutation MainCreateTopUp($input: CreateTopUpInput!) {\n    createTopUp(input: $input) {\n      id\n      amount\n      provider\n      state\n      checkoutUrl\n    }\n  }\n": types.MainCreateTopUpDocument,
    "\n  query MainTopUp($id: ID!) {\n    topUp(id: $id) {\n      id\n      amount\n      provider\n      state\n      checkoutUrl\n    }\n  }\n": types.MainTopUpDocument,
    "\n  mutation MainPayBill($input: PayBillInput!) {\n    payBill(input: $input) {\n      id\n      state\n      isOverdue\n    }\n  }\n": types.MainPayBillDocument,
    "\n  mutation MainOpenClassCard($input: OpenClassCardInput!) {\n    openClassCard(input: $input) {\n      ticket\n      className\n      pupils {\n        id\n        givenName\n        number\n        asks\n      }\n    }\n  }\n": types.MainOpenClassCardDocument,
    "\n  mutation MainOpenChildCard($input: OpenChildCardInput!) {\n    openChildCard(input: $input) {\n      ticket\n      childId\n      givenName\n      asks\n    }\n  }\n": types.MainOpenChildCardDocument,
    "\n  mutation MainSignInChild($input: SignInChildInput!) {\n    signInChild(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        id\n        role\n        displayName\n        fullName\n        locale\n      }\n    }\n  }\n": types.MainSignInChildDocument,
    "\n  mutation MainHandDevice($input: HandDeviceInput!) {\n    handDevice(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        id\n        role\n        displayName\n        fullName\n        locale\n      }\n    }\n  }\n": types.MainHandDeviceDocument,
    "\n  mutation MainTakeDeviceBack($input: TakeDeviceBackInput!) {\n    takeDeviceBack(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        id\n        role\n        displayName\n        fullName\n        locale\n      }\n    }\n  }\n": types.MainTakeDeviceBackDocument,
    "\n  query MainWhoLearns {\n    me {\n      id\n      hasGuardianPin\n      children {\n        id\n        firstName\n        studentProfile {\n          grade\n        }\n      }\n    }\n  }\n": types.MainWhoLearnsDocument,
    "\n  mutation MainSetGuardianPin($input: SetGuardianPinInput!) {\n    setGuardianPin(input: $input) {\n      id\n      hasGuardianPin\n    }\n  }\n": types.MainSetGuardianPinDocument,
    "\n  query MainChildAccess($id: ID!) {\n    user(id: $id) {\n      id\n      firstName\n      childSignIn {\n        kind\n        setAt\n        cards {\n          id\n          isEnough\n          issuedAt\n          expiresAt\n        }\n      }\n      childSessions {\n        id\n        device\n        isHanded\n        createdAt\n        lastUsedAt\n      }\n    }\n  }\n": types.MainChildAccessDocument,
    "\n  mutation MainSetChildPassword($input: SetChildPasswordInput!) {\n    setChildPassword(input: $input) {\n      id\n      childSignIn {\n        kind\n        setAt\n      }\n      childSessions {\n        id\n      }\n    }\n  }\n": types.MainSetChildPasswordDocument,
    "\n  mutation MainIssueChildCards($input: IssueChildCardsInput!) {\n    issueChildCards(input: $input) {\n      link\n      card {\n        id\n        isEnough\n        expiresAt\n      }\n      child {\n        id\n        firstName\n      }\n    }\n  }\n": types.MainIssueChildCardsDocument,
    "\n  mutation MainRevokeChildCard($input: RevokeChildCardInput!) {\n    revokeChildCard(input: $input) {\n      id\n      childSignIn {\n        cards {\n          id\n        }\n      }\n    }\n  }\n": types.MainRevokeChildCardDocument,
    "\n  mutation MainEndChildSession($input: EndChildSessionInput!) {\n    endChildSession(input: $input) {\n      id\n      childSessions {\n        id\n      }\n    }\n  }\n": types.MainEndChildSessionDocument,
    "\n  fragment MainCoinLine on CoinMovement {\n    id\n    kind\n    amount\n    held\n    source\n    whyKey\n    whyParameters(locale: $locale)\n    createdAt\n    grantedBy {\n      id\n      displayName\n    }\n  }\n": types.MainCoinLineFragmentDoc,
    "\n  query MainMyCoins($locale: Locale!, $after: String) {\n    me {\n      id\n      coins {\n        balance\n        held\n        available\n        isFrozen\n        sequence\n        streak {\n          days\n          isTodayDone\n          restDay\n        }\n        earnedToday {\n          source\n          coins\n          dayCap\n        }\n        statement(first: 20, after: $after) {\n          edges {\n            node {\n              ...MainCoinLine\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n    earningRules {\n      source\n      coinsPerUnit\n      mostPerEvent\n      dayCap\n    }\n  }\n": types.MainMyCoinsDocument,
    "\n  query MainChildCoins($id: ID!, $locale: Locale!, $after: String) {\n    user(id: $id) {\n      id\n      displayName\n      fullName\n      coins {\n        balance\n        held\n        available\n        isFrozen\n        sequence\n        streak {\n          days\n          isTodayDone\n          restDay\n        }\n        statement(first: 20, after: $after) {\n          totalCount\n          edges {\n            node {\n              ...MainCoinLine\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n    earningRules {\n      source\n      coinsPerUnit\n      mostPerEvent\n      dayCap\n    }\n  }\n": types.MainChildCoinsDocument,
    "\n  query MainChildConsents($id: ID!, $after: String) {\n    user(id: $id) {\n      id\n      firstName\n      consents {\n        purpose\n        isGiven\n        decidedAt\n      }\n      consentHistory(first: 20, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            id\n            purpose\n            isGiven\n            decidedAt\n            decidedBy {\n              id\n              displayName\n            }\n          }\n        }\n      }\n    }\n  }\n": types.MainChildConsentsDocument,
    "\n  mutation MainDecideConsents($input: DecideConsentsInput!) {\n    decideConsents(input: $input) {\n      id\n      displayName\n      consents {\n        purpose\n        isGiven\n        decidedAt\n      }\n    }\n  }\n": types.MainDecideConsentsDocument,
    "\n  fragment MainCustodyLock on CustodyLock {\n    id\n    state\n    reason\n    otherAccess\n    requestedAt\n    child {\n      id\n      fullName\n    }\n    requestedBy {\n      id\n      displayName\n    }\n    otherGuardian {\n      id\n      displayName\n    }\n  }\n": types.MainCustodyLockFragmentDoc,
    "\n  query MainCustodyLocks {\n    waiting: custodyLocks(state: REQUESTED, first: 50) {\n      edges {\n        node {\n          ...MainCustodyLock\n        }\n      }\n    }\n    active: custodyLocks(state: ACTIVE, first: 50) {\n      edges {\n        node {\n          ...MainCustodyLock\n        }\n      }\n    }\n  }\n": types.MainCustodyLocksDocument,
    "\n  mutation MainDecideCustodyLock($input: DecideCustodyLockInput!) {\n    decideCustodyLock(input: $input) {\n      id\n      state\n    }\n  }\n": types.MainDecideCustodyLockDocument,
    "\n  mutation MainEndCustodyLock($input: LiftCustodyLockInput!) {\n    liftCustodyLock(input: $input) {\n      id\n      state\n    }\n  }\n": types.MainEndCustodyLockDocument,
    "\n  mutation MainAddChild($input: AddChildInput!) {\n    addChild(input: $input) {\n      id\n      displayName\n    }\n  }\n": types.MainAddChildDocument,
    "\n  query MainChildFamily($id: ID!) {\n    user(id: $id) {\n      id\n      firstName\n      lastName\n      studentProfile {\n        grade\n      }\n      guardians {\n        access\n        since\n        isRemovable\n        user {\n          id\n          displayName\n        }\n      }\n      guardianInvitations {\n        id\n        expiresAt\n      }\n      custodyLock {\n        id\n        state\n        requestedBy {\n          id\n        }\n      }\n    }\n  }\n": types.MainChildFamilyDocument,
    "\n  mutation MainInviteGuardian($input: InviteGuardianInput!) {\n    inviteGuardian(input: $input) {\n      code\n      link\n      child {\n        id\n        guardianInvitations {\n          id\n          expiresAt\n        }\n      }\n    }\n  }\n": types.MainInviteGuardianDocument,
    "\n  mutation MainInviteParent($input: InviteGuardianInput!) {\n    inviteGuardian(input: $input) {\n      code\n      link\n    }\n  }\n": types.MainInviteParentDocument,
    "\n  mutation MainRevokeGuardianInvitation($input: RevokeGuardianInvitationInput!) {\n    revokeGuardianInvitation(input: $input) {\n      id\n      guardianInvitations {\n        id\n        expiresAt\n      }\n    }\n  }\n": types.MainRevokeGuardianInvitationDocument,
    "\n  mutation MainAcceptGuardianInvitation($input: AcceptGuardianInvitationInput!) {\n    acceptGuardianInvitation(input: $input) {\n      id\n      displayName\n    }\n  }\n": types.MainAcceptGuardianInvitationDocument,
    "\n  mutation MainUnlinkGuardian($input: UnlinkGuardianInput!) {\n    unlinkGuardian(input: $input) {\n      id\n    }\n  }\n": types.MainUnlinkGuardianDocument,
    "\n  mutation MainUpdateChild($input: UpdateChildInput!) {\n    updateChild(input: $input) {\n      id\n      firstName\n      lastName\n      fullName\n      displayName\n      studentProfile {\n        grade\n      }\n    }\n  }\n": types.MainUpdateChildDocument,
    "\n  mutation MainRequestCustodyLock($input: RequestCustodyLockInput!) {\n    requestCustodyLock(input: $input) {\n      id\n      state\n    }\n  }\n": types.MainRequestCustodyLockDocument,
    "\n  mutation MainLiftCustodyLock($input: LiftCustodyLockInput!) {\n    liftCustodyLock(input: $input) {\n      id\n      state\n    }\n  }\n": types.MainLiftCustodyLockDocument,
    "\n  query MainGrantDesk($after: String) {\n    me {\n      id\n      classrooms {\n        id\n        name\n        students(first: 100) {\n          edges {\n            node {\n              id\n              fullName\n            }\n          }\n        }\n      }\n    }\n    myGrantBudget {\n      weeklyCoins\n      given\n      left\n    }\n    myCoinGrants(first: 20, after: $after) {\n      edges {\n        node {\n          id\n          coins\n          reason\n          note\n          createdAt\n          reversedAt\n          student {\n            id\n            fullName\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.MainGrantDeskDocument,
    "\n  mutation MainGrantCoins($input: GrantCoinsInput!) {\n    grantCoins(input: $input) {\n      id\n      coins\n      reason\n      note\n      createdAt\n      reversedAt\n      student {\n        id\n        fullName\n      }\n    }\n  }\n": types.MainGrantCoinsDocument,
    "\n  mutation MainReverseGrant($input: ReverseGrantInput!) {\n    reverseGrant(input: $input) {\n      id\n      reversedAt\n    }\n  }\n": types.MainReverseGrantDocument,
    "\n  query MainPeople($search: String, $after: String) {\n    people(search: $search, first: 20, after: $after) {\n      totalCount\n      edges {\n        node {\n          ...MainModeratedUser\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.MainPeopleDocument,
    "\n  fragment MainModeratedUser on User {\n    id\n    role\n    fullName\n    displayName\n    phone\n    createdAt\n    bannedAt\n    banReason\n  }\n": types.MainModeratedUserFragmentDoc,
    "\n  mutation MainBanUser($input: BanUserInput!) {\n    banUser(input: $input) {\n      ...MainModeratedUser\n    }\n  }\n": types.MainBanUserDocument,
    "\n  mutation MainUnbanUser($userId: ID!) {\n    unbanUser(input: { userId: $userId }) {\n      ...MainModeratedUser\n    }\n  }\n": types.MainUnbanUserDocument,
    "\n  mutation MainChangeRole($input: ChangeRoleInput!) {\n    changeRole(input: $input) {\n      ...MainModeratedUser\n    }\n  }\n": types.MainChangeRoleDocument,
    "\n  query MainNotificationSettings {\n    notificationPreferences {\n      choices {\n        type\n        channel\n        isOn\n      }\n      quietFrom\n      quietUntil\n      locale\n      isCodeByTelegram\n      telegram\n      email\n      emailAddress\n    }\n  }\n": types.MainNotificationSettingsDocument,
    "\n  mutation MainUpdateNotificationPreferences($input: UpdateNotificationPreferencesInput!) {\n    updateNotificationPreferences(input: $input) {\n      choices {\n        type\n        channel\n        isOn\n      }\n      quietFrom\n      quietUntil\n      locale\n      isCodeByTelegram\n      telegram\n      email\n      emailAddress\n    }\n  }\n": types.MainUpdateNotificationPreferencesDocument,
    "\n  mutation MainLinkTelegramChat {\n    linkTelegramChat {\n      url\n      expiresAt\n    }\n  }\n": types.MainLinkTelegramChatDocument,
    "\n  mutation MainUnlinkTelegramChat {\n    unlinkTelegramChat {\n      telegram\n    }\n  }\n": types.MainUnlinkTelegramChatDocument,
    "\n  query MainNotificationInbox($after: String, $locale: Locale!) {\n    notificationInbox(after: $after) {\n      unreadCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          id\n          type\n          text(locale: $locale)\n          createdAt\n          readAt\n        }\n      }\n    }\n  }\n": types.MainNotificationInboxDocument,
    "\n  mutation MainMarkNotificationsRead {\n    markNotificationsRead(input: {}) {\n      unreadCount\n      notifications {\n        id\n        readAt\n      }\n    }\n  }\n": types.MainMarkNotificationsReadDocument,
    "\n  subscription MainNotificationReceived {\n    notificationReceived {\n      sequence\n      newest {\n        id\n      }\n    }\n  }\n": types.MainNotificationReceivedDocument,
    "\n  mutation MainAdmitOrganization($input: AdmitOrganizationInput!) {\n    admitOrganization(input: $input) {\n      id\n      displayName\n    }\n  }\n": types.MainAdmitOrganizationDocument,
    "\n  query MainTeacher($id: ID!) {\n    user(id: $id) {\n      id\n      role\n      fullName\n      teacherProfile {\n        subject\n        approvedAt\n      }\n    }\n  }\n": types.MainTeacherDocument,
    "\n  mutation MainApproveTeacher($teacherId: ID!) {\n    approveTeacher(input: { teacherId: $teacherId }) {\n      id\n      teacherProfile {\n        subject\n        approvedAt\n      }\n    }\n  }\n": types.MainApproveTeacherDocument,
    "\n  query MainChildData($id: ID!) {\n    user(id: $id) {\n      id\n      firstName\n    }\n    dataRequests(childId: $id) {\n      ...MainDataRequest\n    }\n  }\n": types.MainChildDataDocument,
    "\n  query MainMyData {\n    dataRequests {\n      ...MainDataRequest\n    }\n  }\n": types.MainMyDataDocument,
    "\n  fragment MainDataRequest on DataRequest {\n    id\n    kind\n    state\n    requestedAt\n    startsAt\n    finishedAt\n    expiresAt\n    isMine\n  }\n": types.MainDataRequestFragmentDoc,
    "\n  mutation MainRequestDataExport($input: DataRequestInput!) {\n    requestDataExport(input: $input) {\n      ...MainDataRequest\n    }\n  }\n": types.MainRequestDataExportDocument,
    "\n  mutation MainOpenDataExport($input: DataRequestIdInput!) {\n    openDataExport(input: $input) {\n      url\n    }\n  }\n": types.MainOpenDataExportDocument,
    "\n  mutation MainRequestErasure($input: DataRequestInput!) {\n    requestErasure(input: $input) {\n      ...MainDataRequest\n    }\n  }\n": types.MainRequestErasureDocument,
    "\n  mutation MainCancelErasure($input: DataRequestIdInput!) {\n    cancelErasure(input: $input) {\n      ...MainDataRequest\n    }\n  }\n": types.MainCancelErasureDocument,
    "\n  fragment MainPrize on Prize {\n    id\n    title(locale: $locale)\n    description\n    picture\n    price\n    stock\n    isOpen\n    audience\n    offeredBy {\n      id\n      displayName\n    }\n  }\n": types.MainPrizeFragmentDoc,
    "\n  fragment MainRedemption on PrizeRedemption {\n    id\n    price\n    state\n    requestedAt\n    expiresAt\n    declineReason\n    closedAt\n    student {\n      id\n      displayName\n      fullName\n    }\n    prize {\n      ...MainPrize\n    }\n  }\n": types.MainRedemptionFragmentDoc,
    "\n  query MainPrizeShop($locale: Locale!, $after: String) {\n    me {\n      id\n      coins {\n        balance\n        held\n        available\n        isFrozen\n      }\n    }\n    prizesOnOffer(first: 50, after: $after) {\n      edges {\n        node {\n          ...MainPrize\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    prizeRedemptions(first: 20) {\n      edges {\n        node {\n          ...MainRedemption\n        }\n      }\n    }\n  }\n": types.MainPrizeShopDocument,
    "\n  query MainPrizeDesk($locale: Locale!, $after: String) {\n    me {\n      id\n      role\n    }\n    myPrizes(first: 50, after: $after) {\n      edges {\n        node {\n          ...MainPrize\n          typed: title\n          titles {\n            locale\n            text\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    prizeRedemptions(states: [REQUESTED, APPROVED], first: 100) {\n      totalCount\n      edges {\n        node {\n          ...MainRedemption\n        }\n      }\n    }\n  }\n": types.MainPrizeDeskDocument,
    "\n  mutation MainRedeemPrize($input: RedeemPrizeInput!, $locale: Locale!) {\n    redeemPrize(input: $input) {\n      ...MainRedemption\n    }\n  }\n": types.MainRedeemPrizeDocument,
    "\n  mutation MainCancelRedemption($input: PrizeRedemptionInput!, $locale: Locale!) {\n    cancelRedemption(input: $input) {\n      ...MainRedemption\n    }\n  }\n": types.MainCancelRedemptionDocument,
    "\n  mutation MainShowPickupCode($input: PrizeRedemptionInput!) {\n    showPickupCode(input: $input) {\n      code\n      redemption {\n        id\n        state\n      }\n    }\n  }\n": types.MainShowPickupCodeDocument,
    "\n  mutation MainApproveRedemption($input: PrizeRedemptionInput!, $locale: Locale!) {\n    approveRedemption(input: $input) {\n      ...MainRedemption\n    }\n  }\n": types.MainApproveRedemptionDocument,
    "\n  mutation MainDeclineRedemption($input: DeclineRedemptionInput!, $locale: Locale!) {\n    declineRedemption(input: $input) {\n      ...MainRedemption\n    }\n  }\n": types.MainDeclineRedemptionDocument,
    "\n  mutation MainCollectRedemption($input: CollectRedemptionInput!, $locale: Locale!) {\n    collectRedemption(input: $input) {\n      ...MainRedemption\n    }\n  }\n": types.MainCollectRedemptionDocument,
    "\n  mutation MainCreatePrize($input: CreatePrizeInput!) {\n    createPrize(input: $input) {\n      id\n    }\n  }\n": types.MainCreatePrizeDocument,
    "\n  mutation MainUpdatePrize($input: UpdatePrizeInput!, $locale: Locale!) {\n    updatePrize(input: $input) {\n      ...MainPrize\n      typed: title\n      titles {\n        locale\n        text\n      }\n    }\n  }\n": types.MainUpdatePrizeDocument,
    "\n  query MainProfile {\n    me {\n      id\n      role\n      displayName\n      fullName\n      phone\n      createdAt\n      studentProfile {\n        grade\n        birthDate\n      }\n      teacherProfile {\n        subject\n        approvedAt\n      }\n      organizationProfile {\n        name\n        region\n      }\n    }\n  }\n": types.MainProfileDocument,
    "\n  fragment MainPupilFacts on User {\n    id\n    displayName\n    studentProfile {\n      grade\n    }\n    coins {\n      balance\n      statement(first: 100) {\n        edges {\n          node {\n            id\n            amount\n            source\n            createdAt\n          }\n        }\n      }\n    }\n    letterProgress {\n      letter {\n        id\n        language\n        upper\n      }\n      state\n      attempts\n      correct\n      lastPractisedAt\n    }\n    testAttempts(first: 20) {\n      id\n      startedAt\n      submittedAt\n      score\n      test {\n        id\n        title\n        maxScore\n      }\n    }\n    classrooms {\n      id\n      name\n      teacher {\n        id\n        fullName\n      }\n    }\n    gameScores {\n      game\n      bestScore\n      bestStars\n      rounds\n      lastPlayedAt\n    }\n    liveQuizResults(first: 10) {\n      rank\n      score\n      playerCount\n      finishedAt\n      quiz {\n        id\n        title\n      }\n    }\n    lessonProgress(first: 10) {\n      percent\n      lastOpenedAt\n      completedAt\n      lesson {\n        id\n        title\n      }\n    }\n  }\n": types.MainPupilFactsFragmentDoc,
    "\n  query MainPupilHome {\n    me {\n      ...MainPupilFacts\n      isOnHandedDevice\n    }\n  }\n": types.MainPupilHomeDocument,
    "\n  query MainChildren {\n    me {\n      id\n      displayName\n      children {\n        fullName\n        ...MainPupilFacts\n      }\n    }\n  }\n": types.MainChildrenDocument,
    "\n  query MainChild($id: ID!) {\n    user(id: $id) {\n      fullName\n      ...MainPupilFacts\n    }\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n      }\n    }\n  }\n": types.MainChildDocument,
    "\n  query MainWithdrawalDesk($after: String) {\n    coinWithdrawalTerms {\n      isOpen\n    }\n    ledgerProof {\n      provedAt\n      accounts\n      postings\n      total\n      differences\n      isWhole\n      frozenAccounts\n    }\n    coinWithdrawals(states: [REQUESTED], first: 50, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          coins\n          purpose\n          state\n          requestedAt\n          student {\n            id\n            fullName\n          }\n          guardian {\n            id\n            fullName\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.MainWithdrawalDeskDocument,
    "\n  mutation MainApproveWithdrawal($input: DecideWithdrawalInput!) {\n    approveWithdrawal(input: $input) {\n      id\n      state\n    }\n  }\n": types.MainApproveWithdrawalDocument,
    "\n  mutation MainDeclineWithdrawal($input: DecideWithdrawalInput!) {\n    declineWithdrawal(input: $input) {\n      id\n      state\n    }\n  }\n": types.MainDeclineWithdrawalDocument,
    "\n  query MainChildWithdrawals {\n    coinWithdrawalTerms {\n      isOpen\n      least\n      mostWeekly\n    }\n    coinWithdrawals(first: 20) {\n      edges {\n        node {\n          id\n          coins\n          purpose\n          state\n          requestedAt\n          decisionReason\n          student {\n            id\n          }\n        }\n      }\n    }\n  }\n": types.MainChildWithdrawalsDocument,
    "\n  mutation MainRequestWithdrawal($input: RequestWithdrawalInput!) {\n    requestWithdrawal(input: $input) {\n      id\n      state\n    }\n  }\n": types.MainRequestWithdrawalDocument,
    "\n  mutation MainCancelWithdrawal($input: CancelWithdrawalInput!) {\n    cancelWithdrawal(input: $input) {\n      id\n      state\n    }\n  }\n": types.MainCancelWithdrawalDocument,
    "\n  query MainTeacherHome {\n    me {\n      id\n      displayName\n      teacherProfile {\n        subject\n        approvedAt\n      }\n      classrooms {\n        id\n        name\n        studentCount\n      }\n    }\n    myTests(first: 5) {\n      totalCount\n      edges {\n        node {\n          id\n          title\n          status\n          maxScore\n          statistics {\n            students\n            averageScore\n          }\n        }\n      }\n    }\n    myLiveQuizzes(first: 5) {\n      totalCount\n      edges {\n        node {\n          id\n          title\n          state\n          playerCount\n          createdAt\n        }\n      }\n    }\n    myLessons(first: 1) {\n      totalCount\n    }\n  }\n": types.MainTeacherHomeDocument,
    "\n  query MainOrganizationHome {\n    me {\n      id\n      displayName\n      organizationProfile {\n        name\n        region\n      }\n    }\n    organizationDashboard {\n      leadCounts {\n        stage\n        count\n      }\n      studentCount\n      classroomCount\n      teacherCount\n    }\n    classrooms(first: 20) {\n      totalCount\n      edges {\n        node {\n          id\n          name\n          studentCount\n          teacher {\n            id\n            fullName\n          }\n        }\n      }\n    }\n  }\n": types.MainOrganizationHomeDocument,
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
    "\n  fragment SharedGrant on Session {\n    accessToken\n    expiresAt\n    user {\n      ...SharedSessionUser\n    }\n  }\n": types.SharedGrantFragmentDoc,
    "\n  mutation SharedLogin($input: LoginInput!) {\n    login(input: $input) {\n      ...SharedGrant\n    }\n  }\n": types.SharedLoginDocument,
    "\n  mutation SharedRegister($input: RegisterInput!) {\n    register(input: $input) {\n      ...SharedGrant\n    }\n  }\n": types.SharedRegisterDocument,
    "\n  mutation SharedRefreshSession {\n    refreshSession {\n      ...SharedGrant\n    }\n  }\n": types.SharedRefreshSessionDocument,
    "\n  mutation SharedLogout {\n    logout\n  }\n": types.SharedLogoutDocument,
    "\n  query SharedSignInMethods {\n    signInMethods {\n      phoneCode\n      email\n      telegramBotId\n      registerByPassword\n    }\n  }\n": types.SharedSignInMethodsDocument,
    "\n  mutation SharedRequestSignInCode($input: RequestSignInCodeInput!) {\n    requestSignInCode(input: $input) {\n      expiresAt\n    }\n  }\n": types.SharedRequestSignInCodeDocument,
    "\n  mutation SharedSignInWithCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) {\n      ...SharedSignInResult\n    }\n  }\n": types.SharedSignInWithCodeDocument,
    "\n  mutation SharedSignInWithTelegram($input: TelegramProofInput!) {\n    signInWithTelegram(input: $input) {\n      ...SharedSignInResult\n    }\n  }\n": types.SharedSignInWithTelegramDocument,
    "\n  fragment SharedSignInResult on SignInResult {\n    ticket\n    firstName\n    lastName\n    session {\n      ...SharedGrant\n    }\n  }\n": types.SharedSignInResultFragmentDoc,
    "\n  mutation SharedRequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input) {\n      expiresAt\n    }\n  }\n": types.SharedRequestPasswordResetDocument,
    "\n  mutation SharedResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      ...SharedGrant\n    }\n  }\n": types.SharedResetPasswordDocument,
    "\n  query SharedCoins {\n    me {\n      id\n      coins {\n        balance\n      }\n    }\n  }\n": types.SharedCoinsDocument,
    "\n  subscription SharedCoinsChanged {\n    coinsChanged {\n      sequence\n      student {\n        id\n        coins {\n          balance\n          held\n          available\n          isFrozen\n          sequence\n        }\n      }\n    }\n  }\n": types.SharedCoinsChangedDocument,
    "\n  subscription SharedNoticesReceived {\n    notificationReceived {\n      sequence\n      unreadCount\n    }\n  }\n": types.SharedNoticesReceivedDocument,
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
export function graphql(source: "\n  query CrmClassCards($id: ID!) {\n    classroom(id: $id) {\n      id\n      name\n      card {\n        id\n        expiresAt\n      }\n      students(first: 60) {\n        edges {\n          node {\n            id\n            firstName\n            fullName\n            childSignIn {\n              kind\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CrmClassCards($id: ID!) {\n    classroom(id: $id) {\n      id\n      name\n      card {\n        id\n        expiresAt\n      }\n      students(first: 60) {\n        edges {\n          node {\n            id\n            firstName\n            fullName\n            childSignIn {\n              kind\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CrmIssueClassCard($input: IssueClassCardInput!) {\n    issueClassCard(input: $input) {\n      link\n      pupils {\n        id\n        givenName\n        number\n      }\n      classroom {\n        id\n        card {\n          id\n          expiresAt\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CrmIssueClassCard($input: IssueClassCardInput!) {\n    issueClassCard(input: $input) {\n      link\n      pupils {\n        id\n        givenName\n        number\n      }\n      classroom {\n        id\n        card {\n          id\n          expiresAt\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CrmRevokeClassCard($input: RevokeClassCardInput!) {\n    revokeClassCard(input: $input) {\n      id\n      card {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CrmRevokeClassCard($input: RevokeClassCardInput!) {\n    revokeClassCard(input: $input) {\n      id\n      card {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CrmIssuePupilCards($input: IssueChildCardsInput!) {\n    issueChildCards(input: $input) {\n      link\n      card {\n        id\n      }\n      child {\n        id\n        firstName\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CrmIssuePupilCards($input: IssueChildCardsInput!) {\n    issueChildCards(input: $input) {\n      link\n      card {\n        id\n      }\n      child {\n        id\n        firstName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CrmSetPupilPictures($input: SetChildPasswordInput!) {\n    setChildPassword(input: $input) {\n      id\n      childSignIn {\n        kind\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CrmSetPupilPictures($input: SetChildPasswordInput!) {\n    setChildPassword(input: $input) {\n      id\n      childSignIn {\n        kind\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CrmClassroomRow on Classroom {\n    id\n    name\n    grade\n    studentCount\n    teacher {\n      id\n      fullName\n    }\n  }\n"): (typeof documents)["\n  fragment CrmClassroomRow on Classroom {\n    id\n    name\n    grade\n    studentCount\n    teacher {\n      id\n      fullName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CrmClassrooms($after: String) {\n    classrooms(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...CrmClassroomRow\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CrmClassrooms($after: String) {\n    classrooms(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...CrmClassroomRow\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CrmMyClassrooms {\n    me {\n      id\n      classrooms {\n        ...CrmClassroomRow\n      }\n    }\n  }\n"): (typeof documents)["\n  query CrmMyClassrooms {\n    me {\n      id\n      classrooms {\n        ...CrmClassroomRow\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CrmClassroom($id: ID!, $after: String) {\n    classroom(id: $id) {\n      ...CrmClassroomRow\n      students(first: 40, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            id\n            fullName\n            phone\n            coins {\n              balance\n            }\n            letterProgress(language: \"uz\") {\n              letter {\n                id\n              }\n              state\n            }\n            lessonProgress(first: 50) {\n              percent\n              lesson {\n                id\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CrmClassroom($id: ID!, $after: String) {\n    classroom(id: $id) {\n      ...CrmClassroomRow\n      students(first: 40, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            id\n            fullName\n            phone\n            coins {\n              balance\n            }\n            letterProgress(language: \"uz\") {\n              letter {\n                id\n              }\n              state\n            }\n            lessonProgress(first: 50) {\n              percent\n              lesson {\n                id\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CrmCreateClassroom($input: CreateClassroomInput!) {\n    createClassroom(input: $input) {\n      ...CrmClassroomRow\n    }\n  }\n"): (typeof documents)["\n  mutation CrmCreateClassroom($input: CreateClassroomInput!) {\n    createClassroom(input: $input) {\n      ...CrmClassroomRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CrmAddStudentByPhone($input: AddStudentByPhoneInput!) {\n    addStudentByPhone(input: $input) {\n      id\n      studentCount\n    }\n  }\n"): (typeof documents)["\n  mutation CrmAddStudentByPhone($input: AddStudentByPhoneInput!) {\n    addStudentByPhone(input: $input) {\n      id\n      studentCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CrmStaff {\n    organizationTeachers(first: 100) {\n      edges {\n        node {\n          id\n          fullName\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CrmStaff {\n    organizationTeachers(first: 100) {\n      edges {\n        node {\n          id\n          fullName\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CrmLeadCard on Lead {\n    id\n    fullName\n    phone\n    source\n    note\n    stage\n    nextStages\n    createdAt\n    stageChangedAt\n  }\n"): (typeof documents)["\n  fragment CrmLeadCard on Lead {\n    id\n    fullName\n    phone\n    source\n    note\n    stage\n    nextStages\n    createdAt\n    stageChangedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CrmLeadColumn on LeadConnection {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        ...CrmLeadCard\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CrmLeadColumn on LeadConnection {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        ...CrmLeadCard\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CrmLeadBoard($search: String) {\n    NEW: leads(stage: NEW, search: $search, first: 30) {\n      ...CrmLeadColumn\n    }\n    CONTACTED: leads(stage: CONTACTED, search: $search, first: 30) {\n      ...CrmLeadColumn\n    }\n    TRIAL: leads(stage: TRIAL, search: $search, first: 30) {\n      ...CrmLeadColumn\n    }\n    ENROLLED: leads(stage: ENROLLED, search: $search, first: 30) {\n      ...CrmLeadColumn\n    }\n    LOST: leads(stage: LOST, search: $search, first: 30) {\n      ...CrmLeadColumn\n    }\n  }\n"): (typeof documents)["\n  query CrmLeadBoard($search: String) {\n    NEW: leads(stage: NEW, search: $search, first: 30) {\n      ...CrmLeadColumn\n    }\n    CONTACTED: leads(stage: CONTACTED, search: $search, first: 30) {\n      ...CrmLeadColumn\n    }\n    TRIAL: leads(stage: TRIAL, search: $search, first: 30) {\n      ...CrmLeadColumn\n    }\n    ENROLLED: leads(stage: ENROLLED, search: $search, first: 30) {\n      ...CrmLeadColumn\n    }\n    LOST: leads(stage: LOST, search: $search, first: 30) {\n      ...CrmLeadColumn\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CrmMoreLeads($stage: LeadStage!, $search: String, $after: String) {\n    leads(stage: $stage, search: $search, first: 30, after: $after) {\n      ...CrmLeadColumn\n    }\n  }\n"): (typeof documents)["\n  query CrmMoreLeads($stage: LeadStage!, $search: String, $after: String) {\n    leads(stage: $stage, search: $search, first: 30, after: $after) {\n      ...CrmLeadColumn\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CrmLead($id: ID!) {\n    lead(id: $id) {\n      ...CrmLeadCard\n      history {\n        id\n        fromStage\n        toStage\n        reason\n        movedAt\n      }\n    }\n  }\n"): (typeof documents)["\n  query CrmLead($id: ID!) {\n    lead(id: $id) {\n      ...CrmLeadCard\n      history {\n        id\n        fromStage\n        toStage\n        reason\n        movedAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CrmCreateLead($input: CreateLeadInput!) {\n    createLead(input: $input) {\n      ...CrmLeadCard\n    }\n  }\n"): (typeof documents)["\n  mutation CrmCreateLead($input: CreateLeadInput!) {\n    createLead(input: $input) {\n      ...CrmLeadCard\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CrmMoveLead($input: MoveLeadInput!) {\n    moveLead(input: $input) {\n      ...CrmLeadCard\n      history {\n        id\n        fromStage\n        toStage\n        reason\n        movedAt\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CrmMoveLead($input: MoveLeadInput!) {\n    moveLead(input: $input) {\n      ...CrmLeadCard\n      history {\n        id\n        fromStage\n        toStage\n        reason\n        movedAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CrmDashboard {\n    me {\n      id\n      organizationProfile {\n        name\n        region\n      }\n    }\n    organizationDashboard {\n      leadCounts {\n        stage\n        count\n      }\n      studentCount\n      classroomCount\n      teacherCount\n    }\n  }\n"): (typeof documents)["\n  query CrmDashboard {\n    me {\n      id\n      organizationProfile {\n        name\n        region\n      }\n    }\n    organizationDashboard {\n      leadCounts {\n        stage\n        count\n      }\n      studentCount\n      classroomCount\n      teacherCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CrmStudents($after: String) {\n    organizationStudents(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          fullName\n          phone\n          studentProfile {\n            grade\n          }\n          classrooms {\n            id\n            name\n          }\n          coins {\n            balance\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CrmStudents($after: String) {\n    organizationStudents(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          fullName\n          phone\n          studentProfile {\n            grade\n          }\n          classrooms {\n            id\n            name\n          }\n          coins {\n            balance\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CrmTeachers($after: String) {\n    organizationTeachers(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          fullName\n          teacherProfile {\n            subject\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CrmTeachers($after: String) {\n    organizationTeachers(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          fullName\n          teacherProfile {\n            subject\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CrmAddTeacher($input: AddTeacherInput!) {\n    addTeacher(input: $input) {\n      id\n      fullName\n    }\n  }\n"): (typeof documents)["\n  mutation CrmAddTeacher($input: AddTeacherInput!) {\n    addTeacher(input: $input) {\n      id\n      fullName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CrmBills($state: BillState, $after: String) {\n    bills(state: $state, first: 50, after: $after) {\n      edges {\n        node {\n          id\n          title\n          amount\n          dueOn\n          month\n          state\n          isOverdue\n          paidAt\n          student {\n            id\n            fullName\n          }\n          payer {\n            id\n            displayName\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    billTotals {\n      open\n      overdue\n      paidThisMonth\n    }\n  }\n"): (typeof documents)["\n  query CrmBills($state: BillState, $after: String) {\n    bills(state: $state, first: 50, after: $after) {\n      edges {\n        node {\n          id\n          title\n          amount\n          dueOn\n          month\n          state\n          isOverdue\n          paidAt\n          student {\n            id\n            fullName\n          }\n          payer {\n            id\n            displayName\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    billTotals {\n      open\n      overdue\n      paidThisMonth\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CrmBillTargets {\n    classrooms(first: 100) {\n      edges {\n        node {\n          id\n          name\n          studentCount\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CrmBillTargets {\n    classrooms(first: 100) {\n      edges {\n        node {\n          id\n          name\n          studentCount\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CrmBillPupils($classroomId: ID!) {\n    classroom(id: $classroomId) {\n      id\n      students(first: 100) {\n        edges {\n          node {\n            id\n            fullName\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CrmBillPupils($classroomId: ID!) {\n    classroom(id: $classroomId) {\n      id\n      students(first: 100) {\n        edges {\n          node {\n            id\n            fullName\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CrmIssueBill($input: IssueBillInput!) {\n    issueBill(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation CrmIssueBill($input: IssueBillInput!) {\n    issueBill(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CrmBillClassroom($input: BillClassroomInput!) {\n    billClassroom(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation CrmBillClassroom($input: BillClassroomInput!) {\n    billClassroom(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CrmCancelBill($input: CloseBillInput!) {\n    cancelBill(input: $input) {\n      id\n      state\n      isOverdue\n    }\n  }\n"): (typeof documents)["\n  mutation CrmCancelBill($input: CloseBillInput!) {\n    cancelBill(input: $input) {\n      id\n      state\n      isOverdue\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CrmRefundBill($input: CloseBillInput!) {\n    refundBill(input: $input) {\n      id\n      state\n      isOverdue\n    }\n  }\n"): (typeof documents)["\n  mutation CrmRefundBill($input: CloseBillInput!) {\n    refundBill(input: $input) {\n      id\n      state\n      isOverdue\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GamesLeaderboard($game: Game!) {\n    gameLeaderboard(game: $game, period: WEEK) {\n      game\n      entries {\n        rank\n        score\n        rounds\n        player {\n          id\n          displayName\n        }\n      }\n      me {\n        rank\n        score\n        rounds\n        player {\n          id\n          displayName\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query GamesLeaderboard($game: Game!) {\n    gameLeaderboard(game: $game, period: WEEK) {\n      game\n      entries {\n        rank\n        score\n        rounds\n        player {\n          id\n          displayName\n        }\n      }\n      me {\n        rank\n        score\n        rounds\n        player {\n          id\n          displayName\n        }\n      }\n    }\n  }\n"];
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
export function graphql(source: "\n  query GamesRoundResult($id: ID!) {\n    gameRound(id: $id) {\n      id\n      game\n      level\n      language\n      finishedAt\n      score\n      stars\n      coins\n      letterMemory {\n        turns\n      }\n      mathMonster {\n        problems {\n          index\n          text\n        }\n        results {\n          index\n          isCorrect\n          correctAnswer\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query GamesRoundResult($id: ID!) {\n    gameRound(id: $id) {\n      id\n      game\n      level\n      language\n      finishedAt\n      score\n      stars\n      coins\n      letterMemory {\n        turns\n      }\n      mathMonster {\n        problems {\n          index\n          text\n        }\n        results {\n          index\n          isCorrect\n          correctAnswer\n        }\n      }\n    }\n  }\n"];
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
export function graphql(source: "\n  fragment LessonsDraft on Lesson {\n    id\n    title\n    summary\n    language\n    grade\n    picture\n    status\n    publishedAt\n    blockCount\n    blocks {\n      id\n      position\n      kind\n      text\n      picture\n      options\n      answer\n      story {\n        id\n        title\n      }\n      letter {\n        id\n        upper\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment LessonsDraft on Lesson {\n    id\n    title\n    summary\n    language\n    grade\n    picture\n    status\n    publishedAt\n    blockCount\n    blocks {\n      id\n      position\n      kind\n      text\n      picture\n      options\n      answer\n      story {\n        id\n        title\n      }\n      letter {\n        id\n        upper\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LessonsMyLessons($after: String) {\n    myLessons(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          language\n          grade\n          status\n          publishedAt\n          blockCount\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query LessonsMyLessons($after: String) {\n    myLessons(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          title\n          language\n          grade\n          status\n          publishedAt\n          blockCount\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LessonsDraftLesson($id: ID!) {\n    lesson(id: $id) {\n      ...LessonsDraft\n    }\n  }\n"): (typeof documents)["\n  query LessonsDraftLesson($id: ID!) {\n    lesson(id: $id) {\n      ...LessonsDraft\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LessonsBuilderChoices($locale: Locale!) {\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n        lower\n        words {\n          picture\n          meaning(locale: $locale)\n        }\n      }\n    }\n    stories(first: 100) {\n      edges {\n        node {\n          id\n          title\n          language\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query LessonsBuilderChoices($locale: Locale!) {\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n        lower\n        words {\n          picture\n          meaning(locale: $locale)\n        }\n      }\n    }\n    stories(first: 100) {\n      edges {\n        node {\n          id\n          title\n          language\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LessonsCreateLesson($input: CreateLessonInput!) {\n    createLesson(input: $input) {\n      ...LessonsDraft\n    }\n  }\n"): (typeof documents)["\n  mutation LessonsCreateLesson($input: CreateLessonInput!) {\n    createLesson(input: $input) {\n      ...LessonsDraft\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LessonsAddBlock($input: AddBlockInput!) {\n    addBlock(input: $input) {\n      ...LessonsDraft\n    }\n  }\n"): (typeof documents)["\n  mutation LessonsAddBlock($input: AddBlockInput!) {\n    addBlock(input: $input) {\n      ...LessonsDraft\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LessonsRemoveBlock($input: RemoveBlockInput!) {\n    removeBlock(input: $input) {\n      ...LessonsDraft\n    }\n  }\n"): (typeof documents)["\n  mutation LessonsRemoveBlock($input: RemoveBlockInput!) {\n    removeBlock(input: $input) {\n      ...LessonsDraft\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LessonsReorderBlocks($input: ReorderBlocksInput!) {\n    reorderBlocks(input: $input) {\n      ...LessonsDraft\n    }\n  }\n"): (typeof documents)["\n  mutation LessonsReorderBlocks($input: ReorderBlocksInput!) {\n    reorderBlocks(input: $input) {\n      ...LessonsDraft\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LessonsPublishLesson($input: LessonIdInput!) {\n    publishLesson(input: $input) {\n      ...LessonsDraft\n    }\n  }\n"): (typeof documents)["\n  mutation LessonsPublishLesson($input: LessonIdInput!) {\n    publishLesson(input: $input) {\n      ...LessonsDraft\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LessonsArchiveLesson($input: LessonIdInput!) {\n    archiveLesson(input: $input) {\n      ...LessonsDraft\n    }\n  }\n"): (typeof documents)["\n  mutation LessonsArchiveLesson($input: LessonIdInput!) {\n    archiveLesson(input: $input) {\n      ...LessonsDraft\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LessonsCard on Lesson {\n    id\n    title(script: $script)\n    summary(script: $script)\n    language\n    grade\n    picture\n    blockCount\n    author {\n      id\n      displayName\n    }\n    myProgress {\n      id\n      percent\n      completedAt\n    }\n  }\n"): (typeof documents)["\n  fragment LessonsCard on Lesson {\n    id\n    title(script: $script)\n    summary(script: $script)\n    language\n    grade\n    picture\n    blockCount\n    author {\n      id\n      displayName\n    }\n    myProgress {\n      id\n      percent\n      completedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LessonsLessons($grade: Int, $language: String, $after: String, $script: Script) {\n    lessons(first: 24, after: $after, grade: $grade, language: $language) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...LessonsCard\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query LessonsLessons($grade: Int, $language: String, $after: String, $script: Script) {\n    lessons(first: 24, after: $after, grade: $grade, language: $language) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...LessonsCard\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LessonsBegun($script: Script) {\n    me {\n      id\n      lessonProgress(first: 12) {\n        id\n        percent\n        completedAt\n        lesson {\n          id\n          title(script: $script)\n          picture\n          language\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query LessonsBegun($script: Script) {\n    me {\n      id\n      lessonProgress(first: 12) {\n        id\n        percent\n        completedAt\n        lesson {\n          id\n          title(script: $script)\n          picture\n          language\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LessonsBlock on LessonBlock {\n    id\n    kind\n    text(script: $script)\n    picture\n    options(script: $script)\n    story {\n      id\n    }\n    letter {\n      id\n      language\n      upper\n      lower\n      name\n      words {\n        text\n        tiles\n        letterIndex\n        picture\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment LessonsBlock on LessonBlock {\n    id\n    kind\n    text(script: $script)\n    picture\n    options(script: $script)\n    story {\n      id\n    }\n    letter {\n      id\n      language\n      upper\n      lower\n      name\n      words {\n        text\n        tiles\n        letterIndex\n        picture\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LessonsProgress on LessonProgress {\n    id\n    percent\n    completedBlockIds\n    completedAt\n  }\n"): (typeof documents)["\n  fragment LessonsProgress on LessonProgress {\n    id\n    percent\n    completedBlockIds\n    completedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LessonsLesson($id: ID!, $script: Script) {\n    lesson(id: $id) {\n      id\n      title(script: $script)\n      language\n      blocks {\n        ...LessonsBlock\n      }\n      myProgress {\n        ...LessonsProgress\n      }\n    }\n  }\n"): (typeof documents)["\n  query LessonsLesson($id: ID!, $script: Script) {\n    lesson(id: $id) {\n      id\n      title(script: $script)\n      language\n      blocks {\n        ...LessonsBlock\n      }\n      myProgress {\n        ...LessonsProgress\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LessonsOpenLesson($input: OpenLessonInput!) {\n    openLesson(input: $input) {\n      ...LessonsProgress\n      lesson {\n        id\n        myProgress {\n          id\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation LessonsOpenLesson($input: OpenLessonInput!) {\n    openLesson(input: $input) {\n      ...LessonsProgress\n      lesson {\n        id\n        myProgress {\n          id\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LessonsCompleteBlock($input: CompleteBlockInput!, $script: Script) {\n    completeBlock(input: $input) {\n      isCorrect\n      hint(script: $script)\n      coins\n      progress {\n        ...LessonsProgress\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation LessonsCompleteBlock($input: CompleteBlockInput!, $script: Script) {\n    completeBlock(input: $input) {\n      isCorrect\n      hint(script: $script)\n      coins\n      progress {\n        ...LessonsProgress\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LessonsStories($language: String, $level: Int, $script: Script, $after: String) {\n    stories(first: 24, after: $after, language: $language, level: $level) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          language\n          level\n          picture\n          pageCount\n          title(script: $script)\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query LessonsStories($language: String, $level: Int, $script: Script, $after: String) {\n    stories(first: 24, after: $after, language: $language, level: $level) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          language\n          level\n          picture\n          pageCount\n          title(script: $script)\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LessonsStory($id: ID!, $script: Script) {\n    story(id: $id) {\n      id\n      language\n      script\n      level\n      picture\n      title(script: $script)\n      pages(script: $script)\n    }\n  }\n"): (typeof documents)["\n  query LessonsStory($id: ID!, $script: Script) {\n    story(id: $id) {\n      id\n      language\n      script\n      level\n      picture\n      title(script: $script)\n      pages(script: $script)\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainAccount {\n    me {\n      ...MainAccountUser\n    }\n    signInMethods {\n      email\n      telegramBotId\n    }\n  }\n"): (typeof documents)["\n  query MainAccount {\n    me {\n      ...MainAccountUser\n    }\n    signInMethods {\n      email\n      telegramBotId\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MainAccountUser on User {\n    id\n    role\n    firstName\n    lastName\n    displayName\n    fullName\n    locale\n    phone\n    email\n    hasPassword\n    hasTelegramLogin\n    devices {\n      id\n      name\n      signedInAt\n      lastUsedAt\n      isCurrent\n    }\n  }\n"): (typeof documents)["\n  fragment MainAccountUser on User {\n    id\n    role\n    firstName\n    lastName\n    displayName\n    fullName\n    locale\n    phone\n    email\n    hasPassword\n    hasTelegramLogin\n    devices {\n      id\n      name\n      signedInAt\n      lastUsedAt\n      isCurrent\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainUpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      ...MainAccountUser\n    }\n  }\n"): (typeof documents)["\n  mutation MainUpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      ...MainAccountUser\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      ...MainAccountUser\n    }\n  }\n"): (typeof documents)["\n  mutation MainChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      ...MainAccountUser\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainRequestEmailCode($email: String!) {\n    requestEmailCode(input: { email: $email }) {\n      expiresAt\n    }\n  }\n"): (typeof documents)["\n  mutation MainRequestEmailCode($email: String!) {\n    requestEmailCode(input: { email: $email }) {\n      expiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainConfirmEmail($input: ConfirmEmailInput!) {\n    confirmEmail(input: $input) {\n      ...MainAccountUser\n    }\n  }\n"): (typeof documents)["\n  mutation MainConfirmEmail($input: ConfirmEmailInput!) {\n    confirmEmail(input: $input) {\n      ...MainAccountUser\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainRemoveEmail {\n    removeEmail {\n      ...MainAccountUser\n    }\n  }\n"): (typeof documents)["\n  mutation MainRemoveEmail {\n    removeEmail {\n      ...MainAccountUser\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainLinkTelegramLogin($input: TelegramProofInput!) {\n    linkTelegram(input: $input) {\n      ...MainAccountUser\n    }\n  }\n"): (typeof documents)["\n  mutation MainLinkTelegramLogin($input: TelegramProofInput!) {\n    linkTelegram(input: $input) {\n      ...MainAccountUser\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainUnlinkTelegramLogin {\n    unlinkTelegram {\n      ...MainAccountUser\n    }\n  }\n"): (typeof documents)["\n  mutation MainUnlinkTelegramLogin {\n    unlinkTelegram {\n      ...MainAccountUser\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainEndDevice($deviceId: ID!) {\n    endDevice(input: { deviceId: $deviceId }) {\n      ...MainAccountUser\n    }\n  }\n"): (typeof documents)["\n  mutation MainEndDevice($deviceId: ID!) {\n    endDevice(input: { deviceId: $deviceId }) {\n      ...MainAccountUser\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainEndOtherDevices {\n    endOtherDevices {\n      ...MainAccountUser\n    }\n  }\n"): (typeof documents)["\n  mutation MainEndOtherDevices {\n    endOtherDevices {\n      ...MainAccountUser\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainAuditLog($object: String, $action: String, $after: String) {\n    auditHead {\n      sequence\n      hash\n    }\n    auditEntries(object: $object, action: $action, first: 30, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          sequence\n          recordedAt\n          actorRole\n          actor {\n            id\n            displayName\n          }\n          action\n          object\n          before\n          after\n          address\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainAuditLog($object: String, $action: String, $after: String) {\n    auditHead {\n      sequence\n      hash\n    }\n    auditEntries(object: $object, action: $action, first: 30, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          sequence\n          recordedAt\n          actorRole\n          actor {\n            id\n            displayName\n          }\n          action\n          object\n          before\n          after\n          address\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainBalance($after: String) {\n    me {\n      id\n      balance {\n        amount\n        isFrozen\n        movements(first: 20, after: $after) {\n          edges {\n            node {\n              id\n              amount\n              purpose\n              reason\n              balance\n              createdAt\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n    topUpOptions {\n      providers\n      minimum\n      maximum\n    }\n    topUps(first: 1) {\n      edges {\n        node {\n          id\n          amount\n          provider\n          state\n          checkoutUrl\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainBalance($after: String) {\n    me {\n      id\n      balance {\n        amount\n        isFrozen\n        movements(first: 20, after: $after) {\n          edges {\n            node {\n              id\n              amount\n              purpose\n              reason\n              balance\n              createdAt\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n    topUpOptions {\n      providers\n      minimum\n      maximum\n    }\n    topUps(first: 1) {\n      edges {\n        node {\n          id\n          amount\n          provider\n          state\n          checkoutUrl\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainFamilyBills {\n    familyBills(state: ISSUED, first: 50) {\n      edges {\n        node {\n          id\n          title\n          amount\n          dueOn\n          isOverdue\n          state\n          student {\n            id\n            displayName\n          }\n          organization {\n            id\n            displayName\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainFamilyBills {\n    familyBills(state: ISSUED, first: 50) {\n      edges {\n        node {\n          id\n          title\n          amount\n          dueOn\n          isOverdue\n          state\n          student {\n            id\n            displayName\n          }\n          organization {\n            id\n            displayName\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainCreateTopUp($input: CreateTopUpInput!) {\n    createTopUp(input: $input) {\n      id\n      amount\n      provider\n      state\n      checkoutUrl\n    }\n  }\n"): (typeof documents)["\n  mutation MainCreateTopUp($input: CreateTopUpInput!) {\n    createTopUp(input: $input) {\n      id\n      amount\n      provider\n      state\n      checkoutUrl\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainTopUp($id: ID!) {\n    topUp(id: $id) {\n      id\n      amount\n      provider\n      state\n      checkoutUrl\n    }\n  }\n"): (typeof documents)["\n  query MainTopUp($id: ID!) {\n    topUp(id: $id) {\n      id\n      amount\n      provider\n      state\n      checkoutUrl\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainPayBill($input: PayBillInput!) {\n    payBill(input: $input) {\n      id\n      state\n      isOverdue\n    }\n  }\n"): (typeof documents)["\n  mutation MainPayBill($input: PayBillInput!) {\n    payBill(input: $input) {\n      id\n      state\n      isOverdue\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainOpenClassCard($input: OpenClassCardInput!) {\n    openClassCard(input: $input) {\n      ticket\n      className\n      pupils {\n        id\n        givenName\n        number\n        asks\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MainOpenClassCard($input: OpenClassCardInput!) {\n    openClassCard(input: $input) {\n      ticket\n      className\n      pupils {\n        id\n        givenName\n        number\n        asks\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainOpenChildCard($input: OpenChildCardInput!) {\n    openChildCard(input: $input) {\n      ticket\n      childId\n      givenName\n      asks\n    }\n  }\n"): (typeof documents)["\n  mutation MainOpenChildCard($input: OpenChildCardInput!) {\n    openChildCard(input: $input) {\n      ticket\n      childId\n      givenName\n      asks\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainSignInChild($input: SignInChildInput!) {\n    signInChild(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        id\n        role\n        displayName\n        fullName\n        locale\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MainSignInChild($input: SignInChildInput!) {\n    signInChild(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        id\n        role\n        displayName\n        fullName\n        locale\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainHandDevice($input: HandDeviceInput!) {\n    handDevice(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        id\n        role\n        displayName\n        fullName\n        locale\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MainHandDevice($input: HandDeviceInput!) {\n    handDevice(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        id\n        role\n        displayName\n        fullName\n        locale\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainTakeDeviceBack($input: TakeDeviceBackInput!) {\n    takeDeviceBack(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        id\n        role\n        displayName\n        fullName\n        locale\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MainTakeDeviceBack($input: TakeDeviceBackInput!) {\n    takeDeviceBack(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        id\n        role\n        displayName\n        fullName\n        locale\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainWhoLearns {\n    me {\n      id\n      hasGuardianPin\n      children {\n        id\n        firstName\n        studentProfile {\n          grade\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainWhoLearns {\n    me {\n      id\n      hasGuardianPin\n      children {\n        id\n        firstName\n        studentProfile {\n          grade\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainSetGuardianPin($input: SetGuardianPinInput!) {\n    setGuardianPin(input: $input) {\n      id\n      hasGuardianPin\n    }\n  }\n"): (typeof documents)["\n  mutation MainSetGuardianPin($input: SetGuardianPinInput!) {\n    setGuardianPin(input: $input) {\n      id\n      hasGuardianPin\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainChildAccess($id: ID!) {\n    user(id: $id) {\n      id\n      firstName\n      childSignIn {\n        kind\n        setAt\n        cards {\n          id\n          isEnough\n          issuedAt\n          expiresAt\n        }\n      }\n      childSessions {\n        id\n        device\n        isHanded\n        createdAt\n        lastUsedAt\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainChildAccess($id: ID!) {\n    user(id: $id) {\n      id\n      firstName\n      childSignIn {\n        kind\n        setAt\n        cards {\n          id\n          isEnough\n          issuedAt\n          expiresAt\n        }\n      }\n      childSessions {\n        id\n        device\n        isHanded\n        createdAt\n        lastUsedAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainSetChildPassword($input: SetChildPasswordInput!) {\n    setChildPassword(input: $input) {\n      id\n      childSignIn {\n        kind\n        setAt\n      }\n      childSessions {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MainSetChildPassword($input: SetChildPasswordInput!) {\n    setChildPassword(input: $input) {\n      id\n      childSignIn {\n        kind\n        setAt\n      }\n      childSessions {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainIssueChildCards($input: IssueChildCardsInput!) {\n    issueChildCards(input: $input) {\n      link\n      card {\n        id\n        isEnough\n        expiresAt\n      }\n      child {\n        id\n        firstName\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MainIssueChildCards($input: IssueChildCardsInput!) {\n    issueChildCards(input: $input) {\n      link\n      card {\n        id\n        isEnough\n        expiresAt\n      }\n      child {\n        id\n        firstName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainRevokeChildCard($input: RevokeChildCardInput!) {\n    revokeChildCard(input: $input) {\n      id\n      childSignIn {\n        cards {\n          id\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MainRevokeChildCard($input: RevokeChildCardInput!) {\n    revokeChildCard(input: $input) {\n      id\n      childSignIn {\n        cards {\n          id\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainEndChildSession($input: EndChildSessionInput!) {\n    endChildSession(input: $input) {\n      id\n      childSessions {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MainEndChildSession($input: EndChildSessionInput!) {\n    endChildSession(input: $input) {\n      id\n      childSessions {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MainCoinLine on CoinMovement {\n    id\n    kind\n    amount\n    held\n    source\n    whyKey\n    whyParameters(locale: $locale)\n    createdAt\n    grantedBy {\n      id\n      displayName\n    }\n  }\n"): (typeof documents)["\n  fragment MainCoinLine on CoinMovement {\n    id\n    kind\n    amount\n    held\n    source\n    whyKey\n    whyParameters(locale: $locale)\n    createdAt\n    grantedBy {\n      id\n      displayName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainMyCoins($locale: Locale!, $after: String) {\n    me {\n      id\n      coins {\n        balance\n        held\n        available\n        isFrozen\n        sequence\n        streak {\n          days\n          isTodayDone\n          restDay\n        }\n        earnedToday {\n          source\n          coins\n          dayCap\n        }\n        statement(first: 20, after: $after) {\n          edges {\n            node {\n              ...MainCoinLine\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n    earningRules {\n      source\n      coinsPerUnit\n      mostPerEvent\n      dayCap\n    }\n  }\n"): (typeof documents)["\n  query MainMyCoins($locale: Locale!, $after: String) {\n    me {\n      id\n      coins {\n        balance\n        held\n        available\n        isFrozen\n        sequence\n        streak {\n          days\n          isTodayDone\n          restDay\n        }\n        earnedToday {\n          source\n          coins\n          dayCap\n        }\n        statement(first: 20, after: $after) {\n          edges {\n            node {\n              ...MainCoinLine\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n    earningRules {\n      source\n      coinsPerUnit\n      mostPerEvent\n      dayCap\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainChildCoins($id: ID!, $locale: Locale!, $after: String) {\n    user(id: $id) {\n      id\n      displayName\n      fullName\n      coins {\n        balance\n        held\n        available\n        isFrozen\n        sequence\n        streak {\n          days\n          isTodayDone\n          restDay\n        }\n        statement(first: 20, after: $after) {\n          totalCount\n          edges {\n            node {\n              ...MainCoinLine\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n    earningRules {\n      source\n      coinsPerUnit\n      mostPerEvent\n      dayCap\n    }\n  }\n"): (typeof documents)["\n  query MainChildCoins($id: ID!, $locale: Locale!, $after: String) {\n    user(id: $id) {\n      id\n      displayName\n      fullName\n      coins {\n        balance\n        held\n        available\n        isFrozen\n        sequence\n        streak {\n          days\n          isTodayDone\n          restDay\n        }\n        statement(first: 20, after: $after) {\n          totalCount\n          edges {\n            node {\n              ...MainCoinLine\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n    earningRules {\n      source\n      coinsPerUnit\n      mostPerEvent\n      dayCap\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainChildConsents($id: ID!, $after: String) {\n    user(id: $id) {\n      id\n      firstName\n      consents {\n        purpose\n        isGiven\n        decidedAt\n      }\n      consentHistory(first: 20, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            id\n            purpose\n            isGiven\n            decidedAt\n            decidedBy {\n              id\n              displayName\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainChildConsents($id: ID!, $after: String) {\n    user(id: $id) {\n      id\n      firstName\n      consents {\n        purpose\n        isGiven\n        decidedAt\n      }\n      consentHistory(first: 20, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            id\n            purpose\n            isGiven\n            decidedAt\n            decidedBy {\n              id\n              displayName\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainDecideConsents($input: DecideConsentsInput!) {\n    decideConsents(input: $input) {\n      id\n      displayName\n      consents {\n        purpose\n        isGiven\n        decidedAt\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MainDecideConsents($input: DecideConsentsInput!) {\n    decideConsents(input: $input) {\n      id\n      displayName\n      consents {\n        purpose\n        isGiven\n        decidedAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MainCustodyLock on CustodyLock {\n    id\n    state\n    reason\n    otherAccess\n    requestedAt\n    child {\n      id\n      fullName\n    }\n    requestedBy {\n      id\n      displayName\n    }\n    otherGuardian {\n      id\n      displayName\n    }\n  }\n"): (typeof documents)["\n  fragment MainCustodyLock on CustodyLock {\n    id\n    state\n    reason\n    otherAccess\n    requestedAt\n    child {\n      id\n      fullName\n    }\n    requestedBy {\n      id\n      displayName\n    }\n    otherGuardian {\n      id\n      displayName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainCustodyLocks {\n    waiting: custodyLocks(state: REQUESTED, first: 50) {\n      edges {\n        node {\n          ...MainCustodyLock\n        }\n      }\n    }\n    active: custodyLocks(state: ACTIVE, first: 50) {\n      edges {\n        node {\n          ...MainCustodyLock\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainCustodyLocks {\n    waiting: custodyLocks(state: REQUESTED, first: 50) {\n      edges {\n        node {\n          ...MainCustodyLock\n        }\n      }\n    }\n    active: custodyLocks(state: ACTIVE, first: 50) {\n      edges {\n        node {\n          ...MainCustodyLock\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainDecideCustodyLock($input: DecideCustodyLockInput!) {\n    decideCustodyLock(input: $input) {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation MainDecideCustodyLock($input: DecideCustodyLockInput!) {\n    decideCustodyLock(input: $input) {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainEndCustodyLock($input: LiftCustodyLockInput!) {\n    liftCustodyLock(input: $input) {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation MainEndCustodyLock($input: LiftCustodyLockInput!) {\n    liftCustodyLock(input: $input) {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainAddChild($input: AddChildInput!) {\n    addChild(input: $input) {\n      id\n      displayName\n    }\n  }\n"): (typeof documents)["\n  mutation MainAddChild($input: AddChildInput!) {\n    addChild(input: $input) {\n      id\n      displayName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainChildFamily($id: ID!) {\n    user(id: $id) {\n      id\n      firstName\n      lastName\n      studentProfile {\n        grade\n      }\n      guardians {\n        access\n        since\n        isRemovable\n        user {\n          id\n          displayName\n        }\n      }\n      guardianInvitations {\n        id\n        expiresAt\n      }\n      custodyLock {\n        id\n        state\n        requestedBy {\n          id\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainChildFamily($id: ID!) {\n    user(id: $id) {\n      id\n      firstName\n      lastName\n      studentProfile {\n        grade\n      }\n      guardians {\n        access\n        since\n        isRemovable\n        user {\n          id\n          displayName\n        }\n      }\n      guardianInvitations {\n        id\n        expiresAt\n      }\n      custodyLock {\n        id\n        state\n        requestedBy {\n          id\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainInviteGuardian($input: InviteGuardianInput!) {\n    inviteGuardian(input: $input) {\n      code\n      link\n      child {\n        id\n        guardianInvitations {\n          id\n          expiresAt\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MainInviteGuardian($input: InviteGuardianInput!) {\n    inviteGuardian(input: $input) {\n      code\n      link\n      child {\n        id\n        guardianInvitations {\n          id\n          expiresAt\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainInviteParent($input: InviteGuardianInput!) {\n    inviteGuardian(input: $input) {\n      code\n      link\n    }\n  }\n"): (typeof documents)["\n  mutation MainInviteParent($input: InviteGuardianInput!) {\n    inviteGuardian(input: $input) {\n      code\n      link\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainRevokeGuardianInvitation($input: RevokeGuardianInvitationInput!) {\n    revokeGuardianInvitation(input: $input) {\n      id\n      guardianInvitations {\n        id\n        expiresAt\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MainRevokeGuardianInvitation($input: RevokeGuardianInvitationInput!) {\n    revokeGuardianInvitation(input: $input) {\n      id\n      guardianInvitations {\n        id\n        expiresAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainAcceptGuardianInvitation($input: AcceptGuardianInvitationInput!) {\n    acceptGuardianInvitation(input: $input) {\n      id\n      displayName\n    }\n  }\n"): (typeof documents)["\n  mutation MainAcceptGuardianInvitation($input: AcceptGuardianInvitationInput!) {\n    acceptGuardianInvitation(input: $input) {\n      id\n      displayName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainUnlinkGuardian($input: UnlinkGuardianInput!) {\n    unlinkGuardian(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation MainUnlinkGuardian($input: UnlinkGuardianInput!) {\n    unlinkGuardian(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainUpdateChild($input: UpdateChildInput!) {\n    updateChild(input: $input) {\n      id\n      firstName\n      lastName\n      fullName\n      displayName\n      studentProfile {\n        grade\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MainUpdateChild($input: UpdateChildInput!) {\n    updateChild(input: $input) {\n      id\n      firstName\n      lastName\n      fullName\n      displayName\n      studentProfile {\n        grade\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainRequestCustodyLock($input: RequestCustodyLockInput!) {\n    requestCustodyLock(input: $input) {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation MainRequestCustodyLock($input: RequestCustodyLockInput!) {\n    requestCustodyLock(input: $input) {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainLiftCustodyLock($input: LiftCustodyLockInput!) {\n    liftCustodyLock(input: $input) {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation MainLiftCustodyLock($input: LiftCustodyLockInput!) {\n    liftCustodyLock(input: $input) {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainGrantDesk($after: String) {\n    me {\n      id\n      classrooms {\n        id\n        name\n        students(first: 100) {\n          edges {\n            node {\n              id\n              fullName\n            }\n          }\n        }\n      }\n    }\n    myGrantBudget {\n      weeklyCoins\n      given\n      left\n    }\n    myCoinGrants(first: 20, after: $after) {\n      edges {\n        node {\n          id\n          coins\n          reason\n          note\n          createdAt\n          reversedAt\n          student {\n            id\n            fullName\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainGrantDesk($after: String) {\n    me {\n      id\n      classrooms {\n        id\n        name\n        students(first: 100) {\n          edges {\n            node {\n              id\n              fullName\n            }\n          }\n        }\n      }\n    }\n    myGrantBudget {\n      weeklyCoins\n      given\n      left\n    }\n    myCoinGrants(first: 20, after: $after) {\n      edges {\n        node {\n          id\n          coins\n          reason\n          note\n          createdAt\n          reversedAt\n          student {\n            id\n            fullName\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainGrantCoins($input: GrantCoinsInput!) {\n    grantCoins(input: $input) {\n      id\n      coins\n      reason\n      note\n      createdAt\n      reversedAt\n      student {\n        id\n        fullName\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MainGrantCoins($input: GrantCoinsInput!) {\n    grantCoins(input: $input) {\n      id\n      coins\n      reason\n      note\n      createdAt\n      reversedAt\n      student {\n        id\n        fullName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainReverseGrant($input: ReverseGrantInput!) {\n    reverseGrant(input: $input) {\n      id\n      reversedAt\n    }\n  }\n"): (typeof documents)["\n  mutation MainReverseGrant($input: ReverseGrantInput!) {\n    reverseGrant(input: $input) {\n      id\n      reversedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainPeople($search: String, $after: String) {\n    people(search: $search, first: 20, after: $after) {\n      totalCount\n      edges {\n        node {\n          ...MainModeratedUser\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainPeople($search: String, $after: String) {\n    people(search: $search, first: 20, after: $after) {\n      totalCount\n      edges {\n        node {\n          ...MainModeratedUser\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MainModeratedUser on User {\n    id\n    role\n    fullName\n    displayName\n    phone\n    createdAt\n    bannedAt\n    banReason\n  }\n"): (typeof documents)["\n  fragment MainModeratedUser on User {\n    id\n    role\n    fullName\n    displayName\n    phone\n    createdAt\n    bannedAt\n    banReason\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainBanUser($input: BanUserInput!) {\n    banUser(input: $input) {\n      ...MainModeratedUser\n    }\n  }\n"): (typeof documents)["\n  mutation MainBanUser($input: BanUserInput!) {\n    banUser(input: $input) {\n      ...MainModeratedUser\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainUnbanUser($userId: ID!) {\n    unbanUser(input: { userId: $userId }) {\n      ...MainModeratedUser\n    }\n  }\n"): (typeof documents)["\n  mutation MainUnbanUser($userId: ID!) {\n    unbanUser(input: { userId: $userId }) {\n      ...MainModeratedUser\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainChangeRole($input: ChangeRoleInput!) {\n    changeRole(input: $input) {\n      ...MainModeratedUser\n    }\n  }\n"): (typeof documents)["\n  mutation MainChangeRole($input: ChangeRoleInput!) {\n    changeRole(input: $input) {\n      ...MainModeratedUser\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainNotificationSettings {\n    notificationPreferences {\n      choices {\n        type\n        channel\n        isOn\n      }\n      quietFrom\n      quietUntil\n      locale\n      isCodeByTelegram\n      telegram\n      email\n      emailAddress\n    }\n  }\n"): (typeof documents)["\n  query MainNotificationSettings {\n    notificationPreferences {\n      choices {\n        type\n        channel\n        isOn\n      }\n      quietFrom\n      quietUntil\n      locale\n      isCodeByTelegram\n      telegram\n      email\n      emailAddress\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainUpdateNotificationPreferences($input: UpdateNotificationPreferencesInput!) {\n    updateNotificationPreferences(input: $input) {\n      choices {\n        type\n        channel\n        isOn\n      }\n      quietFrom\n      quietUntil\n      locale\n      isCodeByTelegram\n      telegram\n      email\n      emailAddress\n    }\n  }\n"): (typeof documents)["\n  mutation MainUpdateNotificationPreferences($input: UpdateNotificationPreferencesInput!) {\n    updateNotificationPreferences(input: $input) {\n      choices {\n        type\n        channel\n        isOn\n      }\n      quietFrom\n      quietUntil\n      locale\n      isCodeByTelegram\n      telegram\n      email\n      emailAddress\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainLinkTelegramChat {\n    linkTelegramChat {\n      url\n      expiresAt\n    }\n  }\n"): (typeof documents)["\n  mutation MainLinkTelegramChat {\n    linkTelegramChat {\n      url\n      expiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainUnlinkTelegramChat {\n    unlinkTelegramChat {\n      telegram\n    }\n  }\n"): (typeof documents)["\n  mutation MainUnlinkTelegramChat {\n    unlinkTelegramChat {\n      telegram\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainNotificationInbox($after: String, $locale: Locale!) {\n    notificationInbox(after: $after) {\n      unreadCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          id\n          type\n          text(locale: $locale)\n          createdAt\n          readAt\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainNotificationInbox($after: String, $locale: Locale!) {\n    notificationInbox(after: $after) {\n      unreadCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          id\n          type\n          text(locale: $locale)\n          createdAt\n          readAt\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainMarkNotificationsRead {\n    markNotificationsRead(input: {}) {\n      unreadCount\n      notifications {\n        id\n        readAt\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MainMarkNotificationsRead {\n    markNotificationsRead(input: {}) {\n      unreadCount\n      notifications {\n        id\n        readAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription MainNotificationReceived {\n    notificationReceived {\n      sequence\n      newest {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription MainNotificationReceived {\n    notificationReceived {\n      sequence\n      newest {\n        id\n      }\n    }\n  }\n"];
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
export function graphql(source: "\n  mutation MainApproveTeacher($teacherId: ID!) {\n    approveTeacher(input: { teacherId: $teacherId }) {\n      id\n      teacherProfile {\n        subject\n        approvedAt\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MainApproveTeacher($teacherId: ID!) {\n    approveTeacher(input: { teacherId: $teacherId }) {\n      id\n      teacherProfile {\n        subject\n        approvedAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainChildData($id: ID!) {\n    user(id: $id) {\n      id\n      firstName\n    }\n    dataRequests(childId: $id) {\n      ...MainDataRequest\n    }\n  }\n"): (typeof documents)["\n  query MainChildData($id: ID!) {\n    user(id: $id) {\n      id\n      firstName\n    }\n    dataRequests(childId: $id) {\n      ...MainDataRequest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainMyData {\n    dataRequests {\n      ...MainDataRequest\n    }\n  }\n"): (typeof documents)["\n  query MainMyData {\n    dataRequests {\n      ...MainDataRequest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MainDataRequest on DataRequest {\n    id\n    kind\n    state\n    requestedAt\n    startsAt\n    finishedAt\n    expiresAt\n    isMine\n  }\n"): (typeof documents)["\n  fragment MainDataRequest on DataRequest {\n    id\n    kind\n    state\n    requestedAt\n    startsAt\n    finishedAt\n    expiresAt\n    isMine\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainRequestDataExport($input: DataRequestInput!) {\n    requestDataExport(input: $input) {\n      ...MainDataRequest\n    }\n  }\n"): (typeof documents)["\n  mutation MainRequestDataExport($input: DataRequestInput!) {\n    requestDataExport(input: $input) {\n      ...MainDataRequest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainOpenDataExport($input: DataRequestIdInput!) {\n    openDataExport(input: $input) {\n      url\n    }\n  }\n"): (typeof documents)["\n  mutation MainOpenDataExport($input: DataRequestIdInput!) {\n    openDataExport(input: $input) {\n      url\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainRequestErasure($input: DataRequestInput!) {\n    requestErasure(input: $input) {\n      ...MainDataRequest\n    }\n  }\n"): (typeof documents)["\n  mutation MainRequestErasure($input: DataRequestInput!) {\n    requestErasure(input: $input) {\n      ...MainDataRequest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainCancelErasure($input: DataRequestIdInput!) {\n    cancelErasure(input: $input) {\n      ...MainDataRequest\n    }\n  }\n"): (typeof documents)["\n  mutation MainCancelErasure($input: DataRequestIdInput!) {\n    cancelErasure(input: $input) {\n      ...MainDataRequest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MainPrize on Prize {\n    id\n    title(locale: $locale)\n    description\n    picture\n    price\n    stock\n    isOpen\n    audience\n    offeredBy {\n      id\n      displayName\n    }\n  }\n"): (typeof documents)["\n  fragment MainPrize on Prize {\n    id\n    title(locale: $locale)\n    description\n    picture\n    price\n    stock\n    isOpen\n    audience\n    offeredBy {\n      id\n      displayName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MainRedemption on PrizeRedemption {\n    id\n    price\n    state\n    requestedAt\n    expiresAt\n    declineReason\n    closedAt\n    student {\n      id\n      displayName\n      fullName\n    }\n    prize {\n      ...MainPrize\n    }\n  }\n"): (typeof documents)["\n  fragment MainRedemption on PrizeRedemption {\n    id\n    price\n    state\n    requestedAt\n    expiresAt\n    declineReason\n    closedAt\n    student {\n      id\n      displayName\n      fullName\n    }\n    prize {\n      ...MainPrize\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainPrizeShop($locale: Locale!, $after: String) {\n    me {\n      id\n      coins {\n        balance\n        held\n        available\n        isFrozen\n      }\n    }\n    prizesOnOffer(first: 50, after: $after) {\n      edges {\n        node {\n          ...MainPrize\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    prizeRedemptions(first: 20) {\n      edges {\n        node {\n          ...MainRedemption\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainPrizeShop($locale: Locale!, $after: String) {\n    me {\n      id\n      coins {\n        balance\n        held\n        available\n        isFrozen\n      }\n    }\n    prizesOnOffer(first: 50, after: $after) {\n      edges {\n        node {\n          ...MainPrize\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    prizeRedemptions(first: 20) {\n      edges {\n        node {\n          ...MainRedemption\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainPrizeDesk($locale: Locale!, $after: String) {\n    me {\n      id\n      role\n    }\n    myPrizes(first: 50, after: $after) {\n      edges {\n        node {\n          ...MainPrize\n          typed: title\n          titles {\n            locale\n            text\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    prizeRedemptions(states: [REQUESTED, APPROVED], first: 100) {\n      totalCount\n      edges {\n        node {\n          ...MainRedemption\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainPrizeDesk($locale: Locale!, $after: String) {\n    me {\n      id\n      role\n    }\n    myPrizes(first: 50, after: $after) {\n      edges {\n        node {\n          ...MainPrize\n          typed: title\n          titles {\n            locale\n            text\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    prizeRedemptions(states: [REQUESTED, APPROVED], first: 100) {\n      totalCount\n      edges {\n        node {\n          ...MainRedemption\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainRedeemPrize($input: RedeemPrizeInput!, $locale: Locale!) {\n    redeemPrize(input: $input) {\n      ...MainRedemption\n    }\n  }\n"): (typeof documents)["\n  mutation MainRedeemPrize($input: RedeemPrizeInput!, $locale: Locale!) {\n    redeemPrize(input: $input) {\n      ...MainRedemption\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainCancelRedemption($input: PrizeRedemptionInput!, $locale: Locale!) {\n    cancelRedemption(input: $input) {\n      ...MainRedemption\n    }\n  }\n"): (typeof documents)["\n  mutation MainCancelRedemption($input: PrizeRedemptionInput!, $locale: Locale!) {\n    cancelRedemption(input: $input) {\n      ...MainRedemption\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainShowPickupCode($input: PrizeRedemptionInput!) {\n    showPickupCode(input: $input) {\n      code\n      redemption {\n        id\n        state\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MainShowPickupCode($input: PrizeRedemptionInput!) {\n    showPickupCode(input: $input) {\n      code\n      redemption {\n        id\n        state\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainApproveRedemption($input: PrizeRedemptionInput!, $locale: Locale!) {\n    approveRedemption(input: $input) {\n      ...MainRedemption\n    }\n  }\n"): (typeof documents)["\n  mutation MainApproveRedemption($input: PrizeRedemptionInput!, $locale: Locale!) {\n    approveRedemption(input: $input) {\n      ...MainRedemption\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainDeclineRedemption($input: DeclineRedemptionInput!, $locale: Locale!) {\n    declineRedemption(input: $input) {\n      ...MainRedemption\n    }\n  }\n"): (typeof documents)["\n  mutation MainDeclineRedemption($input: DeclineRedemptionInput!, $locale: Locale!) {\n    declineRedemption(input: $input) {\n      ...MainRedemption\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainCollectRedemption($input: CollectRedemptionInput!, $locale: Locale!) {\n    collectRedemption(input: $input) {\n      ...MainRedemption\n    }\n  }\n"): (typeof documents)["\n  mutation MainCollectRedemption($input: CollectRedemptionInput!, $locale: Locale!) {\n    collectRedemption(input: $input) {\n      ...MainRedemption\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainCreatePrize($input: CreatePrizeInput!) {\n    createPrize(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation MainCreatePrize($input: CreatePrizeInput!) {\n    createPrize(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainUpdatePrize($input: UpdatePrizeInput!, $locale: Locale!) {\n    updatePrize(input: $input) {\n      ...MainPrize\n      typed: title\n      titles {\n        locale\n        text\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MainUpdatePrize($input: UpdatePrizeInput!, $locale: Locale!) {\n    updatePrize(input: $input) {\n      ...MainPrize\n      typed: title\n      titles {\n        locale\n        text\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainProfile {\n    me {\n      id\n      role\n      displayName\n      fullName\n      phone\n      createdAt\n      studentProfile {\n        grade\n        birthDate\n      }\n      teacherProfile {\n        subject\n        approvedAt\n      }\n      organizationProfile {\n        name\n        region\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainProfile {\n    me {\n      id\n      role\n      displayName\n      fullName\n      phone\n      createdAt\n      studentProfile {\n        grade\n        birthDate\n      }\n      teacherProfile {\n        subject\n        approvedAt\n      }\n      organizationProfile {\n        name\n        region\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MainPupilFacts on User {\n    id\n    displayName\n    studentProfile {\n      grade\n    }\n    coins {\n      balance\n      statement(first: 100) {\n        edges {\n          node {\n            id\n            amount\n            source\n            createdAt\n          }\n        }\n      }\n    }\n    letterProgress {\n      letter {\n        id\n        language\n        upper\n      }\n      state\n      attempts\n      correct\n      lastPractisedAt\n    }\n    testAttempts(first: 20) {\n      id\n      startedAt\n      submittedAt\n      score\n      test {\n        id\n        title\n        maxScore\n      }\n    }\n    classrooms {\n      id\n      name\n      teacher {\n        id\n        fullName\n      }\n    }\n    gameScores {\n      game\n      bestScore\n      bestStars\n      rounds\n      lastPlayedAt\n    }\n    liveQuizResults(first: 10) {\n      rank\n      score\n      playerCount\n      finishedAt\n      quiz {\n        id\n        title\n      }\n    }\n    lessonProgress(first: 10) {\n      percent\n      lastOpenedAt\n      completedAt\n      lesson {\n        id\n        title\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment MainPupilFacts on User {\n    id\n    displayName\n    studentProfile {\n      grade\n    }\n    coins {\n      balance\n      statement(first: 100) {\n        edges {\n          node {\n            id\n            amount\n            source\n            createdAt\n          }\n        }\n      }\n    }\n    letterProgress {\n      letter {\n        id\n        language\n        upper\n      }\n      state\n      attempts\n      correct\n      lastPractisedAt\n    }\n    testAttempts(first: 20) {\n      id\n      startedAt\n      submittedAt\n      score\n      test {\n        id\n        title\n        maxScore\n      }\n    }\n    classrooms {\n      id\n      name\n      teacher {\n        id\n        fullName\n      }\n    }\n    gameScores {\n      game\n      bestScore\n      bestStars\n      rounds\n      lastPlayedAt\n    }\n    liveQuizResults(first: 10) {\n      rank\n      score\n      playerCount\n      finishedAt\n      quiz {\n        id\n        title\n      }\n    }\n    lessonProgress(first: 10) {\n      percent\n      lastOpenedAt\n      completedAt\n      lesson {\n        id\n        title\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainPupilHome {\n    me {\n      ...MainPupilFacts\n      isOnHandedDevice\n    }\n  }\n"): (typeof documents)["\n  query MainPupilHome {\n    me {\n      ...MainPupilFacts\n      isOnHandedDevice\n    }\n  }\n"];
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
export function graphql(source: "\n  query MainWithdrawalDesk($after: String) {\n    coinWithdrawalTerms {\n      isOpen\n    }\n    ledgerProof {\n      provedAt\n      accounts\n      postings\n      total\n      differences\n      isWhole\n      frozenAccounts\n    }\n    coinWithdrawals(states: [REQUESTED], first: 50, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          coins\n          purpose\n          state\n          requestedAt\n          student {\n            id\n            fullName\n          }\n          guardian {\n            id\n            fullName\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainWithdrawalDesk($after: String) {\n    coinWithdrawalTerms {\n      isOpen\n    }\n    ledgerProof {\n      provedAt\n      accounts\n      postings\n      total\n      differences\n      isWhole\n      frozenAccounts\n    }\n    coinWithdrawals(states: [REQUESTED], first: 50, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          coins\n          purpose\n          state\n          requestedAt\n          student {\n            id\n            fullName\n          }\n          guardian {\n            id\n            fullName\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainApproveWithdrawal($input: DecideWithdrawalInput!) {\n    approveWithdrawal(input: $input) {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation MainApproveWithdrawal($input: DecideWithdrawalInput!) {\n    approveWithdrawal(input: $input) {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainDeclineWithdrawal($input: DecideWithdrawalInput!) {\n    declineWithdrawal(input: $input) {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation MainDeclineWithdrawal($input: DecideWithdrawalInput!) {\n    declineWithdrawal(input: $input) {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainChildWithdrawals {\n    coinWithdrawalTerms {\n      isOpen\n      least\n      mostWeekly\n    }\n    coinWithdrawals(first: 20) {\n      edges {\n        node {\n          id\n          coins\n          purpose\n          state\n          requestedAt\n          decisionReason\n          student {\n            id\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainChildWithdrawals {\n    coinWithdrawalTerms {\n      isOpen\n      least\n      mostWeekly\n    }\n    coinWithdrawals(first: 20) {\n      edges {\n        node {\n          id\n          coins\n          purpose\n          state\n          requestedAt\n          decisionReason\n          student {\n            id\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainRequestWithdrawal($input: RequestWithdrawalInput!) {\n    requestWithdrawal(input: $input) {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation MainRequestWithdrawal($input: RequestWithdrawalInput!) {\n    requestWithdrawal(input: $input) {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MainCancelWithdrawal($input: CancelWithdrawalInput!) {\n    cancelWithdrawal(input: $input) {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation MainCancelWithdrawal($input: CancelWithdrawalInput!) {\n    cancelWithdrawal(input: $input) {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainTeacherHome {\n    me {\n      id\n      displayName\n      teacherProfile {\n        subject\n        approvedAt\n      }\n      classrooms {\n        id\n        name\n        studentCount\n      }\n    }\n    myTests(first: 5) {\n      totalCount\n      edges {\n        node {\n          id\n          title\n          status\n          maxScore\n          statistics {\n            students\n            averageScore\n          }\n        }\n      }\n    }\n    myLiveQuizzes(first: 5) {\n      totalCount\n      edges {\n        node {\n          id\n          title\n          state\n          playerCount\n          createdAt\n        }\n      }\n    }\n    myLessons(first: 1) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query MainTeacherHome {\n    me {\n      id\n      displayName\n      teacherProfile {\n        subject\n        approvedAt\n      }\n      classrooms {\n        id\n        name\n        studentCount\n      }\n    }\n    myTests(first: 5) {\n      totalCount\n      edges {\n        node {\n          id\n          title\n          status\n          maxScore\n          statistics {\n            students\n            averageScore\n          }\n        }\n      }\n    }\n    myLiveQuizzes(first: 5) {\n      totalCount\n      edges {\n        node {\n          id\n          title\n          state\n          playerCount\n          createdAt\n        }\n      }\n    }\n    myLessons(first: 1) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainOrganizationHome {\n    me {\n      id\n      displayName\n      organizationProfile {\n        name\n        region\n      }\n    }\n    organizationDashboard {\n      leadCounts {\n        stage\n        count\n      }\n      studentCount\n      classroomCount\n      teacherCount\n    }\n    classrooms(first: 20) {\n      totalCount\n      edges {\n        node {\n          id\n          name\n          studentCount\n          teacher {\n            id\n            fullName\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainOrganizationHome {\n    me {\n      id\n      displayName\n      organizationProfile {\n        name\n        region\n      }\n    }\n    organizationDashboard {\n      leadCounts {\n        stage\n        count\n      }\n      studentCount\n      classroomCount\n      teacherCount\n    }\n    classrooms(first: 20) {\n      totalCount\n      edges {\n        node {\n          id\n          name\n          studentCount\n          teacher {\n            id\n            fullName\n          }\n        }\n      }\n    }\n  }\n"];
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
export function graphql(source: "\n  fragment SharedGrant on Session {\n    accessToken\n    expiresAt\n    user {\n      ...SharedSessionUser\n    }\n  }\n"): (typeof documents)["\n  fragment SharedGrant on Session {\n    accessToken\n    expiresAt\n    user {\n      ...SharedSessionUser\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SharedLogin($input: LoginInput!) {\n    login(input: $input) {\n      ...SharedGrant\n    }\n  }\n"): (typeof documents)["\n  mutation SharedLogin($input: LoginInput!) {\n    login(input: $input) {\n      ...SharedGrant\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SharedRegister($input: RegisterInput!) {\n    register(input: $input) {\n      ...SharedGrant\n    }\n  }\n"): (typeof documents)["\n  mutation SharedRegister($input: RegisterInput!) {\n    register(input: $input) {\n      ...SharedGrant\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SharedRefreshSession {\n    refreshSession {\n      ...SharedGrant\n    }\n  }\n"): (typeof documents)["\n  mutation SharedRefreshSession {\n    refreshSession {\n      ...SharedGrant\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SharedLogout {\n    logout\n  }\n"): (typeof documents)["\n  mutation SharedLogout {\n    logout\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SharedSignInMethods {\n    signInMethods {\n      phoneCode\n      email\n      telegramBotId\n      registerByPassword\n    }\n  }\n"): (typeof documents)["\n  query SharedSignInMethods {\n    signInMethods {\n      phoneCode\n      email\n      telegramBotId\n      registerByPassword\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SharedRequestSignInCode($input: RequestSignInCodeInput!) {\n    requestSignInCode(input: $input) {\n      expiresAt\n    }\n  }\n"): (typeof documents)["\n  mutation SharedRequestSignInCode($input: RequestSignInCodeInput!) {\n    requestSignInCode(input: $input) {\n      expiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SharedSignInWithCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) {\n      ...SharedSignInResult\n    }\n  }\n"): (typeof documents)["\n  mutation SharedSignInWithCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) {\n      ...SharedSignInResult\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SharedSignInWithTelegram($input: TelegramProofInput!) {\n    signInWithTelegram(input: $input) {\n      ...SharedSignInResult\n    }\n  }\n"): (typeof documents)["\n  mutation SharedSignInWithTelegram($input: TelegramProofInput!) {\n    signInWithTelegram(input: $input) {\n      ...SharedSignInResult\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SharedSignInResult on SignInResult {\n    ticket\n    firstName\n    lastName\n    session {\n      ...SharedGrant\n    }\n  }\n"): (typeof documents)["\n  fragment SharedSignInResult on SignInResult {\n    ticket\n    firstName\n    lastName\n    session {\n      ...SharedGrant\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SharedRequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input) {\n      expiresAt\n    }\n  }\n"): (typeof documents)["\n  mutation SharedRequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input) {\n      expiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SharedResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      ...SharedGrant\n    }\n  }\n"): (typeof documents)["\n  mutation SharedResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      ...SharedGrant\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SharedCoins {\n    me {\n      id\n      coins {\n        balance\n      }\n    }\n  }\n"): (typeof documents)["\n  query SharedCoins {\n    me {\n      id\n      coins {\n        balance\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription SharedCoinsChanged {\n    coinsChanged {\n      sequence\n      student {\n        id\n        coins {\n          balance\n          held\n          available\n          isFrozen\n          sequence\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription SharedCoinsChanged {\n    coinsChanged {\n      sequence\n      student {\n        id\n        coins {\n          balance\n          held\n          available\n          isFrozen\n          sequence\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription SharedNoticesReceived {\n    notificationReceived {\n      sequence\n      unreadCount\n    }\n  }\n"): (typeof documents)["\n  subscription SharedNoticesReceived {\n    notificationReceived {\n      sequence\n      unreadCount\n    }\n  }\n"];
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