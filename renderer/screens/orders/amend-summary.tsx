import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { type Amended, amendInput } from '#renderer/screens/orders/amend-input.ts'
import { AmendmentPreview } from '#renderer/screens/orders/amendment-preview.tsx'
import { OrderExtras } from '#renderer/screens/orders/order-extras.tsx'
import { draftProblem } from '#renderer/screens/orders/order-input.ts'
import type { DraftState } from '#renderer/screens/orders/use-order-draft.ts'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatMoney } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { AmendmentPreview as Preview } from '#shared/contract/amendments.ts'

/** What the order would come to, with its discount and what sending it costs: the hub adds it up, as it will when it is done. */
function useAmendedTotal(input: ReturnType<typeof amendInput>, { order }: Amended): number {
  const [asked] = useDebouncedValue(input, 150)
  const { data } = useQuery(
    ask.orders.previewAmendment.queryOptions(
      asked ? { input: asked, retry: false, placeholderData: keepPreviousData } : { input: skipToken },
    ),
  )
  return data?.after.grossMinor ?? order.grossMinor
}

/** A confirmed order being changed: first what it would undo, in words, then one key does it. */
export function AmendSummary({ state: { draft, change, settle }, amended }: { state: DraftState; amended: Amended }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { currency } = amended.order
  const [, navigate] = useLocation()
  const look = useAttempt(hub.orders.previewAmendment)
  const amend = useAttempt(hub.orders.amendOrder)
  const [shown, setShown] = useState<{ asked: string; preview: Preview }>()
  const [reason, setReason] = useState('')
  const input = amendInput(draft, amended)
  const problem = draftProblem(draft)
  const grossMinor = useAmendedTotal(input, amended)
  // What was shown is about what was asked then: one more change, and it has to be shown again.
  const preview = shown?.asked === JSON.stringify(input) ? shown.preview : undefined
  const close = () => navigate(`/orders/${amended.order.id}`)

  async function show() {
    if (!input) return
    amend.forget()
    const found = await look.run(input)
    setShown(found && { asked: JSON.stringify(input), preview: found })
  }

  async function doIt() {
    if (!input || !preview) return
    const done = await amend.run({ ...input, reason, shown: preview.effects })
    setShown(undefined)
    if (!done) return
    flushSync(() => settle({ ...draft, saved: { number: done.order.number, version: done.order.version } }))
    close()
  }

  const isBusy = look.isRunning || amend.isRunning
  const why = problem && t(`orders.form.${problem}`)
  const steps: readonly ButtonAction[] = preview
    ? [
        { id: 'doIt', label: t('amendments.doIt'), shortcut: 'Ctrl+Enter', tone: 'primary', isBusy, run: doIt },
        { id: 'more', label: t('amendments.back'), run: () => setShown(undefined) },
      ]
    : [{ id: 'show', label: t('amendments.show'), shortcut: 'Ctrl+Enter', tone: 'primary', disabledReason: why, isBusy, run: show }]
  useActions([...steps, { id: 'leave', label: t('ui.action.close'), shortcut: 'Escape', run: preview ? () => setShown(undefined) : close }])
  return (
    <SidePanel
      title={formatMoney(grossMinor, currency, locale)}
      note={<Toned tone="muted">{t('orders.form.gross')}</Toned>}
      actions={
        <>
          <TroubleNote trouble={amend.trouble ?? look.trouble} />
          {why !== undefined && <Toned tone="muted">{why}</Toned>}
          <ActionButtons actions={steps} />
        </>
      }
      onClose={close}
    >
      {preview ? (
        <>
          <AmendmentPreview preview={preview} />
          <TextField
            label={t('amendments.reason')}
            description={t('amendments.reasonHint')}
            value={reason}
            onChange={setReason}
            maxLength={200}
            autoFocus
          />
        </>
      ) : (
        <OrderExtras draft={draft} onChange={change} hasTags={false} />
      )}
    </SidePanel>
  )
}
