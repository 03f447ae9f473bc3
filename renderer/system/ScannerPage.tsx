import { useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useState, type ReactElement } from 'react'
import { scanCommands, type Scanned } from '#shared/scanned-codes.ts'
import { PrintedPaper } from '#renderer/PrintedPaper.tsx'
import { barcodeOf } from '#renderer/ui/barcode.ts'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { useScanner } from '#renderer/ui/use-scanner.ts'
import { useWords } from '#renderer/words.ts'

const parts = ['scanner', 'cards', 'ruler'] as const

/** What stands on the desk is tried here: the scanner reads, the command cards are printed, the printer keeps its scale. */
export function ScannerPage(): ReactElement {
  const { pages } = useWords()
  const { part = 'scanner' } = useSearch({ from: '/scanner' })
  const navigate = useNavigate({ from: '/scanner' })
  const said = pages.scanner
  return (
    <>
      <PageTitle title={said.pageTitle} />
      <div className="toolbar">
        <Segmented
          aria-label={said.pageTitle}
          value={part}
          options={parts.map((each) => ({ value: each, label: said.parts[each] }))}
          onChange={(next) => void navigate({ search: { part: next }, replace: true })}
        />
      </div>
      {part === 'scanner' && (
        <section className="panel">
          <TriedScanner />
        </section>
      )}
      {part === 'cards' && <CommandCards />}
      {part === 'ruler' && <PrinterTest />}
    </>
  )
}

/** Says what the scanner has just read, and what it was taken for. */
export function TriedScanner(): ReactElement {
  const { pages } = useWords()
  const [read, setRead] = useState<Scanned>()
  useScanner((scanned) => {
    setRead(scanned)
    return true
  })
  return (
    <>
      <p>{pages.scanner.testText}</p>
      <p role="status" className={read ? 'scanner-read' : 'quiet'}>
        {read
          ? pages.inBrackets(pages.scanner.wasRead(read.text), pages.scanner.kinds[read.kind])
          : pages.scanner.nothingYet}
      </p>
    </>
  )
}

// Cards for the desk: scanned in place of pressing a button.
function CommandCards() {
  const said = useWords().pages.scanner
  return (
    <PrintedPaper form="commandCards" about={said.parts.cards} carrierIds={[]} purpose={said.parts.cards}>
      <p>{said.cardsHint}</p>
      <div className="command-cards">
        {Object.entries(scanCommands).map(([code, command]) => (
          <figure key={code} className="command-card">
            <figcaption>{said.commands[command]}</figcaption>
            <img src={barcodeOf(code)} alt={code} />
            <span className="label-number">{code}</span>
          </figure>
        ))}
      </div>
    </PrintedPaper>
  )
}

const CENTIMETRES = 10

// A printer that shrinks what it prints is found out with a ruler: the line is just as long as it says.
function PrinterTest() {
  const said = useWords().pages.scanner
  const marks = Array.from({ length: CENTIMETRES + 1 }, (_, index) => index)
  return (
    <PrintedPaper form="printerTest" about={said.parts.ruler} carrierIds={[]} purpose={said.parts.ruler}>
      <p>{said.rulerHint}</p>
      <svg className="ruler" viewBox="-2 0 104 14" role="img" aria-label={said.ruler}>
        <line x1="0" y1="6" x2="100" y2="6" />
        {Array.from({ length: 101 }, (_, millimetre) => (
          <line
            key={millimetre}
            x1={millimetre}
            x2={millimetre}
            y1="6"
            y2={millimetre % 10 === 0 ? 0 : millimetre % 5 === 0 ? 2.5 : 4}
          />
        ))}
        {marks.map((centimetre) => (
          <text key={centimetre} x={centimetre * 10} y="12" textAnchor="middle">
            {centimetre * 10}
          </text>
        ))}
      </svg>
      <div className="ruler-square">{said.square}</div>
      <p>{said.rulerWrong}</p>
      <p>{said.barcodeHint}</p>
      <img className="ruler-bars" src={barcodeOf('BM-2026-0000001')} alt="BM-2026-0000001" />
    </PrintedPaper>
  )
}
