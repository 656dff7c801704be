import { addBin } from './add-bin.ts'
import { addBins } from './add-bins.ts'
import { adjustStock } from './adjust-stock.ts'
import { explainStock } from './explain-stock.ts'
import { listBins } from './list-bins.ts'
import { listStock } from './list-stock.ts'
import { listStockWords } from './list-stock-words.ts'
import { moveStock } from './move-stock.ts'
import { receiveStock } from './receive-stock.ts'

export const stockHandlers = { addBin, addBins, receiveStock, adjustStock, moveStock, listStock, listStockWords, explainStock, listBins }
