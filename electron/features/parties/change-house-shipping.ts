import { saveSetting } from '#electron/database/settings.sql.ts'
import { parties } from '#shared/contract/parties.ts'
import { handle } from '../handle.ts'
import { SHIPPING_KEY } from './house-shipping.ts'

/** Orders that are written already keep what was agreed for them. */
export const changeHouseShipping = handle(parties.changeHouseShipping, async ({ tx, input, refuse, tell }) => {
  const { shipComplete, version } = input
  if (!(await saveSetting(tx, SHIPPING_KEY, { shipComplete }, version))) return refuse('CHANGED_MEANWHILE', { what: 'shipping' })
  tell('houseShippingChanged', [{ kind: 'settings', id: SHIPPING_KEY }], { shipComplete })
  return { shipComplete, version: version + 1 }
})
