export const shipping = {
  title: 'Shipping',
} as const
