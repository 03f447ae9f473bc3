/** What stands over the columns of a transfer list (移交归档清单), filled in or blank. */
export const transferColumns = [
  'position',
  'fileNumber',
  'number',
  'responsible',
  'documentNumber',
  'title',
  'datedOn',
  'mark',
  'pages',
  'retention',
  'state',
  'difference'
] as const
