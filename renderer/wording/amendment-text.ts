/** Words for what an amendment changes and what that does to the work under way. */
import type { TFunction } from 'i18next'
import { formatMoney } from '#renderer/wording/format.ts'
import type { AmendmentChange, AmendmentEffect } from '#shared/contract/amendments.ts'

export function amendmentChangeText(change: AmendmentChange, t: TFunction): string {
  switch (change.kind) {
    case 'lineAdded':
      return t('amendments.change.lineAdded', { quantity: change.quantity, sku: change.sku })
    case 'lineRemoved':
      return t('amendments.change.lineRemoved', { quantity: change.quantity, sku: change.sku })
    case 'lineSubstituted':
      return t('amendments.change.lineSubstituted', {
        quantity: change.quantity,
        sku: change.sku,
        by: change.by,
        byQuantity: change.byQuantity,
      })
    case 'quantity':
      return t('amendments.change.quantity', { sku: change.sku, before: change.before, after: change.after })
    case 'price':
      return t('amendments.change.price', { sku: change.sku, before: change.before, after: change.after })
    case 'field': {
      const nothing = t('amendments.change.nothing')
      const field = t(`amendments.field.${change.field}`)
      return t('amendments.change.field', { field, before: change.before || nothing, after: change.after || nothing })
    }
  }
}

export function amendmentEffectText(effect: AmendmentEffect, t: TFunction, locale: string): string {
  switch (effect.kind) {
    case 'putBack':
      return t('amendments.effect.putBack', { count: effect.quantity, sku: effect.sku, binCode: effect.binCode })
    case 'packageReopened':
      return effect.why === 'contents'
        ? t('amendments.effect.packageOpened', { number: effect.number, count: effect.unitsOut })
        : t('amendments.effect.newLabel', { number: effect.number })
    case 'unpacked':
      return t('amendments.effect.unpacked', { count: effect.quantity, number: effect.number })
    case 'printsCancelled':
      return t('amendments.effect.printsCancelled', { count: effect.prints, number: effect.number })
    case 'pickListReduced': {
      const { number, units, linesRemoved, picker } = effect
      const less = t('amendments.effect.pickListUnits', { number, count: units })
      const lines = linesRemoved > 0 ? t('amendments.effect.pickListLines', { count: linesRemoved }) : ''
      return [less, lines, picker === '' ? '' : t('amendments.effect.pickListPicker', { picker })].filter(Boolean).join(', ')
    }
    case 'charged':
      return t('amendments.effect.charged', {
        number: effect.number,
        amount: formatMoney(effect.shippingMinor, effect.currency, locale),
      })
    case 'freed':
      return t('amendments.effect.freed', { count: effect.quantity, sku: effect.sku })
    case 'reserved':
      return t('amendments.effect.reserved', { count: effect.quantity, sku: effect.sku })
    case 'short':
      return t('amendments.effect.short', { count: effect.quantity, sku: effect.sku })
  }
}
