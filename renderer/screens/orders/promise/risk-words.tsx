import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/records/use-today.ts'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { riskShort, riskText } from '#renderer/wording/promise-reason-text.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { Risk } from '#shared/contract/orders.ts'

/** Why an order is late or at risk, and by when to act, in a cell; the whole sentence when one points at it. */
export function RiskWords({ risk }: { risk: Risk }) {
  const { t } = useTranslation()
  const terms = useLocale()
  const today = useToday()
  const text = riskText(risk, { t, terms, today })
  if (risk.level !== 'late' && risk.level !== 'atRisk') return undefined
  return (
    <span title={text}>
      <Toned tone={risk.level === 'late' ? 'wrong' : 'care'}>{riskShort(risk, { t, terms, today })}</Toned>
    </span>
  )
}
