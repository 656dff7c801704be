import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { base64Of } from '#renderer/records/draw-picture.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { ComparedLines } from '#renderer/screens/orders/quotes/compared-lines.tsx'
import classes from '#renderer/screens/orders/quotes/purchase-comparison.module.css'
import { Button } from '#renderer/ui/button/button.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { FileInput } from '#renderer/ui/fields/file-input.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import type { QuoteView } from '#shared/contract/quotes.ts'

export type LinePair = { readonly code: string; readonly description: string; readonly lineId: string }
type Source = { kind: 'text'; text: string } | { kind: 'file'; base64: string }

/** The customer's own lines laid beside the quote, as they are typed, pasted or read from a file. */
export function PurchaseComparison({
  quote,
  pairs,
  onPair,
}: {
  quote: QuoteView
  pairs: readonly LinePair[]
  onPair: (pair: LinePair) => void
}) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [file, setFile] = useState<{ name: string; base64: string }>()
  const input = useRef<HTMLInputElement>(null)
  const source: Source = file ? { kind: 'file', base64: file.base64 } : { kind: 'text', text }
  const isAsked = file !== undefined || text.trim() !== ''
  const { data, error } = useQuery(
    ask.quotes.comparePurchaseOrder.queryOptions({ input: { id: quote.id, source, pairs: [...pairs] }, enabled: isAsked, retry: false }),
  )

  async function take(chosen: File | undefined) {
    const base64 = chosen && (await base64Of(chosen))
    if (chosen && base64 !== undefined) setFile({ name: chosen.name, base64 })
    if (input.current) input.current.value = '' // the same file may be chosen again after it was put right
  }

  return (
    <div className={classes['comparison']}>
      {file ? (
        <div className={classes['row']}>
          <span>{t('purchases.linesOf', { name: file.name })}</span>
          <Button size="small" onClick={() => setFile(undefined)}>
            {t('purchases.typeInstead')}
          </Button>
        </div>
      ) : (
        <>
          <TextField
            label={t('purchases.lines')}
            description={t('purchases.linesHint')}
            value={text}
            onChange={setText}
            maxLength={100_000}
            rows={3}
            isCode
          />
          <div className={classes['row']}>
            <Button size="small" onClick={() => input.current?.click()}>
              {t('purchases.chooseFile')}
            </Button>
          </div>
        </>
      )}
      <FileInput input={input} accept=".csv,.txt,.xlsx,text/csv" label={t('purchases.chooseFile')} onChoose={(file) => void take(file)} />
      {isAsked && <QueryTrouble error={error} />}
      {isAsked && data && (
        <>
          {data.isSame && <Note tone="right">{t('purchases.same')}</Note>}
          {!data.isSame && <ComparedLines quote={quote} compared={data} onPair={onPair} />}
        </>
      )}
    </div>
  )
}
