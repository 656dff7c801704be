import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ask, hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { RecordTimeline } from '#renderer/records/record-timeline.tsx'
import { usePrint } from '#renderer/records/use-print.tsx'
import { useSaveFile } from '#renderer/records/use-save-file.tsx'
import { useToday } from '#renderer/records/use-today.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { InvoiceLines } from '#renderer/screens/invoices/invoice-lines.tsx'
import { InvoiceState } from '#renderer/screens/invoices/invoice-state.tsx'
import { PaymentDialog } from '#renderer/screens/invoices/payment-dialog.tsx'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { formatDay, formatMoney } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { InvoiceView } from '#shared/contract/invoicing.ts'
import { openAmount } from '#shared/domain/invoicing/invoice-status.ts'

/** One invoice beside the list: what was charged, what is open, and the steps to get it out and paid. */
export function InvoicePanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { data: invoice, error } = useQuery(ask.invoicing.getInvoice.queryOptions({ input: { id }, placeholderData: keepPreviousData }))
  if (!invoice) {
    return (
      <SidePanel title="" onClose={onClose}>
        <QueryTrouble error={error} />
      </SidePanel>
    )
  }
  return (
    <SidePanel
      title={invoice.number}
      note={<InvoiceState status={invoice.status} />}
      actions={<InvoiceSteps invoice={invoice} />}
      onClose={onClose}
    >
      <InvoiceFacts invoice={invoice} />
      <InvoiceLines invoice={invoice} />
      <RecordTimeline about={{ kind: 'invoice', id }} />
    </SidePanel>
  )
}

function InvoiceFacts({ invoice }: { invoice: InvoiceView }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const today = useToday()
  const money = (minor: number) => formatMoney(minor, invoice.currency, locale)
  const daysOver = Math.round((Date.parse(today) - Date.parse(invoice.dueOn)) / 86_400_000)
  const due = formatDay(invoice.dueOn, locale, today)
  return (
    <KeyValues
      items={[
        {
          key: 'customer',
          title: t('invoicing.panel.customer'),
          value: <Link href={`/customers/${invoice.customerId}`}>{invoice.customerName}</Link>,
        },
        { key: 'issued', title: t('invoicing.panel.issued'), value: formatDay(invoice.issuedOn, locale, today) },
        {
          key: 'due',
          title: t('invoicing.panel.due'),
          value: invoice.status === 'overdue' ? `${due}, ${t('invoicing.panel.daysOver', { count: daysOver })}` : due,
        },
        {
          key: 'shipment',
          title: t('invoicing.panel.shipment'),
          value: (
            <Link href={`/shipments/${invoice.shipmentId}`}>
              <Code>{invoice.shipmentNumber}</Code>
            </Link>
          ),
        },
        { key: 'paid', title: t('invoicing.panel.paid'), value: invoice.paidMinor > 0 && money(invoice.paidMinor) },
        { key: 'open', title: t('invoicing.panel.open'), value: openAmount(invoice) > 0 && money(openAmount(invoice)) },
      ]}
    />
  )
}

function InvoiceSteps({ invoice }: { invoice: InvoiceView }) {
  const { t } = useTranslation()
  const [isPaying, setPaying] = useState(false)
  const printing = usePrint()
  const saving = useSaveFile()
  const pay: ButtonAction = { id: 'pay', label: t('invoicing.action.pay'), shortcut: 'b', tone: 'primary', run: () => setPaying(true) }
  const steps: readonly ButtonAction[] = [
    ...(openAmount(invoice) > 0 ? [pay] : []),
    {
      id: 'save',
      label: t('invoicing.action.save'),
      shortcut: 's',
      isBusy: saving.isSaving,
      run: () => saving.save(() => replyOf(hub.invoicing.getInvoicePdf({ id: invoice.id }))),
    },
    {
      id: 'print',
      label: t('invoicing.action.print'),
      shortcut: 'p',
      isBusy: printing.isPrinting,
      run: () => printing.print('invoice', invoice.id),
    },
  ]
  useActions(steps)
  return (
    <>
      {saving.note}
      {printing.note}
      <ActionButtons actions={steps} />
      {isPaying && <PaymentDialog invoice={invoice} onClose={() => setPaying(false)} />}
    </>
  )
}
