import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { Section } from '#renderer/ui/page/section.tsx'

const ways = ['parts', 'complete'] as const

/** Whether orders wait for all their goods where neither they nor their customer say otherwise. Saved as it is chosen. */
export function ShippingEditor({ shipComplete, version }: { shipComplete: boolean; version: number }) {
  const { t } = useTranslation()
  const save = useAttempt(hub.parties.changeHouseShipping)
  const offerUndo = useOfferUndo()

  async function choose(way: (typeof ways)[number]) {
    const next = way === 'complete'
    if (next === shipComplete) return
    const done = await save.run({ shipComplete: next, version })
    if (!done) return
    offerUndo(
      (words) => words('promises.settings.shippingSaved'),
      () => hub.parties.changeHouseShipping({ shipComplete, version: done.version }),
    )
  }

  return (
    <Section title={t('promises.settings.shipping')}>
      <SelectField
        label={t('promises.form.delivery')}
        description={t('promises.settings.shippingHint')}
        value={shipComplete ? 'complete' : 'parts'}
        onChange={choose}
        options={ways.map((value) => ({ value, label: t(`promises.form.${value}`) }))}
      />
      <TroubleNote trouble={save.trouble} />
    </Section>
  )
}
