import { generateKeyPairSync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOfSecret, requireSecrets } from './secrets.ts';

const strong = () => randomBytes(32).toString('hex');
const signingKey = () => JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }));

describe('a secret', () => {
  it.each([
    [undefined, 'is missing'],
    ['', 'is missing'],
    ['Zk3vQ9xLr7mTb2WnYc5P', 'is shorter than 32 characters'],
    ['changeme-changeme-changeme-changeme', 'is an example'],
    ['please-CHANGE-ME-before-you-start-1234', 'is an example'],
    ['the pepper of every test, no secret', 'is an example'],
    ['a'.repeat(64), 'is no random text'],
    ['0123456789abcdef'.repeat(4), 'is no random text'],
    ['abcdefghijklmnopqrstuvwxyz0123456789', 'is no random text'],
    ['zyxwvutsrqponmlkjihgfedcba9876543210', 'is no random text'],
    ['abababababababababababababababababcd', 'is no random text'],
    ['correct-horse-correct-horse-correct-horse-', 'is no random text'],
  ])('%j %s', (value, fault) => {
    expect(faultOfSecret(value)).toBe(fault);
  });

  it('that a generator made is taken, whatever its letters', () => {
    const encoding = fc.constantFrom('hex', 'base64url', 'base64' as const);
    const bytes = fc.constant(null).map(() => randomBytes(32));
    fc.assert(
      fc.property(bytes, encoding, (made, as) => {
        expect(faultOfSecret(made.toString(as as BufferEncoding))).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('in production', () => {
  const NODE_ENV = 'production';
  const needed = ['HOP_SECRET', 'PEPPER', 'SIGNING_KEY'];

  it('good secrets let a process start', () => {
    const own = {
      HOP_SECRET: strong(),
      PEPPER: strong(),
      SIGNING_KEY: signingKey(),
      TELEGRAM_WEBHOOK_SECRET: strong(),
    };
    const database = `postgres://alif24:${randomBytes(12).toString('hex')}@localhost/alif24`;
    requireSecrets({ NODE_ENV, ...own, DATABASE_URL: database }, needed);
    requireSecrets({ NODE_ENV, ...own, DATABASE_URL: 'postgres://alif24@localhost/alif24' }, needed);
  });

  it('one sentence names each that is not, and none of what they are', () => {
    const source = {
      NODE_ENV,
      HOP_SECRET: 'changeme'.repeat(5),
      DATABASE_URL: 'postgres://alif24:password@localhost:5432/alif24',
      MIGRATION_DATABASE_URL: 'postgres://owner:owner@localhost:5432/alif24',
      TELEGRAM_WEBHOOK_SECRET: 'hook',
      SIGNING_KEY: '{"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A","x":"x"}',
    };
    const said = (() => {
      try {
        requireSecrets(source, needed);
      } catch (error) {
        return (error as Error).message;
      }
    })();
    expect(said).toBe(
      'In production every installation has secrets of its own, but HOP_SECRET is an example, PEPPER is missing, SIGNING_KEY is an example, ' +
        'DATABASE_URL has the password of an example, MIGRATION_DATABASE_URL has the password of an example, ' +
        'TELEGRAM_WEBHOOK_SECRET is shorter than 32 characters; .env.example says how to make them.',
    );
  });

  it.each(['', 'no json', '{"kty":"OKP","x":"public"}', '{"kty":"EC","d":"a"}'])(
    'no signing key is %j',
    (SIGNING_KEY) => {
      expect(() => requireSecrets({ NODE_ENV, SIGNING_KEY }, ['SIGNING_KEY'])).toThrow(
        /SIGNING_KEY is (missing|no private)/,
      );
    },
  );

  it.each([
    ['', null],
    [JSON.stringify(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' })), null],
    [signingKey(), null],
    ['no json', 'is no Ed25519 key'],
    ['{"kty":"OKP","d":"a"}', 'is no Ed25519 key'],
    ['{"kty":"OKP","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}', 'is an example'],
    ['{"kty":"OKP","x":"x","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"}', 'is an example'],
  ])('the signing key of before may be its public half alone: %j', (SIGNING_KEY_PREVIOUS, fault) => {
    const check = () => requireSecrets({ NODE_ENV, SIGNING_KEY_PREVIOUS }, []);
    if (fault === null) check();
    else expect(check).toThrow(`SIGNING_KEY_PREVIOUS ${fault}`);
  });

  it('a process that needs no signing key does without', () => {
    requireSecrets({ NODE_ENV, HOP_SECRET: strong() }, ['HOP_SECRET']);
  });
});

it('while developing anything goes', () => {
  requireSecrets({ NODE_ENV: 'development', HOP_SECRET: 'changeme' }, ['HOP_SECRET', 'PEPPER']);
});
