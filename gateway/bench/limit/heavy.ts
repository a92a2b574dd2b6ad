import type { Lesson, Pupil, Review } from '../subgraphs/school.ts';
import { type Ask, extend } from './ask.ts';
import type { Texts } from './planned-fetches.ts';

type Authorization = string | undefined;
type Join = <Entity extends object>(
  authorization: Authorization,
  entities: readonly Entity[],
  represent: (entity: Entity) => object,
) => Promise<void>;

const CLASS_LESSONS = 'classmates.@.reviews.@.lesson';
const CLASS_AUTHORS = `${CLASS_LESSONS}.reviews.@.author`;
const TOP_AUTHORS = 'topLessons.@.reviews.@.author';

export function heavy(ask: Ask, texts: Texts) {
  const classmatesText = texts('accounts', '');
  const topLessonsText = texts('lessons', '');
  const join = (subgraph: string, place: string, turn?: number): Join => {
    const text = texts(subgraph, place, turn);
    return (authorization, entities, represent) => {
      const representations: object[] = [];
      for (const entity of entities) representations.push(represent(entity));
      return extend(ask(subgraph, text, authorization, { representations }), entities);
    };
  };
  /** Whether a lesson is open, what it is, and then, with what it is, how much work it is. */
  const lessonDetails = (place: string) => {
    const isOpen = join('progress', place, 1);
    const details = join('lessons', place);
    const workload = join('progress', place, 2);
    const detailsFirst = async (authorization: Authorization, lessons: Lesson[]) => {
      await details(authorization, lessons, lessonKey);
      await workload(authorization, lessons, lessonMeasures);
    };
    return (authorization: Authorization, lessons: Lesson[]) => [
      isOpen(authorization, lessons, lessonKey),
      detailsFirst(authorization, lessons),
    ];
  };

  const classReviews = join('reviews', 'classmates.@');
  const classLessons = lessonDetails(CLASS_LESSONS);
  const classAuthors = join('accounts', CLASS_AUTHORS);
  const classOwnLessons = lessonDetails(`${CLASS_AUTHORS}.reviews.@.lesson`);
  const topReviews = join('reviews', 'topLessons.@');
  const topProgress = join('progress', 'topLessons.@');
  const topAuthors = join('accounts', TOP_AUTHORS);
  const topOwnLessons = lessonDetails(`${TOP_AUTHORS}.reviews.@.lesson`);

  async function askClassmates(authorization: Authorization): Promise<Pupil[]> {
    const { classmates } = await ask<{ classmates: Pupil[] }>('accounts', classmatesText, authorization);
    await classReviews(authorization, classmates, pupilKey);
    const lessons: Lesson[] = [];
    for (const pupil of classmates) for (const { lesson } of pupil.reviews) lessons.push(lesson);
    const { authors, ownLessons } = met(lessons);
    await Promise.all([
      ...classLessons(authorization, lessons),
      classAuthors(authorization, authors, pupilKey),
      ...classOwnLessons(authorization, ownLessons),
    ]);
    return classmates;
  }

  async function askReviewsOf(authorization: Authorization, lessons: Lesson[]): Promise<void> {
    await topReviews(authorization, lessons, lessonKey);
    const { authors, ownLessons } = met(lessons);
    await Promise.all([topAuthors(authorization, authors, pupilKey), ...topOwnLessons(authorization, ownLessons)]);
  }

  async function askTopLessons(authorization: Authorization): Promise<Lesson[]> {
    const { topLessons } = await ask<{ topLessons: Lesson[] }>('lessons', topLessonsText, authorization);
    await Promise.all([
      askReviewsOf(authorization, topLessons),
      topProgress(authorization, topLessons, lessonMeasures),
    ]);
    return topLessons;
  }

  return async (authorization: Authorization) => {
    const [classmates, topLessons] = await Promise.all([askClassmates(authorization), askTopLessons(authorization)]);
    return { classmates: classmates.map(classmate), topLessons: topLessons.map(reviewedLesson) };
  };
}

const pupilKey = ({ id }: Pupil) => ({ __typename: 'Pupil', id });
const lessonKey = ({ id }: Lesson) => ({ __typename: 'Lesson', id });
const lessonMeasures = ({ id, minutes, difficulty }: Lesson) => ({ __typename: 'Lesson', id, minutes, difficulty });

/** Whoever reviewed these lessons, and the lessons that they reviewed. */
function met(lessons: readonly Lesson[]) {
  const authors: Pupil[] = [];
  const ownLessons: Lesson[] = [];
  for (const lesson of lessons) {
    for (const { author } of lesson.reviews) {
      authors.push(author);
      for (const own of author.reviews) ownLessons.push(own.lesson);
    }
  }
  return { authors, ownLessons };
}

const lessonShape = ({ id, title, minutes, difficulty, isOpen, workload }: Lesson) => ({
  id,
  title,
  minutes,
  difficulty,
  isOpen,
  workload,
});
const ownReview = ({ id, body, lesson }: Review) => ({ id, body, lesson: lessonShape(lesson) });
const authorShape = ({ id, username, name, reviews }: Pupil) => ({
  id,
  username,
  name,
  reviews: reviews.map(ownReview),
});
const lessonReview = ({ id, body, author }: Review) => ({ id, body, author: authorShape(author) });
const reviewedLesson = (lesson: Lesson) => ({ ...lessonShape(lesson), reviews: lesson.reviews.map(lessonReview) });
const classReview = ({ id, body, lesson }: Review) => ({ id, body, lesson: reviewedLesson(lesson) });
const classmate = ({ id, username, name, reviews }: Pupil) => ({
  id,
  username,
  name,
  reviews: reviews.map(classReview),
});
