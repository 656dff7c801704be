// One text of table definitions for both engines: the few words in which they differ are put in here.
import { type Kysely, sql } from 'kysely'

export type EngineName = 'sqlite' | 'postgres'

const words: Record<EngineName, { int: string; serial: string; bytes: string; end: string; keyedEnd: string }> = {
  // SQLite's STRICT tables keep 'abc' and 0.3 out of integer columns, as PostgreSQL does by itself.
  sqlite: {
    int: 'integer',
    serial: 'integer primary key autoincrement',
    bytes: 'blob',
    end: ' strict',
    keyedEnd: ' strict, without rowid',
  },
  postgres: { int: 'bigint', serial: 'bigint generated always as identity primary key', bytes: 'bytea', end: '', keyedEnd: '' },
}

/**
 * Runs `create table` and `create index` statements, one after the other. `int`, `serial` and `bytes` are the portable column types.
 * A `create keyed table` has short rows that are found by their key: SQLite then keeps them in the tree of the key itself, which is one
 * tree less to write, and to flush, for each row.
 */
export async function define(db: Kysely<unknown>, engine: EngineName, statements: string): Promise<void> {
  for (const statement of statements
    .split(';')
    .map((s) => s.trim())
    .filter(Boolean)) {
    const text = statement.replace(/\b(int|serial|bytes)\b/g, (_, word: 'int' | 'serial' | 'bytes') => words[engine][word])
    await sql.raw(ended(text, words[engine])).execute(db)
  }
}

function ended(text: string, { end, keyedEnd }: { end: string; keyedEnd: string }): string {
  if (text.startsWith('create keyed table')) return text.replace('create keyed table', 'create table') + keyedEnd
  return text.startsWith('create table') ? text + end : text
}

/** Makes a table append-only: the engine itself refuses to change or delete its rows. */
export async function makeAppendOnly(db: Kysely<unknown>, engine: EngineName, table: string): Promise<void> {
  if (engine === 'sqlite') {
    for (const verb of ['update', 'delete']) {
      await sql
        .raw(`create trigger ${table}_no_${verb} before ${verb} on ${table} begin select raise(abort, '${table} is append-only'); end`)
        .execute(db)
    }
    return
  }
  await sql
    .raw(
      `create or replace function refuse_change() returns trigger language plpgsql as $$ begin raise exception '% is append-only', tg_table_name; end $$`,
    )
    .execute(db)
  await sql
    .raw(`create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_change()`)
    .execute(db)
}
