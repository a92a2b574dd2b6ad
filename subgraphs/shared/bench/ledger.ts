// npm run bench -w @alif24/subgraph-shared -- [--rounds 5] [--seconds 3] [--connections 16] [--pupils 10000]
import { parseArgs } from 'node:util';
import pg from 'pg';
import { inTransaction } from '../src/database/index.ts';
import { addEarningRule, proveLedger, rewardCoins } from '../src/payments/index.ts';
import { openWorld, type World } from './world.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '16' },
    pupils: { type: 'string', default: '10000' },
  },
});
const numbers = [values.rounds, values.seconds, values.connections, values.pupils].map(Number);
const [rounds, seconds, connections, pupilCount] = numbers as [number, number, number, number];

/** One post by one of the connections; it is acknowledged when the promise is. */
type Post = (client: pg.Client, studentId: string, reference: string) => Promise<unknown>;

interface Contestant {
  name: string;
  post: Post;
}

const SOURCE = 'bench.post';
const ROW = `($1, 'reward:bench.post', 'wallet:' || $1, 1, 'bench.post', $2, '', 1, clock_timestamp())`;
const COLUMNS =
  'student_id, debit_account, credit_account, amount, source, reference, reason, rule_version, created_at';

/** The same rows without a ledger: no key, no balance, nothing that could refuse. */
const plain: Contestant = {
  name: 'plain INSERT of the same rows',
  post: (client, ...row) =>
    client.query({ name: 'plain', text: `INSERT INTO bench.plain (${COLUMNS}) VALUES ${ROW}`, values: row }),
};

/** What one would write by hand: the row with a unique key, and the balance beside it. */
const byHand: Contestant = {
  name: 'INSERT with a unique key, and UPDATE of a balance',
  post: (client, ...row) =>
    client.query({
      name: 'by-hand',
      text: `WITH posted AS (INSERT INTO bench.by_hand (${COLUMNS}) VALUES ${ROW} ON CONFLICT DO NOTHING RETURNING amount)
             UPDATE bench.balances SET balance = balance + amount FROM posted WHERE student_id = $1::uuid`,
      values: row,
    }),
};

const ledger: Contestant = {
  name: "the ledger's function",
  post: (client, ...row) =>
    client.query({
      name: 'ledger',
      text: `SELECT shared.reward_coins($1::uuid, '${SOURCE}', 1, $2, NULL)`,
      values: row,
    }),
};

/** As the subgraphs call it; telling with the notice to whoever watches the pupil's coins. */
const service = (world: World, isTelling: boolean): Contestant => ({
  name: `\`rewardCoins\` in a transaction of its own${isTelling ? ', telling whoever watches' : ''}`,
  post: (_, studentId, reference) =>
    inTransaction(isTelling ? world.tellingContext() : world.context(), (tx) =>
      rewardCoins(tx, { studentId, source: SOURCE, units: 1, reference }),
    ),
});

async function prepare(world: World, pupils: readonly string[]): Promise<void> {
  const owner = new pg.Client({ connectionString: world.url });
  await owner.connect();
  const table = (name: string, constraint: string) => `CREATE TABLE bench.${name} (id uuid PRIMARY KEY DEFAULT uuidv7(),
    student_id text NOT NULL, debit_account text, credit_account text, amount bigint, source text, reference text, reason text,
    rule_version integer, created_at timestamptz ${constraint});`;
  await owner.query(`CREATE SCHEMA bench; ${table('plain', '')} ${table('by_hand', ', UNIQUE (student_id, source, reference)')}
    CREATE TABLE bench.balances (student_id uuid PRIMARY KEY, balance bigint NOT NULL DEFAULT 0)`);
  await owner.query('INSERT INTO bench.balances SELECT unnest($1::uuid[])', [pupils]);
  await owner.query('SELECT shared.lock_coin_account(id) FROM unnest($1::uuid[]) AS id', [pupils]);
  await owner.end();
  const rule = { source: SOURCE, coinsPerUnit: 1, mostPerEvent: 1, dayCap: null, validFrom: new Date(0) };
  await addEarningRule(world.source, rule);
}

interface Figure {
  perSecond: number;
  p50: number;
  p99: number;
}

let nth = 0;

async function measure(clients: readonly pg.Client[], post: Post, pupils: readonly string[]): Promise<Figure> {
  const took: number[] = [];
  const begun = performance.now();
  const end = begun + seconds * 1000;
  await Promise.all(
    clients.map(async (client) => {
      for (let now = performance.now(); now < end; ) {
        nth += 1;
        await post(client, pupils[Math.floor(Math.random() * pupils.length)] as string, `r${nth}`);
        const after = performance.now();
        took.push(after - now);
        now = after;
      }
    }),
  );
  const spent = (performance.now() - begun) / 1000;
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(share * took.length))] ?? 0;
  return { perSecond: took.length / spent, p50: at(0.5), p99: at(0.99) };
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;

function report(title: string, figures: ReadonlyMap<string, Figure[]>): void {
  const base = figures.get(plain.name) as Figure[];
  const lines = [...figures].map(([name, all]) => {
    const of = (key: keyof Figure) => median(all.map((figure) => figure[key]));
    const ratio = median(all.map((figure, n) => figure.perSecond / (base[n] as Figure).perSecond));
    return `| ${name} | ${Math.round(of('perSecond'))} | ${ratio.toFixed(2)} | ${of('p50').toFixed(1)} | ${of('p99').toFixed(1)} |`;
  });
  const head = `\n${title}\n\n| | posts a second | to plain | p50 ms | p99 ms |\n| --- | --- | --- | --- | --- |`;
  process.stdout.write(`${head}\n${lines.join('\n')}\n`);
}

const world = await openWorld({ durable: true, connections });
try {
  const pupils = await world.pupils(pupilCount);
  await prepare(world, pupils);
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: world.url }));
  await Promise.all(clients.map((client) => client.connect()));
  const contestants = [plain, byHand, ledger, service(world, false), service(world, true)];
  for (const [title, accounts] of [
    [`Spread over ${pupilCount} accounts`, pupils],
    ['One hot account', pupils.slice(0, 1)],
  ] as const) {
    const figures = new Map<string, Figure[]>(contestants.map(({ name }) => [name, []]));
    for (const { post } of contestants) await measure(clients, post, accounts); // to warm up
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, post } of contestants) figures.get(name)?.push(await measure(clients, post, accounts));
    }
    report(`${title}, ${connections} connections, ${rounds} rounds of ${seconds} s, median`, figures);
  }
  await Promise.all(clients.map((client) => client.end()));
  const proof = await proveLedger(world.context());
  process.stdout.write(
    `\n${proof.postings} postings in the ledger, total ${proof.total}, ${proof.differences.length} differences\n`,
  );
  if (!proof.isWhole) process.exitCode = 1;
} finally {
  await world.close();
}
