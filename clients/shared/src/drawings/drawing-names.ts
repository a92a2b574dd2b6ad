import { drawingTexts } from './drawing.texts.ts';

export type NamedDrawing = keyof (typeof drawingTexts)['source']['uz'];

/** The drawn things that have a name, in the order in which they are offered. */
export const namedDrawings = (): readonly NamedDrawing[] => Object.keys(drawingTexts.source.uz) as NamedDrawing[];

export const isNamedDrawing = (picture: string): picture is NamedDrawing =>
  Object.hasOwn(drawingTexts.source.uz, picture);
