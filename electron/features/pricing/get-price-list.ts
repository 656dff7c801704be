import { priceLists } from '#shared/contract/price-lists.ts'
import { priceProblems } from '#shared/domain/pricing/price-problems.ts'
import { answer } from '../handle.ts'
import { loadListedPrices, onOtherLists } from './listed-prices.sql.ts'
import { loadPriceLists } from './price-lists.sql.ts'

const MOST_PROBLEMS = 200

export const getPriceList = answer(priceLists.getPriceList, async ({ db, input, refuse }) => {
  const [list] = await loadPriceLists(db, input.id)
  if (!list) return refuse('PRICE_LIST_UNKNOWN', { what: input.id })
  const prices = await loadListedPrices(db, list.id)
  const skus = new Map(prices.map(({ productId, sku }) => [productId, sku]))
  const own = priceProblems(prices).map((problem) => ({ ...problem, otherList: '' }))
  const found = [...own, ...(await onOtherLists(db, list))]
  const problems = found.slice(0, MOST_PROBLEMS).map((problem) => ({ ...problem, sku: skus.get(problem.productId) ?? '' }))
  return { list, problems, problemCount: found.length }
})
