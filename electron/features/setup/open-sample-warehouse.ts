import { setup } from '#shared/contract/setup.ts'
import { dayOf } from '#shared/kernel/dates.ts'
import { type CommandCall, handle } from '../handle.ts'
import type { PlanImport } from '../imports/import-plan.ts'
import { ImportProblems } from '../imports/import-problems.ts'
import { planCustomers } from '../imports/plan-customers.ts'
import { planProducts } from '../imports/plan-products.ts'
import { planStock } from '../imports/plan-stock.ts'
import { createUser } from '../people/create-user.ts'
import { resolvePrintJob } from '../printing/resolve-print-job.ts'
import { loadCompany, markAsSample, saveCompany } from './company.sql.ts'
import { playSample } from './play-sample.ts'
import { emptyOutbox, loadOldPrintJobs, loadStage } from './sample.sql.ts'
import { sampleCompany, samplePeople } from './sample-company.ts'
import { readSampleFile } from './sample-files.ts'

type Call = CommandCall<typeof setup.openSampleWarehouse>

const OPENED_DAYS_AGO = 90

/** The sample is made by the same use cases that make everything else, so whatever holds for a warehouse holds for it. */
export const openSampleWarehouse = handle(setup.openSampleWarehouse, async (call) => {
  const { tx, input, refuse, tell, clock, ids } = call
  const known = await loadCompany(tx)
  if (known) return refuse('ALREADY_SET_UP', { company: known.name })
  const company = sampleCompany(input.language)
  await saveCompany(tx, company, 0)
  await markAsSample(tx)
  for (const person of samplePeople) await createUser(call, { id: ids.next(), ...person })

  await bring(call, planProducts, inLanguage(readSampleFile('products.csv'), input.language))
  await bring(call, planCustomers, readSampleFile('customers.csv'))
  await bring(call, planStock, readSampleFile('stock.csv'))
  const { customerIds, products, bins } = await loadStage(tx)
  const today = dayOf(clock.now(), company.timeZone)
  const orders = await playSample({ call, today, carrier: company.defaultCarrier, customerIds, products }, clock.now())
  for (const { id, createdAt: at } of await loadOldPrintJobs(tx)) {
    await call.perform(resolvePrintJob, { id, outcome: 'printed' }, { at, userName: 'Aylin' })
  }
  await emptyOutbox(tx, clock.now())
  tell('sampleOpened', [{ kind: 'settings', id: 'company' }], { company: company.name, orders })
  return { products: products.size, bins, customers: customerIds.size, orders }
})

/** Imports a file of the sample, as of the day when the warehouse opened. */
async function bring(call: Call, plan: PlanImport, text: string): Promise<void> {
  const at = call.clock.now() - OPENED_DAYS_AGO * 86_400_000
  const then: Pick<Call, 'clock' | 'perform'> = {
    clock: { now: () => at },
    perform: (handler, input, as) => call.perform(handler, input, { at, userName: 'Henrike', ...as }),
  }
  const problems = new ImportProblems()
  const { write } = await plan({ ...call, ...then }, Buffer.from(text), problems, 'sample')
  if (problems.errors > 0) throw new Error(`the sample cannot be imported: ${JSON.stringify(problems.listed())}`)
  await write()
}

/** The products' names stand in the file in English and, in a column that no import knows, in German. */
function inLanguage(productsCsv: string, language: 'en' | 'de'): string {
  return language === 'de' ? productsCsv.replace('sku,name,name_de,', 'sku,name_en,name,') : productsCsv
}
