import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { OfficePaper } from '#shared/office-papers.ts'
import type { MovementInSight, MovementKind } from '#shared/registers/movements.ts'
import { useWords } from '#renderer/words.ts'

const paperOf: Partial<Record<MovementKind, OfficePaper>> = {
  carryOut: 'carryOutForm',
  dispatch: 'transmittalSlip',
  returnToIssuer: 'returnList'
}

/** The number of a stay, which leads to its paper where there is one. */
export function MovementNumber({
  movement: { kind, number },
  focusable = false
}: {
  movement: Pick<MovementInSight, 'kind' | 'number'>
  focusable?: boolean
}): ReactElement {
  const { forms } = useWords().pages.prints
  const paper = paperOf[kind]
  if (!paper) return <span className="number-code">{number}</span>
  return (
    <Link
      to="/papers"
      search={{ paper, of: number }}
      className="number-code"
      title={forms[paper]}
      {...(!focusable && { tabIndex: -1 })}
    >
      {number}
    </Link>
  )
}
