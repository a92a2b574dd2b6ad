export { drawingTexts } from './drawing.texts.ts';
export { Drawing, drawnPictures } from './drawing.tsx';
export { isNamedDrawing, type NamedDrawing, namedDrawings } from './drawing-names.ts';
export { picturePadTexts } from './picture-pad.texts.ts';
export { PicturePad } from './picture-pad.tsx';
