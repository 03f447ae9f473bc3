import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import type { ReactElement } from 'react'
import { imports } from '#shared/registers/imports.ts'
import { useDoing } from '#renderer/use-operation.ts'
import { sayRefusal, useLanguage, useWords } from '#renderer/words.ts'

/** Saves an empty ledger to fill in, where the system's own dialog asks. */
export function TemplateButton(): ReactElement {
  const words = useWords()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const { doing, perform } = useDoing(imports.template)
  const save = async () => {
    const answer = await perform({ language })
    if (answer.ok) return void message.success(words.pages.imports.templateSaved(answer.value.fileName))
    if (answer.refusal.code !== 'import.cancelled') void message.error(sayRefusal(words, answer.refusal))
  }
  return (
    <Button icon={<DownloadOutlined />} loading={doing} onClick={() => void save()}>
      {words.pages.imports.templateButton}
    </Button>
  )
}
