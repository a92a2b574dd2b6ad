// A process that plays: every player sends the same answer at once, and each one that is taken is told to whoever started it. Killed by the test that did.
import { openEventBus } from '@alif24/subgraph-shared/events';
import { openSubgraph } from '@alif24/subgraph-shared/server';
import { readSettings } from '@alif24/subgraph-shared/settings';
import { pino } from 'pino';
import { subgraph as manifest } from '../subgraph.ts';

const [databaseUrl, quizId, questionId, ...tokens] = process.argv.slice(2);
const events = await openEventBus(databaseUrl);
const settings = readSettings({ NODE_ENV: 'test', PEPPER: 'the pepper of every test, no secret' });
const resources = { events, tokens: null, log: pino({ level: 'silent' }), settings };
const subgraph = await openSubgraph(manifest, { databaseUrl, resources });
const hop = { caller: null, requestId: 'test', address: '127.0.0.1' };
const query = `mutation ($input: SubmitLiveQuizAnswerInput!) { submitLiveQuizAnswer(input: $input) { options } }`;
const read = 'query ($quizId: ID!) { liveQuiz(id: $quizId) { sequence } }';
await subgraph.execute({ query: read, variables: { quizId } }, hop);
process.on('message', async () => {
  await Promise.all(
    tokens.map(async (playerToken) => {
      const input = { quizId, questionId, options: [1], playerToken };
      const { errors } = await subgraph.execute({ query, variables: { input } }, hop);
      if (!errors) process.send(playerToken);
    }),
  );
});
process.send('ready');
