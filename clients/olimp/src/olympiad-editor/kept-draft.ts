import { useEffect, useState } from 'react';

const PREFIX = 'alif24-olympiad-draft';

/** Where what somebody writes lies on this device until the server has it: under their own name, since others may use it too. */
export const placeOf = (userId: string, ...what: readonly string[]): string => [PREFIX, userId, ...what].join(':');

function recall<Draft>(place: string, isDraft: (value: object) => boolean): Draft | null {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(place) ?? 'null');
    return typeof value === 'object' && value !== null && isDraft(value) ? (value as Draft) : null;
  } catch {
    return null;
  }
}

function remember(place: string, draft: unknown): void {
  try {
    if (draft === null) window.localStorage.removeItem(place);
    else window.localStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // a browser that keeps nothing: the draft lives as long as the page
  }
}

export interface KeptDraft<Draft> {
  draft: Draft;
  /** Something was written that the server does not have. */
  isChanged: boolean;
  change: (draft: Draft) => void;
  /** The server has it, or it is not wanted any more: from now on this one counts. */
  settle: (draft: Draft) => void;
}

/** A draft that every change keeps on this device: a reload or a failed save loses nothing. Starts with what lies there, else with `saved`. */
export function useKeptDraft<Draft extends object>(
  place: string,
  saved: () => Draft,
  isDraft: (value: object) => boolean,
): KeptDraft<Draft> {
  const [state, setState] = useState(() => {
    const kept = recall<Draft>(place, isDraft);
    return { draft: kept ?? saved(), isChanged: kept !== null };
  });
  useEffect(() => {
    if (state.isChanged) remember(place, state.draft);
  }, [place, state]);
  return {
    ...state,
    change: (draft) => setState({ draft, isChanged: true }),
    settle: (draft) => {
      remember(place, null);
      setState({ draft, isChanged: false });
    },
  };
}
