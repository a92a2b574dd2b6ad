/**
 * Imports a part of the page by `load`, as often as it is called until it comes. A browser remembers that a file did not come and asks for it no second time: then
 * it is imported under another address of the same file, which the error names. Where it names none (Safari) the file is asked for as before. Rejects when it does not come.
 */
export function importAgain<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let lost: string | undefined;
  let tries = 0;
  return async () => {
    try {
      tries += 1;
      return await (lost === undefined ? load() : (import(/* @vite-ignore */ `${lost}?try=${tries}`) as Promise<Part>));
    } catch (error) {
      lost ??= /https?:\S+?\.js/.exec(String(error))?.[0];
      throw error;
    }
  };
}
