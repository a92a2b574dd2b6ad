import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Explorer {
  /** Answers if the address is one of the explorer's; true when it did. */
  handle(req: IncomingMessage, res: ServerResponse, path: string): boolean;
}

export function createExplorer(): Explorer {
  return { handle: () => false };
}
