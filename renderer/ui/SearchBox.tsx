import { SearchOutlined } from '@ant-design/icons'
import { Input, type InputRef } from 'antd'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useKey, useShortcut } from './use-shortcut.ts'

const STILL_TYPING_MS = 200

type Props = {
  label: string
  placeholder: string
  value: string
  onSearch: (words: string) => void
  onDown?: () => void
}

/** Words to look for; the list follows while they are typed, and waits while an input method composes them. */
export function SearchBox({ label, placeholder, value, onSearch, onDown }: Props) {
  const [typed, setTyped] = useState(value)
  const [composing, setComposing] = useState(false)
  const input = useRef<InputRef>(null)
  const focus = () => input.current?.focus({ cursor: 'all' })
  useShortcut('KeyF', focus)
  useKey('F2', focus)

  const search = useEffectEvent(() => {
    if (typed !== value) onSearch(typed)
  })
  useEffect(() => {
    if (composing) return
    const waiting = setTimeout(() => search(), STILL_TYPING_MS)
    return () => clearTimeout(waiting)
  }, [typed, composing])

  return (
    <Input
      ref={input}
      className="search-box"
      type="search"
      aria-label={label}
      placeholder={placeholder}
      prefix={<SearchOutlined />}
      allowClear
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onPressEnter={() => onSearch(typed)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' || composing) return
        event.preventDefault()
        onDown?.()
      }}
    />
  )
}
