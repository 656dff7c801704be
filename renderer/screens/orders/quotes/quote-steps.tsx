import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useSaveFile } from '#renderer/records/use-save-file.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { AcceptQuoteDialog } from '#renderer/screens/orders/quotes/accept-quote-dialog.tsx'
import { LoseQuoteDialog } from '#renderer/screens/orders/quotes/lose-quote-dialog.tsx'
import { draftOfQuote } from '#renderer/screens/orders/quotes/quote-draft.ts'
import { SaveTemplateDialog } from '#renderer/screens/orders/recurring/save-template-dialog.tsx'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import type { QuoteView } from '#shared/contract/quotes.ts'
import { openSteps, type QuoteStep } from '#shared/domain/quotes/quote-status.ts'

/** The next steps of a quote, with their keys; only those that are possible now. */
export function QuoteSteps({ quote }: { quote: QuoteView }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const send = useAttempt(hub.quotes.sendQuote)
  const saving = useSaveFile()
  const [asking, setAsking] = useState<'accept' | 'lose' | 'template'>()
  const { id, status } = quote
  const isOpen = (step: QuoteStep) => openSteps[status].includes(step)
  const edit = () => navigate(`/quotes/${id}/edit`)

  const steps: readonly (ButtonAction | false)[] = [
    isOpen('accept') && { id: 'accept', label: t('quotes.action.accept'), shortcut: 'a', tone: 'primary', run: () => setAsking('accept') },
    isOpen('send') && {
      id: 'send',
      label: t(status === 'draft' ? 'quotes.action.send' : 'quotes.action.sendAgain'),
      shortcut: 'v',
      tone: status === 'draft' ? 'primary' : 'plain',
      isBusy: send.isRunning,
      run: async () => void (await send.run({ id })),
    },
    {
      id: 'save',
      label: t('quotes.action.save'),
      shortcut: 's',
      isBusy: saving.isSaving,
      run: () => saving.save(() => replyOf(hub.quotes.getQuotePdf({ id }))),
    },
    isOpen('change') && { id: 'edit', label: t('quotes.action.edit'), shortcut: 'e', run: edit },
    isOpen('revise') && { id: 'revise', label: t('quotes.action.revise'), shortcut: 'r', run: edit },
    { id: 'template', label: t('recurring.template.saveAs'), shortcut: 'b', run: () => setAsking('template') },
    isOpen('lose') && { id: 'lose', label: t('quotes.action.lose'), shortcut: 'x', tone: 'danger', run: () => setAsking('lose') },
  ]
  const possible = steps.filter((step) => step !== false)
  useActions(possible)

  return (
    <>
      <TroubleNote trouble={send.trouble} />
      {saving.note}
      <ActionButtons actions={possible} inSight={3} />
      {asking === 'accept' && <AcceptQuoteDialog quote={quote} onClose={() => setAsking(undefined)} />}
      {asking === 'template' && (
        <SaveTemplateDialog
          {...quote}
          draftFor={(customer) => draftOfQuote(quote, customer, quote.validUntil)}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'lose' && <LoseQuoteDialog quote={quote} onClose={() => setAsking(undefined)} />}
    </>
  )
}
