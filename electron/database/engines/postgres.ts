// PostgreSQL through node-postgres, for those who outgrow one PC.
import { Kysely, PostgresDialect, type QueryCompiler } from 'kysely'
import pg from 'pg'
import type { Tables } from '../schema.ts'
import { CamelCaseRows, SnakeCasePostgresCompiler } from './snake-case.ts'

const INT8 = 20
const NUMERIC = 1700

/** Opens a pool. Integers come back as numbers, and one that JavaScript cannot hold exactly is a fault. */
export function kyselyOverPostgres(url: string): Kysely<Tables> {
  const pool = new pg.Pool({ connectionString: url, max: 10, types: { getTypeParser: exactIntegers } })
  // Without a listener a server that goes away would end this process too.
  pool.on('error', (error) => console.error(`PostgreSQL connection lost: ${error.message}`))
  return new Kysely<Tables>({ dialect: new SnakeCasePostgresDialect({ pool }), plugins: [new CamelCaseRows()] })
}

class SnakeCasePostgresDialect extends PostgresDialect {
  override createQueryCompiler(): QueryCompiler {
    return new SnakeCasePostgresCompiler()
  }
}

const exactIntegers: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') => {
  if (oid === INT8 || oid === NUMERIC) return safeInteger
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text')
}

function safeInteger(text: string | Buffer): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`not a safe integer from the database: ${String(text)}`)
  return value
}
