import type { ReactNode } from 'react'
import classes from '#renderer/ui/floor/floor-task.module.css'
import { Icon } from '#renderer/ui/icons/icon.tsx'
import type { Tone } from '#renderer/ui/values/tone.ts'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'

/** The task of a floor screen: a place, what is there, and how many of it. */
export function FloorTask({ children }: { children: ReactNode }) {
  return <div className={classes['task']}>{children}</div>
}

/** The giant code of the place to go to. A long code is set smaller, so that it always stands on one line. */
export function BigCode({ code, note }: { code: string; note?: string | undefined }) {
  return (
    <div className={classes['codeRow']}>
      <strong className={classes['code']} style={{ '--n': Math.max(code.length, 1) } as Record<string, number>}>
        {code}
      </strong>
      {note !== undefined && <span className={classes['codeNote']}>{note}</span>}
    </div>
  )
}

export type FloorItemProps = {
  title: string
  sku?: string | undefined
  /** A line above the name: "last scan". */
  eyebrow?: string | undefined
  /** Lot, best before, serial: what the hand has to compare. */
  note?: string | undefined
  noteTone?: Tone
  /** Address of the picture; a box is drawn when there is none. */
  picture?: string | undefined
  /** How many of how many: 8 of 12. */
  tally?: { done: number; total: string } | undefined
  size?: 'normal' | 'big'
}

/** The product in the hand: picture, name, SKU. */
export function FloorItem({ title, sku, eyebrow, note, noteTone = 'care', picture, tally, size = 'normal' }: FloorItemProps) {
  const { locale } = useLocale()
  return (
    <div className={`${classes['item']} ${size === 'big' ? classes['big'] : ''}`}>
      <div className={classes['picture']}>{picture ? <img src={picture} alt="" /> : <Icon name="box" size="44%" weight={1.2} />}</div>
      <div className={classes['words']}>
        {eyebrow !== undefined && <div className={classes['eyebrow']}>{eyebrow}</div>}
        <h2 className={classes['title']} data-long={title.length > 90 ? 'very' : title.length > 44 ? 'some' : undefined}>
          {title}
        </h2>
        {sku !== undefined && <div className={classes['sku']}>{sku}</div>}
        {note !== undefined && <div className={`${classes['note']} ${noteTone === 'neutral' ? '' : classes[noteTone]}`}>{note}</div>}
        {tally !== undefined && (
          <div className={classes['tally']}>
            {formatQuantity(tally.done, locale)}
            <small> {tally.total}</small>
          </div>
        )}
      </div>
    </div>
  )
}

export type BigQuantityProps = {
  value: number
  /** "each", "of 12 each". */
  unit: string
  /** Where they go: "tote 5". */
  to?: string | undefined
}

/** How many to take, and where they go. */
export function BigQuantity({ value, unit, to }: BigQuantityProps) {
  const { locale } = useLocale()
  const digits = formatQuantity(value, locale)
  return (
    <div className={classes['quantity']}>
      <b style={{ '--n': digits.length } as Record<string, number>}>{digits}</b>
      <span className={classes['unit']}>
        {unit}
        {to !== undefined && (
          <>
            <Icon name="arrow" size="1em" /> {to}
          </>
        )}
      </span>
    </div>
  )
}
