import { amendOrder } from './amend-order.ts'
import { cancelOrder } from './cancel-order.ts'
import { getPutBack } from './get-put-back.ts'
import { listOrderVersions } from './list-order-versions.ts'
import { previewAmendment } from './preview-amendment.ts'
import { recordPutBackScan } from './record-put-back-scan.ts'
import { uncancelOrder } from './uncancel-order.ts'
import { undoPutBack } from './undo-put-back.ts'

export const amendmentsHandlers = { previewAmendment, amendOrder, cancelOrder, uncancelOrder, listOrderVersions }
export const putBacksHandlers = { getPutBack, recordScan: recordPutBackScan, undoPutBack }
