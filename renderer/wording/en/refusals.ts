export const refusals = {
  title: 'Refused',
} as const
