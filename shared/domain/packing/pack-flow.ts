export const packageStatuses = ['open', 'closed', 'shipped'] as const
export type PackageStatus = (typeof packageStatuses)[number]

/** What may become of a package. A closed one opens again while it is still in the house; what the carrier has is never touched again. */
export const packageMoves: Readonly<Record<PackageStatus, readonly PackageStatus[]>> = {
  open: ['closed'],
  closed: ['open', 'shipped'],
  shipped: [],
}

/** The statuses a package may come from. */
export function statusesBefore(status: PackageStatus): PackageStatus[] {
  return packageStatuses.filter((from) => packageMoves[from].includes(status))
}
