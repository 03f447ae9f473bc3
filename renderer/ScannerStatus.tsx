import { BarcodeOutlined } from '@ant-design/icons'
import { Link, useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useEffect, useState, type ReactElement } from 'react'
import { useCarrierNumbered } from './carrier-numbered.ts'
import { useSession } from './session.ts'
import { TriedScanner } from './system/ScannerPage.tsx'
import { Dialog } from './ui/Dialog.tsx'
import { listenForScans, useScanner } from './ui/use-scanner.ts'
import { useWords } from './words.ts'

/** Listens for scans as long as somebody is signed in, opens the carrier that was scanned where no page wants the scan, and lets the scanner be tried. */
export function ScannerStatus(): ReactElement {
  const { pages } = useWords()
  const [trying, setTrying] = useState(false)
  useEffect(() => listenForScans(window), [])
  useOpensScanned()
  return (
    <>
      <Button type="text" className="status-scanner" icon={<BarcodeOutlined />} onClick={() => setTrying(true)}>
        {pages.scanner.ready}
      </Button>
      {trying && <TryScanner onClose={() => setTrying(false)} />}
    </>
  )
}

function TryScanner({ onClose }: { onClose: () => void }) {
  const { pages } = useWords()
  return (
    <Dialog title={pages.scanner.testTitle} open onClose={onClose}>
      <TriedScanner />
      <div className="dialog-actions">
        <Link to="/scanner" search={{ part: 'cards' }} onClick={onClose}>
          {pages.scanner.more}
        </Link>
      </div>
    </Dialog>
  )
}

// On any page: what is scanned while nothing is being filled in is looked up and opened.
function useOpensScanned(): void {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const carrierNumbered = useCarrierNumbered()
  const open = async (text: string) => {
    const found = await carrierNumbered(text)
    if (found) await navigate({ to: '/carriers/$carrierId', params: { carrierId: found.id } })
    else void message.warning(pages.scanner.unknownNumber(text))
  }
  useScanner(
    mayDo('carriers.read')
      ? ({ kind, text }) => {
          if (kind !== 'carrier' || isBusy()) return false
          void open(text)
          return true
        }
      : undefined
  )
}

// A serial number is scanned into the field where it belongs, and a sheet that is being filled in is not left.
function isBusy(): boolean {
  if (document.querySelector('[role="dialog"]')) return true
  const field = document.activeElement
  if (field instanceof HTMLInputElement) return field.type !== 'search' && field.type !== 'checkbox'
  return field instanceof HTMLTextAreaElement
}
