import { addTransfer } from './add-transfer.ts'
import { callBack } from './call-back.ts'
import { cancelTransfer } from './cancel-transfer.ts'
import { finishTransfer } from './finish-transfer.ts'
import { findTransfer, getTransfer } from './get-transfer.ts'
import { listTransfers } from './list-transfers.ts'
import { recordScan } from './record-scan.ts'
import { shipTransfer } from './ship-transfer.ts'
import { suggestGoods } from './suggest-goods.ts'
import { suggestTransfers } from './suggest-transfers.ts'
import { undoReceive } from './undo-receive.ts'

export const transfersHandlers = {
  addTransfer,
  shipTransfer,
  callBack,
  cancelTransfer,
  recordScan,
  finishTransfer,
  undoReceive,
  getTransfer,
  findTransfer,
  listTransfers,
  suggestGoods,
  suggestTransfers,
}
