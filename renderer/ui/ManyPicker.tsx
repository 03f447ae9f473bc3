import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import type { Answer } from '#shared/define-operation.ts'
import type { Choice } from './SearchPicker.tsx'

type Props = {
  /** Names what is searched, for the answers that are kept. */
  of: string
  search: (words: string) => Promise<Answer<readonly Choice[]>>
  nothing: string
  id?: string
  value?: readonly string[]
  onChange?: (values: string[]) => void
  /** What the values stand for that were chosen before this picker was there. */
  chosen?: readonly Choice[]
  'aria-label'?: string
}

/** Chooses any number out of many by typing some of their words. */
export function ManyPicker({ of, search, nothing, chosen = [], value = [], onChange, ...rest }: Props) {
  const [words, setWords] = useState('')
  const [picked, setPicked] = useState(chosen)
  const { data } = useQuery({ queryKey: ['choices', of, words], queryFn: () => search(words), staleTime: 0 })
  const found = data?.ok ? data.value : []
  const kept = picked.filter((each) => value.includes(each.value) && !found.some((one) => one.value === each.value))
  const choices = [...kept, ...found]
  return (
    <Select
      {...rest}
      mode="multiple"
      value={[...value]}
      showSearch={{ filterOption: false, onSearch: setWords }}
      allowClear
      options={choices}
      notFoundContent={<span className="quiet">{nothing}</span>}
      onChange={(next: string[]) => {
        setPicked(choices.filter((each) => next.includes(each.value)))
        setWords('')
        onChange?.(next)
      }}
    />
  )
}
