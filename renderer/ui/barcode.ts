import { code128, drawingSVG } from 'bwip-js/browser'

/**
 * A Code 128 barcode of a text, black on white with its quiet zones, as the address of an image. It is drawn in lines, so that
 * it stays sharp at the size of the label.
 */
export function barcodeOf(text: string): string {
  const drawn = code128(
    { bcid: 'code128', text, height: 12, paddingwidth: 10, paddingheight: 1, backgroundcolor: 'FFFFFF' },
    drawingSVG()
  )
  return `data:image/svg+xml,${encodeURIComponent(drawn)}`
}
