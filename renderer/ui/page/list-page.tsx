import type { ReactNode } from 'react'
import classes from '#renderer/ui/page/page.module.css'

export type ListPageProps = {
  title: string
  /** The list in one line: "1,284 open, 3 late". */
  summary?: ReactNode
  /** Buttons for the whole list. */
  actions?: ReactNode
  filters?: ReactNode
  search?: ReactNode
  /** The table. */
  children: ReactNode
  /** What the chosen row is about; nothing when none is open. */
  panel?: ReactNode
}

/** An office list: title, the questions asked of it, the table, and the panel of the open row beside it. */
export function ListPage({ title, summary, actions, filters, search, children, panel }: ListPageProps) {
  const hasPanel = panel !== undefined && panel !== null && panel !== false
  return (
    <div className={`${classes['split']} ${hasPanel ? classes['withPanel'] : ''}`}>
      <div className={classes['page']}>
        <PageHead title={title} summary={summary} search={search} actions={actions} />
        {filters}
        <div className={classes['work']}>{children}</div>
      </div>
      {hasPanel && <div className={classes['panelPlace']}>{panel}</div>}
    </div>
  )
}

export type PageProps = { title: string; summary?: ReactNode; actions?: ReactNode; children: ReactNode; panel?: ReactNode }

/** An office page that is not a list: sections one below the other, scrolling under the title. */
export function Page({ title, summary, actions, children, panel }: PageProps) {
  const hasPanel = panel !== undefined && panel !== null && panel !== false
  return (
    <div className={`${classes['split']} ${hasPanel ? classes['withPanel'] : ''}`}>
      <div className={classes['page']}>
        <PageHead title={title} summary={summary} actions={actions} />
        <div className={classes['scroll']}>{children}</div>
      </div>
      {hasPanel && <div className={classes['panelPlace']}>{panel}</div>}
    </div>
  )
}

function PageHead({ title, summary, search, actions }: Pick<ListPageProps, 'title' | 'summary' | 'search' | 'actions'>) {
  return (
    <div className={classes['head']}>
      <div className={classes['titles']}>
        <h1 className={classes['title']}>{title}</h1>
        {summary !== undefined && <span className={classes['summary']}>{summary}</span>}
      </div>
      {search !== undefined && <div className={classes['search']}>{search}</div>}
      {actions}
    </div>
  )
}
