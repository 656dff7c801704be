import { PriceListsTab } from '#renderer/screens/prices/price-lists-tab.tsx'
import { priceTabs } from '#renderer/screens/prices/prices-frame.tsx'
import { ShippingTab } from '#renderer/screens/prices/shipping-tab.tsx'
import { TaxesTab } from '#renderer/screens/prices/taxes-tab.tsx'
import { useListAddress } from '#renderer/ui/lists/use-list-address.ts'

/** What things cost, what they are taxed at, and what sending them costs. */
export function PricesPage() {
  const address = useListAddress('/prices', priceTabs, 'lists')
  if (address.filter === 'taxes') return <TaxesTab address={address} />
  return address.filter === 'shipping' ? <ShippingTab address={address} /> : <PriceListsTab address={address} />
}
