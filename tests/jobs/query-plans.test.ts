import { expect, test } from 'vitest'
import type { ReadDb } from '#electron/database/schema.ts'
import { pageOfPrintJobIds } from '#electron/features/printing/print-job-lists.sql.ts'
import { nextTask } from '#electron/jobs/outbox.sql.ts'
import { interruptedPrints, nextPrint, printerlessPrints, printersInDemand } from '#electron/jobs/print-queue.sql.ts'
import { openWarehouse } from '#tests/world/world.ts'
import { planOf } from './plan-of.ts'

const startOf = () => 0

// Jobs look for work after every command: what is done already must cost them nothing.
test.each<[string, (db: ReadDb) => Promise<unknown>, string]>([
  ['the next task of the outbox', nextTask, 'outbox_due'],
  ['the printers in demand', printersInDemand, 'print_jobs_waiting'],
  ['the next print', (db) => nextPrint(db, 'port'), 'print_jobs_waiting'],
  ['the jobs without a printer', (db) => printerlessPrints(db, 'NO_PRINTER', 10), 'print_jobs_waiting'],
  ['the interrupted prints', interruptedPrints, 'print_jobs_open'],
  ['the open print jobs', (db) => pageOfPrintJobIds(db, { openOnly: true, limit: 10, startOf }), 'print_jobs_open'],
  ['all print jobs', (db) => pageOfPrintJobIds(db, { openOnly: false, limit: 10, after: '[5,"x"]', startOf }), 'print_jobs_created'],
])('%s', async (_what, ask, index) => {
  const w = await openWarehouse()
  const plan = await planOf(w, ask)
  expect(plan).toContain(index)
  expect(plan).not.toMatch(/^SCAN (j|print_jobs|outbox)$|AUTOMATIC|TEMP B-TREE FOR ORDER BY/m)
  await w.close()
})
