export const invoicing = {
  title: 'Invoices',
} as const
