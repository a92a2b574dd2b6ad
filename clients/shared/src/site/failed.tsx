import { isRouteErrorResponse, useRouteError } from 'react-router';
import { CrashedState, LostState } from '../ui/index.ts';

/** Where a page that could not be drawn would be: the shell around it goes on. */
export function Failed() {
  const error = useRouteError();
  return isRouteErrorResponse(error) && error.status === 404 ? <LostState /> : <CrashedState />;
}
