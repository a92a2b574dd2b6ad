import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Jobs1764300000009 implements MigrationInterface {
  name = 'Jobs1764300000009';

  async up(db: QueryRunner) {
    // The library's own tables are closed to the role of the services: this function, as its owner, is their one way in.
    await db.query(`
      CREATE FUNCTION shared.enqueue_job(
        name text, payload json, key text, run_at timestamptz, priority int, queue text, attempts int
      ) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        PERFORM graphile_worker.add_job(
          identifier => name, payload => payload, queue_name => queue, run_at => run_at,
          max_attempts => attempts, job_key => key, priority => priority
        );
      END $$;
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP FUNCTION shared.enqueue_job');
  }
}
