/** What a piece of a page is to somebody who hears it rather than sees it (PDF structure types, ISO 32000-1 14.8.4). */
export interface StructureTag {
  role: 'H1' | 'H2' | 'P' | 'TH' | 'TD' | 'Figure'
  /** What a picture says. */
  alt?: string
  inside?: StructureGroup
}

/** What holds tags or other groups together: the rows of a table, a table. Compared by identity. */
export interface StructureGroup {
  role: 'TR' | 'Table'
  inside?: StructureGroup
}
