import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button/button.tsx'
import { Icon } from '#renderer/ui/icons/icon.tsx'
import classes from '#renderer/ui/panel/side-panel.module.css'

export type SidePanelProps = {
  title: string
  /** A document number is written in the mono face. */
  titleLook?: 'code' | 'words'
  /** The one thing to know at a glance: "leaves in 4 h 18 min". */
  note?: ReactNode
  /** The two or three next steps, always in sight. */
  actions?: ReactNode
  onClose: () => void
  children: ReactNode
}

/** What a row is about, beside its list: what, to whom, by when, how far, what happened. */
export function SidePanel({ title, titleLook = 'code', note, actions, onClose, children }: SidePanelProps) {
  const { t } = useTranslation()
  const titleId = useId()
  return (
    <section className={classes['panel']} aria-labelledby={titleId}>
      <header className={classes['head']}>
        <h2 id={titleId} className={`${classes['title']} ${titleLook === 'words' ? classes['words'] : ''}`}>
          {title}
        </h2>
        <div className={classes['note']}>{note}</div>
        <Button tone="quiet" size="small" onClick={onClose} label={t('ui.action.close')}>
          <Icon name="cross" size={14} />
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the window is scrolled by keys as well. */}
      <div className={classes['body']} tabIndex={0}>
        {children}
      </div>
      {actions !== undefined && <footer className={classes['actions']}>{actions}</footer>}
    </section>
  )
}
