import { randomBytes } from 'node:crypto';
import { codeOf, keyedHash, newCode } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, cleanLine, type Locale, lookAlikeKey, seededRandom } from '@alif24/subgraph-shared/utils';
import { friendlyName, friendlyNames } from '../nickname/friendly-name.rules.ts';
import { isFit } from '../nickname/is-fit.rules.ts';
import { cleanNickname, NICKNAME, quizNotFound } from './live-quiz.rules.ts';
import { findLiveQuiz, toSnapshot } from './live-quiz.service.ts';
import type { JoinedLiveQuiz } from './live-quiz.type.ts';
import { type LiveQuizDraft, putPerson } from './live-quiz-batch.ts';
import { playerOf } from './live-quiz-board.service.ts';
import { countGuess, quizIdOfPin } from './live-quiz-pin.service.ts';
import type { JoinLiveQuizInput, RestoreLiveQuizPlayerInput } from './live-quiz-player.input.ts';
import { presentOf } from './live-quiz-player.service.ts';
import { currentViews, roomOf } from './live-quiz-rooms.ts';
import { hashOf, type LiveQuizPerson } from './live-quiz-roster.ts';
import type { LiveQuizView } from './live-quiz-view.ts';
import { timeOrderedId } from './time-ordered-id.ts';

const RESUME_LETTERS = 6;
const newToken = () => randomBytes(24).toString('base64url');
const nameTaken = () => new AppError('NAME_TAKEN', 'Somebody in this quiz has that name already.');

/**
 * Joins the quiz behind a PIN, at any time before its end. Who joined before, by account or else by token, comes back as the same player with the score kept;
 * anybody else becomes a new player and without an account gets a token and a code to come back with. A nickname that is not fit for a class becomes a
 * friendly one. QUIZ_NOT_FOUND, NAME_TAKEN, QUIZ_LOCKED, PLAYER_REMOVED for the banned, LIMIT_EXCEEDED when the room is full.
 */
export async function joinLiveQuiz(ctx: Context, input: JoinLiveQuizInput): Promise<JoinedLiveQuiz> {
  const userId = ctx.caller?.userId ?? null;
  const nickname = cleanNickname(input.nickname);
  const quizId = await quizIdOfPin(ctx, input.pin);
  if (quizId === null) throw quizNotFound();
  const secrets = userId === null ? secretsOf(ctx, quizId, input.joinKey ?? null) : null;
  const joinHash = input.joinKey ? hashOf(input.joinKey) : null;
  let joined: LiveQuizPerson | undefined;
  let isNew = false;
  const view = await roomOf(ctx, quizId).change({
    isLone: true,
    want(draft) {
      const before =
        draft.people.whoIs({ playerToken: null, userId }) ??
        draft.people.whoIs({ playerToken: input.playerToken ?? null, userId }) ??
        (secrets && draft.people.whoIs({ playerToken: secrets.playerToken, userId: null })) ??
        (userId === null && joinHash ? bannedIn(draft, joinHash) : undefined);
      const isInside = before && draft.state.players.get(before.id)?.status === 'IN';
      isNew = !before;
      joined = isInside
        ? before
        : {
            ...(before ?? {
              ...{ id: timeOrderedId(), userId, joinedAt: new Date() },
              tokenHash: secrets && hashOf(secrets.playerToken),
              resumeHash: secrets && resumeHash(ctx, quizId, secrets.resumeCode),
            }),
            ...named(draft, nickname, { ownId: before?.id, language: input.language ?? before?.language ?? null }),
            ...{ language: input.language ?? before?.language ?? null, joinHash: joinHash ?? before?.joinHash ?? null },
          };
      return { kind: 'join', playerId: joined.id, team: input.team ?? null };
    },
    after(draft, events) {
      const [event] = events;
      if (event && joined) {
        if (isNew) joined = { ...joined, joinedAt: new Date(event.at) };
        putPerson(draft, joined);
      }
      presentOf(ctx, draft);
    },
  });
  // Who hears the answer for the first time, or once more since the first one was lost.
  const given = secrets && joined?.tokenHash === hashOf(secrets.playerToken) ? secrets : null;
  // Somebody with an account may have chosen to go on as the guest they were.
  const isGuest = userId === null || joined?.userId === null;
  return {
    quiz: toSnapshot(ctx, view),
    player: playerIn(view, joined as LiveQuizPerson),
    playerToken: given?.playerToken ?? (isGuest ? (input.playerToken ?? null) : null),
    resumeCode: given?.resumeCode ?? null,
  };
}

/** What a player without an account comes back with; of one browser in one quiz always the same, so that nothing is lost with an answer. */
function secretsOf(ctx: Context, quizId: string, joinKey: string | null) {
  if (joinKey === null) return { playerToken: newToken(), resumeCode: newCode().slice(0, RESUME_LETTERS) };
  const derived = (what: string) => keyedHash(ctx, `live-quiz-${what}`, quizId, joinKey);
  return {
    playerToken: derived('token').toString('base64url'),
    resumeCode: codeOf(derived('code').subarray(0, RESUME_LETTERS)),
  };
}

/** Who was banned in a browser: nobody joins from it any more but with an account, which is known by itself. */
const bannedIn = ({ people, state }: LiveQuizDraft, joinHash: string) =>
  people.inBrowser(joinHash).find(({ id }) => state.players.get(id)?.status === 'BANNED');

const chance = () => seededRandom(randomBytes(8).toString('hex'));

/** Names to choose from for whoever cannot think of one: fit, in their language, and nobody's in this quiz when they are asked for. QUIZ_NOT_FOUND. */
export async function liveQuizNicknames(ctx: Context, quizId: string, language: Locale | null): Promise<string[]> {
  const { quiz, people } = (await findLiveQuiz(ctx, { id: quizId, pin: null })).view;
  return friendlyNames(chance(), language ?? quiz.language, (name) => people.named(lookAlikeKey(name)) !== undefined);
}

/** The name to show, with what makes it one of its kind. NAME_TAKEN. */
function named(
  { people, quiz }: LiveQuizDraft,
  nickname: string,
  { ownId, language }: { ownId: string | undefined; language: Locale | null },
) {
  const isTaken = (name: string) => {
    const holder = people.named(lookAlikeKey(name));
    return holder !== undefined && holder.id !== ownId;
  };
  if (isFit(nickname)) {
    if (isTaken(nickname)) throw nameTaken();
    return { nickname, nicknameKey: lookAlikeKey(nickname) };
  }
  const friendly = friendlyName(chance(), language ?? quiz.language, isTaken);
  return { nickname: friendly, nicknameKey: lookAlikeKey(friendly) };
}

const resumeHash = (ctx: Context, quizId: string, code: string) =>
  keyedHash(ctx, 'live-quiz-resume', quizId, code.toUpperCase().replace(/\s/g, '')).toString('hex');

const playerIn = ({ quiz, state }: LiveQuizView, person: LiveQuizPerson) =>
  playerOf(person, { quizId: quiz.id, team: state.players.get(person.id)?.team ?? null });

/**
 * Brings a player without an account back on another device, by PIN, nickname and the code that joining gave. They get a new token, and the one of before is
 * void. NOT_FOUND when the three do not belong together, which counts as a wrong PIN does: TOO_MANY_ATTEMPTS.
 */
export async function restoreLiveQuizPlayer(ctx: Context, input: RestoreLiveQuizPlayerInput): Promise<JoinedLiveQuiz> {
  const nicknameKey = lookAlikeKey(cleanLine(input.nickname, NICKNAME));
  const quizId = await quizIdOfPin(ctx, input.pin);
  if (quizId === null) throw quizNotFound();
  const playerToken = newToken();
  const hash = resumeHash(ctx, quizId, input.resumeCode);
  const whose = ({ people }: Pick<LiveQuizView, 'people'>) => {
    const named = people.named(nicknameKey);
    return named?.resumeHash === hash ? named : undefined;
  };
  const [known] = await currentViews(ctx, [quizId]);
  await countGuess(ctx, input.pin, known !== null && known !== undefined && whose(known) !== undefined);
  let person: LiveQuizPerson | undefined;
  const view = await roomOf(ctx, quizId).change({
    isLone: true,
    want(draft) {
      const before = whose(draft);
      if (!before) throw new AppError('NOT_FOUND', 'Nobody of this quiz has this name and code.');
      person = { ...before, tokenHash: hashOf(playerToken), joinHash: input.joinKey ? hashOf(input.joinKey) : null };
      return { kind: 'join', playerId: before.id, team: null };
    },
    after: (draft) => putPerson(draft, person as LiveQuizPerson),
  });
  return {
    ...{ quiz: toSnapshot(ctx, view), player: playerIn(view, person as LiveQuizPerson) },
    ...{ playerToken, resumeCode: null },
  };
}
