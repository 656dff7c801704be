import { useTranslation } from 'react-i18next'
import classes from '#renderer/screens/setup/setup.module.css'

/** Under way, without a promise how far: the sample is one transaction, and the hub answers when it is whole. */
export function SampleProgress() {
  const { t } = useTranslation()
  return (
    <div className={classes['progress']} role="progressbar" aria-label={t('setup.sample.title')}>
      <span />
    </div>
  )
}
