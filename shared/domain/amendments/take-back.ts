// From where the units come that an order no longer wants.

/** Where the unshipped units of one order line stand. */
export interface LineWork {
  readonly orderLineId: string
  /** Wanted, and claimed nowhere. */
  readonly short: number
  /** Claims on shelves, and the open pick tasks that send somebody there for them. */
  readonly shelves: readonly {
    readonly stockLevelId: string
    readonly quantity: number
    readonly tasks: readonly { readonly taskId: string; readonly pickListId: string; readonly open: number }[]
  }[]
  /** On the bench, in no box. */
  readonly picked: number
  /** In boxes that have not left, in the order in which they were begun. */
  readonly boxes: readonly { readonly packageId: string; readonly isClosed: boolean; readonly quantity: number }[]
}

/** What is undone of one line, each unit once. */
export interface LineUndo {
  readonly orderLineId: string
  readonly short: number
  readonly freed: readonly { readonly stockLevelId: string; readonly quantity: number }[]
  /** By how much pick tasks shrink: a part of what is freed. */
  readonly tasks: readonly { readonly taskId: string; readonly pickListId: string; readonly quantity: number }[]
  readonly picked: number
  readonly boxes: readonly { readonly packageId: string; readonly quantity: number }[]
}

/**
 * Gives up units of a line where the least work is lost: first what nobody has, then what waits on a shelf, then what is on a pick list,
 * then what lies on the bench, and last what is in a box, an open one before a closed one and the youngest before the oldest.
 */
export function takeBack(line: LineWork, units: number): LineUndo {
  let open = units
  const take = (most: number) => {
    const part = Math.max(0, Math.min(most, open))
    open -= part
    return part
  }
  const short = take(line.short)
  const freed = new Map<string, number>()
  const free = (stockLevelId: string, quantity: number) => {
    if (quantity > 0) freed.set(stockLevelId, (freed.get(stockLevelId) ?? 0) + quantity)
  }
  for (const { stockLevelId, quantity, tasks } of line.shelves) {
    free(stockLevelId, take(quantity - tasks.reduce((sum, task) => sum + task.open, 0)))
  }
  const shrunk: LineUndo['tasks'][number][] = []
  for (const { stockLevelId, tasks } of [...line.shelves].reverse()) {
    for (const { taskId, pickListId, open: asked } of tasks) {
      const quantity = take(asked)
      free(stockLevelId, quantity)
      if (quantity > 0) shrunk.push({ taskId, pickListId, quantity })
    }
  }
  const picked = take(line.picked)
  const boxes: { packageId: string; quantity: number }[] = []
  const youngestFirst = [...line.boxes].reverse()
  for (const box of [...youngestFirst.filter((b) => !b.isClosed), ...youngestFirst.filter((b) => b.isClosed)]) {
    const quantity = take(box.quantity)
    if (quantity > 0) boxes.push({ packageId: box.packageId, quantity })
  }
  if (open > 0) throw new Error(`order line ${line.orderLineId} has ${open} units too few to give up ${units}`)
  return {
    orderLineId: line.orderLineId,
    short,
    freed: [...freed].map(([stockLevelId, quantity]) => ({ stockLevelId, quantity })),
    tasks: shrunk,
    picked,
    boxes,
  }
}
