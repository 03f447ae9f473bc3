import { Button, Input, type InputRef } from 'antd'
import { type Ref, useState } from 'react'
import { readScanned, type Scanned } from '#shared/scanned-codes.ts'

/** Where a number is typed that could not be scanned: read as a scan is. */
export function TypedScan(props: {
  label: string
  placeholder: string
  submit: string
  onScanned: (scanned: Scanned) => void
  autoFocus?: boolean
  ref?: Ref<InputRef>
}) {
  const { label, placeholder, submit, onScanned, autoFocus = false, ref } = props
  const [typed, setTyped] = useState('')
  return (
    <form
      className="scan-typed"
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim() === '') return
        onScanned(readScanned(typed))
        setTyped('')
      }}
    >
      <Input
        {...(ref && { ref })}
        aria-label={label}
        placeholder={placeholder}
        value={typed}
        maxLength={80}
        autoFocus={autoFocus}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button htmlType="submit">{submit}</Button>
    </form>
  )
}
