export const catalog = {
  title: 'Products',
} as const
