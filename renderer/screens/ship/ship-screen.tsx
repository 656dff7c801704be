import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { ShipmentView } from '#shared/contract/shipping.ts'
import { ShipOrder } from './ship-order.tsx'
import { ShipQueue } from './ship-queue.tsx'
import { ShippedScreen } from './shipped.tsx'

/** Closed packages on their way out: the ones that wait, those of one order, or the shipment that has just left. */
export function ShipScreen() {
  const { order } = useParams<{ order?: string }>()
  const [, navigate] = useLocation()
  const [shipment, setShipment] = useState<ShipmentView>()

  function open(orderNumber: string) {
    setShipment(undefined)
    navigate(`/ship/${encodeURIComponent(orderNumber)}`)
  }

  function showShipped(shipped: ShipmentView) {
    setShipment(shipped)
    navigate('/ship', { replace: true })
  }

  if (order !== undefined) return <ShipOrder key={order} order={order} onShipped={showShipped} />
  if (shipment) return <ShippedScreen key={shipment.id} shipment={shipment} onOpen={open} onEnd={() => setShipment(undefined)} />
  return <ShipQueue onOpen={open} />
}
