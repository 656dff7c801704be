import { amendOrder } from './amend-order.ts'
import { cancelOrder } from './cancel-order.ts'
import { listOrderVersions } from './list-order-versions.ts'
import { previewAmendment } from './preview-amendment.ts'

export const amendmentsHandlers = { previewAmendment, amendOrder, cancelOrder, listOrderVersions }
