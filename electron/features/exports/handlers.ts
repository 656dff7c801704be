import { exportList } from './export-list.ts'

export const exportsHandlers = { exportList }
