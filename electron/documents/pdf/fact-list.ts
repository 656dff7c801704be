import type { Content, ContentTable, CustomTableLayout } from 'pdfmake/interfaces.js'
import { caption } from '#electron/documents/pdf/typesetting.ts'

/** A name and what it is, one under the other: the block at the right of a letter. */
export interface Fact {
  name: string
  value: Content
}

const GUTTER = 6

const TIGHT: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: (column) => (column === 0 ? 0 : GUTTER),
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 2.5,
}

/** Facts as two columns, the names muted. Values wrap; the widths are in points. */
export function factList(facts: readonly (Fact | undefined)[], widths: { name: number; value: number }): ContentTable {
  const rows = facts.filter((fact) => fact !== undefined).map((fact) => [caption(fact.name, { margin: [0, 1.4, 0, 0] }), fact.value])
  return { table: { widths: [widths.name, widths.value], body: rows.length > 0 ? rows : [['', '']] }, layout: TIGHT }
}
