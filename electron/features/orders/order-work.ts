// What other rooms may do with an order inside their own transaction.
// biome-ignore-all lint/performance/noBarrelFile: the room's door; its SQL stays private
export { completeDraft, type DraftRefusal } from './draft-fields.ts'
export { holdFacts, recheckOrder } from './hold-rules.ts'
export { heldByRule, loadHoldReasons, takePrepayments } from './holds.sql.ts'
export { amendLine, lockOrder, openPickListOf, refreshOrder, shiftLine } from './line-quantities.sql.ts'
export { setDelivered } from './order-houses.sql.ts'
export { addLines, amendHead, findOrderByNumber, loadOrder, type NewLine, type Order, takenLineId } from './orders.sql.ts'
export { recheckHolds } from './recheck-holds.ts'
