import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import type { FindResult } from '#renderer/app/wiring.ts'

/** Shorter texts fit too much to be worth asking for. */
const shortest = 2
/** A pause in typing this long, in milliseconds, is worth a question to the hub. */
const pause = 120
const mostOfAKind = 5

/** Orders, customers, products and invoices that a text may mean. */
export function useFindAnything(text: string): { results: readonly FindResult[]; isSearching: boolean } {
  const { t } = useTranslation()
  const [wanted] = useDebouncedValue(text, pause)
  const options = {
    input: { search: wanted, limit: mostOfAKind },
    enabled: wanted.length >= shortest,
    placeholderData: keepPreviousData,
  }
  const orders = useQuery(ask.orders.listOrders.queryOptions(options))
  const customers = useQuery(ask.parties.listCustomers.queryOptions(options))
  const products = useQuery(ask.catalog.listProducts.queryOptions(options))
  const invoices = useQuery(ask.invoicing.listInvoices.queryOptions(options))
  if (text.length < shortest) return { results: [], isSearching: false }
  const results: FindResult[] = [
    ...rowsOf(orders.data, t('app.nav.orders'), '/orders', (row) => ({ code: row.number, text: row.customerName })),
    ...rowsOf(customers.data, t('app.nav.customers'), '/customers', (row) => ({ code: row.number, text: row.name })),
    ...rowsOf(products.data, t('app.nav.products'), '/products', (row) => ({ code: row.sku, text: row.name })),
    ...rowsOf(invoices.data, t('app.nav.invoices'), '/invoices', (row) => ({ code: row.number, text: row.customerName })),
  ]
  return { results, isSearching: wanted !== text || [orders, customers, products, invoices].some(({ isFetching }) => isFetching) }
}

function rowsOf<Row extends { id: string }>(
  page: { rows: readonly Row[] } | undefined,
  group: string,
  place: string,
  words: (row: Row) => { code: string; text: string },
): FindResult[] {
  return (page?.rows ?? []).map((row) => ({ id: row.id, group, path: `${place}/${row.id}`, ...words(row) }))
}
