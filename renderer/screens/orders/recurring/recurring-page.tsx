import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useToday } from '#renderer/records/use-today.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { NewRecurring, RecurringPanel } from '#renderer/screens/orders/recurring/recurring-panel.tsx'
import { rhythmText } from '#renderer/screens/orders/recurring/rhythm-text.ts'
import { TemplatesList } from '#renderer/screens/orders/recurring/templates-list.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { useOpenRow } from '#renderer/ui/data-table/use-open-row.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { FilterChips } from '#renderer/ui/lists/filter-chips.tsx'
import { ListSearch } from '#renderer/ui/lists/list-search.tsx'
import { newRow, useListAddress } from '#renderer/ui/lists/use-list-address.ts'
import { ListPage } from '#renderer/ui/page/list-page.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { DayText } from '#renderer/ui/values/date-text.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { type RecurringRow, recurringFilters } from '#shared/contract/recurring.ts'

const rowKey = ({ id }: RecurringRow) => id
const places = [...recurringFilters, 'templates'] as const

/** What is ordered again and again, and the templates that it is made of. */
export function RecurringPage() {
  const { t } = useTranslation()
  const address = useListAddress('/recurring', places, 'running')
  const { filter, openedId } = address
  const [, navigate] = useLocation()
  const [search, setSearch] = useState('')
  const [wanted] = useDebouncedValue(search.trim(), 120)
  const [templateId, setTemplateId] = useState<string>()
  const add = () => navigate('/recurring/running/new')
  useActions([{ id: 'add', label: t('recurring.new'), shortcut: 'a', run: add }])

  const frame = {
    title: t('recurring.title'),
    filters: (
      <FilterChips
        label={t('recurring.title')}
        chips={places.map((id) => ({ id, label: t(`recurring.filter.${id}`) }))}
        value={filter}
        onChange={address.setFilter}
      />
    ),
    actions: (
      <Button shortcut="a" onClick={add}>
        {t('recurring.new')}
      </Button>
    ),
    search: <ListSearch label={t('recurring.search')} value={search} onChange={setSearch} />,
  }

  function recur(id: string) {
    setTemplateId(id)
    add()
  }
  if (filter === 'templates') return <TemplatesList frame={frame} address={{ ...address, filter }} search={wanted} onRecur={recur} />

  const panel =
    openedId === newRow ? (
      <NewRecurring templateId={templateId} onSaved={(id) => navigate(`/recurring/running/${id}`)} onClose={address.close} />
    ) : (
      openedId !== undefined && <RecurringPanel id={openedId} onClose={address.close} />
    )
  return (
    <ListPage {...frame} panel={panel}>
      <RecurringList address={{ ...address, filter }} search={wanted} onAdd={add} />
    </ListPage>
  )
}

type RecurringListProps = {
  address: ReturnType<typeof useListAddress<(typeof recurringFilters)[number]>>
  search: string
  onAdd: () => void
}

function RecurringList({ address, search, onAdd }: RecurringListProps) {
  const { t } = useTranslation()
  const pages = usePages(ask.recurring.listRecurring, { filter: address.filter, ...(search !== '' && { search }) })
  const table = useOpenRow(rowKey, address)
  const { filter } = address
  const isFiltered = (filter !== 'all' && filter !== 'running') || search !== ''
  const showAll = <Button onClick={() => address.setFilter('all')}>{t('recurring.empty.showAll')}</Button>
  const addOne = (
    <Button tone="primary" onClick={onAdd}>
      {t('recurring.new')}
    </Button>
  )
  const empty = isFiltered ? (
    <EmptyState title={t('recurring.empty.filtered')} text={t('recurring.empty.filteredText')} actions={showAll} />
  ) : (
    <EmptyState
      title={t(`recurring.empty.${filter === 'running' ? 'noneRunning' : 'none'}`)}
      text={t('recurring.empty.noneText')}
      actions={
        <>
          {addOne}
          {filter === 'running' && showAll}
        </>
      }
    />
  )
  return (
    <>
      <TroubleNote trouble={pages.trouble} />
      <DataTable
        label={t('recurring.title')}
        columns={useColumns()}
        rowKey={rowKey}
        empty={pages.trouble === undefined && empty}
        {...pages}
        {...table}
      />
    </>
  )
}

function useColumns(): readonly Column<RecurringRow>[] {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const today = useToday()
  return [
    { key: 'name', title: t('recurring.column.name'), width: 'minmax(100px, 1.4fr)', render: ({ templateName }) => templateName },
    { key: 'customer', title: t('recurring.column.customer'), width: 'minmax(96px, 1.4fr)', render: ({ customerName }) => customerName },
    { key: 'rhythm', title: t('recurring.column.rhythm'), width: 'minmax(124px, 1.8fr)', render: (row) => rhythmText(t, locale, row) },
    {
      key: 'next',
      title: t('recurring.column.next'),
      width: '84px',
      render: ({ nextOn, nextDueOn }) => (nextDueOn === null ? '' : <DayText day={nextOn ?? nextDueOn} today={today} />),
    },
    {
      key: 'state',
      title: t('recurring.column.state'),
      width: 'minmax(142px, 1.3fr)',
      render: ({ state, failed }) =>
        failed > 0 ? (
          <Toned tone="wrong">{t('recurring.failed', { count: failed })}</Toned>
        ) : (
          <Toned tone={state === 'running' ? 'neutral' : 'muted'}>{t(`recurring.state.${state}`)}</Toned>
        ),
    },
    {
      key: 'made',
      title: t('recurring.column.made'),
      width: '72px',
      align: 'end',
      isCode: true,
      canHide: true,
      render: ({ made }) => <Quantity value={made} />,
    },
    {
      key: 'last',
      title: t('recurring.column.last'),
      width: '110px',
      canHide: true,
      render: ({ lastOrder }) => lastOrder && <Code>{lastOrder.number}</Code>,
    },
  ]
}
