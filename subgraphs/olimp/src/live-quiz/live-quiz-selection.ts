import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Fields of a quiz and of its question that are as they are until it moves on for all, whoever joins or answers meanwhile. */
const STILL = new Set([
  ...['__typename', 'id', 'title', 'language', 'pin', 'state', 'sequence', 'mode', 'pace', 'boardFrequency', 'grade'],
  ...['questionNumber', 'questionCount', 'isPaused', 'remainingMilliseconds', 'nextStepAt', 'autoAdvanceSeconds'],
  ...[
    'closesWhenAllAnswered',
    'createdAt',
    'finishedAt',
    'deadline',
    'sourceId',
    'languages',
    'serverTime',
    'recovered',
    'section',
  ],
  ...['currentQuestion', 'number', 'kind', 'text', 'options', 'pictures', 'sound', 'isMultipleChoice', 'isSkipped'],
  ...['correctOptions', 'key', 'tolerance', 'accepted', 'explanation', 'seconds', 'points', 'openedAt', 'closesAt'],
]);

/** Whether a screen shows nothing that changes while the quiz stands still: its events are the moves alone. */
export function showsMovesAlone({
  fieldNodes,
  fragments,
}: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): boolean {
  const isStill = ({ selections }: SelectionSetNode): boolean =>
    selections.every((part) => {
      const fragment = part.kind === Kind.FRAGMENT_SPREAD ? fragments[part.name.value] : part;
      if (part.kind === Kind.FIELD && !STILL.has(part.name.value)) return false;
      return fragment !== undefined && (!fragment.selectionSet || isStill(fragment.selectionSet));
    });
  return fieldNodes.every(({ selectionSet }) => !selectionSet || isStill(selectionSet));
}
