import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import type { OrderLineView } from '#shared/contract/orders.ts'

type PriceFromProps = { line: Pick<OrderLineView, 'priceSource' | 'priceList' | 'priceFrom'> }

/** Where the price of a line comes from, with the way to its list. */
export function PriceFrom({ line: { priceSource, priceList, priceFrom: from } }: PriceFromProps) {
  const { t } = useTranslation()
  const { data } = useQuery(ask.pricing.listPriceLists.queryOptions({ input: {} }))
  if (priceSource === 'typed') return t('prices.sum.typed')
  if (priceSource === 'product') return t('prices.sum.product')
  const said = from > 1 ? t('orders.form.priceListFrom', { list: priceList, from }) : priceList
  const list = data?.lists.find(({ name }) => name === priceList)
  return list ? <Link href={`/prices/${list.id}`}>{said}</Link> : said
}
