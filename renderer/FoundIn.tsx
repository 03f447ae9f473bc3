import type { ReactElement } from 'react'
import type { Found, FoundColumn } from '#shared/registers/carriers.ts'
import { Highlighted } from './ui/Highlighted.tsx'
import { useWords } from './words.ts'

/**
 * Why something is in a list of what was found, where the columns that are shown do not tell: the name of the column that has
 * the word, and what stands there.
 */
export function FoundIn({
  found,
  isShown
}: {
  found: readonly Found[]
  isShown: (column: FoundColumn) => boolean
}): ReactElement {
  const { pages } = useWords()
  return (
    <>
      {untold(found, isShown).map((each) => (
        <span key={each.column} className="found-in">
          {pages.carrierForm.fields[fieldOf(each.column)]} <Highlighted {...each} />
        </span>
      ))}
    </>
  )
}

/** What stands in a column that is shown, with the part of it marked in which a word was found. */
export function FoundText({
  text,
  column,
  found = []
}: {
  text: string
  column: FoundColumn
  found?: readonly Found[] | undefined
}): ReactElement {
  const here = found.find((each) => each.column === column && each.text === text)
  return here ? <Highlighted {...here} /> : <>{text}</>
}

/** Whether there is anything to say that the columns that are shown do not tell. */
export function saysMore(found: readonly Found[] | undefined, isShown: (column: FoundColumn) => boolean): boolean {
  return found !== undefined && untold(found, isShown).length > 0
}

// Each word that no shown column has, with the first that has it; one column is told once.
function untold(found: readonly Found[], isShown: (column: FoundColumn) => boolean): Found[] {
  const told = new Set(found.filter(({ column }) => isShown(column)).map(({ word }) => word))
  return found.filter((each, index) => {
    const isFirst = found.findIndex(({ word }) => word === each.word) === index
    const isNew = found.findIndex(({ column, word }) => column === each.column && !told.has(word)) === index
    return !told.has(each.word) && isFirst && isNew
  })
}

function fieldOf(column: FoundColumn) {
  if (column === 'holder') return 'holderId'
  if (column === 'place') return 'placeId'
  // The number of the ledger is shown wherever a carrier is.
  return column === 'number' ? 'formerNumber' : column
}
