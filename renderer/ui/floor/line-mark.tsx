import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from '#renderer/ui/floor/line-mark.module.css'
import { Icon } from '#renderer/ui/icons/icon.tsx'

export type LineState = 'done' | 'current' | 'open'

/** Where a line of a floor list stands: a tick when it is done, an arrow where the hand is. */
export function LineMark({ state }: { state: LineState }) {
  const { t } = useTranslation()
  return (
    <span className={classes[state]}>
      {state === 'done' && <Icon name="check" size="1em" weight={3} />}
      {state === 'current' && <Icon name="arrow" size="1em" weight={3} />}
      <VisuallyHidden>{t(`scanning.line.${state}`)}</VisuallyHidden>
    </span>
  )
}
