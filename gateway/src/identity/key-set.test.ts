import { exportJWK, generateKeyPair } from 'jose';
import { expect, it } from 'vitest';
import { createKeySet } from './key-set.ts';

it('takes a new key from one moment to the next, and a retired one no longer once it has read the keys again', async () => {
  const keyOf = async (kid: string) => {
    const { publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
    return { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' };
  };
  const [old, next] = [await keyOf('old'), await keyOf('next')];
  let published = [old];
  const keySet = createKeySet(() => ({ keys: published }));
  const find = async (kid: string) => keySet({ alg: 'EdDSA', kid }, { payload: '', signature: '' });
  await expect(find('old')).resolves.toBeDefined();
  published = [old, next];
  await expect(find('next')).resolves.toBeDefined();
  await expect(find('old')).resolves.toBeDefined();
  const later = createKeySet(() => ({ keys: published }));
  const findLater = async (kid: string) => later({ alg: 'EdDSA', kid }, { payload: '', signature: '' });
  await findLater('old');
  published = [next];
  await expect(findLater('made up')).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' });
  await expect(findLater('old')).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' });
  await expect(findLater('next')).resolves.toBeDefined();
});
