import Sqlite, { type Database } from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putBackStatuses } from '#shared/domain/amendments/put-back-flow.ts'
import { fileKinds, fileOwners } from '#shared/domain/files/file-kind.ts'
import { labelKinds } from '#shared/domain/labels/label-template.ts'
import { holdReasons, holdRules } from '#shared/domain/orders/order-holds.ts'
import { orderStatuses } from '#shared/domain/orders/order-status.ts'
import { packageStatuses } from '#shared/domain/packing/pack-flow.ts'
import { roles } from '#shared/domain/people/rights.ts'
import { pickListStatuses, taskStatuses } from '#shared/domain/picking/pick-flow.ts'
import { printJobStates } from '#shared/domain/printing/print-job-state.ts'
import { type FreshDatabase, freshDatabase } from '#tests/world/engines.ts'

let fresh: FreshDatabase
let raw: Database
beforeAll(async () => {
  fresh = await freshDatabase('sqlite')
  raw = new Sqlite(fresh.file ?? '', { readonly: true })
})
afterAll(async () => {
  raw.close()
  await fresh.dispose()
})

/** The words that a column's CHECK allows. */
function allowed(table: string, column: string): string[] {
  const text = String(raw.prepare('select sql from sqlite_schema where name = ?').pluck().get(table))
  const list = new RegExp(`check \\(${column} in \\(([^)]*)\\)`).exec(text)?.[1] ?? ''
  return [...list.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '').sort()
}

test('the database allows exactly the words that the rules know', () => {
  const known: [string, string, readonly string[]][] = [
    ['sales_orders', 'status', orderStatuses],
    ['pick_lists', 'status', pickListStatuses],
    ['pick_tasks', 'status', taskStatuses],
    ['order_holds', 'reason', holdReasons],
    ['order_holds', 'rule', ['', ...holdRules]],
    ['packages', 'status', packageStatuses],
    ['put_back_tasks', 'status', putBackStatuses],
    ['print_jobs', 'state', printJobStates],
    ['label_templates', 'kind', labelKinds],
    ['users', 'role', roles],
    ['stored_files', 'kind', fileKinds],
    ['file_uses', 'owner_kind', fileOwners],
  ]
  for (const [table, column, words] of known) expect(allowed(table, column), `${table}.${column}`).toEqual([...words].sort())
})

test('every table of numbers and words is strict', () => {
  const loose = raw
    .prepare("select name from pragma_table_list where type = 'table' and schema = 'main' and strict = 0 and name not like 'sqlite_%'")
    .pluck()
    .all()
  expect(loose).toEqual(['schema_versions'])
})
