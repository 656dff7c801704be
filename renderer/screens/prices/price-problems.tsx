import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import classes from '#renderer/screens/prices/prices.module.css'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatDay, formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { PriceProblemView } from '#shared/contract/price-lists.ts'
import type { PriceProblem } from '#shared/domain/pricing/price-problems.ts'

type PriceProblemsProps = { listId: string; problems: readonly PriceProblemView[]; count: number }

/** What of a list somebody should look at, each with the way to its product. */
export function PriceProblems({ listId, problems, count }: PriceProblemsProps) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  if (count === 0) return <Toned tone="right">{t('prices.problem.none')}</Toned>
  return (
    <PanelPart title={t('prices.problem.title')}>
      <ul className={classes['problems']}>
        {problems.map((problem) => (
          <li key={`${problem.productId} ${problem.kind} ${problem.fromQuantity} ${problem.from} ${problem.otherList}`}>
            <Link href={`/prices/list/${listId}/${problem.productId}`} className={classes['sku'] ?? ''}>
              {problem.sku}
            </Link>
            <Toned tone="care">{problemText(problem, t, locale)}</Toned>
          </li>
        ))}
      </ul>
      {count > problems.length && <Toned tone="muted">{t('prices.problem.more', { count: count - problems.length })}</Toned>}
    </PanelPart>
  )
}

/** A problem in a sentence. */
export function problemText(problem: PriceProblem & { readonly otherList?: string }, t: TFunction, locale: string): string {
  const { kind, fromQuantity, from, to, otherList = '' } = problem
  const words = {
    quantity: formatQuantity(fromQuantity, locale),
    from: formatDay(from, locale),
    to: to === null ? '' : formatDay(to, locale),
  }
  return t(`prices.problem.${kind}`, { ...words, list: otherList })
}
