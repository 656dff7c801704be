import { AsideList } from '#renderer/screens/stock/aside-list.tsx'
import { BinsList } from '#renderer/screens/stock/bins-list.tsx'
import { GoodsList } from '#renderer/screens/stock/goods-list.tsx'
import { stockFilters } from '#renderer/screens/stock/stock-frame.tsx'
import { useListAddress } from '#renderer/ui/lists/use-list-address.ts'

/** The stock: goods by product and bin, the bins themselves, or what is set aside. */
export function StockPage() {
  const address = useListAddress('/stock', stockFilters, 'goods')
  if (address.filter === 'aside') return <AsideList address={address} />
  return address.filter === 'bins' ? <BinsList address={address} /> : <GoodsList address={address} />
}
