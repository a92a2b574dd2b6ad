/** The pages of each role that an audit looks at, and the number of one who has that role. */
export const pages: [who: string, phone: string, paths: string[]][] = [
  [
    'a pupil',
    '90 000-04-06',
    [
      ...['/', '/coins', '/my-time', '/prizes', '/profile', '/notifications', '/take-back', '/invite-parent'],
      ...['/maths', '/maths?skill=fractions', '/maths?skill=clock-hours', '/maths/skills'],
      ...['', '?how=ADULT', '?questions'].map((step) => `/stories/uz-chumoli/read${step}`),
    ],
  ],
  [
    ...(['a parent', '90 000-03-09'] as const),
    [
      ...['/', '/prizes', '/balance', '/stories', '/stories/new', '/children/new', '/who-learns', '/family/join'],
      ...['/notifications/settings', '/account', '/my-data'],
    ],
  ],
  ['a teacher', '90 000-02-01', ['/', '/grants', '/stories/new']],
  ['a school', '90 000-01-01', ['/', '/prizes']],
  [
    ...(['a moderator', '90 000-00-01'] as const),
    ['/', '/ledger', '/prizes', '/organizations/new', '/teachers', '/people', '/custody', '/audit'],
  ],
];

/** Those that are open to everybody. */
export const openPages = [
  ...[
    '/',
    '/about',
    '/privacy',
    '/stories',
    '/stories/uz-laylak',
    '/sign-in',
    '/register',
    '/reset-password',
    '/class',
  ],
];
