import type { ComponentProps } from 'react'
import { carriers } from '#shared/registers/carriers.ts'
import { people } from '#shared/registers/people.ts'
import { units } from '#shared/registers/units.ts'
import { ManyPicker } from '#renderer/ui/ManyPicker.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

// Enough to choose from on one screen; further words narrow it.
const CHOICES = 50

type Props = Omit<ComponentProps<typeof ManyPicker>, 'of' | 'search' | 'nothing'>

/** Chooses units by their names. */
export function UnitsPicker(props: Props) {
  const { pages } = useWords()
  const ask = useAsk()
  return (
    <ManyPicker
      {...props}
      of="units"
      nothing={pages.carrierForm.noneFound}
      search={async (words) => {
        const answer = await ask(units.list, { words, count: CHOICES })
        if (!answer.ok) return answer
        return { ok: true, value: answer.value.rows.map(({ name }) => ({ value: name, label: name })) }
      }}
    />
  )
}

/** Chooses people by name or number. */
export function PeoplePicker(props: Props) {
  const { pages } = useWords()
  const ask = useAsk()
  return (
    <ManyPicker
      {...props}
      of="people"
      nothing={pages.carrierForm.noneFound}
      search={async (words) => {
        const answer = await ask(people.list, { words, count: CHOICES })
        if (!answer.ok) return answer
        const choices = answer.value.rows.map(({ id, name, number, unit }) => ({
          value: id,
          label: `${pages.person(name, number)} · ${unit}`
        }))
        return { ok: true, value: choices }
      }}
    />
  )
}

/** Chooses carriers of the ledger by number, title or document number. */
export function CarriersPicker(props: Props) {
  const { pages } = useWords()
  const ask = useAsk()
  return (
    <ManyPicker
      {...props}
      of="carriers"
      nothing={pages.carrierForm.noneFound}
      search={async (words) => {
        const answer = await ask(carriers.list, { ...(words && { words }), count: CHOICES })
        if (!answer.ok) return answer
        const choices = answer.value.rows.map(({ id, number, markText, title }) => ({
          value: id,
          label: [number, markText, title].filter(Boolean).join(' · ')
        }))
        return { ok: true, value: choices }
      }}
    />
  )
}
