import { setup } from '#shared/contract/setup.ts'
import { dayOf } from '#shared/kernel/dates.ts'
import { handle } from '../handle.ts'
import { importFile } from '../imports/import-file.ts'
import { createUser } from '../people/create-user.ts'
import { loadCompany, markAsSample, saveCompany } from './company.sql.ts'
import { playSample } from './play-sample.ts'
import { emptyOutbox, loadStage } from './sample.sql.ts'
import { sampleCompany, samplePeople } from './sample-company.ts'
import { readSampleFile } from './sample-files.ts'
import { hangPictures } from './sample-pictures.ts'
import { makeSamplePrices, makeSampleShipping } from './sample-prices.ts'
import { makeSamplePromises } from './sample-promises.ts'
import { makeSampleSending } from './sample-sending.ts'
import { granted } from './sample-stage.ts'

const OPENED_DAYS_AGO = 90

/** The sample is made by the same use cases that make everything else, so whatever holds for a warehouse holds for it. */
export const openSampleWarehouse = handle(setup.openSampleWarehouse, async (call) => {
  const { tx, input, refuse, tell, clock, ids } = call
  const known = await loadCompany(tx)
  if (known) return refuse('ALREADY_SET_UP', { company: known.name })
  const company = sampleCompany(input.language)
  await saveCompany(tx, company, 0)
  await markAsSample(tx)
  for (const person of samplePeople) await createUser(call, { id: ids.next(), ...person, language: null })

  const openedAt = clock.now() - OPENED_DAYS_AGO * 86_400_000
  for (const kind of ['products', 'customers', 'stock'] as const) {
    const base64 = Buffer.from(inLanguage(readSampleFile(`${kind}.csv`), input.language)).toString('base64')
    const file = { kind, fileName: `${kind}.csv`, base64, dryRun: false, options: { onlyGoodRows: false, again: false } }
    granted(await call.perform(importFile, file, { at: openedAt, userName: 'Henrike' }))
  }
  const { customerIds, products, bins } = await loadStage(tx)
  await hangPictures({ call, products }, openedAt)
  const today = dayOf(clock.now(), company.timeZone)
  const stage = { call, today, carrier: company.defaultCarrier, customerIds, products }
  await makeSamplePrices(stage, input.language, openedAt)
  const orders = await playSample(stage, clock.now())
  await makeSampleShipping(stage, input.language, clock.now())
  await makeSampleSending(stage, input.language, clock.now())
  await makeSamplePromises(stage, clock.now())
  await emptyOutbox(tx, clock.now())
  tell('sampleOpened', [{ kind: 'settings', id: 'company' }], { company: company.name, orders })
  return { products: products.size, bins, customers: customerIds.size, orders }
})

/** The products' names stand in the file in English and, in a column that no import knows, in German. */
function inLanguage(csv: string, language: 'en' | 'de'): string {
  return language === 'de' ? csv.replace('sku,name,name_de,', 'sku,name_en,name,') : csv
}
