import { setup } from '#shared/contract/setup.ts'
import { handle } from '../handle.ts'
import { loadCompany, saveCompany } from './company.sql.ts'
import { isTimeZone } from './time-zone.ts'

/** Documents that were issued keep what stood on them; only later ones change. */
export const changeCompany = handle(setup.changeCompany, async ({ tx, input, refuse, tell }) => {
  const before = await loadCompany(tx)
  if (!before) return refuse('NOT_SET_UP', {})
  if (!isTimeZone(input.company.timeZone)) return refuse('TIME_ZONE_UNKNOWN', { timeZone: input.company.timeZone })
  if (!(await saveCompany(tx, input.company, input.version))) return refuse('CHANGED_MEANWHILE', { what: 'company' })
  tell('companyChanged', [{ kind: 'settings', id: 'company' }], { nameBefore: before.name, name: input.company.name })
  return { company: input.company, version: input.version + 1 }
})
