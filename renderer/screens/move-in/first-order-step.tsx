import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import classes from '#renderer/screens/move-in/move-in.module.css'
import { type ChainStep, chainPlaces, chainSteps } from '#renderer/screens/move-in/use-first-order.ts'
import { Button } from '#renderer/ui/button/button.tsx'

/** The four steps of an order, each with what waits there. */
export function FirstOrderStep({ waiting }: { waiting: Readonly<Record<ChainStep, number>> | undefined }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  return (
    <ol className={classes['chain']}>
      {chainSteps.map((step) => (
        <li key={step}>
          <Button onClick={() => navigate(chainPlaces[step])}>{t(`moveIn.order.${step}`)}</Button>
          {waiting && <span>{t('moveIn.order.waiting', { count: waiting[step] })}</span>}
        </li>
      ))}
    </ol>
  )
}
