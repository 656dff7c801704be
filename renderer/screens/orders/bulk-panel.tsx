import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import classes from '#renderer/screens/orders/orders.module.css'
import type { BulkReport } from '#renderer/screens/orders/use-bulk-run.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import type { Tone } from '#renderer/ui/values/tone.ts'
import { Toned } from '#renderer/ui/values/toned.tsx'

/** What became of one of several orders. */
export type BulkOutcome = {
  readonly id: string
  readonly number: string
  readonly tone: Tone
  readonly text: string
  /** Nobody answered, so nobody knows; it is asked again when the work goes on. */
  readonly isHubLost?: boolean
}

/** The answers to a step that was taken for several orders at once, and the way on where it was stopped. */
export function BulkPanel({ report: { outcomes, left, goOn }, onClose }: { report: BulkReport; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <SidePanel
      title={t('orders.bulk.result')}
      titleLook="words"
      onClose={onClose}
      actions={
        left > 0 && (
          <Button tone="primary" onClick={goOn} autoFocus>
            {t('orders.bulk.goOn', { count: left })}
          </Button>
        )
      }
    >
      <ul className={classes['outcomes']}>
        {outcomes.map(({ id, number, tone, text }) => (
          <li key={id} className={classes['outcome']}>
            <Link href={`/orders/all/${id}`}>
              <Code>{number}</Code>
            </Link>
            <Toned tone={tone}>{text}</Toned>
          </li>
        ))}
      </ul>
    </SidePanel>
  )
}
