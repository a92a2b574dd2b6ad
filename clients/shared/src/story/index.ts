export { StoryLevel } from './story-level.tsx';
export { StoryPicture } from './story-picture.tsx';
export { StoryReader } from './story-reader.tsx';
