export { drawingTexts, isNamedDrawing, type NamedDrawing, namedDrawings } from './drawing.texts.ts';
export { Drawing, drawnPictures } from './drawing.tsx';
export { picturePadTexts } from './picture-pad.texts.ts';
export { PicturePad } from './picture-pad.tsx';
