import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import classes from '#renderer/screens/home/home.module.css'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import { Icon } from '#renderer/ui/icons/icon.tsx'
import { Section } from '#renderer/ui/page/section.tsx'

const one = { input: { limit: 1 } }

/** What an empty warehouse needs before its first order can leave, in that order; each step says when it is done. */
export function FirstSteps() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const products = useQuery(ask.catalog.listProducts.queryOptions(one))
  const stock = useQuery(ask.stock.listStock.queryOptions(one))
  const customers = useQuery(ask.parties.listCustomers.queryOptions(one))
  const printers = useQuery(ask.printing.listPrinters.queryOptions({ input: {} }))
  const moveIn = useQuery(ask.setup.getMoveIn.queryOptions({ input: {}, refetchOnMount: 'always' })).data?.steps ?? []
  const done = moveIn.filter(({ state }) => state === 'done').length
  // the company is done from the first screen on
  const hasBegun = done > 1
  const walk: readonly ButtonAction[] = [
    {
      id: 'moveIn',
      label: t(hasBegun ? 'moveIn.continue' : 'moveIn.begin'),
      shortcut: 'm',
      tone: 'primary',
      run: () => navigate('/move-in'),
    },
    { id: 'import', label: t('home.begin.import'), shortcut: 'i', run: () => navigate('/imports') },
  ]
  useActions(walk)
  const steps = [
    { id: 'products', verb: t('catalog.new'), path: '/products/new', isDone: (products.data?.rows.length ?? 0) > 0 },
    { id: 'bins', verb: t('stock.action.addBin'), path: '/stock/bins', isDone: (stock.data?.rows.length ?? 0) > 0 },
    { id: 'customers', verb: t('parties.new'), path: '/customers/new', isDone: (customers.data?.rows.length ?? 0) > 0 },
    { id: 'printers', verb: t('home.needs.setPrinter'), path: '/settings/printers', isDone: (printers.data?.printers.length ?? 0) > 0 },
    { id: 'order', verb: t('app.newOrder'), path: '/orders/new', isDone: false },
  ] as const
  return (
    <Section title={t('home.begin.title')}>
      <p>{hasBegun ? t('moveIn.progress', { done, all: moveIn.length }) : t('home.begin.text')}</p>
      <ol className={classes['steps']}>
        {steps.map(({ id, verb, path, isDone }, index) => (
          <li key={id} className={classes['firstStep']}>
            <span
              className={`${classes['mark']} ${isDone ? classes['isDone'] : ''}`}
              role="img"
              aria-label={t(isDone ? 'home.begin.done' : 'home.begin.todo')}
            >
              {isDone ? <Icon name="check" size={13} weight={3} /> : index + 1}
            </span>
            <strong>{t(`home.begin.${id}`)}</strong>
            <span className={classes['firstText']}>{t(`home.begin.${id}Text`)}</span>
            <Button size="small" onClick={() => navigate(path)}>
              {verb}
            </Button>
          </li>
        ))}
      </ol>
      <ActionButtons actions={walk} />
    </Section>
  )
}
