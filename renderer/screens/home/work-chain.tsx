import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { HubClient } from '#renderer/api/hub.ts'
import { changeListState } from '#renderer/records/arranged/list-state.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import classes from '#renderer/screens/home/home.module.css'
import { Figure } from '#renderer/ui/page/figure.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { HoldKind } from '#shared/domain/orders/order-holds.ts'

export type WorkCounts = Awaited<ReturnType<HubClient['orders']['countOrders']>>

/** The way of the goods through the house: how much waits at each step, each leading to its list. Keys 1 to 5 open them. */
export function WorkChain({ counts }: { counts: WorkCounts }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const [, navigate] = useLocation()
  const { toRelease, short, draft, toPick, toPack, toShip, shippedToday, unpaidInvoices, onHold, waitsForPrepayment, late, atRisk } = counts
  const steps = [
    {
      id: 'release',
      path: '/orders/toRelease',
      count: toRelease,
      what: t('home.chain.orders', { count: toRelease }),
      note: short > 0 && <Toned tone="care">{t('home.chain.short', { count: short })}</Toned>,
    },
    { id: 'pick', path: '/pick', count: toPick, what: t('home.chain.lists', { count: toPick }) },
    { id: 'pack', path: '/pack', count: toPack, what: t('home.chain.bench', { count: toPack }) },
    {
      id: 'ship',
      path: '/ship',
      count: toShip,
      what: t('home.chain.packages', { count: toShip }),
      note: shippedToday > 0 && t('home.chain.shippedToday', { count: shippedToday }),
    },
    { id: 'pay', path: '/invoices/unpaid', count: unpaidInvoices, what: t('home.chain.invoices', { count: unpaidInvoices }) },
  ] as const
  useActions(
    steps.map(({ id, path }, index) => ({ id, label: t(`home.chain.${id}`), shortcut: String(index + 1), run: () => navigate(path) })),
  )
  return (
    <nav aria-label={t('home.chain.label')}>
      <ul className={classes['chain']}>
        {steps.map((step) => (
          <li key={step.id}>
            <Link href={step.path} className={classes['step'] ?? ''}>
              <Figure
                size="big"
                label={t(`home.chain.${step.id}`)}
                value={formatQuantity(step.count, locale)}
                note={
                  <>
                    {step.what}
                    {'note' in step && step.note && <div>{step.note}</div>}
                  </>
                }
              />
            </Link>
          </li>
        ))}
      </ul>
      <p className={classes['drafts']}>
        {late > 0 && (
          <Link href="/orders/late" onClick={() => narrowToHold('')}>
            <Toned tone="wrong">{t('home.chain.late', { count: late })}</Toned>
          </Link>
        )}
        {atRisk > 0 && (
          <Link href="/orders/atRisk" onClick={() => narrowToHold('')}>
            <Toned tone="care">{t('home.chain.atRisk', { count: atRisk })}</Toned>
          </Link>
        )}
        {draft > 0 && <Link href="/orders/draft">{t('home.chain.drafts', { count: draft })}</Link>}
        {onHold > 0 && (
          <Link href="/orders/onHold" onClick={() => narrowToHold('')}>
            {t('home.chain.onHold', { count: onHold })}
          </Link>
        )}
        {waitsForPrepayment > 0 && (
          <Link href="/orders/onHold" onClick={() => narrowToHold('prepaid')}>
            {t('home.chain.prepayment', { count: waitsForPrepayment })}
          </Link>
        )}
      </p>
    </nav>
  )
}

/** The number is about the list as it opens: whatever else it was narrowed to would show fewer. */
function narrowToHold(kind: HoldKind | '') {
  changeListState('orders', { where: kind === '' ? {} : { hold: kind }, search: '', viewId: null })
}
