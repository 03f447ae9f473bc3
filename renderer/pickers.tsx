import { useQuery } from '@tanstack/react-query'
import { AutoComplete } from 'antd'
import type { ComponentProps } from 'react'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { units } from '#shared/registers/units.ts'
import { SearchPicker } from '#renderer/ui/SearchPicker.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

// Enough to choose from on one screen; further words narrow it.
const CHOICES = 50

type Props = Omit<ComponentProps<typeof SearchPicker>, 'of' | 'search' | 'nothing'>

/** Chooses one of the people of the office, by name or number. */
export function PersonPicker(props: Props) {
  const { pages, levels } = useWords()
  const ask = useAsk()
  return (
    <SearchPicker
      {...props}
      of="person"
      nothing={pages.carrierForm.noneFound}
      search={async (words) => {
        const answer = await ask(people.list, { words, count: CHOICES })
        if (!answer.ok) return answer
        const choices = answer.value.rows.map(({ id, name, number, unit, clearance }) => ({
          value: id,
          label: [pages.person(name, number), unit, levels[clearance]].join(' · ')
        }))
        return { ok: true, value: choices }
      }}
    />
  )
}

/** Chooses one of the places where things are kept, by name or code. */
export function PlacePicker(props: Props) {
  const { pages } = useWords()
  const ask = useAsk()
  return (
    <SearchPicker
      {...props}
      of="place"
      nothing={pages.carrierForm.noneFound}
      search={async (words) => {
        const answer = await ask(places.list, { words, count: CHOICES })
        if (!answer.ok) return answer
        return {
          ok: true,
          value: answer.value.rows.map(({ id, name, code }) => ({ value: id, label: pages.inBrackets(name, code) }))
        }
      }}
    />
  )
}

/** A unit by its name: those that are registered are shown while it is typed; another may be typed. */
export function UnitInput(props: {
  id?: string
  value?: string
  onChange?: (name: string) => void
  placeholder?: string
  className?: string
  'aria-label'?: string
}) {
  const ask = useAsk()
  const { value = '' } = props
  const { data } = useQuery({
    queryKey: ['choices', 'unit', value],
    queryFn: () => ask(units.list, { words: value, count: CHOICES }),
    staleTime: 0
  })
  const known = data?.ok ? data.value.rows : []
  return <AutoComplete {...props} options={known.map(({ name }) => ({ value: name, label: name }))} />
}
