import { AppError } from './app-error.ts';
export function cleanName(s: string): string {
  const t = s.trim().replace(/\s+/g, ' ');
  if (t.length < 1 || t.length > 100) throw new AppError('BAD_USER_INPUT', 'A name has 1 to 100 letters.');
  return t;
}
