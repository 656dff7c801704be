import type { ReadDb } from '#electron/database/schema.ts'
import type { TemplateView } from '#shared/contract/recurring.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { must } from '#shared/kernel/must.ts'
import { loadTemplate, madeOf, productsOf } from './templates.sql.ts'

/** A template's page: what it says, and what its lines are today. */
export async function templateView(db: ReadDb, id: string): Promise<TemplateView | undefined> {
  const template = await loadTemplate(db, id)
  if (!template) return undefined
  const { content } = template
  const products = groupBy(await productsOf(db, [...new Set(content.lines.map(({ productId }) => productId))]), (one) => one.id)
  const lines = content.lines.map((line, at) => {
    const { sku, name, unit, taxRateBp } = must(products.get(line.productId)?.[0], 'products are never deleted')
    return { ...line, position: at + 1, sku, description: name, unit, taxRateBp }
  })
  return { ...template, content: { ...content, lines }, recurring: await madeOf(db, id) }
}

export async function viewOfTemplate(db: ReadDb, id: string): Promise<TemplateView> {
  return must(await templateView(db, id), `template ${id}`)
}
