import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppearance } from '#renderer/records/use-appearance.ts'
import classes from '#renderer/screens/setup/setup.module.css'
import { languageNames, languages } from '#renderer/wording/language.ts'

type FirstRunFrameProps = { title: string; text: string; width?: 'normal' | 'form'; children: ReactNode }

/** Name, language and one question: nothing else is there yet. */
export function FirstRunFrame({ title, text, width = 'normal', children }: FirstRunFrameProps) {
  const { t } = useTranslation()
  const { language, setLanguage } = useAppearance()
  return (
    <div className={classes['frame']}>
      <header className={classes['top']}>
        <span className={classes['brand']}>
          <span className={classes['mark']} aria-hidden="true" />
          {t('app.name')}
        </span>
        <fieldset className={classes['languages']} aria-label={t('setup.language')}>
          {languages.map((id) => (
            <button key={id} type="button" lang={id} aria-pressed={id === language} onClick={() => setLanguage(id)}>
              {languageNames[id]}
            </button>
          ))}
        </fieldset>
      </header>
      <main className={`${classes['work']} ${width === 'form' ? classes['wide'] : ''}`}>
        <h1 className={classes['title']}>{title}</h1>
        <p className={classes['text']}>{text}</p>
        {children}
      </main>
    </div>
  )
}
