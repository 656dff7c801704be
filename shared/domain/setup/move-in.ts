// The way from an empty PC to the first parcel on its way.

export const moveInSteps = ['company', 'bins', 'products', 'customers', 'stock', 'orders', 'printer', 'scanner', 'firstOrder'] as const
export type MoveInStep = (typeof moveInSteps)[number]

/** What somebody said of a step: left out on purpose, or, where nothing can be counted, tried. */
export const moveInMarks = ['skipped', 'tried'] as const
export type MoveInMark = (typeof moveInMarks)[number]

export type MoveInState = 'done' | 'skipped' | 'missing'

export interface MoveInFacts {
  readonly isCompanyComplete: boolean
  /** How many there are of what a step brings in. */
  readonly counts: Readonly<Record<Exclude<MoveInStep, 'company' | 'scanner'>, number>>
  readonly marks: Partial<Readonly<Record<MoveInStep, MoveInMark>>>
}

/** How far a step is. What is there counts, however it came in; a step that was left out is done as soon as its goods are there. */
export function moveInState(step: MoveInStep, { isCompanyComplete, counts, marks }: MoveInFacts): MoveInState {
  const isDone = step === 'company' ? isCompanyComplete : step === 'scanner' ? marks.scanner === 'tried' : counts[step] > 0
  if (isDone) return 'done'
  return marks[step] === 'skipped' ? 'skipped' : 'missing'
}
