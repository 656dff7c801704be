import { importFile } from './import-file.ts'

export const importsHandlers = { importFile }
