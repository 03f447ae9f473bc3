import { Modal } from 'antd'
import { useContext, type ReactNode } from 'react'
import { useWords } from '#renderer/words.ts'
import { AboutSubstitute } from './about-substitute.ts'

/** A sheet over the page for one thing to be done; what is behind it waits. */
export function Dialog(props: {
  title: ReactNode
  open: boolean
  onClose: () => void
  width?: number
  /** Stands there at once, without moving in, and is told: whoever begins to type loses no key. */
  atOnce?: () => void
  /** Goes away by its own buttons only. */
  staysOpen?: boolean
  children: ReactNode
}) {
  const { title, open, onClose, atOnce, width = 520, staysOpen = false, children } = props
  const { pages } = useWords()
  const aboutSubstitute = useContext(AboutSubstitute)
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
      {...(atOnce && {
        transitionName: '',
        maskTransitionName: '',
        afterOpenChange: (is: boolean) => {
          if (is) atOnce()
        }
      })}
    >
      {aboutSubstitute && <p className="caution">{pages.substitutes.caution}</p>}
      {children}
    </Modal>
  )
}
