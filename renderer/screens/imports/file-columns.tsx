import { useTranslation } from 'react-i18next'
import classes from '#renderer/screens/imports/imports.module.css'
import { Section } from '#renderer/ui/page/section.tsx'
import { english } from '#renderer/wording/english.ts'
import type { ImportKind } from '#shared/contract/imports.ts'

/** The columns that have to be there; resources/examples/README.md has the whole format. */
const needed: Readonly<Record<ImportKind, ReadonlySet<string>>> = {
  products: new Set(['sku', 'name', 'unit_price', 'tax_rate']),
  customers: new Set(['number', 'name', 'address_line_1', 'city', 'country']),
  stock: new Set(['zone', 'bin', 'sku', 'quantity']),
  orders: new Set(['order', 'customer', 'sku', 'quantity']),
  prices: new Set(['list', 'sku', 'unit_price']),
}

/** Which columns a file of a kind may have, and what stands in them. */
export function FileColumns({ kind }: { kind: ImportKind }) {
  const { t } = useTranslation()
  const notes: Readonly<Record<string, string>> = t(`imports.columnNote.${kind}`, { returnObjects: true })
  return (
    <Section title={t('imports.columns')}>
      <p className={classes['hint']}>{t('imports.columnsText')}</p>
      <ul className={classes['columns']}>
        {Object.keys(english.imports.columnNote[kind]).map((name) => (
          <li key={name} className={classes['column']}>
            <code>{name}</code>
            {needed[kind].has(name) && (
              <span className={classes['needed']} role="img" aria-label={t('imports.needed')} title={t('imports.needed')} />
            )}
            <span className={classes['columnNote']}>{notes[name]}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
