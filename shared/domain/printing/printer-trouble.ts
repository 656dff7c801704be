/** What keeps a printer from printing, as it says itself. */
export const printerTroubles = ['PAPER_OUT', 'RIBBON_OUT', 'HEAD_OPEN', 'STOPPED', 'JAMMED'] as const
export type PrinterTrouble = (typeof printerTroubles)[number]
