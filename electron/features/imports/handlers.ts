import { cancelImport } from './cancel-import.ts'
import { getImport } from './get-import.ts'
import { getMapping } from './get-mapping.ts'
import { getRejectedRows } from './get-rejected-rows.ts'
import { importFile } from './import-file.ts'
import { startImport } from './start-import.ts'

export const importsHandlers = { importFile, startImport, cancelImport, getImport, getRejectedRows, getMapping }
