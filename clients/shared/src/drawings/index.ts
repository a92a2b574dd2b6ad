export { Drawing, drawnPictures } from './drawing.tsx';
