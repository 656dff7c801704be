import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { type UndoStep, undoBy } from '#renderer/records/undo.ts'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { OrderStatus } from '#shared/domain/orders/order-status.ts'

/** Whether a cancellation can be taken back so that nothing is left of it: nobody has touched the goods yet. */
export const isCancelledExactly = (before: OrderStatus) => before === 'draft' || before === 'confirmed'

/** Takes the cancellation of an order back, and says how much of its stock is not free any more. */
export function useUncancel(): (id: string) => UndoStep {
  const { t } = useTranslation()
  const { locale } = useLocale()
  return (id) =>
    undoBy(
      () => hub.orders.uncancelOrder({ id }),
      ({ short }) => (short > 0 ? t('ui.undo.nowShort', { units: formatQuantity(short, locale) }) : undefined),
    )
}
