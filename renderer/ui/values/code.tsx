import type { ReactNode } from 'react'
import classes from '#renderer/ui/values/values.module.css'

/** Anything that is compared character by character: bins, SKUs, barcodes, document numbers. */
export function Code({ children }: { children: ReactNode }) {
  return <span className={classes['mono']}>{children}</span>
}
