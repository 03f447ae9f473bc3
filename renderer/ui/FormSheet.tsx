import type { FormOnPaper } from '#shared/form-on-paper.ts'
import { SignatureLines } from './Paper.tsx'
import { Unbroken } from './Unbroken.tsx'

/** A form as it stands on a sheet: its facts, its table, what stands below it, and lines to sign on. */
export function FormSheet({ facts, statement, columns, rows, totals, signatures }: FormOnPaper) {
  return (
    <>
      {statement?.split('\n').map((sentence) => (
        <p key={sentence}>
          <Unbroken text={sentence} />
        </p>
      ))}
      {facts.length > 0 && (
        <table className="paper-facts">
          <tbody>
            {facts.map(([name, value]) => (
              <tr key={`${name} ${value}`}>
                <th scope="row">{name}</th>
                <td>
                  <Unbroken text={value} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <table className="paper-lines">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, index) => (
                <td key={columns[index]}>
                  <Unbroken text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tbody>
          {totals.map(([name, value]) => (
            <tr key={name}>
              <th scope="row" colSpan={2}>
                {name}
              </th>
              <td colSpan={columns.length - 2}>
                <Unbroken text={value} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {signatures.length > 0 && <SignatureLines of={signatures} />}
    </>
  )
}
