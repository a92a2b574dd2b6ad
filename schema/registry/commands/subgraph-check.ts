import { setTimeout as pause } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { CheckSettings } from '../check/types.ts';
import { completeSettings } from '../check-settings.ts';
import { allow, type Context, requireName, requireSdl, requireVariant } from '../context.ts';
import { EngineBusy } from '../engine.ts';
import type { Key } from '../keys.ts';
import { addCheck, finishCheck, forgetCheck, type NewCheck, repeatedCheck } from '../store/checks.ts';
import { readSettings, recordedOperations } from '../store/operations.ts';
import { currentSubgraphs, type GitContext, goodSupergraph, readDocument } from '../store/publications.ts';
import { cleaned } from './git-context.ts';
import { requestOf } from './publish.ts';

interface Submission {
  variant: string;
  subgraphName: string;
  proposedSchema: string;
  gitContext?: GitContext | null;
  config?: {
    queryCountThreshold?: number | null;
    queryCountThresholdPercentage?: number | null;
    from?: string | null;
  } | null;
}

/** Checks of this process that are not done, by what they are asked for with: a repeated request waits for the same one. */
const running = new Map<string, Promise<string | undefined>>();

/**
 * `rover subgraph check` and `publish --check`. Does the whole check before it answers, unless that takes long. Asked again in the same words within
 * two minutes, with the same graph, operations and settings behind it, it answers with the same check.
 */
export async function submitCheck(ctx: Context, graph: string, submission: Submission) {
  try {
    return await check(ctx, allow(ctx, graph, 'check'), submission);
  } catch (error) {
    // Of this one mutation rover shows no errors, only "No data field provided".
    if (error instanceof GraphQLError) return { __typename: 'PermissionError', message: error.message };
    ctx.log.error({ err: error }, 'a check was not taken');
    return { __typename: 'InvalidInputError', message: 'The registry could not take the check; its log says why.' };
  }
}

async function check(ctx: Context, key: Key, submission: Submission) {
  const { graph } = key;
  const { variant, subgraphName: subgraph, proposedSchema, gitContext, config } = submission;
  requireVariant(variant);
  requireName(subgraph);
  const sdl = requireSdl(proposedSchema, subgraph);
  const git = cleaned(gitContext);
  // Of one moment: what somebody publishes between two looks would else be told as a change of this proposal.
  const { published, good } = await ctx.store.snapshot(async (db) => ({
    published: await currentSubgraphs(db, graph, variant),
    good: await goodSupergraph(db, graph, variant),
  }));
  const settings = withConfig(completeSettings(await readSettings(ctx.store, graph, variant)), config);
  const operations = await recordedOperations(ctx.store, { graph, variant, days: settings.windowDays });
  const request = requestOf(key.id, variant, subgraph, sdl, git, settings, published, good, operations);
  const handle = request.toString('hex');
  const id = await (running.get(handle) ?? submit());
  if (id === undefined) return { __typename: 'RateLimitExceededError', message: 'Too many checks wait; try again.' };
  return { __typename: 'CheckRequestSuccess', workflowID: id, targetURL: ctx.links.check(graph, id) };

  function submit(): Promise<string | undefined> {
    const submitted = (async () => {
      const repeated = await repeatedCheck(ctx.store, request);
      if (repeated) return repeated;
      const before = good ? await readDocument(ctx.store, good.hash) : null;
      const proposal = { published, before, subgraph, sdl, operations, settings, now: new Date() };
      return run(ctx, { graph, variant, subgraph, sdl, request, git, keyId: key.id }, proposal);
    })().finally(() => running.delete(handle));
    running.set(handle, submitted);
    return submitted;
  }
}

/** The settings with what the caller asks for; rover makes 0 of every percentage below 100, so 0 says nothing. */
function withConfig(settings: CheckSettings, config: Submission['config']): CheckSettings {
  const seconds = -Number(config?.from ?? Number.NaN);
  return {
    ...settings,
    countThreshold: config?.queryCountThreshold ?? settings.countThreshold,
    percentageThreshold: config?.queryCountThresholdPercentage || settings.percentageThreshold,
    windowDays: seconds > 0 ? Math.min(90, Math.ceil(seconds / 86_400)) : settings.windowDays,
  };
}

type Proposal = Parameters<typeof import('../check/run-check.ts').runCheck>[0];

/** The id of the check as soon as it is done or has taken too long; undefined when there is no room for it. */
async function run(
  { store, engine, log, answerWithin }: Context,
  check: NewCheck,
  proposal: Proposal,
): Promise<string | undefined> {
  const id = await addCheck(store, check);
  const work = engine.run('check', proposal).then(
    async (report) => {
      await finishCheck(store, id, { report });
      return id;
    },
    async (error: Error) => {
      if (error instanceof EngineBusy) {
        await forgetCheck(store, id);
        return undefined;
      }
      log.error({ err: error, check: id }, 'a check could not be run');
      await finishCheck(store, id, { failure: 'The check could not be run; the log of the registry says why.' });
      return id;
    },
  );
  work.catch((error: Error) => log.error({ err: error, check: id }, 'a check could not be written down'));
  const late = new AbortController();
  const answer = await Promise.race([
    work,
    pause(answerWithin, id, { signal: late.signal, ref: false }).catch(() => id),
  ]);
  late.abort();
  return answer;
}
