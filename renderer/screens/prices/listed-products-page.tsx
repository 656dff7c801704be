import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useParams } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useExport } from '#renderer/records/use-export.tsx'
import { useToday } from '#renderer/records/use-today.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { BreaksLater, BreaksNow } from '#renderer/screens/prices/breaks-text.tsx'
import { AddListedProduct, ListedProductPanel } from '#renderer/screens/prices/listed-product-panel.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import { ButtonRow } from '#renderer/ui/button/button-row.tsx'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { useOpenRow } from '#renderer/ui/data-table/use-open-row.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSearch } from '#renderer/ui/lists/list-search.tsx'
import { newRow, useListAddress } from '#renderer/ui/lists/use-list-address.ts'
import { ListPage } from '#renderer/ui/page/list-page.tsx'
import { formatDecimal } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { ListedProductView } from '#shared/contract/price-lists.ts'

const rowKey = ({ productId }: ListedProductView) => productId

/** The products of one price list, and each one's prices beside them. */
export function ListedProductsPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { list: listId = '' } = useParams<{ list: string }>()
  const address = useListAddress(`/prices/list/${listId}`, [], '')
  const { data, error } = useQuery(ask.pricing.getPriceList.queryOptions({ input: { id: listId } }))
  const [search, setSearch] = useState('')
  const [wanted] = useDebouncedValue(search.trim(), 120)
  const pages = usePages(ask.pricing.listListedProducts, { listId, ...(wanted !== '' && { search: wanted }) })
  const taken = useExport('prices', { priceListId: listId, ...(wanted !== '' && { search: wanted }) })
  const table = useOpenRow(rowKey, address)
  const columns = useProductColumns(data?.list.currency ?? '')
  const { openedId } = address
  const add = () => address.open(newRow)
  useActions([
    { id: 'add', label: t('prices.entry.add'), shortcut: 'a', run: add },
    { id: 'leave', label: t('prices.tab.lists'), shortcut: 'Escape', run: () => navigate(`/prices/${listId}`) },
  ])

  function panel() {
    if (data === undefined || openedId === undefined) return undefined
    if (openedId === newRow) return <AddListedProduct onFound={(id) => address.open(id)} onClose={address.close} />
    return <ListedProductPanel key={openedId} list={data.list} productId={openedId} onClose={address.close} />
  }

  return (
    <ListPage
      title={data?.list.name ?? ''}
      summary={<Link href={`/prices/${listId}`}>{t('prices.tab.lists')}</Link>}
      actions={
        <ButtonRow>
          {openedId === undefined && pages.rows.length > 0 && taken.button}
          <Button shortcut="a" onClick={add}>
            {t('prices.entry.add')}
          </Button>
        </ButtonRow>
      }
      search={<ListSearch label={t('prices.entry.search')} value={search} onChange={setSearch} />}
      panel={panel()}
    >
      <QueryTrouble error={error} />
      {taken.note}
      <TroubleNote trouble={error ? undefined : pages.trouble} />
      <DataTable
        label={t('prices.list.column.prices')}
        columns={columns}
        rowKey={rowKey}
        empty={pages.trouble === undefined && <ListedEmpty search={wanted} onAdd={add} />}
        {...pages}
        {...table}
      />
    </ListPage>
  )
}

function useProductColumns(currency: string): readonly Column<ListedProductView>[] {
  const { t } = useTranslation()
  const { locale, currency: home } = useLocale()
  const today = useToday()
  return [
    { key: 'sku', title: t('prices.entry.column.sku'), width: '130px', isCode: true, render: ({ sku }) => sku },
    {
      key: 'name',
      title: t('prices.entry.column.name'),
      width: 'minmax(140px, 2fr)',
      canHide: true,
      render: ({ productName }) => productName,
    },
    {
      key: 'own',
      title: t('prices.entry.column.own'),
      width: '110px',
      align: 'end',
      isCode: true,
      canHide: true,
      render: ({ ownPrice }) => (currency === home ? formatDecimal(ownPrice, locale, 2) : '–'),
    },
    {
      key: 'now',
      title: currency === '' ? t('prices.entry.column.now') : `${t('prices.entry.column.now')}, ${currency}`,
      width: 'minmax(180px, 2fr)',
      render: ({ prices }) => <BreaksNow prices={prices} today={today} />,
    },
    {
      key: 'later',
      title: t('prices.entry.column.later'),
      width: 'minmax(130px, 1fr)',
      canHide: true,
      render: ({ prices }) => <BreaksLater prices={prices} today={today} />,
    },
  ]
}

function ListedEmpty({ search, onAdd }: { search: string; onAdd: () => void }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  if (search !== '') return <EmptyState title={t('prices.entry.searched', { text: search })} text={t('prices.entry.searchedText')} />
  return (
    <EmptyState
      title={t('prices.entry.empty')}
      text={t('prices.entry.emptyText')}
      actions={
        <>
          <Button tone="primary" onClick={onAdd}>
            {t('prices.entry.add')}
          </Button>
          <Button onClick={() => navigate('/imports/prices')}>{t('app.nav.imports')}</Button>
        </>
      }
    />
  )
}
