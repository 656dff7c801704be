import { useTranslation } from 'react-i18next'
import classes from '#renderer/screens/orders/amendment-preview.module.css'
import { amendmentChangeText, amendmentEffectText } from '#renderer/wording/amendment-text.ts'
import { formatMoney } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { AmendmentPreview as Preview } from '#shared/contract/amendments.ts'

/** What an amendment changes, and what that undoes and sets going, in words. */
export function AmendmentPreview({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { changes, effects, before, after, currency } = preview
  const money = (minor: number) => formatMoney(minor, currency, locale)
  return (
    <>
      <Sentences title={t('amendments.changes')} sentences={changes.map((change) => amendmentChangeText(change, t))} />
      <AmendmentEffects effects={effects} />
      {before.grossMinor !== after.grossMinor && (
        <p className={classes['totals']}>{t('amendments.totals', { before: money(before.grossMinor), after: money(after.grossMinor) })}</p>
      )}
    </>
  )
}

/** What an amendment does to the work that is under way. */
export function AmendmentEffects({ effects }: { effects: Preview['effects'] }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const sentences = effects.length === 0 ? [t('amendments.noEffects')] : effects.map((effect) => amendmentEffectText(effect, t, locale))
  return <Sentences title={t('amendments.effects')} sentences={sentences} />
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <section className={classes['block']}>
      <h3 className={classes['title']}>{title}</h3>
      <ul className={classes['list']}>
        {sentences.map((sentence, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once and two sentences may be the same
          <li key={at}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
