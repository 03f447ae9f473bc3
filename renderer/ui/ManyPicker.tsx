import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useContext, useState } from 'react'
import type { Answer } from '#shared/define-operation.ts'
import { ChosenNamesContext } from '#renderer/chosen-names.ts'
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
  const names = useContext(ChosenNamesContext)
  const [picked, setPicked] = useState(() => [
    ...chosen,
    ...value
      .filter((each) => !chosen.some((one) => one.value === each))
      .flatMap((each) => ({ value: each, label: names?.of(each) ?? each }))
  ])
  const { data } = useQuery({ queryKey: ['choices', of, words], queryFn: () => search(words), staleTime: 0 })
  const found = data?.ok ? data.value : []
  const others = picked.filter((each) => value.includes(each.value) && !found.some((one) => one.value === each.value))
  const choices = [...others, ...found]
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
        const kept = choices.filter((each) => next.includes(each.value))
        setPicked(kept)
        for (const { value: each, label } of kept) names?.remember(each, label)
        setWords('')
        onChange?.(next)
      }}
    />
  )
}
