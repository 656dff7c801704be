import { BinsList } from '#renderer/screens/stock/bins-list.tsx'
import { GoodsList } from '#renderer/screens/stock/goods-list.tsx'
import { stockFilters } from '#renderer/screens/stock/stock-frame.tsx'
import { useListAddress } from '#renderer/ui/lists/use-list-address.ts'

/** The stock: goods by product and bin, or the bins themselves. */
export function StockPage() {
  const address = useListAddress('/stock', stockFilters, 'goods')
  return address.filter === 'bins' ? <BinsList address={address} /> : <GoodsList address={address} />
}
