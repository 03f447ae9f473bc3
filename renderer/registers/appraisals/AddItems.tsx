import { Checkbox } from 'antd'
import { useDeferredValue, useState } from 'react'
import { appraisals, type Appraisal } from '#shared/registers/appraisals.ts'
import { archives, type ArchiveItemInSight } from '#shared/registers/archives.ts'
import { AddDialog, SHOWN_AT_MOST } from '#renderer/AddDialog.tsx'
import { useAsk, useDoing, useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

/** Puts items of the catalogue before the group. */
export function AddItems({ appraisal, onClose }: { appraisal: Appraisal; onClose: () => void }) {
  const { appraisals: said, archives: ofArchives } = useWords().pages
  const { fileNumber, mark, title, retention, keepUntil } = said.itemColumns
  const ask = useAsk()
  const { doing, perform } = useDoing(appraisals.add)
  const [typed, setTyped] = useState('')
  const [ended, setEnded] = useState(false)
  const words = useDeferredValue(typed.trim())
  const { value: found } = useReading(archives.list, { words, count: SHOWN_AT_MOST, ...(ended && { ended: true }) })
  return (
    <AddDialog
      said={said}
      to={appraisal.number}
      typed={typed}
      onTyped={setTyped}
      found={
        found && {
          total: found.total,
          rows: found.rows.map((item) => ({
            id: item.carrierId,
            number: item.fileNumber,
            level: item.carrier.level,
            markText: item.carrier.markText,
            title: item.carrier.title,
            more: [ofArchives.retentions[item.retention], item.keepUntil ?? said.forEver]
          }))
        }
      }
      headings={[fileNumber, mark, title, retention, keepUntil]}
      withNumber={async (number) => {
        const answer = await ask(archives.list, { words: number, count: 20 })
        const item = answer.ok && answer.value.rows.find((each) => isNumberOf(each, number))
        return item ? { id: item.carrierId, number: item.fileNumber } : undefined
      }}
      adding={doing}
      add={(carrierIds) => perform({ appraisalId: appraisal.id, carrierIds, version: appraisal.version })}
      onClose={onClose}
    >
      <p className="below-search">
        <Checkbox checked={ended} onChange={({ target }) => setEnded(target.checked)}>
          {said.onlyEnded}
        </Checkbox>
      </p>
    </AddDialog>
  )
}

// A carrier bears its own number too, and that is what its barcode says.
function isNumberOf({ fileNumber, carrier }: ArchiveItemInSight, scanned: string): boolean {
  const same = (one: string) => one.toUpperCase() === scanned.toUpperCase()
  return same(fileNumber) || same(carrier.number)
}
