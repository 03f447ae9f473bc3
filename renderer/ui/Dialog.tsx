import { Modal } from 'antd'
import type { ReactNode } from 'react'

/** A sheet over the page for one thing to be done; what is behind it waits. */
export function Dialog(props: {
  title: ReactNode
  open: boolean
  onClose: () => void
  width?: number
  /** Goes away by its own buttons only. */
  staysOpen?: boolean
  children: ReactNode
}) {
  const { title, open, onClose, width = 520, staysOpen = false, children } = props
  return (
    <Modal
      title={title}
      open={open}
      onCancel={onClose}
      footer={null}
      width={width}
      mask={{ closable: false }}
      closable={!staysOpen}
      keyboard={!staysOpen}
      destroyOnHidden
    >
      {children}
    </Modal>
  )
}
