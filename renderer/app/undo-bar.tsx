import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import classes from '#renderer/app/undo-bar.module.css'
import { useUndo } from '#renderer/records/undo.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import { troubleText } from '#renderer/wording/refusal-text.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'

/** Long enough to read it twice and to think. */
const SHOWN_MS = 60_000

/** Says what was done last and offers to take it back, below the work and out of its way. */
export function UndoBar() {
  const { t } = useTranslation()
  const terms = useLocale()
  const { state, run, forget } = useUndo()
  useActions([{ id: 'undo', label: t('ui.undo.action'), shortcut: 'Ctrl+Z', enabled: state.step === 'offered', run }])
  useEffect(() => {
    if (state.step === 'none') return undefined
    const timer = setTimeout(forget, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [state, forget])

  if (state.step === 'none') return undefined
  return (
    <div className={classes['bar']} role={state.step === 'refused' ? 'alert' : 'status'}>
      <span className={classes['text']}>{words()}</span>
      {(state.step === 'offered' || state.step === 'undoing') && (
        <Button size="small" isBusy={state.step === 'undoing'} shortcut="Ctrl+Z" onClick={run}>
          {t('ui.undo.action')}
        </Button>
      )}
      <Button size="small" tone="quiet" onClick={forget}>
        {t('ui.action.close')}
      </Button>
    </div>
  )

  function words(): string {
    if (state.step === 'none') return ''
    const { said } = state.undo
    if (state.step === 'undone')
      return state.rest === undefined ? t('ui.undo.undone', { said }) : t('ui.undo.undoneBut', { said, rest: state.rest })
    if (state.step !== 'refused') return said
    const why = troubleText(t, state.trouble, terms)
    const { done } = state
    return done > 0 ? t('ui.undo.partly', { said, why, done, total: state.undo.steps.length }) : t('ui.undo.refused', { said, why })
  }
}
