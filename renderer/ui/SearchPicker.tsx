import { Select } from 'antd'
import { useContext, useEffect, useState } from 'react'
import type { Answer } from '#shared/define-operation.ts'
import { useQuery } from '@tanstack/react-query'
import { ChosenNamesContext } from '#renderer/chosen-names.ts'

export type Choice = { value: string; label: string; disabled?: boolean }

type Props = {
  /** Names what is searched, for the answers that are kept. */
  of: string
  search: (words: string) => Promise<Answer<readonly Choice[]>>
  placeholder?: string
  nothing: string
  id?: string
  value?: string
  onChange?: (value: string | undefined, choice?: Choice) => void
  'aria-label'?: string
  className?: string
  /** What `value` stands for, where it was chosen before this picker was there. */
  chosen?: Choice
}

/** Chooses one out of many by typing some of its words. */
export function SearchPicker({ of, search, nothing, chosen, value, onChange, ...rest }: Props) {
  const [words, setWords] = useState('')
  const names = useContext(ChosenNamesContext)
  const [taken, setTaken] = useState(chosen)
  const known = value === undefined ? undefined : names?.of(value)
  // What was taken here, or in the draft that was filled in, or whatever the page has put in its place since.
  const picked =
    taken?.value === value ? taken : value !== undefined && known !== undefined ? { value, label: known } : chosen
  const called = picked?.value === value ? picked?.label : undefined
  useEffect(() => {
    if (value !== undefined && called !== undefined) names?.remember(value, called)
  }, [names, value, called])
  const { data } = useQuery({ queryKey: ['choices', of, words], queryFn: () => search(words), staleTime: 0 })
  const found = data?.ok ? data.value : []
  const choices =
    picked && picked.value === value && words === '' && !found.some((each) => each.value === picked.value)
      ? [picked, ...found]
      : found
  return (
    <Select
      {...rest}
      {...(value !== undefined && { value })}
      showSearch={{ filterOption: false, onSearch: setWords }}
      allowClear
      options={[...choices]}
      notFoundContent={<span className="quiet">{nothing}</span>}
      onChange={(next: string | undefined) => {
        const choice = choices.find((each) => each.value === next)
        setTaken(choice)
        setWords('')
        onChange?.(next, choice)
      }}
    />
  )
}
