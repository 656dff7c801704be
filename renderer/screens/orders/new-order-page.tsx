import { emptyDraft } from '#renderer/screens/orders/order-draft.ts'
import { OrderForm } from '#renderer/screens/orders/order-form.tsx'
import { useOrderDraft } from '#renderer/screens/orders/use-order-draft.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** A new order, or the one that was begun here and never saved. */
export function NewOrderPage() {
  return <OrderForm state={useOrderDraft(undefined, () => emptyDraft(uuidV7Ids.next()))} />
}
