import { Drawing, drawnPictures } from '../drawings/index.ts';
import type { StoryTheme } from '../graphql/index.ts';

/** What stands for a theme where nobody has drawn the thing of a story yet. */
const instead: Record<StoryTheme, string> = {
  NATURE: 'tree',
  FAMILY: 'house',
  SCHOOL: 'school',
  FAIRY_TALE: 'castle',
  SCIENCE: 'rocket',
  CITY: 'gate',
  HISTORY: 'yurt',
  FRIENDSHIP: 'kite',
};
const drawn = new Set(drawnPictures);

interface StoryPictureProps {
  picture: string;
  theme: StoryTheme;
  className?: string;
}

/** The picture of a story; silent, because its title stands beside it. */
export function StoryPicture({ picture, theme, className }: StoryPictureProps) {
  return (
    <Drawing picture={drawn.has(picture) ? picture : instead[theme]} letter="" {...(className && { className })} />
  );
}
