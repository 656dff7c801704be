// What the band says while packing.
import type { TFunction } from 'i18next'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'
import type { PackageView, PackingView } from '#shared/contract/packing.ts'

export type PackLine = PackingView['lines'][number]

/** What one scan put into a box. */
export type PackedScan = { readonly sku: string; readonly productName: string; readonly quantity: number; readonly packageNumber: string }

/** The packages of an order that are in the house, closed. */
export function closedPackages(view: PackingView): PackageView[] {
  return view.packages.filter(({ status }) => status === 'closed')
}

/** The orders that are packed into the same boxes. */
export function otherNumbers(view: PackingView): string[] {
  return view.orders.map(({ number }) => number).filter((number) => number !== view.orderNumber)
}

/** That an order goes together with others; nothing while it goes alone. */
export function goesWithText(t: TFunction, numbers: readonly string[]): string {
  return numbers.length === 0 ? '' : t('packing.goesWith', { numbers: numbers.join(', ') })
}

/** The package that items go into now. */
export function openPackage(view: PackingView): PackageView | undefined {
  return view.packages.find(({ status, lines }) => status === 'open' && lines.length > 0)
}

/** How far a product is: several lines of an order may hold it, and the hand does not know one from the other. */
export function packedOf(view: PackingView, sku: string): { packed: number; total: number } {
  const lines = view.lines.filter((line) => line.sku === sku)
  const packed = lines.reduce((sum, line) => sum + line.packed, 0)
  return { packed, total: lines.reduce((sum, line) => sum + line.toPack, packed) }
}

/** The band before anything was scanned, as after coming back to an order. */
export function askPrompt(t: TFunction, view: PackingView): Prompt {
  if (view.step === 'orderPacked') return { kind: 'ask', text: t('packing.done.ask'), detail: afterOrder(t, view) }
  return { kind: 'ask', text: nextAction(t, view) }
}

/** The band after something that was right and is told in one sentence. */
export function toldPrompt(t: TFunction, view: PackingView, happened: string): Prompt {
  const text = view.step === 'orderPacked' ? t('packing.done.ask') : nextAction(t, view)
  return { kind: 'right', text, detail: happened, at: Date.now() }
}

/** The band after an item went into the box; the last one closes it. */
export function packedPrompt(t: TFunction, view: PackingView, scan: PackedScan): Prompt {
  if (view.step === 'orderPacked') return donePrompt(t, view)
  const { packed, total } = packedOf(view, scan.sku)
  const sequence = view.packages.find(({ number }) => number === scan.packageNumber)?.sequence ?? 1
  const left = { item: scan.productName, count: view.unitsToPack }
  return {
    kind: 'right',
    count: packed,
    text: t('packing.step.packed', { total, sequence }),
    detail: scan.quantity > 1 ? t('packing.step.packLeft', { ...left, quantity: scan.quantity }) : t('packing.step.left', left),
    at: Date.now(),
  }
}

/** The band after the last item, or after the last box was closed by hand. */
export function donePrompt(t: TFunction, view: PackingView): Prompt {
  const numbers = closedPackages(view).map(({ number }) => number)
  const text = t('packing.done.band', { numbers: numbers.join(', ') })
  return { kind: 'done', text, detail: afterOrder(t, view), at: Date.now() }
}

function nextAction(t: TFunction, view: PackingView): string {
  return view.unitsPacked === 0 ? t('packing.step.askFirst') : t('packing.step.askNext')
}

function afterOrder(t: TFunction, view: PackingView): string {
  return closedPackages(view).length === 0 ? t('packing.done.gone') : t('packing.done.ships', { order: view.orderNumber })
}
