import { priceLists } from '#shared/contract/price-lists.ts'
import { handle } from '../handle.ts'
import { deletePrice } from './price-lists.sql.ts'

export const removePrice = handle(priceLists.removePrice, async ({ tx, input, refuse, tell }) => {
  const gone = await deletePrice(tx, input.id)
  if (!gone) return refuse('PRICE_UNKNOWN', { what: input.id })
  tell(
    'priceRemoved',
    [
      { kind: 'settings', id: 'prices' },
      { kind: 'product', id: gone.productId },
    ],
    { unitPrice: gone.unitPrice },
  )
  return { id: input.id }
})
