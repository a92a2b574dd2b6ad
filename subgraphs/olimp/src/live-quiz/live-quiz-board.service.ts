// Who leads, as far as everybody may see it.
import { badInput, nameSearchKey } from '@alif24/subgraph-shared/utils';
import { endsSection } from './engine/board.ts';
import { around } from './live-quiz.rules.ts';
import type { LiveQuizSnapshot } from './live-quiz.service.ts';
import type {
  LiveQuizLeaderboard,
  LiveQuizLeaderboardEntry,
  LiveQuizPodiumStep,
  LiveQuizTeam,
} from './live-quiz.type.ts';
import type { LiveQuizPlayer } from './live-quiz-player.entity.ts';
import type { LiveQuizPerson } from './live-quiz-roster.ts';
import type { LiveQuizView, RankedPlayer } from './live-quiz-view.ts';

const NEIGHBOURS = 2;
const STEPS = 3;
const NAMES_OF_STEP = 12;
/** Longer than any nickname. */
const LONGEST_SEARCH = 60;

export function checkFirst(first: number): void {
  if (first < 1 || first > 100) throw badInput('`first` is from 1 to 100.', 'first');
}

/** How much of the board is shown now: all of it, everybody their own line, their own points without a rank, or nothing. */
export function shownOf({ quiz, state }: LiveQuizView): 'ALL' | 'SELF' | 'POINTS' | 'NOTHING' {
  const isUnplayed = state.phase === 'FINISHED' && state.number === 0;
  if (quiz.mode === 'SURVEY' || quiz.boardFrequency === 'NEVER' || isUnplayed) return 'NOTHING';
  if (quiz.boardFrequency === 'SELF_ONLY') return 'SELF';
  const isShown = { EACH_QUESTION: true, AFTER_SECTION: endsSection(state), END: state.phase === 'FINISHED' };
  return isShown[quiz.boardFrequency] ? 'ALL' : 'POINTS';
}

export function playerOf(
  { id, userId, nickname, language, joinedAt }: LiveQuizPerson,
  { quizId, team }: { quizId: string; team: number | null },
): LiveQuizPlayer {
  return { id, userId, nickname, language, joinedAt, quizId, team };
}

function entryOf(player: RankedPlayer, { quiz }: LiveQuizView): LiveQuizLeaderboardEntry {
  const { rank, score, correctCount, change } = player;
  return { rank, score, correctCount, change, player: playerOf(player.person, { quizId: quiz.id, team: player.team }) };
}

/** The best `first` players; none where there is no board, or not yet. */
export function topOf({ view }: LiveQuizSnapshot, first: number): LiveQuizLeaderboardEntry[] {
  checkFirst(first);
  if (shownOf(view) !== 'ALL') return [];
  return view
    .board()
    .ranked.slice(0, first)
    .map((player) => entryOf(player, view));
}

/** The first three ranks of a quiz that is over, each with all who share it; none where no board is shown, and nobody wins with nothing. */
export function podiumOf({ view }: LiveQuizSnapshot): LiveQuizPodiumStep[] {
  if (view.state.phase !== 'FINISHED' || shownOf(view) !== 'ALL') return [];
  const winners = view.board().ranked.filter(({ rank, score }) => rank <= STEPS && score > 0);
  return [...Map.groupBy(winners, ({ rank }) => rank).values()].map((equals) => {
    const { rank, score } = equals[0] as RankedPlayer;
    const players = equals
      .slice(0, NAMES_OF_STEP)
      .map(({ person, team }) => playerOf(person, { quizId: view.quiz.id, team }));
    return { rank, score, playerCount: equals.length, players };
  });
}

/** The best `first` players and who climbed most. */
export function leaderboardOf(quiz: LiveQuizSnapshot, first: number): LiveQuizLeaderboard {
  const { view } = quiz;
  const mover = view
    .board()
    .ranked.reduce<RankedPlayer | null>((best, player) => (player.change > (best?.change ?? 0) ? player : best), null);
  const topMover = mover && shownOf(view) === 'ALL' ? entryOf(mover, view) : null;
  return { sequence: quiz.sequence, quiz, entries: topOf(quiz, first), topMover };
}

/** What a person is found by; people are replaced, never written into, so each name is read once. */
const searchKeys = new WeakMap<LiveQuizPerson, string>();
function searchKeyOf(person: LiveQuizPerson): string {
  const key = searchKeys.get(person) ?? nameSearchKey(person.nickname);
  searchKeys.set(person, key);
  return key;
}

/** The newest `first` players, newest first; of all who play those whose nickname has `name` in it, however it is written. */
export function playersOf(
  { view }: LiveQuizSnapshot,
  { first, name }: { first: number; name: string | null },
): LiveQuizPlayer[] {
  checkFirst(first);
  if (name && name.length > LONGEST_SEARCH) throw badInput(`Give up to ${LONGEST_SEARCH} characters.`, 'name');
  const { ranked, placeOf } = view.board();
  const wanted = nameSearchKey(name ?? '');
  const newest = view.state.players.list
    .toReversed()
    .flatMap(({ id }) => ranked[placeOf.get(id) ?? -1] ?? [])
    .filter(({ person }) => wanted === '' || searchKeyOf(person).includes(wanted));
  return newest.slice(0, first).map(({ person, team }) => playerOf(person, { quizId: view.quiz.id, team }));
}

export const playerCountOf = ({ view }: LiveQuizSnapshot): number => view.board().ranked.length;

/** The teams as everybody may see them. */
export function teamsOf(quiz: LiveQuizSnapshot): LiveQuizTeam[] {
  const teams = countedTeamsOf(quiz);
  return shownOf(quiz.view) === 'ALL' ? teams : teams.map((team) => ({ ...team, score: 0, rank: 0 }));
}

/** The teams with what they have, whether the board is shown or not: for the host alone. */
export const countedTeamsOf = ({ view }: LiveQuizSnapshot): LiveQuizTeam[] =>
  view.board().teams.map((team) => ({ ...team, name: view.quiz.teamNames[team.index] ?? '' }));

/** A player's own line with those around it, as far as the board shows them. */
export function placeOf(
  { view }: LiveQuizSnapshot,
  player: RankedPlayer,
): { entry: LiveQuizLeaderboardEntry; neighbours: LiveQuizLeaderboardEntry[] } {
  const own = entryOf(player, view);
  const { ranked, placeOf: places } = view.board();
  switch (shownOf(view)) {
    case 'ALL':
      return {
        entry: own,
        neighbours: around(ranked, places.get(player.id) ?? 0, NEIGHBOURS).map((one) => entryOf(one, view)),
      };
    case 'SELF':
      return { entry: own, neighbours: [own] };
    case 'POINTS':
      return { entry: { ...own, rank: 0, change: 0 }, neighbours: [] };
    case 'NOTHING':
      return { entry: { ...own, rank: 0, change: 0, score: 0, correctCount: 0 }, neighbours: [] };
  }
}
