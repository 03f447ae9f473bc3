import { AutoComplete, Select } from 'antd'
import { type ComponentProps, useContext, useState } from 'react'
import type { ComputerKind } from '#shared/device-policy/report.ts'
import { computers } from '#shared/registers/computers.ts'
import { useQuery } from '@tanstack/react-query'
import { media } from '#shared/registers/media.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { units } from '#shared/registers/units.ts'
import { ChosenNamesContext } from '#renderer/chosen-names.ts'
import { SearchPicker } from '#renderer/ui/SearchPicker.tsx'
import { useAsk, useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

// Enough to choose from on one screen; further words narrow it.
const CHOICES = 50
const MOST_UNITS = 500

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

type ManyProps = { id?: string; value?: string[]; onChange?: (value: string[]) => void }

/** Chooses one of the registered media that are here, by number, security number or serial number. */
export function MediumPicker(props: Props) {
  const { pages, levels, carrierKinds, deviceCheck } = useWords()
  const ask = useAsk()
  return (
    <SearchPicker
      {...props}
      of="medium"
      nothing={pages.carrierForm.noneFound}
      search={async (words) => {
        const answer = await ask(media.list, { words, states: ['inUse', 'idle'], count: CHOICES })
        if (!answer.ok) return answer
        const choices = answer.value.rows.map(({ id, number, securityNumber, kind, level, computerKind }) => ({
          value: id,
          label: [number, securityNumber, carrierKinds[kind], level ? levels[level] : deviceCheck.kinds[computerKind]]
            .filter(Boolean)
            .join(' · ')
        }))
        return { ok: true, value: choices }
      }}
    />
  )
}

/** Chooses units by name or its pinyin, several of them. */
export function UnitsPicker(props: ManyProps) {
  const { pages } = useWords()
  const [words, setWords] = useState('')
  const { value } = useReading(units.list, { words, count: MOST_UNITS })
  const found = (value?.rows ?? []).map(({ name }) => ({ value: name, label: name }))
  // What is chosen stays when other words are looked for.
  const chosen = (props.value ?? []).filter((name) => !found.some((each) => each.value === name))
  return (
    <Select
      {...props}
      mode="multiple"
      showSearch={{ filterOption: false, onSearch: setWords }}
      notFoundContent={<span className="quiet">{pages.carrierForm.noneFound}</span>}
      options={[...found, ...chosen.map((name) => ({ value: name, label: name }))]}
    />
  )
}

/** Chooses people of the office by name or number, several of them. */
export function PeoplePicker(props: ManyProps) {
  const { pages, levels } = useWords()
  const [words, setWords] = useState('')
  const names = useContext(ChosenNamesContext)
  const [known, setKnown] = useState<readonly { value: string; label: string }[]>(() =>
    (props.value ?? []).flatMap((value) => {
      const label = names?.of(value)
      return label === undefined ? [] : [{ value, label }]
    })
  )
  const { value } = useReading(people.list, { words, count: CHOICES })
  const found = (value?.rows ?? []).map(({ id, name, number, unit, clearance }) => ({
    value: id,
    label: [pages.person(name, number), unit, levels[clearance]].join(' · ')
  }))
  // Whoever is chosen keeps the name when other words are looked for.
  const others = known.filter((each) => !found.some((one) => one.value === each.value))
  return (
    <Select
      {...props}
      mode="multiple"
      showSearch={{ filterOption: false, onSearch: setWords }}
      notFoundContent={<span className="quiet">{pages.carrierForm.noneFound}</span>}
      options={[...found, ...others]}
      onChange={(chosen: string[]) => {
        const kept = [...found, ...others].filter((each) => chosen.includes(each.value))
        setKnown(kept)
        for (const { value: one, label } of kept) names?.remember(one, label)
        props.onChange?.(chosen)
      }}
    />
  )
}

/** Chooses one of the registered computers that are still there, by name or number; of one kind, where that is given. */
export function ComputerPicker({ kind, ...props }: Props & { kind?: ComputerKind }) {
  const { pages, levels, deviceCheck } = useWords()
  const ask = useAsk()
  return (
    <SearchPicker
      {...props}
      of={`computer ${kind ?? ''}`}
      nothing={pages.carrierForm.noneFound}
      search={async (words) => {
        const answer = await ask(computers.list, {
          words,
          ...(kind && { kinds: [kind] }),
          states: ['inUse', 'idle', 'carriedOut', 'underRepair'],
          count: CHOICES
        })
        if (!answer.ok) return answer
        const choices = answer.value.rows.map(({ id, number, name, kind: its, level }) => ({
          value: id,
          label: [number, name, level ? levels[level] : deviceCheck.kinds[its]].join(' · ')
        }))
        return { ok: true, value: choices }
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
  return (
    <AutoComplete
      {...props}
      showSearch={{ filterOption: false }}
      options={known.map(({ name }) => ({ value: name, label: name }))}
    />
  )
}
