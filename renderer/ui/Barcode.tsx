import { code128, drawingSVG } from 'bwip-js/generic'
import { useMemo } from 'react'

/** A Code 128 barcode as a picture, with what it says below its bars. */
export function Barcode({ text }: { text: string }) {
  const picture = useMemo(() => {
    const svg = code128(
      { bcid: 'code128', text, height: 8, includetext: true, textxalign: 'center', textsize: 8, paddingwidth: 2 },
      drawingSVG()
    )
    // As a picture its markup is never the page's.
    return `data:image/svg+xml,${encodeURIComponent(svg)}`
  }, [text])
  return <img className="barcode" src={picture} alt={text} />
}
