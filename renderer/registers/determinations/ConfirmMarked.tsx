import { App, Button, Radio } from 'antd'
import { useState } from 'react'
import { determinations } from '#shared/registers/determinations.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

/** Confirms that the mark stands on these things themselves: nothing is given out before. */
export function ConfirmMarked({ carrierIds }: { carrierIds: readonly string[] }) {
  const { pages } = useWords()
  const said = pages.determinations
  const { message } = App.useApp()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {said.confirmMarked}
      </Button>
      {asking && (
        <FormDialog
          operation={determinations.confirmMarked}
          title={said.confirmMarkedTitle(carrierIds.length)}
          submitLabel={said.confirmMarked}
          given={{ carrierIds: [...carrierIds] }}
          onDone={() => {
            setAsking(false)
            void message.success(said.markedDone)
          }}
          onClose={() => setAsking(false)}
        >
          <p className="caution">{said.confirmMarkedHint}</p>
          <Field name="how" label={said.how}>
            <Radio.Group
              options={(['printed', 'stamped', 'labelled'] as const).map((each) => ({
                value: each,
                label: said.hows[each]
              }))}
            />
          </Field>
        </FormDialog>
      )}
    </>
  )
}
