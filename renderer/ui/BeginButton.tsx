import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../words.ts'
import { Shortcut } from './Shortcut.tsx'
import { useShortcut } from './use-shortcut.ts'

/** What begins something new on a page, and the keys that do the same while it is there. */
export function BeginButton(props: { onBegin: () => void; icon?: ReactNode; children: ReactNode }) {
  const { onBegin, icon = <PlusOutlined />, children } = props
  const { pages } = useWords()
  useShortcut('KeyN', onBegin)
  return (
    <Button type="primary" icon={icon} onClick={onBegin}>
      {children}
      <Shortcut keys={pages.carriers.registerKeys} />
    </Button>
  )
}
