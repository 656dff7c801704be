import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { draftOfOrder } from '#renderer/screens/orders/order-draft.ts'
import { OrderForm } from '#renderer/screens/orders/order-form.tsx'
import { useOrderDraft } from '#renderer/screens/orders/use-order-draft.ts'
import type { OrderView } from '#shared/contract/orders.ts'
import type { CustomerView } from '#shared/contract/parties.ts'

/** An order that is saved already, opened to be changed: a draft freely, a confirmed one by an amendment. */
export function EditOrderPage() {
  const { id = '' } = useParams<{ id: string }>()
  const order = useQuery(ask.orders.getOrder.queryOptions({ input: { id } }))
  const customerId = order.data?.customerId ?? ''
  const customer = useQuery(ask.parties.getCustomer.queryOptions({ input: { id: customerId }, enabled: customerId !== '' }))
  if (order.data && customer.data) return <EditOrder key={id} order={order.data} customer={customer.data} />
  return <QueryTrouble error={order.error ?? customer.error} />
}

function EditOrder({ order, customer }: { order: OrderView; customer: CustomerView }) {
  const state = useOrderDraft(order.id, () => draftOfOrder(order, customer))
  return <OrderForm state={state} amended={order.status === 'draft' ? undefined : { order, customer }} />
}
