import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { ListenButton } from '@alif24/client-shared/voice';
import {
  IconBook,
  IconBook2,
  IconCards,
  IconCheck,
  IconChecklist,
  IconChevronRight,
  IconNotebook,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { pupilTexts } from './pupil.texts.ts';
import styles from './task-list.module.css';
import { type Task, taskUrl } from './tasks.ts';

/** Each task is one link as large as the card, with a sign that needs no reading and a button that says it. */
export function TaskList({ tasks, playMinutes }: { tasks: readonly Task[]; playMinutes: number | null }) {
  const t = useTexts(pupilTexts);
  const words = useTaskWords(playMinutes);
  return (
    <ul aria-label={t('tasks')} className={styles.list}>
      {tasks.map((task) => {
        const { title, text } = words(task);
        const inside = (
          <>
            <span className={styles.sign} aria-hidden="true">
              {signOf(task)}
            </span>
            <span className={styles.words}>
              <strong>{title}</strong>
              <small>{task.isDone ? t('done') : text}</small>
            </span>
            <span className={styles.go} aria-hidden="true">
              {task.isDone ? <IconCheck size={28} stroke={3} /> : <IconChevronRight size={28} stroke={2.5} />}
            </span>
          </>
        );
        const look = {
          className: styles.task,
          'data-site': task.site,
          'data-kind': task.kind,
          'data-done': task.isDone,
        };
        return (
          <li key={task.kind} className={styles.item}>
            {task.site === 'main' ? (
              <Link to={task.path} {...look}>
                {inside}
              </Link>
            ) : (
              <a href={taskUrl(task)} {...look}>
                {inside}
              </a>
            )}
            <ListenButton text={`${title}. ${task.isDone ? t('done') : text}.`} />
          </li>
        );
      })}
    </ul>
  );
}

function signOf(task: Task): ReactNode {
  switch (task.kind) {
    case 'letter':
      return <span className={styles.letter}>{task.letter}</span>;
    case 'newLetter':
      return <span className={styles.letter}>A</span>;
    case 'test':
      return <IconChecklist size={40} />;
    case 'homework':
      return <IconNotebook size={40} />;
    case 'story':
    case 'newStory':
      return <IconBook size={40} />;
    case 'maths':
      return <span className={styles.sum}>3+4</span>;
    case 'game':
      return task.game === 'MATH_MONSTER' ? <span className={styles.sum}>7×8</span> : <IconCards size={40} />;
    default:
      return <IconBook2 size={40} />;
  }
}

/** The letters of another alphabet look much like ours: the words say whose they are. */
const letterTexts: Partial<Record<string, 'letterTextRu' | 'letterTextEn'>> = {
  ru: 'letterTextRu',
  en: 'letterTextEn',
};

/** `playMinutes` are left for games today; null is no limit. */
function useTaskWords(playMinutes: number | null): (task: Task) => { title: string; text: string } {
  const t = useTexts(pupilTexts);
  const format = useFormat();
  return (task) => {
    switch (task.kind) {
      case 'letter':
        return { title: t('letter', { letter: task.letter }), text: t(letterTexts[task.language] ?? 'letterText') };
      case 'lesson':
        return {
          title: task.title,
          text: task.percent > 0 ? t('lessonPercent', { percent: task.percent }) : t('lessonText'),
        };
      case 'test':
        return { title: task.title, text: t('testText') };
      case 'homework':
        return {
          title: task.title,
          text: t('homeworkText', { day: format.day(task.deadline), time: format.time(task.deadline) }),
        };
      case 'story':
        return { title: task.title, text: t('storyText') };
      case 'game':
        return {
          title: t(task.game),
          text: playMinutes === null ? t(`${task.game}Text`) : t('playLeft', { count: playMinutes }),
        };
      default:
        return { title: t(task.kind), text: t(`${task.kind}Text`) };
    }
  };
}
