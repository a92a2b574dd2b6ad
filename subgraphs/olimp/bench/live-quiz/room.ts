// One room plays one quiz: everybody joins, watches, answers within a second, and asks for their place; as the pages do it.
import { ask, must, now, operation, type Phone, type Screen, watch } from './graph-client.ts';
import type { Stage } from './stage.ts';

export interface RoomOptions {
  players: number;
  questions: number;
  /** Milliseconds over which the answers to one question are spread evenly. */
  within: number;
}

export interface Played {
  /** Milliseconds from asking to the answer. */
  joins: number[];
  answers: number[];
  standings: number[];
  /** Milliseconds from the host's move to the last screen that shows it, one a move. */
  moves: number[];
  /** Bytes of the last state that a screen got, and of the last standing. */
  stateBytes: number;
  standingBytes: number;
  /** What the graph said when it refused an answer or a place, by its code. */
  refusals: string[];
}

export interface Room {
  play(): Promise<Played>;
  /** Players whose acknowledged answers do not stand on the board, one too many or one too few. */
  wrongOnBoard(): Promise<string[]>;
  close(): void;
}

interface Player extends Phone {
  token?: never;
  playerToken: string;
  acknowledged: number;
  screen?: Screen;
  /** Called with each text that the screen gets. */
  onEvent: (text: string) => void;
}

const CREATE = 'mutation ($input: CreateLiveQuizInput!) { createLiveQuiz(input: $input) { id pin } }';
const JOINS_AT_ONCE = 100;
const PATIENCE = 60_000;

let rooms = 0;

/** Makes the quiz; its players have joined and watch. */
export async function openRoom(stage: Stage, options: RoomOptions): Promise<Room> {
  const [join, changed, open, shut, answer, standing] = await Promise.all(
    [
      'OlimpJoinLiveQuiz',
      'OlimpLiveQuizChanged',
      'OlimpOpenLiveQuizQuestion',
      'OlimpCloseLiveQuizQuestion',
      'OlimpSubmitLiveQuizAnswer',
      'OlimpLiveQuizStanding',
    ].map(operation),
  );
  const room = rooms++;
  const host: Phone = { url: stage.gateways[0] as string, address: address(room, 0), token: await stage.hostToken() };
  const question = { text: '12 + 30 = ?', options: ['42', '32', '15', '18'], correctOptions: [0], seconds: 120 };
  const input = { title: `Xona ${room}`, questions: Array.from({ length: options.questions }, () => question) };
  const quiz: { id: string; pin: string } = (await must(host, CREATE, { input })).createLiveQuiz;
  const joins: number[] = [];
  const players: Player[] = [];
  const enter = async (n: number) => {
    const phone = { url: stage.gateways[n % stage.gateways.length] as string, address: address(room, n + 1) };
    const begun = now();
    const joined = (await must(phone, join as string, { input: { pin: quiz.pin, nickname: `Oʻquvchi ${n}` } }))
      .joinLiveQuiz;
    joins.push(now() - begun);
    const player: Player = { ...phone, playerToken: joined.playerToken, acknowledged: 0, onEvent: () => {} };
    players.push(player);
    player.screen = await watch(player, changed as string, { id: quiz.id }, (text) => player.onEvent(text));
  };
  for (let n = 0; n < options.players; n += JOINS_AT_ONCE) {
    const some = Math.min(JOINS_AT_ONCE, options.players - n);
    await Promise.all(Array.from({ length: some }, (_, k) => enter(n + k)));
  }

  const played: Played = {
    joins,
    answers: [],
    standings: [],
    moves: [],
    stateBytes: 0,
    standingBytes: 0,
    refusals: [],
  };

  /** The host's move, and when the last screen shows the state that it leads to. */
  async function move(mutation: string, state: string, number: number): Promise<{ questionId: string }> {
    const mark = new RegExp(`"state":"${state}".*"questionNumber":${number}\\b`);
    const everywhere = Promise.all(players.map((player) => seen(player, mark)));
    const begun = now();
    const moved = await must(host, mutation, { input: { quizId: quiz.id } });
    const texts = await everywhere;
    played.moves.push(now() - begun);
    played.stateBytes = Buffer.byteLength(texts[0] ?? '');
    return { questionId: Object.values<{ currentQuestion: { id: string } }>(moved)[0]?.currentQuestion.id as string };
  }

  async function send(player: Player, questionId: string, wait: number) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const begun = now();
    const { errors } = await ask(player, answer as string, {
      input: { quizId: quiz.id, questionId, options: [0], playerToken: player.playerToken },
    });
    played.answers.push(now() - begun);
    if (errors) played.refusals.push(errors[0]?.extensions?.code ?? 'no code');
    else player.acknowledged += 1;
  }

  async function place(player: Player) {
    const begun = now();
    const got = await ask(player, standing as string, { quizId: quiz.id, playerToken: player.playerToken });
    played.standings.push(now() - begun);
    played.standingBytes = JSON.stringify(got).length;
    if (got.errors) played.refusals.push(got.errors[0]?.extensions?.code ?? 'no code');
    return got.data?.liveQuizStanding.entry as { correctCount: number } | undefined;
  }

  return {
    async play() {
      for (let number = 1; number <= options.questions; number++) {
        const { questionId } = await move(open as string, 'QUESTION_OPEN', number);
        const pace = options.within / players.length;
        await Promise.all(players.map((player, n) => send(player, questionId, n * pace)));
        await move(shut as string, 'QUESTION_CLOSED', number);
        await Promise.all(players.map(place));
      }
      return played;
    },
    async wrongOnBoard() {
      const entries = await Promise.all(players.map(place));
      return players.flatMap(({ acknowledged }, n) =>
        entries[n]?.correctCount === acknowledged
          ? []
          : [`player ${n}: ${acknowledged} acknowledged, ${entries[n]?.correctCount} on the board`],
      );
    },
    close() {
      for (const { screen } of players) screen?.close();
    },
  };
}

/** Resolves with the next text that bears the mark. */
function seen(player: Player, mark: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`a screen did not show ${mark} within a minute`)), PATIENCE);
    player.onEvent = (text) => {
      if (!mark.test(text)) return;
      clearTimeout(timer);
      player.onEvent = () => {};
      resolve(text);
    };
  });
}

/** An address for each phone: 10.<room>.… */
const address = (room: number, n: number) => `10.${room % 256}.${(n >> 8) % 256}.${n % 256}`;
