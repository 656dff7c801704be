import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStationFacts } from '#renderer/api/station.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import classes from '#renderer/screens/setup/setup.module.css'
import { Icon } from '#renderer/ui/icons/icon.tsx'
import { Kbd } from '#renderer/ui/kbd/kbd.tsx'

type SetupChoicesProps = {
  /** The folder that is open cannot be used, so nothing can begin in it. */
  isRefused: boolean
  onSample: () => void
  onEmpty: () => void
  onOpen: () => void
}

/** The three ways to begin, by digit, by arrows and Enter, or by click. */
export function SetupChoices({ isRefused, onSample, onEmpty, onOpen }: SetupChoicesProps) {
  const { t } = useTranslation()
  const folder = useStationFacts()?.dataFolder
  const list = useRef<HTMLDivElement>(null)
  const beginnings = [
    { id: 'sample', shortcut: '1', label: t('setup.choice.sample'), text: t('setup.choice.sampleText'), run: onSample },
    { id: 'empty', shortcut: '2', label: t('setup.choice.empty'), text: t('setup.choice.emptyText'), run: onEmpty },
  ]
  const choices = [
    ...(isRefused ? [] : beginnings),
    { id: 'open', shortcut: '3', label: t('setup.choice.open'), text: t('setup.choice.openText'), run: onOpen },
  ]
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])]
  const enter = () => buttons()[0]?.focus()
  useActions([
    ...choices,
    { id: 'enter', label: t('setup.choices'), shortcut: 'ArrowDown', run: enter },
    { id: 'enterUp', label: t('setup.choices'), shortcut: 'ArrowUp', run: enter },
  ])

  function press(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const all = buttons()
    const at = all.findIndex((button) => button.matches(':focus'))
    if (step === undefined || at < 0) return
    event.preventDefault()
    all[Math.max(0, Math.min(at + step, all.length - 1))]?.focus()
  }

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: three buttons in a row are no set of form fields. */}
      <div ref={list} role="group" aria-label={t('setup.choices')} className={classes['choices']} onKeyDown={press}>
        {choices.map(({ id, shortcut, label, text, run }, index) => (
          <button
            key={id}
            type="button"
            className={classes['choice']}
            aria-keyshortcuts={shortcut}
            ref={index === 0 ? focusNow : undefined}
            onClick={run}
          >
            <Kbd shortcut={shortcut} />
            <span className={classes['choiceWords']}>
              <strong>{label}</strong>
              <span>{text}</span>
            </span>
            <span className={classes['arrow']}>
              <Icon name="arrow" size={18} />
            </span>
          </button>
        ))}
      </div>
      <p className={classes['foot']}>
        <span>{t('setup.keys')}</span>
        {folder !== undefined && !isRefused && <span>{t('setup.folder', { folder })}</span>}
      </p>
    </>
  )
}

/** Enter takes the first way at once. */
function focusNow(button: HTMLButtonElement | null): void {
  button?.focus()
}
