export const packing = {
  title: 'Packing',
} as const
