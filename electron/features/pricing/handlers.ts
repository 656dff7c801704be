import { addPriceGroup } from './add-price-group.ts'
import { getCostPrice } from './get-cost-price.ts'
import { getCustomerTerms } from './get-customer-terms.ts'
import { getPriceList } from './get-price-list.ts'
import { getTaxClass } from './get-tax-class.ts'
import { getTaxes } from './get-taxes.ts'
import { listCosts } from './list-costs.ts'
import { listListedProducts } from './list-listed-products.ts'
import { listPriceLists } from './list-price-lists.ts'
import { listPrices } from './list-prices.ts'
import { listProductPrices } from './list-product-prices.ts'
import { listShippingRules } from './list-shipping-rules.ts'
import { priceOrder } from './price-order.ts'
import { removePrice } from './remove-price.ts'
import { removePriceList } from './remove-price-list.ts'
import { removeTaxRate } from './remove-tax-rate.ts'
import { savePriceList } from './save-price-list.ts'
import { savePrices } from './save-prices.ts'
import { setCostPrice } from './set-cost-price.ts'
import { setCustomerTerms } from './set-customer-terms.ts'
import { setProductPrices } from './set-product-prices.ts'
import { setShippingRules } from './set-shipping-rules.ts'
import { setTaxClass } from './set-tax-class.ts'
import { setTaxPolicy } from './set-tax-policy.ts'
import { setTaxRate } from './set-tax-rate.ts'

export const pricingHandlers = {
  priceOrder,
  listPriceLists,
  addPriceGroup,
  savePriceList,
  listPrices,
  listListedProducts,
  savePrices,
  removePrice,
  getTaxes,
  setTaxRate,
  removeTaxRate,
  setProductPrices,
  listProductPrices,
  removePriceList,
  getPriceList,
  setTaxPolicy,
  listShippingRules,
  setShippingRules,
  getCustomerTerms,
  setCustomerTerms,
  getTaxClass,
  setTaxClass,
  getCostPrice,
  setCostPrice,
  listCosts,
}
