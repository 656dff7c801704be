import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/records/use-today.ts'
import classes from '#renderer/screens/orders/orders.module.css'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatDay, formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { LineClaim, LineClaims } from '#shared/contract/reservations.ts'

/** Where each unit of a line is claimed, and with what the rest comes. */
export function LineClaimWords({ line }: { line: LineClaims | undefined }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const today = useToday()
  if (!line || (line.claims.length === 0 && line.short === 0)) return undefined
  const day = (on: string) => formatDay(on, locale, today)
  const units = (quantity: number) => formatQuantity(quantity, locale)

  function claimText({ kind, quantity, isOnBench, bindsOn, binCode, lot }: LineClaim): string {
    const facts = { quantity: units(quantity), bin: binCode, lot, day: bindsOn === null ? '' : day(bindsOn) }
    if (kind === 'soft') return t('promises.claim.soft', facts)
    if (isOnBench) return t('promises.claim.bench', facts)
    return lot === '' ? t('promises.claim.bin', facts) : t('promises.claim.lot', facts)
  }

  const said = [
    ...line.claims.map(claimText),
    ...line.setAside.map(({ serves, whom, quantity }) =>
      t('promises.claim.setAside', { quantity: units(quantity), whom: serves === 'day' ? day(whom) : whom }),
    ),
    ...line.waits.map(({ document, quantity, on }) =>
      t(document === '' ? 'promises.claim.waitsPlain' : 'promises.claim.waits', { quantity: units(quantity), document, day: day(on) }),
    ),
    ...(line.uncovered > 0 ? [t('promises.claim.uncovered', { quantity: units(line.uncovered) })] : []),
  ]
  return (
    <span className={classes['places']}>
      {said.map((text) => (
        <Toned key={text} tone="muted">
          {text}
        </Toned>
      ))}
    </span>
  )
}
