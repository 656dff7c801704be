import { useTranslation } from 'react-i18next'
import { type Prompt, readableScan } from '#renderer/ui/floor/prompt.ts'
import classes from '#renderer/ui/floor/prompt-band.module.css'
import { Icon } from '#renderer/ui/icons/icon.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'

export type PromptBandProps = { prompt: Prompt; typed?: string | undefined; scansWaiting?: number | undefined }

/** Ink while it asks, green for what was right, red for what was wrong; read aloud to those who cannot see it. */
export function PromptBand({ prompt, typed, scansWaiting = 0 }: PromptBandProps) {
  const { t } = useTranslation()
  const changeKey = 'at' in prompt ? `${prompt.kind} ${prompt.at}` : prompt.kind
  return (
    <div className={`${classes['band']} ${classes[prompt.kind]}`} role="status" aria-live="assertive" aria-atomic="true">
      <span key={`sign ${changeKey}`} className={`${classes['sign']} ${classes['change']}`}>
        <PromptSign prompt={prompt} />
      </span>
      <span key={changeKey} className={`${classes['words']} ${classes['change']}`}>
        <span className={classes['text']} data-long={howLong(prompt.text)}>
          {prompt.text}
        </span>
        <PromptDetail prompt={prompt} />
      </span>
      {scansWaiting > 0 && <span className={classes['waiting']}>{t('scanning.waiting', { count: scansWaiting })}</span>}
      {typed !== undefined && typed !== '' && (
        <span className={classes['typed']}>
          <span className={classes['typedText']}>{typed}</span>
          <span className={classes['typedHint']}>{t('scanning.typedHint')}</span>
        </span>
      )}
    </div>
  )
}

function PromptSign({ prompt }: { prompt: Prompt }) {
  const { locale } = useLocale()
  const iconClass = classes['icon'] ?? ''
  if (prompt.kind === 'ask') return <span className={classes['barcode']} aria-hidden="true" />
  if (prompt.kind === 'busy') return <Icon name="dots" className={iconClass} weight={3.4} />
  if (prompt.kind === 'wrong') return <Icon name="cross" className={iconClass} weight={2.6} />
  if (prompt.kind === 'right' && prompt.count !== undefined) {
    return <span className={classes['count']}>{formatQuantity(prompt.count, locale)}</span>
  }
  return <Icon name="check" className={iconClass} weight={2.8} />
}

function PromptDetail({ prompt }: { prompt: Prompt }) {
  const { t } = useTranslation()
  const scan = prompt.kind === 'wrong' ? prompt.scan : undefined
  if (scan === undefined && prompt.detail === undefined) return undefined
  return (
    <span className={classes['detail']}>
      {scan !== undefined && (
        <>
          {t('scanning.scanned')} <span className={classes['scan']}>{readableScan(scan)}</span>.{' '}
        </>
      )}
      {prompt.detail}
    </span>
  )
}

/** The band is as wide as the screen: about 44 signs of the giant face stand on one line. */
function howLong(text: string): 'some' | 'very' | undefined {
  if (text.length > 88) return 'very'
  return text.length > 50 ? 'some' : undefined
}
