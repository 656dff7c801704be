export const picking = {
  title: 'Picking',
} as const
