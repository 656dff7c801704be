import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import classes from '#renderer/screens/move-in/move-in.module.css'
import { Button } from '#renderer/ui/button/button.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { refusalText } from '#renderer/wording/refusal-text.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { binRange } from '#shared/domain/stock/bin-range.ts'

/** The shelves in one line. What the line would make is said while it is typed; only the hub makes it. */
export function BinsStep({ field }: { field: Ref<HTMLInputElement> }) {
  const { t } = useTranslation()
  const terms = useLocale()
  const [range, setRange] = useState('')
  const [zone, setZone] = useState('')
  const [made, setMade] = useState<{ added: number; known: number }>()
  const add = useAttempt(hub.stock.addBins)
  const preview = binRange(range)
  const isTyped = range.trim() !== ''
  const missing = isTyped ? undefined : t('moveIn.bins.missing')
  const number = (count: number) => ({ count, number: formatQuantity(count, terms.locale) })

  async function confirm() {
    if (add.isRunning || !isTyped) return
    setMade(undefined)
    const done = await add.run({ range, zone })
    setMade(done)
    if (done) setRange('')
  }

  return (
    <form
      className={classes['panel']}
      onSubmit={(event) => {
        event.preventDefault()
        void confirm()
      }}
    >
      <div className={classes['fields']}>
        <FormGrid columns={2}>
          <TextField
            ref={field}
            label={t('moveIn.bins.range')}
            description={t('moveIn.bins.rangeHint')}
            value={range}
            onChange={(next) => {
              setRange(next.toUpperCase())
              add.forget()
            }}
            maxLength={60}
            isCode
          />
          <TextField label={t('moveIn.bins.zone')} description={t('moveIn.bins.zoneHint')} value={zone} onChange={setZone} maxLength={40} />
        </FormGrid>
      </div>
      {isTyped && preview.ok && (
        <Note tone="neutral">
          {t('moveIn.bins.makes', { ...number(preview.value.length), first: preview.value[0] ?? '', last: preview.value.at(-1) ?? '' })}
        </Note>
      )}
      {isTyped && !preview.ok && !add.trouble && range.includes('..') && <Note tone="care">{refusalText(t, preview.refusal, terms)}</Note>}
      {made && (
        <Note tone="right">
          {t('moveIn.bins.added', number(made.added))} {made.known > 0 && t('moveIn.bins.known', number(made.known))}
        </Note>
      )}
      <TroubleNote trouble={add.trouble} />
      <Button type="submit" disabledReason={missing} isBusy={add.isRunning}>
        {t('moveIn.bins.add')}
      </Button>
    </form>
  )
}
