import { Alert } from 'antd'
import type { Refusal } from '#shared/define-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'

/** Why something was not done, where it was asked for. */
export function RefusalNotice({ refusal }: { refusal: Refusal | undefined }) {
  const words = useWords()
  if (!refusal) return null
  return <Alert className="refusal" type="error" showIcon title={sayRefusal(words, refusal)} role="alert" />
}
