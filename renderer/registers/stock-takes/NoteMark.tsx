import { Input } from 'antd'
import type { OutputOf } from '#shared/define-operation.ts'
import { stockTakes, type Scan } from '#shared/registers/stock-takes.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

/** Says which mark is on a thing that does not bear that of the register. */
export function NoteMark(props: {
  stockTakeId: string
  scan: Scan
  onDone: (noted: OutputOf<typeof stockTakes.noteMark>) => void
  onClose: () => void
}) {
  const { stockTakeId, scan, onDone, onClose } = props
  const { pages } = useWords()
  const { number = '', markText = '' } = scan.carrier ?? {}
  return (
    <FormDialog
      operation={stockTakes.noteMark}
      title={pages.stockTakes.markTitle(number)}
      submitLabel={pages.stockTakes.confirmAnswer}
      given={{ stockTakeId, scanId: scan.id }}
      fieldsOfRefusals={{ 'stockTake.markIsSame': 'markSeen' }}
      onDone={onDone}
      onClose={onClose}
    >
      <Field name="markSeen" label={pages.stockTakes.markSeen} hint={pages.stockTakes.markSeenHint(markText)}>
        <Input lang="zh-CN" maxLength={80} autoFocus />
      </Field>
    </FormDialog>
  )
}
