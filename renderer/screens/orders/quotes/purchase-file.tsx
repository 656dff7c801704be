import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useAttachFiles } from '#renderer/records/use-attach-files.ts'
import { usePastedFile } from '#renderer/records/use-pasted-file.ts'
import classes from '#renderer/screens/orders/quotes/purchase-comparison.module.css'
import { Button } from '#renderer/ui/button/button.tsx'

/** The customer's purchase order as it came: attached to the quote, and carried to the order that is made of it. */
export function PurchaseFile({ quoteId }: { quoteId: string }) {
  const { t } = useTranslation()
  const owner = { kind: 'quote', id: quoteId } as const
  const { data } = useQuery(ask.attachments.listAttachments.queryOptions({ input: { owner } }))
  const { attach, isRunning, troubles } = useAttachFiles(owner)
  const input = useRef<HTMLInputElement>(null)
  const take = async (files: readonly File[]) => {
    await attach(files, 'purchaseOrder')
    if (input.current) input.current.value = ''
  }
  usePastedFile((file) => take([file]))
  const names = data?.attachments.filter(({ role }) => role === 'purchaseOrder').map(({ name }) => name) ?? []
  return (
    <div className={classes['row']}>
      <Button size="small" isBusy={isRunning} onClick={() => input.current?.click()}>
        {t('purchases.attach')}
      </Button>
      <span>{names.length > 0 ? names.join(', ') : t('purchases.attachHint')}</span>
      {troubles.map(({ name, trouble }) => (
        <TroubleNote key={name} trouble={trouble} />
      ))}
      <input
        ref={input}
        type="file"
        aria-label={t('purchases.attach')}
        hidden
        onChange={(event) => void take([...(event.currentTarget.files ?? [])])}
      />
    </div>
  )
}
