export const stock = {
  title: 'Stock',
} as const
