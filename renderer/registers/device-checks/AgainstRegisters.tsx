import { Link } from '@tanstack/react-router'
import type { ComponentType, ReactNode } from 'react'
import type { RegisterComparison, RegisterRemark } from '#shared/device-policy/compare-registers.ts'
import { matterOfRemark, type Matter } from '#shared/device-policy/finding-life.ts'
import { useSession } from '#renderer/session.ts'
import { Mark } from '#renderer/ui/Mark.tsx'
import { useWords } from '#renderer/words.ts'

/**
 * What the registers of computers, media and peripherals say to a check: which computer it is, and what does not fit.
 * @param OfFinding how it goes on with each
 * @param tools what can be done with all of it, where it stands nowhere else on the page
 */
export function AgainstRegisters(props: { comparison: RegisterComparison; OfFinding: OfFinding; tools?: ReactNode }) {
  const { comparison, OfFinding, tools } = props
  const { pages } = useWords()
  const texts = pages.devices.comparison
  const { remarks, inOrder, partial } = comparison
  const forbidden = remarks.filter(({ verdict }) => verdict === 'forbidden')
  const look = remarks.filter(({ verdict }) => verdict === 'look')
  const answer = forbidden.length > 0 ? 'found' : look.length > 0 ? 'cannotBeExcluded' : 'look'
  return (
    <section className="check-group" data-answer={answer}>
      <h2>
        {texts.title} <span className="number">{remarks.length}</span>
      </h2>
      {tools}
      <p className="check-computer">
        <WhichComputer comparison={comparison} /> {texts.inOrder(inOrder)}
        {partial && <span className="quiet"> {texts.partial}</span>}
      </p>
      {remarks.length > 0 && (
        <ul>
          {[...forbidden, ...look].map((remark) => (
            <Remark key={`${remark.code} ${remark.what}`} remark={remark} OfFinding={OfFinding} />
          ))}
        </ul>
      )}
    </section>
  )
}

function WhichComputer({ comparison: { computer } }: { comparison: RegisterComparison }) {
  const { pages, deviceCheck } = useWords()
  const { mayDo } = useSession()
  const texts = pages.devices.comparison
  if (!computer) return texts.noComputer
  const { id, number, name, kind, level, knownBy } = computer
  const said = `${number} ${name}`
  return (
    <>
      {mayDo('devices.read') ? (
        <Link to="/devices/computers/$computerId" params={{ computerId: id }}>
          {said}
        </Link>
      ) : (
        said
      )}{' '}
      {deviceCheck.kinds[kind]} {level && <Mark level={level} />}{' '}
      <span className="quiet">{texts.knownBy[knownBy]}</span>
    </>
  )
}

type OfFinding = ComponentType<{ matter: Matter }>

function Remark({ remark, OfFinding }: { remark: RegisterRemark; OfFinding: OfFinding }) {
  const { pages, deviceCheck } = useWords()
  const texts = pages.devices.comparison
  const { code, verdict, what, number, presence } = remark
  const matter = matterOfRemark(remark)
  return (
    <li className="check-line">
      <strong>{deviceCheck.remarkNames[code]}</strong>
      <span>
        <span className="number-code">{what}</span>
        {number && number !== what && <span className="quiet"> {texts.registeredAs(number)}</span>}
        {presence && <span className="quiet"> {deviceCheck.presences[presence]}</span>}
      </span>
      <span className="quiet">
        {texts.verdicts[verdict]} · {deviceCheck.article(matter.article)}
      </span>
      <span className="check-remedy">
        <span className="quiet">{deviceCheck.remarks[code]}</span> · {deviceCheck.remarkRemedies[code]}
      </span>
      <OfFinding matter={matter} />
    </li>
  )
}
