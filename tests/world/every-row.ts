/** All rows of a list, page after page. */
export async function everyRow<Row>(
  read: (page: { limit: number; after?: string }) => Promise<{ rows: Row[]; next: string | null }>,
  limit: number,
): Promise<Row[]> {
  const rows: Row[] = []
  let after: string | undefined
  do {
    const page = await read({ limit, ...(after !== undefined && { after }) })
    rows.push(...page.rows)
    after = page.next ?? undefined
  } while (after !== undefined)
  return rows
}
