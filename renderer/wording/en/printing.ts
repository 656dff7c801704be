export const printing = {
  title: 'Printing',
} as const
