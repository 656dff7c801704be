import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import classes from '#renderer/screens/orders/orders.module.css'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import type { Tone } from '#renderer/ui/values/tone.ts'
import { Toned } from '#renderer/ui/values/toned.tsx'

/** What became of one of several orders. */
export type BulkOutcome = { readonly id: string; readonly number: string; readonly tone: Tone; readonly text: string }

/** The answers to a step that was taken for several orders at once. */
export function BulkPanel({ outcomes, onClose }: { outcomes: readonly BulkOutcome[]; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <SidePanel title={t('orders.bulk.result')} titleLook="words" onClose={onClose}>
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
