// Brings a database to the newest schema: a checked backup first, then each step in a transaction of its own.
import { type Kysely, sql } from 'kysely'
import { must } from '#shared/kernel/must.ts'
import type { EngineName } from './ddl.ts'
import { type Migration, migrations } from './migrations/migrations.ts'
import { StartRefusal } from './start-refusal.ts'

interface SchemaVersions {
  schemaVersions: { version: number; name: string; appliedAt: number }
}

export interface MigrationPlan {
  readonly engine: EngineName
  readonly now: number
  /** Makes a verified backup and says where it lies; called only when there are rows that a step could harm. */
  readonly backUp?: (fromVersion: number) => string
  readonly steps?: readonly Migration[]
}

/**
 * Applies what is missing and returns the schema's version.
 * Refuses with DATA_NEWER when the database was made by a newer Packbench; a step that fails stops with MIGRATION_FAILED and leaves the state before it.
 */
export async function migrate<T>(db: Kysely<T>, plan: MigrationPlan): Promise<number> {
  const schema = db as unknown as Kysely<SchemaVersions> // the steps speak of tables that the app's types do not know yet
  const steps = plan.steps ?? migrations
  const newest = must(steps.at(-1), 'a migration').version
  await sql`create table if not exists schema_versions (version int primary key, name text not null, applied_at bigint not null)`.execute(
    schema,
  )
  const applied = await schema.selectFrom('schemaVersions').select('version').orderBy('version').execute()
  const current = applied.at(-1)?.version ?? 0
  if (current > newest) {
    throw new StartRefusal(
      'DATA_NEWER',
      `This data was written by a newer Packbench (schema ${current}, this one knows ${newest}). Install the newer version. Nothing was changed.`,
    )
  }
  const backup = current > 0 && current < newest ? plan.backUp?.(current) : undefined
  for (const step of steps.filter((s) => s.version > current)) await apply(schema, step, plan, backup)
  return newest
}

async function apply(schema: Kysely<SchemaVersions>, step: Migration, plan: MigrationPlan, backup: string | undefined): Promise<void> {
  try {
    await schema.transaction().execute(async (tx) => {
      await step.up(tx as unknown as Kysely<unknown>, plan.engine)
      await tx.insertInto('schemaVersions').values({ version: step.version, name: step.name, appliedAt: plan.now }).execute()
    })
  } catch (error) {
    const saved = backup ? ` The data before it lies in ${backup}.` : ''
    throw new StartRefusal(
      'MIGRATION_FAILED',
      `Bringing the data to schema ${step.version} (${step.name}) failed. Nothing was changed.${saved}`,
      error,
    )
  }
}
