import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { type ReactElement, useState } from 'react'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { circulations, type Circulation } from '#shared/registers/circulations.ts'
import { saySecond } from '#renderer/moments.ts'
import { useSession } from '#renderer/session.ts'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { BeginCirculation } from './BeginCirculation.tsx'
import { EndCirculation, HandTo, TakeFrom } from './Turn.tsx'

type Act = 'begin' | 'handTo' | 'takeFrom' | 'end'

/** Gives a carrier to readers in turn: whatever the next step is, for whoever may. */
export function CirculationActs({ carrier }: { carrier: CarrierInSight }): ReactElement | null {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const [doing, setDoing] = useState<Act>()
  const circulation = useOpenCirculation(carrier)
  if (!mayDo('circulations.handle')) return null
  const out = circulation?.readings.some(({ backAt }) => backAt === undefined)
  const possible = actsNow(carrier, circulation, out)
  const texts = pages.circulations
  const stop = () => setDoing(undefined)
  const done = () => {
    if (doing) void message.success(texts.done(texts[doing]))
    stop()
  }
  const sheet = { carrier, onClose: stop, onDone: done }
  return (
    <>
      {possible.map((act) => (
        <Button
          key={act}
          type={act === 'takeFrom' || act === 'handTo' ? 'primary' : 'default'}
          onClick={() => setDoing(act)}
        >
          {texts[act]}
        </Button>
      ))}
      {doing === 'begin' && <BeginCirculation {...sheet} />}
      {doing === 'handTo' && circulation && <HandTo circulation={circulation} {...sheet} />}
      {doing === 'takeFrom' && circulation && <TakeFrom circulation={circulation} {...sheet} />}
      {doing === 'end' && circulation && <EndCirculation circulation={circulation} {...sheet} />}
    </>
  )
}

/** Who has a carrier that circulates, and who has read it: pairs of a list, with the card. */
export function CirculationFacts({ carrier }: { carrier: CarrierInSight }): ReactElement | null {
  const { pages } = useWords()
  const circulation = useOpenCirculation(carrier)
  if (!circulation) return null
  const texts = pages.circulations
  const { number, dueOn, daysOverdue, place, readers, readings } = circulation
  const reading = readings.find(({ backAt }) => backAt === undefined)
  return (
    <>
      <dt>{texts.begin}</dt>
      <dd>
        <Link
          to="/papers"
          search={{ paper: 'circulationCard', of: number }}
          className="number-code"
          title={pages.prints.forms.circulationCard}
        >
          {number}
        </Link>{' '}
        · <strong>{reading ? texts.withReader(reading.reader.name) : texts.between}</strong>
      </dd>
      <dt>{texts.fields.dueOn}</dt>
      <dd className="number">
        {dueOn} {daysOverdue > 0 && <strong className="overdue">{pages.movements.overdue(daysOverdue)}</strong>}
      </dd>
      {place && (
        <>
          <dt>{texts.fields.placeId}</dt>
          <dd>{pages.inBrackets(place.name, place.code)}</dd>
        </>
      )}
      <dt>{texts.card}</dt>
      <dd>
        <Card readers={readers} readings={readings} />
      </dd>
    </>
  )
}

// The card as on paper: each turn with its two moments, then those who are still to read it.
function Card({ readers, readings }: Pick<Circulation, 'readers' | 'readings'>) {
  const { pages } = useWords()
  const { columns, signed, notYet } = pages.circulations
  const waiting = readers.filter(({ id }) => !readings.some(({ reader }) => reader.id === id))
  return (
    <table className="small-table">
      <thead>
        <tr>
          {(['order', 'reader', 'unit', 'outAt', 'backAt', 'signed'] as const).map((key) => (
            <th key={key} scope="col">
              {columns[key]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {readings.map(({ id, reader, outAt, backAt, signed: how }, index) => (
          <tr key={id}>
            <td className="number">{index + 1}</td>
            <td>{reader.name}</td>
            <td>{reader.unit}</td>
            <td className="number">{saySecond(outAt)}</td>
            <td className="number">{backAt === undefined ? '' : saySecond(backAt)}</td>
            <td>{signed[how]}</td>
          </tr>
        ))}
        {waiting.map(({ id, name, unit }, index) => (
          <tr key={id} className="quiet">
            <td className="number">{readings.length + index + 1}</td>
            <td>{name}</td>
            <td>{unit}</td>
            <td colSpan={3}>{notYet}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useOpenCirculation({ id, state }: CarrierInSight): Circulation | undefined {
  const out = state === 'circulating'
  const { value } = useReading(circulations.list, { which: 'open', carrierId: id, count: 1 }, { when: out })
  return out ? value?.rows[0] : undefined
}

function actsNow(
  { state, heldBecause }: CarrierInSight,
  circulation: Circulation | undefined,
  out: boolean | undefined
): Act[] {
  if (state === 'inStock') return heldBecause === undefined ? ['begin'] : []
  if (!circulation) return []
  return out ? ['takeFrom'] : ['handTo', 'end']
}
