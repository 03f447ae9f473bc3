import type { ExportFormat } from '#shared/export-names.ts'
import type { Language } from '#shared/words/words.ts'

/** What is asked of whoever chooses where a file goes. */
export type PlaceWanted = {
  /** The name it would bear, without a folder. */
  name: string
  format: ExportFormat | 'xlsx'
  language: Language
}

/** Where a file goes, and whether the person has been asked about what lies there already, and let it go. */
export type ChosenPlace = { file: string; mayReplace: boolean }

/**
 * Asks the person where a file shall go. In the window that is the system's own dialog, opened by main; on the command
 * line it is what `--out` says. A page can never say it.
 */
export type ChoosePlace = (wanted: PlaceWanted) => Promise<ChosenPlace | undefined>
