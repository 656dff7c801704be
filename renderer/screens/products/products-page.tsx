import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { carriedSort } from '#renderer/records/arranged/sort-carried.ts'
import { useArrangedList } from '#renderer/records/arranged/use-arranged-list.tsx'
import { ProductThumb } from '#renderer/records/product-thumb.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useExport } from '#renderer/records/use-export.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { ProductEditor } from '#renderer/screens/products/product-editor.tsx'
import { ProductPanel } from '#renderer/screens/products/product-panel.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import { ButtonRow } from '#renderer/ui/button/button-row.tsx'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { useOpenRow } from '#renderer/ui/data-table/use-open-row.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSearch } from '#renderer/ui/lists/list-search.tsx'
import { newRow, useListAddress } from '#renderer/ui/lists/use-list-address.ts'
import { ListPage } from '#renderer/ui/page/list-page.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import { formatDecimal } from '#renderer/wording/format.ts'
import { unitWord } from '#renderer/wording/unit-word.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { ProductRow } from '#shared/contract/catalog.ts'
import { productSorts } from '#shared/domain/catalog/product-sorts.ts'

const rowKey = ({ id }: ProductRow) => id

/** The products with what is on hand, and each one beside the list. */
export function ProductsPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const address = useListAddress('/products', [], '')
  const arranged = useArrangedList('products', { columns: useProductColumns(), filter: '', onFilter: () => {} })
  const { state } = arranged
  const [wanted] = useDebouncedValue(state.search.trim(), 120)
  const sort = carriedSort(state.sort, productSorts)
  const narrowed = wanted === '' ? {} : { search: wanted }
  const pages = usePages(ask.catalog.listProducts, { ...narrowed, ...(sort && { sort }) })
  const table = useOpenRow(rowKey, address)
  const taken = useExport('products', { ...narrowed, ...(sort && { productSort: sort }) })
  const add = () => address.open(newRow)
  useActions([{ id: 'add', label: t('catalog.new'), shortcut: 'a', run: add }])
  const { openedId } = address

  function panel() {
    if (openedId === newRow)
      return <ProductEditor onSaved={(id) => navigate(`/products/${id}`, { replace: true })} onClose={address.close} />
    return openedId !== undefined && <ProductPanel key={openedId} id={openedId} onClose={address.close} />
  }

  return (
    <ListPage
      title={t('catalog.title')}
      actions={
        <ButtonRow>
          {taken.button}
          <Button onClick={add} shortcut="a">
            {t('catalog.new')}
          </Button>
        </ButtonRow>
      }
      search={<ListSearch label={t('catalog.search')} value={state.search} onChange={arranged.setSearch} />}
      panel={panel()}
    >
      <TroubleNote trouble={pages.trouble} />
      {arranged.bar}
      {taken.note}
      <DataTable
        label={t('catalog.title')}
        columns={arranged.columns}
        sort={sort}
        onSort={arranged.setSort}
        rowKey={rowKey}
        empty={pages.trouble === undefined && <ProductsEmpty search={wanted} onAdd={add} />}
        {...pages}
        {...table}
      />
    </ListPage>
  )
}

function useProductColumns(): readonly Column<ProductRow>[] {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const amount = { align: 'end', isCode: true, width: '72px' } as const
  return [
    {
      key: 'picture',
      title: '',
      name: t('catalog.column.picture'),
      width: '36px',
      render: ({ picture }) => picture !== null && <ProductThumb picture={picture} />,
    },
    { key: 'sku', sortBy: 'sku', title: t('catalog.column.sku'), width: 'minmax(128px, 0.8fr)', isCode: true, render: ({ sku }) => sku },
    { key: 'name', sortBy: 'name', title: t('catalog.column.name'), width: 'minmax(140px, 2fr)', render: ({ name }) => name },
    {
      key: 'onHand',
      sortBy: 'onHand',
      title: t('catalog.column.onHand'),
      ...amount,
      render: ({ onHand }) => <Quantity value={onHand} zero="dash" />,
    },
    {
      key: 'reserved',
      title: t('catalog.column.reserved'),
      ...amount,
      render: ({ reserved }) => <Quantity value={reserved} zero="dash" />,
    },
    {
      key: 'available',
      sortBy: 'available',
      title: t('catalog.column.available'),
      ...amount,
      render: ({ available }) => <Quantity value={available} zero="dash" />,
    },
    { key: 'unit', title: t('catalog.column.unit'), width: '76px', canHide: true, render: ({ unit }) => unitWord(t, unit) },
    {
      key: 'price',
      sortBy: 'price',
      title: t('catalog.column.price'),
      ...amount,
      canHide: true,
      render: ({ unitPrice }) => formatDecimal(unitPrice, locale, 2),
    },
  ]
}

function ProductsEmpty({ search, onAdd }: { search: string; onAdd: () => void }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  if (search !== '') return <EmptyState title={t('catalog.empty.searched', { text: search })} text={t('catalog.empty.searchedText')} />
  return (
    <EmptyState
      title={t('catalog.empty.none')}
      text={t('catalog.empty.noneText')}
      actions={
        <>
          <Button tone="primary" onClick={onAdd}>
            {t('catalog.new')}
          </Button>
          <Button onClick={() => navigate('/imports')}>{t('app.nav.imports')}</Button>
        </>
      }
    />
  )
}
