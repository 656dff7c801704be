import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { TemplatePanel } from '#renderer/screens/orders/recurring/template-panel.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { useOpenRow } from '#renderer/ui/data-table/use-open-row.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import type { ListAddress } from '#renderer/ui/lists/use-list-address.ts'
import { ListPage } from '#renderer/ui/page/list-page.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import type { TemplateRow } from '#shared/contract/recurring.ts'

const rowKey = ({ id }: TemplateRow) => id

type TemplatesListProps = {
  /** What the page has around its list, whichever list that is. */
  frame: Omit<ComponentProps<typeof ListPage>, 'children' | 'panel'>
  address: ListAddress<'templates'>
  search: string
  onRecur: (templateId: string) => void
}

/** Orders that are kept to be written again. */
export function TemplatesList({ frame, address, search, onRecur }: TemplatesListProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const pages = usePages(ask.recurring.listTemplates, search === '' ? {} : { search })
  const { openedId } = address
  const here = {
    ...address,
    open: (id: string, how?: 'step' | 'follow') =>
      navigate(`/recurring/templates/${id}`, { replace: how === 'follow' || openedId !== undefined }),
  }
  const table = useOpenRow(rowKey, here)
  const toOrders = <Button onClick={() => navigate('/orders/all')}>{t('orders.empty.showAll')}</Button>
  return (
    <ListPage
      {...frame}
      panel={openedId !== undefined && <TemplatePanel key={openedId} id={openedId} onRecur={onRecur} onClose={address.close} />}
    >
      <TroubleNote trouble={pages.trouble} />
      <DataTable
        label={t('recurring.templates')}
        columns={useColumns()}
        rowKey={rowKey}
        empty={
          pages.trouble === undefined && (
            <EmptyState title={t('recurring.empty.noTemplates')} text={t('recurring.empty.noTemplatesText')} actions={toOrders} />
          )
        }
        {...pages}
        {...table}
      />
    </ListPage>
  )
}

function useColumns(): readonly Column<TemplateRow>[] {
  const { t } = useTranslation()
  return [
    { key: 'name', title: t('recurring.column.name'), width: 'minmax(160px, 2fr)', render: ({ name }) => name },
    { key: 'customer', title: t('recurring.column.customer'), width: 'minmax(140px, 2fr)', render: ({ customerName }) => customerName },
    {
      key: 'lines',
      title: t('recurring.column.lines'),
      width: '72px',
      align: 'end',
      isCode: true,
      render: ({ lineCount }) => <Quantity value={lineCount} />,
    },
    {
      key: 'recurring',
      title: t('recurring.column.recurring'),
      width: '110px',
      align: 'end',
      isCode: true,
      canHide: true,
      render: ({ recurring }) => recurring > 0 && <Quantity value={recurring} />,
    },
  ]
}
