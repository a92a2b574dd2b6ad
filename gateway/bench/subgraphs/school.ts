// The data of the benchmark: one small school, whose objects point at each other, and a long list of results that share nothing.
// Every subgraph shows its part of the same objects, so one plain execution over all of them says what any gateway must answer.

export interface Pupil {
  id: string;
  username: string;
  name: string;
  level: number;
  points: number;
  average: number;
  streak: number;
  reviews: Review[];
  answered: number;
  mood: number | null;
}

export interface Lesson {
  id: string;
  title: string;
  minutes: number;
  difficulty: number;
  isOpen: boolean;
  workload: number;
  reviews: Review[];
}

export interface Review {
  id: string;
  body: string;
  author: Pupil;
  lesson: Lesson;
}

export interface Result {
  id: string;
  points: number;
  seconds: number;
  attempts: number;
  correct: number;
  ratio: number;
  mean: number;
  deviation: number;
  rank: number;
  percentile: number;
  pace: number;
  bonus: number | null;
  pupil: Pupil;
}

const NAMES = [
  'Aziza Karimova',
  'Bekzod Toʻrayev',
  'Gulnora Rahimova',
  'Jasur Oʻrinov',
  'Ўткир Қодиров',
  'Zilola Sodiqova',
];
const LESSONS = [
  'Fractions',
  'The letter Oʻ',
  'Poems of Navoiy',
  'Angles',
  'Rivers',
  'Loops',
  'The clock',
  'Verbs',
  'Magnets',
];
const OPINIONS = [
  'Very good, I did it twice.',
  'The pictures helped, the "hard" part did not.',
  'Menga juda yoqdi! Rahmat.',
  'Жуда қизиқ дарс экан',
  'Too long for one evening\nbut worth it.',
];
const ROWS = 1_000;
/** So many reviews by few people of few lessons: they are met over and over. */
const REVIEWS = 27;

/** Hours of work that a lesson stands for; a subgraph works it out from what @requires brings, everybody else looks it up. */
export const workload = (minutes: number, difficulty: number) => Math.round((minutes * difficulty * 100) / 60) / 100;

export const pupils = Array.from({ length: ROWS }, (_, index) => newPupil(index));
export const classmates = pupils.slice(0, NAMES.length);
export const lessons = LESSONS.map(newLesson);
export const reviews = Array.from({ length: REVIEWS }, (_, index) => newReview(index));
export const results = pupils.map(newResult);

export const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

/** The pupil whose request it is; the authorization of the benchmark reads `Bearer pupil-7`. */
export function viewer(authorization: string | undefined): Pupil {
  const index = Number(/^Bearer pupil-(\d+)$/.exec(authorization ?? '')?.[1] ?? 0);
  return classmates[index % classmates.length] as Pupil;
}

function newPupil(index: number): Pupil {
  return {
    id: `p${index}`,
    username: `pupil${index}`,
    name: NAMES[index % NAMES.length] as string,
    level: 1 + (index % 40),
    points: (index * 7_919) % 100_003,
    average: fraction(index, 31) * 5,
    streak: index % 365,
    reviews: [],
    answered: (index * 104_729) % 5_003,
    mood: index % 9 === 0 ? null : fraction(index, 17),
  };
}

function newLesson(title: string, index: number): Lesson {
  const minutes = 20 + 5 * index;
  const difficulty = 1 + (index % 5);
  const own = { minutes, difficulty, workload: workload(minutes, difficulty) };
  return { id: `l${index}`, title, ...own, isOpen: index % 3 > 0, reviews: [] };
}

function newReview(index: number): Review {
  const author = classmates[index % classmates.length] as Pupil;
  const lesson = lessons[(index * 4) % lessons.length] as Lesson;
  const review = { id: `r${index}`, body: OPINIONS[index % OPINIONS.length] as string, author, lesson };
  author.reviews.push(review);
  lesson.reviews.push(review);
  return review;
}

function newResult(pupil: Pupil, index: number): Result {
  return {
    id: `e${index}`,
    points: (index * 37) % 101,
    seconds: 60 + ((index * 6_151) % 1_740),
    attempts: 1 + (index % 4),
    correct: (index * 13) % 26,
    ratio: fraction(index, 101),
    mean: fraction(index, 53) * 100,
    deviation: fraction(index, 29) * 10,
    rank: ROWS - index,
    percentile: fraction(index, 73) * 100,
    pace: fraction(index, 41) * 60,
    bonus: index % 7 === 0 ? null : index % 11,
    pupil,
  };
}

/** Some number from 0 to 1 with many digits, the same in every process. */
function fraction(index: number, step: number): number {
  return ((index * step * 2_654_435_761) % 1_000_003) / 1_000_003;
}
