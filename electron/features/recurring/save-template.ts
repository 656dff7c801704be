import type { WriteDb } from '#electron/database/schema.ts'
import { recurring, type TemplateContent } from '#shared/contract/recurring.ts'
import { no, ok, type Result } from '#shared/kernel/result.ts'
import { searchText } from '#shared/kernel/text.ts'
import { handle } from '../handle.ts'
import { orderingCustomer } from '../parties/ordering-customer.ts'
import { viewOfTemplate } from './template-view.ts'
import { insertTemplate, loadTemplate, productsOf, updateTemplate } from './templates.sql.ts'

type Typed = { readonly name: string; readonly customerId: string; readonly content: TemplateContent }

/** What a template needs besides what was typed, or what it names that does not exist. Prices are looked for when an order is made of it. */
async function complete(tx: WriteDb, { name, customerId, content }: Typed) {
  const customer = await orderingCustomer(tx, customerId)
  if (!customer) return no({ code: 'CUSTOMER_UNKNOWN', data: { what: customerId } } as const)
  const products = await productsOf(tx, [...new Set(content.lines.map(({ productId }) => productId))])
  const missing = content.lines.find(({ productId }) => !products.some(({ id }) => id === productId))
  if (missing) return no({ code: 'PRODUCT_UNKNOWN', data: { what: missing.productId } } as const)
  const search = searchText(name, customer.name, customer.number, ...products.map(({ sku }) => sku))
  return ok({ name, customerId: customer.id, content, search }) satisfies Result<unknown, unknown>
}

export const addTemplate = handle(recurring.addTemplate, async ({ tx, input, refuse, tell, clock }) => {
  const whole = await complete(tx, input)
  if (!whole.ok) return refuse(whole.refusal.code, whole.refusal.data)
  await insertTemplate(tx, input.id, whole.value, clock.now())
  tell('templateAdded', about(input.id, whole.value.customerId), { name: input.name, lines: input.content.lines.length })
  return viewOfTemplate(tx, input.id)
})

export const changeTemplate = handle(recurring.changeTemplate, async ({ tx, input, refuse, tell }) => {
  const before = await loadTemplate(tx, input.id)
  if (!before) return refuse('TEMPLATE_UNKNOWN', { what: input.id })
  const whole = await complete(tx, input)
  if (!whole.ok) return refuse(whole.refusal.code, whole.refusal.data)
  if (!(await updateTemplate(tx, input.id, input.version, whole.value))) return refuse('CHANGED_MEANWHILE', { what: before.name })
  const lines = input.content.lines.length
  const facts = { name: input.name, nameBefore: before.name, lines, linesBefore: before.content.lines.length }
  tell('templateChanged', about(input.id, whole.value.customerId), facts)
  return viewOfTemplate(tx, input.id)
})

function about(id: string, customerId: string) {
  return [
    { kind: 'recurring', id },
    { kind: 'customer', id: customerId },
  ] as const
}
