// What other rooms may do with an order inside their own transaction.
// biome-ignore-all lint/performance/noBarrelFile: the room's door; its SQL stays private
export { arrangeClaims } from './arrange-claims.ts'
export { loadBilled } from './billed-parts.sql.ts'
export { chargeParts, shippingWithParts } from './charge-parts.ts'
export { claimShortLines } from './claim-short-lines.ts'
export {
  assignShipped,
  assignUnderWay,
  type DeliveryPlan,
  dropPlan,
  isPartElsewhere,
  loadDeliveryPlan,
  partInHand,
  savePlan,
} from './delivery-parts.sql.ts'
export { completeDraft, type DraftRefusal } from './draft-fields.ts'
export { fitDeliveryPlan } from './fit-delivery-plan.ts'
export { type FloorHead, type FloorOrder, loadFloorHead, withAllLines, withLinesInSight } from './floor-orders.sql.ts'
export { holdFacts, recheckOrder } from './hold-rules.ts'
export { heldByRule, loadHoldReasons, takePrepayments } from './holds.sql.ts'
export { chargeApart, chargedWithout, chargeOnce, settleWithout } from './joint-charges.ts'
export { goTogether, jointMembers, partFromJoint, setJoint } from './joints.sql.ts'
export { amendLine, lockOrder, openPickListOf, refreshOrder, shiftLine, shiftLines, wasReleased } from './line-quantities.sql.ts'
export { lockTogether } from './lock-together.ts'
export { addLines, type NewLine, takenLineId } from './new-lines.sql.ts'
export { amendHead } from './order-heads.sql.ts'
export { loadOrderClaims, setDelivered } from './order-houses.sql.ts'
export { findOrderByNumber, loadOrder, type Order } from './orders.sql.ts'
export { heldByPart, loadUnderWay, type UnderWay } from './part-progress.sql.ts'
export { recheckHolds } from './recheck-holds.ts'
export { type ReleasedPart, releaseParts } from './release-parts.ts'
export { saveWaived } from './shipping-charge.sql.ts'
export { replanOrder } from './weigh-risk.ts'
