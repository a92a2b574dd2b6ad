import { randomBytes } from 'node:crypto';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { ANSWER, JOIN, join, newQuiz, STANDING } from './live-quiz.fixture.ts';
import { roomOf } from './live-quiz-rooms.ts';

const graph = testGraph(subgraph);
let teacher: GraphClient;
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
});

const RESTORE = `mutation ($input: RestoreLiveQuizPlayerInput!) {
  restoreLiveQuizPlayer(input: $input) { playerToken player { id } } }`;
const newKey = () => randomBytes(16).toString('base64url');
const refusal = async (who: GraphClient, input: object) => {
  const { errors = [] } = await who.ask(JOIN, { input });
  return errors.map(({ extensions = {} }) => ({ ...extensions, message: undefined }));
};

describe('a browser that joins', () => {
  it('whose first answer was lost gets the same player, token and code, and its own name is not taken', async () => {
    const quiz = await newQuiz(teacher);
    const joinKey = newKey();
    const lost = await join(graph.anonymous, quiz.pin, 'Amir', { joinKey });
    // Another process has it from the database.
    roomOf(graph.context(), quiz.id).forget();
    const heard = await join(graph.anonymous, quiz.pin, 'Amir', { joinKey });
    expect(heard).toMatchObject({ ...lost, quiz: { id: quiz.id } });
    expect(heard.resumeCode).toMatch(/^[0-9A-Z]{6}$/);
    expect((await quiz.read()).playerCount).toBe(1);
    await Promise.all(
      Array.from({ length: 20 }, async () =>
        expect((await join(graph.anonymous, quiz.pin, 'Amir', { joinKey })).player.id).toBe(lost.player.id),
      ),
    );
    expect((await quiz.read()).playerCount).toBe(1);
    const { currentQuestion } = await quiz.open();
    const input = { quizId: quiz.id, questionId: currentQuestion.id, options: [1], playerToken: heard.playerToken };
    await graph.anonymous.data(ANSWER, { input });
    const [stored] = await graph
      .context()
      .db.query('SELECT to_jsonb(p)::text AS row FROM olimp.live_quiz_players p WHERE id = $1', [heard.player.id]);
    for (const secret of [joinKey, heard.playerToken, heard.resumeCode]) expect(stored.row).not.toContain(secret);
  });

  it('is another player with another secret, and in another quiz, and a secret is long', async () => {
    const [quiz, other] = [await newQuiz(teacher), await newQuiz(teacher)];
    const joinKey = newKey();
    const first = await join(graph.anonymous, quiz.pin, 'Amir', { joinKey });
    expect(await refusal(graph.anonymous, { pin: quiz.pin, nickname: 'Amir', joinKey: newKey() })).toMatchObject([
      { code: 'NAME_TAKEN' },
    ]);
    const elsewhere = await join(graph.anonymous, other.pin, 'Amir', { joinKey });
    expect(elsewhere.playerToken).not.toBe(first.playerToken);
    expect(elsewhere.resumeCode).not.toBe(first.resumeCode);
    expect(await refusal(graph.anonymous, { pin: quiz.pin, nickname: 'Botir', joinKey: '1234' })).toMatchObject([
      { code: 'BAD_USER_INPUT' },
    ]);
  });

  it('is free for the next one when its player has gone on to another device', async () => {
    const quiz = await newQuiz(teacher);
    const [old, phone] = [newKey(), newKey()];
    const amir = await join(graph.anonymous, quiz.pin, 'Amir', { joinKey: old });
    const input = { pin: quiz.pin, nickname: 'Amir', resumeCode: amir.resumeCode, joinKey: phone };
    const { restoreLiveQuizPlayer: back } = await graph.anonymous.data(RESTORE, { input });
    expect(back.player.id).toBe(amir.player.id);
    const next = await join(graph.anonymous, quiz.pin, 'Botir', { joinKey: old });
    expect(next.player.id).not.toBe(amir.player.id);
    for (const { playerToken } of [back, next]) await graph.anonymous.data(STANDING, { quizId: quiz.id, playerToken });
  });
});

describe('a pupil who signs in where a guest has played', () => {
  it('plays by their account once they have, whatever token the browser sends along', async () => {
    const quiz = await newQuiz(teacher);
    const joinKey = newKey();
    const guest = await join(graph.anonymous, quiz.pin, 'Amir', { joinKey });
    const pupil = await graph.newUser('STUDENT');
    const own = await join(pupil, quiz.pin, 'Sevinch', { joinKey });
    expect(own).toMatchObject({ playerToken: null, player: { nickname: 'Sevinch', user: { id: pupil.userId } } });
    const again = await join(pupil, quiz.pin, 'Sevinch', { joinKey, playerToken: guest.playerToken });
    expect(again).toMatchObject({ playerToken: null, player: { id: own.player.id } });
    expect((await quiz.read()).playerCount).toBe(2);
  });

  it('goes on as the guest where they chose that, and keeps what to come back with', async () => {
    const quiz = await newQuiz(teacher);
    const guest = await join(graph.anonymous, quiz.pin, 'Amir');
    const { playerToken } = guest;
    const pupil = await graph.newUser('STUDENT');
    const chosen = await join(pupil, quiz.pin, 'Amir', { playerToken });
    expect(chosen).toMatchObject({ playerToken, player: { id: guest.player.id, user: null } });
  });
});

describe('a ban', () => {
  const banned = { code: 'PLAYER_REMOVED', details: { isBanned: true } };

  it('holds for the browser: another name, a lost token and signing out let nobody in again, in this quiz alone', async () => {
    const [quiz, other] = [await newQuiz(teacher), await newQuiz(teacher)];
    const [ofGuest, ofPupil] = [newKey(), newKey()];
    const pupil = await graph.newUser('STUDENT');
    const guest = await join(graph.anonymous, quiz.pin, 'Amir', { joinKey: ofGuest });
    const member = await join(pupil, quiz.pin, 'Botir', { joinKey: ofPupil });
    for (const { player } of [guest, member]) await quiz.move('banLiveQuizPlayer', 'id', { playerId: player.id });
    for (const joinKey of [ofGuest, ofPupil]) {
      roomOf(graph.context(), quiz.id).forget();
      expect(await refusal(graph.anonymous, { pin: quiz.pin, nickname: 'Yangi', joinKey })).toMatchObject([banned]);
    }
    await join(graph.anonymous, other.pin, 'Amir', { joinKey: ofGuest });
    // An account is known by itself, and a class may share one tablet.
    await join(await graph.newUser('STUDENT'), quiz.pin, 'Sevinch', { joinKey: ofGuest });
    await join(graph.anonymous, quiz.pin, 'Zilola', { joinKey: newKey() });
    expect((await quiz.read()).playerCount).toBe(2);
  });

  it('goes along to the device on which a player has come back', async () => {
    const quiz = await newQuiz(teacher);
    const [old, phone] = [newKey(), newKey()];
    const amir = await join(graph.anonymous, quiz.pin, 'Amir', { joinKey: old });
    const input = { pin: quiz.pin, nickname: 'Amir', resumeCode: amir.resumeCode, joinKey: phone };
    await graph.anonymous.data(RESTORE, { input });
    await quiz.move('banLiveQuizPlayer', 'id', { playerId: amir.player.id });
    expect(await refusal(graph.anonymous, { pin: quiz.pin, nickname: 'Yangi', joinKey: phone })).toMatchObject([
      banned,
    ]);
  });

  it('leaves who was only removed the way back in the same browser, without a token too', async () => {
    const quiz = await newQuiz(teacher);
    const joinKey = newKey();
    const amir = await join(graph.anonymous, quiz.pin, 'Amir', { joinKey });
    await quiz.move('removeLiveQuizPlayer', 'id', { playerId: amir.player.id });
    const back = await join(graph.anonymous, quiz.pin, 'Amirbek', { joinKey });
    expect(back.player).toMatchObject({ id: amir.player.id, nickname: 'Amirbek' });
  });
});
