// One room plays one quiz: everybody joins, watches, answers within a second, and is told their place; as the pages do it.
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Answer,
  ask,
  askOverSocket,
  type Feed,
  must,
  now,
  operation,
  type Phone,
  type Screen,
  watch,
} from './graph-client.ts';
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
  /** Milliseconds from the host's closing of a question to a player's own place on their screen, one a player and question. */
  standings: number[];
  /** Milliseconds from the host's move to the last screen that shows it, one a move. */
  moves: number[];
  /** Bytes of the last state that a screen got, and of the last standing. */
  stateBytes: number;
  standingBytes: number;
  /** What the graph said when it refused an answer, by its code; and places that were told and were not those of the answers taken. */
  refusals: string[];
}

export interface Player extends Phone {
  token?: never;
  playerToken: string;
  /** Right answers that the graph has taken. */
  acknowledged: number;
  screen?: Screen;
  /** Called with each text of the quiz that the screen gets. */
  onEvent: (text: string) => void;
  /** Called with each text of the player's own standing. */
  onStanding: (text: string) => void;
}

export interface Room {
  quizId: string;
  players: readonly Player[];
  played: Played;
  /** What the host's page subscribes to: a state that is told also when only counts have changed. */
  hosted: Feed;
  /** What a player's page subscribes to. */
  feedsOf(player: Player): Feed[];
  /** Opens the next question without waiting for any screen; resolves to its id. */
  openOnly(): Promise<string>;
  closeOnly(): Promise<void>;
  /** As `openOnly`, but when the last screen shows it. */
  open(number: number): Promise<string>;
  close(number: number): Promise<void>;
  /** Sends the right answer once. Rejects when nobody answers. */
  answer(player: Player, questionId: string): Promise<Answer>;
  /** Everybody's answer, spread evenly; then the question is closed, and everybody is told their place. */
  playQuestion(number: number): Promise<void>;
  /** Players whose acknowledged answers do not stand on the board, one too many or one too few. */
  wrongOnBoard(): Promise<string[]>;
  watch(player: Player): Promise<void>;
  leave(): void;
}

const CREATE = 'mutation ($input: CreateLiveQuizInput!) { createLiveQuiz(input: $input) { id pin } }';
/** Asked once all is over, by whoever judges what the graph took. */
const STANDING = `query ($quizId: ID!, $playerToken: String) {
  liveQuizStanding(quizId: $quizId, playerToken: $playerToken) { entry { correctCount } } }`;
const JOINS_AT_ONCE = 100;
const PATIENCE = 60_000;

let rooms = 0;

const operations = Promise.all(
  [
    ...['OlimpJoinLiveQuiz', 'OlimpLiveQuizChanged', 'OlimpOpenLiveQuizQuestion'],
    ...[
      'OlimpCloseLiveQuizQuestion',
      'OlimpSubmitLiveQuizAnswer',
      'OlimpLiveQuizStandingChanged',
      'OlimpHostedQuizChanged',
    ],
  ].map(operation),
) as Promise<[string, string, string, string, string, string, string]>;

/** Makes the quiz; its players have joined and watch. */
export async function openRoom(stage: Stage, options: RoomOptions): Promise<Room> {
  const [join, changed, open, shut, answer, standing, hosted] = await operations;
  const room = rooms++;
  const host: Phone = { url: stage.gateways[0] as string, address: address(room, 0), token: await stage.hostToken() };
  const question = { text: '12 + 30 = ?', options: ['42', '32', '15', '18'], correctOptions: [0], seconds: 120 };
  const input = { title: `Xona ${room}`, questions: Array.from({ length: options.questions }, () => question) };
  const quiz: { id: string; pin: string } = (await must(host, CREATE, { input })).createLiveQuiz;
  const players: Player[] = [];
  const played: Played = {
    ...{ joins: [], answers: [], standings: [], moves: [], refusals: [] },
    ...{ stateBytes: 0, standingBytes: 0 },
  };

  const feedsOf = (player: Player): Feed[] => [
    { query: changed, variables: { id: quiz.id }, onEvent: (text) => player.onEvent(text) },
    {
      query: standing,
      variables: { quizId: quiz.id, playerToken: player.playerToken },
      onEvent: (text) => player.onStanding(text),
    },
  ];
  const show = async (player: Player) => {
    player.screen = await watch(player, feedsOf(player));
  };
  const enter = async (n: number) => {
    const phone = { url: stage.gateways[n % stage.gateways.length] as string, address: address(room, n + 1) };
    const begun = now();
    const { joinLiveQuiz } = await must(phone, join, { input: { pin: quiz.pin, nickname: `Oʻquvchi ${n}` } });
    played.joins.push(now() - begun);
    const quiet = { onEvent: () => {}, onStanding: () => {} };
    const player = { ...phone, playerToken: joinLiveQuiz.playerToken, acknowledged: 0, ...quiet };
    players.push(player);
    await show(player);
  };
  for (let n = 0; n < options.players; n += JOINS_AT_ONCE) {
    const some = Math.min(JOINS_AT_ONCE, options.players - n);
    await Promise.all(Array.from({ length: some }, (_, k) => enter(n + k)));
  }

  /** The host's move, and when the last screen shows the state that it leads to. */
  async function move(mutation: string, state: string, number: number) {
    const mark = new RegExp(`"state":"${state}".*"questionNumber":${number}\\b`);
    const everywhere = Promise.all(players.map((player) => seen(player, 'onEvent', mark)));
    const begun = now();
    const moved = await must(host, mutation, { input: { quizId: quiz.id } });
    const texts = await everywhere;
    played.moves.push(now() - begun);
    played.stateBytes = Buffer.byteLength(texts[0] ?? '');
    return Object.values<{ currentQuestion: { id: string } }>(moved)[0]?.currentQuestion.id as string;
  }

  const note = ({ errors }: Answer) => {
    if (errors) played.refusals.push(errors[0]?.extensions?.code ?? 'no code');
  };

  /** When the player's own place after so many questions is told. */
  async function place(player: Player, number: number, begun: () => number): Promise<void> {
    const text = await seen(player, 'onStanding', new RegExp(`"countedCount":${number}\\b`));
    played.standings.push(now() - begun());
    played.standingBytes = Buffer.byteLength(text);
    const { entry } = JSON.parse(text).payload.data.liveQuizStandingChanged;
    if (entry.correctCount !== player.acknowledged) played.refusals.push('a wrong place was told');
  }

  const self: Room = {
    quizId: quiz.id,
    players,
    played,
    watch: show,
    hosted: { query: hosted, variables: { id: quiz.id }, onEvent: () => {} },
    feedsOf,
    async closeOnly() {
      await must(host, shut, { input: { quizId: quiz.id } });
    },
    async openOnly() {
      const moved = await must(host, open, { input: { quizId: quiz.id } });
      return moved.openLiveQuizQuestion.currentQuestion.id;
    },
    open: (number) => move(open, 'QUESTION_OPEN', number),
    close: async (number) => void (await move(shut, 'QUESTION_CLOSED', number)),
    async answer(player, questionId) {
      const given = { quizId: quiz.id, questionId, options: [0], playerToken: player.playerToken };
      const begun = now();
      const taken = await askOverSocket(player, answer, { input: given });
      played.answers.push(now() - begun);
      if (!taken.errors) player.acknowledged += 1;
      return taken;
    },
    async playQuestion(number) {
      const questionId = await self.open(number);
      const pace = options.within / players.length;
      await Promise.all(
        players.map(async (player, n) => {
          await pause(n * pace);
          note(await self.answer(player, questionId));
        }),
      );
      let begun = 0;
      const places = Promise.all(players.map((player) => place(player, number, () => begun)));
      begun = now();
      await self.close(number);
      await places;
    },
    async wrongOnBoard() {
      const entries: Array<{ correctCount: number } | undefined> = [];
      const entryOf = async (player: Player) => {
        const { data } = await ask(player, STANDING, { quizId: quiz.id, playerToken: player.playerToken });
        return data?.liveQuizStanding.entry;
      };
      // Some at a time: who judges is no load.
      for (let n = 0; n < players.length; n += JOINS_AT_ONCE) {
        entries.push(...(await Promise.all(players.slice(n, n + JOINS_AT_ONCE).map(entryOf))));
      }
      return players.flatMap(({ acknowledged }, n) =>
        entries[n]?.correctCount === acknowledged
          ? []
          : [`player ${n}: ${acknowledged} acknowledged, ${entries[n]?.correctCount} on the board`],
      );
    },
    leave() {
      for (const { screen } of players) screen?.close();
    },
  };
  return self;
}

/** Resolves with the next text of that kind that bears the mark. */
function seen(player: Player, kind: 'onEvent' | 'onStanding', mark: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`a screen did not show ${mark} within a minute`)), PATIENCE);
    player[kind] = (text) => {
      if (!mark.test(text)) return;
      clearTimeout(timer);
      player[kind] = () => {};
      resolve(text);
    };
  });
}

/** An address for each phone: 10.<room>.… */
const address = (room: number, n: number) => `10.${room % 256}.${(n >> 8) % 256}.${n % 256}`;
