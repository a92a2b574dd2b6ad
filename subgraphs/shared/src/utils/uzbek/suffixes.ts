const SUFFIX =
  'lar|ning|ni|ga|ka|qa|dagi|dan|da|gacha|gina|cha|chi|lik|li|siz|simon|imiz|ingiz|im|ing|si|i|miz|ngiz|m|ng|viy|iy|dek|day|dir|dosh|xona|mi|ku|man|san|mas';
const CHAIN = new RegExp(`^(?:${SUFFIX})*(?:la[a-zʻʼ]*)?$`);

/** Could these lower-case Latin letters be nothing but endings of an Uzbek noun? An empty string is. */
export function isSuffixChain(ending: string): boolean {
  return CHAIN.test(ending);
}
