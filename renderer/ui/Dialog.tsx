import { Modal } from 'antd'
import type { ReactNode } from 'react'

/** A sheet over the page for one thing to be done; what is behind it waits. */
export function Dialog(props: {
  title: ReactNode
  open: boolean
  onClose: () => void
  width?: number
  children: ReactNode
}) {
  const { title, open, onClose, width = 520, children } = props
  return (
    <Modal
      title={title}
      open={open}
      onCancel={onClose}
      footer={null}
      width={width}
      mask={{ closable: false }}
      destroyOnHidden
    >
      {children}
    </Modal>
  )
}
