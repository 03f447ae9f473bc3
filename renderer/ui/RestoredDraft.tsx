import { Alert, Button, Popconfirm } from 'antd'
import { sayMoment } from '#renderer/moments.ts'
import { useWords } from '#renderer/words.ts'

/** Says that a form was filled in with what was left on it, and lets it be thrown away; or that it cannot be kept. */
export function RestoredDraft({
  restoredAt,
  tooLarge,
  proofs = false,
  onDiscard
}: {
  restoredAt: string | undefined
  tooLarge: boolean
  /** Others prove on it that they are there. */
  proofs?: boolean
  onDiscard: () => void
}) {
  const { pages } = useWords()
  const said = pages.drafts
  return (
    <>
      {restoredAt !== undefined && (
        <Alert
          className="restored-draft"
          type="info"
          showIcon
          role="status"
          title={[said.restored(sayMoment(restoredAt)), ...(proofs ? [said.proofsAgain] : [])].join(said.between)}
          action={
            <Popconfirm
              title={said.dropSure}
              okText={said.discard}
              cancelText={pages.actions.cancel}
              onConfirm={onDiscard}
            >
              <Button size="small">{said.discard}</Button>
            </Popconfirm>
          }
        />
      )}
      {tooLarge && <Alert className="restored-draft" type="warning" showIcon role="alert" title={said.notKept} />}
    </>
  )
}
