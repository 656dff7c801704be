import { priceLists } from '#shared/contract/price-lists.ts'
import { must } from '#shared/kernel/must.ts'
import { handle } from '../handle.ts'
import { loadBilledCustomer } from './price-book.sql.ts'
import { insertPriceList, isListNameTaken, loadPriceLists, renamePriceList } from './price-lists.sql.ts'
import { isPriceGroup } from './taxes.sql.ts'

export const savePriceList = handle(priceLists.savePriceList, async ({ tx, input, refuse, tell }) => {
  const { id, name, kind, currency, version } = input
  if (await isListNameTaken(tx, name, id)) return refuse('NAME_TAKEN', { name })
  if (version !== undefined) {
    if (!(await renamePriceList(tx, id, version, name))) return refuse('CHANGED_MEANWHILE', { what: name })
  } else {
    const groupId = kind === 'group' ? input.groupId : null
    const customerId = kind === 'customer' ? input.customerId : null
    if (kind === 'group' && !(groupId !== null && (await isPriceGroup(tx, groupId)))) return refuse('LIST_FOR_NOBODY', { kind })
    if (kind === 'customer' && !(customerId !== null && (await loadBilledCustomer(tx, customerId))))
      return refuse('LIST_FOR_NOBODY', { kind })
    await insertPriceList(tx, { id, name, kind, currency, groupId, customerId })
  }
  tell('priceListSaved', [{ kind: 'settings', id: 'prices' }], { name, currency })
  const [saved] = await loadPriceLists(tx, id)
  return must(saved, `price list ${name}`)
})
