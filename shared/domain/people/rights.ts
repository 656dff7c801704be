/** What a call needs: floor work, office work, or what only the owner decides. */
export type Right = 'floor' | 'office' | 'owner'

export const roles = ['picker', 'packer', 'office', 'owner'] as const
export type Role = (typeof roles)[number]

const rightsOf: Readonly<Record<Role, readonly Right[]>> = {
  picker: ['floor'],
  packer: ['floor'],
  office: ['floor', 'office'],
  owner: ['floor', 'office', 'owner'],
}

/** Floor staff never change prices or customers by accident, and office staff may always help on the floor. */
export function mayDo(role: Role, right: Right): boolean {
  return rightsOf[role].includes(right)
}
