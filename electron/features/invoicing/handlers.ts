export const invoicingHandlers = {}
