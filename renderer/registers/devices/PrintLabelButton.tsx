import { PrinterOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useWords } from '#renderer/words.ts'

/** Leads to the label of a device. */
export function PrintLabelButton({ thing, id }: { thing: 'computer' | 'medium' | 'peripheral'; id: string }) {
  const { pages } = useWords()
  const navigate = useNavigate()
  return (
    <Button
      icon={<PrinterOutlined />}
      onClick={() => void navigate({ to: '/devices/labels/$thing/$deviceId', params: { thing, deviceId: id } })}
    >
      {pages.devices.printLabel}
    </Button>
  )
}
