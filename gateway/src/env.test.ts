import { describe, expect, it } from 'vitest';
import { readEnv } from './env.ts';

const LONG = 'kV3vQz8pX1mR6tY0sB4nC7wE2uJ9aH5d';

describe('the environment', () => {
  it('needs the secret alone; development shows the graph, production hides it', () => {
    const development = readEnv({}, { HOP_SECRET: 'x' });
    expect([development.PORT, development.LANDING_PAGE, development.INTROSPECTION]).toEqual([4000, true, true]);
    const production = readEnv({}, { HOP_SECRET: LONG, NODE_ENV: 'production' });
    expect([production.LANDING_PAGE, production.INTROSPECTION]).toEqual([false, false]);
    expect(development.ALLOWED_ORIGINS).toContain('http://lession.alif24.localhost:4000');
    expect(production.ALLOWED_ORIGINS).toContain('https://lession.alif24.uz');
  });

  it('names subgraph addresses by subgraph', () => {
    const { subgraphUrls } = readEnv({}, { HOP_SECRET: 'x', SUBGRAPH_URL_OLIMP: 'http://olimp:8005/graphql' });
    expect(subgraphUrls).toEqual({ olimp: 'http://olimp:8005/graphql' });
  });

  it.each([
    [{}, 'HOP_SECRET is missing'],
    [{ HOP_SECRET: 'x', PORT: 'four' }, 'PORT'],
    [{ HOP_SECRET: 'short', NODE_ENV: 'production' }, 'HOP_SECRET is shorter than 32 characters'],
    [{ HOP_SECRET: `change-me-${LONG}`, NODE_ENV: 'production' }, 'HOP_SECRET is an example'],
    [{ HOP_SECRET: 'x'.repeat(64), NODE_ENV: 'production' }, 'HOP_SECRET is no random text'],
    [
      { HOP_SECRET: LONG, LOG_PSEUDONYM_KEY: '0123456789'.repeat(4), NODE_ENV: 'production' },
      'LOG_PSEUDONYM_KEY is no',
    ],
    [{ HOP_SECRET: 'x', SUBGRAPH_URL_OLIMP: 'olimp' }, 'SUBGRAPH_URL_OLIMP'],
    [{ HOP_SECRET: 'x', OTEL_TRACES_SAMPLER: 'often' }, 'OTEL_TRACES_SAMPLER'],
    [{ HOP_SECRET: 'x', LIMITS: 'depth=9,width=9' }, 'width=9 is no limit'],
    [{ HOP_SECRET: 'x', SAFELIST: 'yes' }, 'SAFELIST'],
    [{ HOP_SECRET: 'x', OTEL_TRACES_SAMPLER_ARG: '20' }, 'OTEL_TRACES_SAMPLER_ARG'],
    [{ HOP_SECRET: 'x', LOG_PSEUDONYM_KEY: 'short' }, 'LOG_PSEUDONYM_KEY'],
  ])('%j is refused with a sentence that names the fault', (variables, sentence) => {
    expect(() => readEnv({}, variables)).toThrow(sentence);
  });
});
