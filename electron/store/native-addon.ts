let addon: string | undefined

/**
 * Names the compiled part of better-sqlite3 to use instead of the one in the package. Only a development machine whose
 * Electron is too old for the packaged one does so; a packaged program never calls this.
 * @param file absolute path of a `.node` file
 */
export function useNativeAddon(file: string): void {
  addon = file
}

/** The options by which better-sqlite3 finds its compiled part. */
export function nativeAddonOption(): { nativeBinding?: string } {
  return addon === undefined ? {} : { nativeBinding: addon }
}
