import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { carriedSort } from '#renderer/records/arranged/sort-carried.ts'
import { useArrangedList } from '#renderer/records/arranged/use-arranged-list.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useExport } from '#renderer/records/use-export.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { CustomerEditor } from '#renderer/screens/customers/customer-editor.tsx'
import { CustomerPanel } from '#renderer/screens/customers/customer-panel.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import { ButtonRow } from '#renderer/ui/button/button-row.tsx'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { useOpenRow } from '#renderer/ui/data-table/use-open-row.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { FilterChips } from '#renderer/ui/lists/filter-chips.tsx'
import { ListSearch } from '#renderer/ui/lists/list-search.tsx'
import { newRow, useListAddress } from '#renderer/ui/lists/use-list-address.ts'
import { ListPage } from '#renderer/ui/page/list-page.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import type { CustomerRow } from '#shared/contract/parties.ts'
import { customerSorts } from '#shared/domain/parties/customer-sorts.ts'

/** More chips are no filter any more. */
const mostTags = 12

const rowKey = ({ id }: CustomerRow) => id

/** The customers, and each one beside the list with its orders. */
export function CustomersPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const address = useListAddress('/customers', [], '')
  const arranged = useArrangedList('customers', { columns: useCustomerColumns(), filter: '', onFilter: () => {} })
  const { state } = arranged
  const [wanted] = useDebouncedValue(state.search.trim(), 120)
  const tag = state.where['tag'] ?? ''
  const sort = carriedSort(state.sort, customerSorts)
  const narrowed = { ...(wanted !== '' && { search: wanted }), ...(tag !== '' && { tag }) }
  const pages = usePages(ask.parties.listCustomers, { ...narrowed, ...(sort && { sort }) })
  const table = useOpenRow(rowKey, address)
  const taken = useExport('customers', { ...narrowed, ...(sort && { customerSort: sort }) })
  const tags = useQuery(ask.parties.listCustomerTags.queryOptions({ input: {} })).data?.rows ?? []
  const add = () => address.open(newRow)
  useActions([{ id: 'add', label: t('parties.new'), shortcut: 'a', run: add }])
  const { openedId } = address

  function panel() {
    if (openedId === newRow)
      return <CustomerEditor onSaved={(id) => navigate(`/customers/${id}`, { replace: true })} onClose={address.close} />
    return openedId !== undefined && <CustomerPanel key={openedId} id={openedId} onClose={address.close} />
  }

  return (
    <ListPage
      title={t('parties.title')}
      actions={
        <ButtonRow>
          {openedId === undefined && taken.button}
          <Button onClick={add} shortcut="a">
            {t('parties.new')}
          </Button>
        </ButtonRow>
      }
      search={<ListSearch label={t('parties.search')} value={state.search} onChange={arranged.setSearch} />}
      filters={
        tags.length > 0 && (
          <FilterChips
            label={t('parties.field.tags')}
            chips={[
              { id: '', label: t('parties.allTags') },
              ...tags.slice(0, mostTags).map((row) => ({ id: row.tag, label: row.tag, count: row.customers })),
            ]}
            value={tag}
            onChange={(next) => arranged.setWhere({ ...state.where, tag: next })}
          />
        )
      }
      panel={panel()}
    >
      <TroubleNote trouble={pages.trouble} />
      {arranged.bar}
      {taken.note}
      <DataTable
        label={t('parties.title')}
        columns={arranged.columns}
        sort={sort}
        onSort={arranged.setSort}
        rowKey={rowKey}
        empty={pages.trouble === undefined && <CustomersEmpty search={wanted} onAdd={add} />}
        {...pages}
        {...table}
      />
    </ListPage>
  )
}

function useCustomerColumns(): readonly Column<CustomerRow>[] {
  const { t } = useTranslation()
  return [
    { key: 'number', sortBy: 'number', title: t('parties.column.number'), width: '86px', isCode: true, render: ({ number }) => number },
    { key: 'name', sortBy: 'name', title: t('parties.column.name'), width: 'minmax(150px, 2fr)', render: ({ name }) => name },
    { key: 'city', sortBy: 'city', title: t('parties.column.city'), width: 'minmax(100px, 1fr)', render: ({ city }) => city },
    { key: 'country', title: t('parties.column.country'), width: '60px', isCode: true, render: ({ country }) => country },
    {
      key: 'openOrders',
      sortBy: 'openOrders',
      title: t('parties.column.openOrders'),
      width: '104px',
      align: 'end',
      isCode: true,
      render: ({ openOrders }) => <Quantity value={openOrders} zero="dash" />,
    },
    { key: 'tags', title: t('parties.field.tags'), width: 'minmax(80px, 1fr)', canHide: true, render: ({ tags: all }) => all.join(', ') },
    { key: 'email', title: t('parties.column.email'), width: 'minmax(140px, 1.4fr)', canHide: true, render: ({ email }) => email },
  ]
}

function CustomersEmpty({ search, onAdd }: { search: string; onAdd: () => void }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  if (search !== '') return <EmptyState title={t('parties.empty.searched', { text: search })} text={t('parties.empty.searchedText')} />
  return (
    <EmptyState
      title={t('parties.empty.none')}
      text={t('parties.empty.noneText')}
      actions={
        <>
          <Button tone="primary" onClick={onAdd}>
            {t('parties.new')}
          </Button>
          <Button onClick={() => navigate('/imports')}>{t('app.nav.imports')}</Button>
        </>
      }
    />
  )
}
