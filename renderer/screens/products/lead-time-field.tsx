import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'

type LeadTimeFieldProps = { product: { readonly id: string; readonly sku: string }; hours: number | null }

/** How many working hours the product needs until it is packed, when it needs others than the rest. */
export function LeadTimeField({ product, hours }: LeadTimeFieldProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<number | undefined>(hours ?? undefined)
  const set = useAttempt(hub.promising.setLeadTime)
  const offerUndo = useOfferUndo()
  const isChanged = (typed ?? null) !== hours

  async function save() {
    if (!isChanged || !(await set.run({ productId: product.id, hours: typed ?? null }))) return
    offerUndo(
      (words) => words('ui.undo.recordChanged', { name: product.sku }),
      () => hub.promising.setLeadTime({ productId: product.id, hours }),
    )
  }

  return (
    <>
      <NumberField
        label={t('promises.product.leadTime')}
        description={t('promises.product.leadTimeHint')}
        unit="h"
        max={500}
        value={typed}
        onChange={setTyped}
        onEnter={() => void save()}
      />
      {isChanged && (
        <div>
          <Button size="small" isBusy={set.isRunning} onClick={save}>
            {t('promises.product.leadTimeSave')}
          </Button>
        </div>
      )}
      <TroubleNote trouble={set.trouble} />
    </>
  )
}
