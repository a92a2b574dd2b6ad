import type { Tables } from '@alif24/subgraph-shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables that only grow: what was published, what came of it and the texts. */
const APPEND_ONLY = ['documents', 'publications', 'launches', 'persisted_builds'];

class RegistryTables1764300000301 implements MigrationInterface {
  name = 'RegistryTables1764300000301';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE registry.graphs (
        id text PRIMARY KEY CHECK (id ~ '^[A-Za-z][A-Za-z0-9_-]{0,63}$'),
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE registry.api_keys (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        graph_id text NOT NULL REFERENCES registry.graphs,
        role text NOT NULL CHECK (role IN ('READ', 'USAGE', 'CHECK', 'PUBLISH', 'ADMIN')),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
        handle text NOT NULL UNIQUE,
        hash bytea NOT NULL CHECK (length(hash) = 32),
        created_at timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz,
        revoked_at timestamptz
      );
      CREATE TABLE registry.secrets (name text PRIMARY KEY, value bytea NOT NULL);

      CREATE TABLE registry.documents (hash bytea PRIMARY KEY CHECK (length(hash) = 32), body text NOT NULL);
      CREATE TABLE registry.publications (
        sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        graph_id text NOT NULL REFERENCES registry.graphs,
        variant text NOT NULL CHECK (variant ~ '^[A-Za-z0-9_.-]{1,63}$'),
        subgraph text NOT NULL CHECK (subgraph ~ '^[A-Za-z][A-Za-z0-9_-]{0,63}$'),
        routing_url text,
        document bytea REFERENCES registry.documents,
        request bytea NOT NULL,
        git jsonb,
        key_id uuid REFERENCES registry.api_keys,
        published_at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON COLUMN registry.publications.document IS 'null: the subgraph was taken away';
      COMMENT ON COLUMN registry.publications.request IS 'SHA-256 of what was asked, by which a repeated request is known';
      CREATE INDEX publications_of_a_subgraph ON registry.publications (graph_id, variant, subgraph, sequence DESC);

      CREATE TABLE registry.launches (
        sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
        graph_id text NOT NULL REFERENCES registry.graphs,
        variant text NOT NULL,
        publication bigint NOT NULL UNIQUE REFERENCES registry.publications,
        supergraph bytea REFERENCES registry.documents,
        errors jsonb NOT NULL,
        hints jsonb NOT NULL,
        was_created boolean NOT NULL,
        was_updated boolean NOT NULL,
        updated_gateway boolean NOT NULL,
        launched_at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON COLUMN registry.launches.supergraph IS 'null: it did not compose';
      CREATE INDEX launches_of_a_variant ON registry.launches (graph_id, variant, sequence DESC);
      CREATE INDEX launches_that_composed ON registry.launches (graph_id, variant, sequence DESC) INCLUDE (supergraph, id)
        WHERE supergraph IS NOT NULL;

      CREATE TABLE registry.checks (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        graph_id text NOT NULL REFERENCES registry.graphs,
        variant text NOT NULL,
        subgraph text NOT NULL,
        request bytea NOT NULL,
        sdl text NOT NULL,
        git jsonb,
        key_id uuid REFERENCES registry.api_keys,
        status text NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'PASSED', 'FAILED')),
        result jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz
      );
      CREATE INDEX checks_of_a_graph ON registry.checks (graph_id, created_at DESC);
      CREATE INDEX checks_by_request ON registry.checks (request, created_at DESC);

      CREATE TABLE registry.settings (
        graph_id text NOT NULL REFERENCES registry.graphs,
        variant text NOT NULL,
        settings jsonb NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (graph_id, variant)
      );

      CREATE TABLE registry.operations (
        graph_id text NOT NULL REFERENCES registry.graphs,
        variant text NOT NULL,
        id text NOT NULL CHECK (id ~ '^[0-9a-f]{64}$'),
        name text,
        document text NOT NULL,
        first_seen_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL,
        PRIMARY KEY (graph_id, variant, id)
      );
      CREATE TABLE registry.operation_counts (
        graph_id text NOT NULL,
        variant text NOT NULL,
        operation_id text NOT NULL,
        client text NOT NULL,
        version text NOT NULL,
        day date NOT NULL,
        requests bigint NOT NULL,
        errors bigint NOT NULL,
        duration_ms double precision NOT NULL,
        PRIMARY KEY (graph_id, variant, operation_id, client, version, day),
        FOREIGN KEY (graph_id, variant, operation_id) REFERENCES registry.operations ON DELETE CASCADE
      );
      CREATE TABLE registry.usage_reports (
        graph_id text NOT NULL REFERENCES registry.graphs,
        variant text NOT NULL,
        id uuid NOT NULL,
        answer jsonb NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (graph_id, variant, id)
      );
      CREATE INDEX usage_reports_by_age ON registry.usage_reports (received_at);
      CREATE TABLE registry.file_operations (
        graph_id text NOT NULL REFERENCES registry.graphs,
        variant text NOT NULL,
        name text NOT NULL,
        client text,
        document text NOT NULL,
        PRIMARY KEY (graph_id, variant, name)
      );

      CREATE TABLE registry.persisted_operations (
        graph_id text NOT NULL REFERENCES registry.graphs,
        variant text NOT NULL,
        id text NOT NULL CHECK (length(id) BETWEEN 1 AND 200),
        client text NOT NULL,
        name text NOT NULL,
        type text NOT NULL,
        document text NOT NULL,
        PRIMARY KEY (graph_id, variant, id, client)
      );
      CREATE TABLE registry.persisted_builds (
        graph_id text NOT NULL REFERENCES registry.graphs,
        variant text NOT NULL,
        revision int NOT NULL,
        counts jsonb NOT NULL,
        key_id uuid REFERENCES registry.api_keys,
        published_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (graph_id, variant, revision)
      );

      CREATE FUNCTION registry.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'registry.% only grows', TG_TABLE_NAME; END $$`);
    for (const table of APPEND_ONLY)
      await db.query(`CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON registry.${table}
        FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_change()`);
  }

  async down() {
    throw new Error('Tables of the registry are not taken back.');
  }
}

/** The registry's own tables. The services of the platform have no rights there: who may write here decides what gateways run. */
export const registryTables: Tables = {
  schema: 'registry',
  entities: [],
  migrations: [RegistryTables1764300000301],
  isClosed: true,
};
