import { useTranslation } from 'react-i18next'
import { useProductPicture } from '#renderer/api/use-picture.ts'
import { BigCode, BigQuantity, FloorItem, FloorTask } from '#renderer/ui/floor/floor-task.tsx'
import { unitWord } from '#renderer/wording/unit-word.ts'
import type { PickTaskView } from '#shared/contract/picking.ts'

/** Where to go, what lies there, how many to take, and for which order when the list holds several. */
export function PickTask({ task, hasSeveralOrders }: { task: PickTaskView; hasSeveralOrders: boolean }) {
  const { t } = useTranslation()
  const { binCode, zone, productName, sku, lot, asked, picked, unit, orderNumber } = task
  const picture = useProductPicture(task.productId)
  return (
    <FloorTask>
      <BigCode code={binCode} note={zone === '' ? undefined : t('picking.zone', { zone })} />
      <FloorItem title={productName} sku={sku} picture={picture} note={lot === '' ? undefined : t('picking.lot', { lot })} />
      <BigQuantity
        value={asked - picked}
        unit={picked === 0 ? unitWord(t, unit) : t('picking.moreOfUnit', { picked })}
        to={hasSeveralOrders ? orderNumber : undefined}
      />
    </FloorTask>
  )
}
