export const printingHandlers = {}
