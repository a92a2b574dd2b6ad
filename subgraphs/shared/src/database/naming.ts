import { DefaultNamingStrategy } from 'typeorm';

const snake = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** `createdAt` ↔ `created_at`, `LiveQuiz.host` ↔ `host_id`: entities are written in TypeScript's case, tables in PostgreSQL's. */
export class SnakeNaming extends DefaultNamingStrategy {
  override tableName(className: string, customName?: string) {
    return customName ?? snake(className);
  }
  override columnName(property: string, customName: string | undefined, prefixes: string[]) {
    return [...prefixes, customName ?? property].map(snake).join('_');
  }
  override relationName(property: string) {
    return snake(property);
  }
  override joinColumnName(relation: string, column: string) {
    return snake(`${relation}_${column}`);
  }
  override joinTableColumnName(table: string, property: string, column?: string) {
    return snake(`${table}_${column ?? property}`);
  }
}
