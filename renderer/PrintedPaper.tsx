import { PrinterOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { prints, type PrintedForm, type Printing } from '#shared/registers/prints.ts'
import { ApprovedDialog } from './ApprovedDialog.tsx'
import { saySecond } from './moments.ts'
import { useSession } from './session.ts'
import { Paper, type PaperSize } from './ui/Paper.tsx'
import { fontsThere, paperFontInstalled } from './ui/paper-font.ts'
import { Field } from './ui/SchemaForm.tsx'
import { useWords } from './words.ts'

/**
 * A form on paper, with the button that prints it: first it is registered and given its number, on the approval that the
 * settings ask for its level, then it goes to the printer with that number at its foot.
 * @param about what it is about, in a line, for the register of printed papers
 * @param carrierIds every carrier that stands on it
 * @param purpose what it is usually printed for
 * @param heading what stands on top of it, where one form serves two turns; the name of the form otherwise
 * @param sheets several small sheets in place of one: labels, without a title, with nothing but the number of the print
 */
export function PrintedPaper({
  form,
  about,
  carrierIds,
  purpose,
  heading,
  size,
  mark,
  sheets,
  children
}: {
  form: PrintedForm
  about: string
  carrierIds: readonly string[]
  purpose?: string
  heading?: string
  size?: PaperSize
  mark?: string
  sheets?: readonly { key: string; content: ReactNode }[]
  children?: ReactNode
}) {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const [asking, setAsking] = useState(false)
  const [printing, setPrinting] = useState<Printing>()
  const [hasFont] = useState(paperFontInstalled)
  const name = pages.prints.forms[form]

  // The number is on the sheet before the printer is given it, and drawn: its fonts are there.
  useEffect(() => {
    if (!printing) return
    let left = false
    void fontsThere().then(() => left || window.print())
    return () => {
      left = true
    }
  }, [printing])

  return (
    <div className="paper-desk">
      {mayDo('prints.print') && (
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => setAsking(true)}>
          {pages.prints.print}
        </Button>
      )}
      {!hasFont && <p className="quiet paper-font">{pages.prints.withoutFangSong}</p>}
      {sheets?.map(({ key, content }) => (
        <Paper key={key} label={pages.prints.paper(name)} {...(size && { size })}>
          {content}
          {printing && <span className="paper-print-number">{printing.number}</span>}
        </Paper>
      ))}
      {!sheets && (
        <Paper
          label={pages.prints.paper(name)}
          title={heading ?? name}
          {...(size && { size })}
          {...(mark && { mark })}
          foot={
            printing
              ? pages.prints.foot(printing.number, saySecond(printing.printedAt), printing.printedBy.name)
              : pages.prints.draft
          }
        >
          {children}
        </Paper>
      )}
      {asking && (
        <ApprovedDialog
          act="print"
          carriers={carrierIds.map((id) => ({ id }))}
          operation={prints.print}
          title={pages.prints.dialogTitle(name)}
          submitLabel={pages.prints.confirm}
          given={{ form, about, carrierIds: [...carrierIds] }}
          initial={{ copies: 1, ...(purpose && { purpose }) }}
          onDone={(done) => {
            setAsking(false)
            setPrinting(done)
          }}
          onClose={() => setAsking(false)}
        >
          <p className="quiet">{pages.prints.hint}</p>
          <Field name="copies" label={pages.prints.copies}>
            <InputNumber min={1} max={99} />
          </Field>
          <Field name="purpose" label={pages.prints.purpose}>
            <Input maxLength={200} />
          </Field>
        </ApprovedDialog>
      )}
    </div>
  )
}
