import { setup } from '#shared/contract/setup.ts'
import { handle } from '../handle.ts'
import { createUser } from '../people/create-user.ts'
import { loadCompany, saveCompany } from './company.sql.ts'
import { isTimeZone } from './time-zone.ts'

export const startEmpty = handle(setup.startEmpty, async (call) => {
  const { tx, input, refuse, tell } = call
  const known = await loadCompany(tx)
  if (known) return refuse('ALREADY_SET_UP', { company: known.name })
  if (!isTimeZone(input.company.timeZone)) return refuse('TIME_ZONE_UNKNOWN', { timeZone: input.company.timeZone })
  await saveCompany(tx, input.company, 0)
  await createUser(call, { id: call.ids.next(), name: input.ownerName, role: 'owner', language: null })
  tell('warehouseStarted', [{ kind: 'settings', id: 'company' }], { company: input.company.name })
  return { company: input.company }
})
