import { acceptQuote } from './accept-quote.ts'
import { addQuote } from './add-quote.ts'
import { changeQuote } from './change-quote.ts'
import { comparePurchaseOrder } from './compare-purchase-order.ts'
import { getMargin } from './get-margin.ts'
import { getQuote, getQuoteVersion } from './get-quote.ts'
import { getQuotePdf } from './get-quote-pdf.ts'
import { listQuotes } from './list-quotes.ts'
import { loseQuote } from './lose-quote.ts'
import { reviseQuote } from './revise-quote.ts'
import { sendQuote } from './send-quote.ts'

export const marginHandlers = { getMargin }

export const quotesHandlers = {
  addQuote,
  changeQuote,
  sendQuote,
  reviseQuote,
  loseQuote,
  acceptQuote,
  comparePurchaseOrder,
  getQuote,
  getQuoteVersion,
  getQuotePdf,
  listQuotes,
}
