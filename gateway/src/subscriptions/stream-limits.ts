/** What live streams may cost; see README.md. */
export interface StreamLimits {
  /** Bytes that may wait for one connection before its streams are held back. */
  bufferBytes: number;
  /** Events that may wait for one reader behind a full connection; with one more the reader is given up. */
  waiting: number;
  /** What one stream remembers for readers who come back: at most so many events, bytes and milliseconds. */
  historyEvents: number;
  historyBytes: number;
  historyAge: number;
  /** Bytes that all streams of the process remember together. */
  historyTotal: number;
  /** Milliseconds that a stream without readers is kept for those who may come back. */
  grace: number;
  /** The same where many share it, so that there are few of them. */
  sharedGrace: number;
  /** Streams without readers that are kept at one time. */
  lingering: number;
  /** Most milliseconds over which connections are closed when the gateway stops. */
  drain: number;
  /** Milliseconds between two signs of life that a connection is asked for, or given. */
  heartbeat: number;
  /** Milliseconds that the pieces of one message may take. */
  messageTime: number;
  /** Sockets, and event streams, that one process holds open at one time. */
  connections: number;
}

export const defaultStreamLimits: StreamLimits = {
  bufferBytes: 512 * 1024,
  waiting: 32,
  historyEvents: 1_000,
  historyBytes: 1024 * 1024,
  historyAge: 600_000,
  historyTotal: 64 * 1024 * 1024,
  grace: 60_000,
  sharedGrace: 600_000,
  lingering: 500,
  drain: 6_000,
  heartbeat: 12_000,
  messageTime: 10_000,
  connections: 20_000,
};
