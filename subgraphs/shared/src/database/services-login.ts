import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { applicationRole, ensureApplicationRole } from './application-role.ts';

/** The user that services sign in as on a server of our own. */
const servicesLogin = 'alif24_services';

/**
 * Gives the services a login of their own at the server of `ownerUrl`, with a new password, and returns its address. It has the rights of the
 * services' role and no way to the owner's, whatever SQL it is made to run. Only for a server that nobody else manages; throws what the driver throws.
 */
export async function makeServicesLogin(ownerUrl: string): Promise<string> {
  const password = randomBytes(32).toString('hex');
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'alif24-login' });
  owner.on('error', () => {}); // a server that goes away fails the statement under way, not the process
  await owner.connect();
  try {
    await ensureApplicationRole(owner);
    const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [servicesLogin]);
    if (rowCount === 0) await owner.query(`CREATE ROLE ${servicesLogin}`);
    await owner.query(`ALTER ROLE ${servicesLogin} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '${password}'`);
    await owner.query(`GRANT ${applicationRole} TO ${servicesLogin}`);
  } finally {
    await owner.end();
  }
  const url = new URL(ownerUrl);
  url.username = servicesLogin;
  url.password = password;
  return url.href;
}
