export const parties = {
  title: 'Customers',
} as const
