import type { FormOnPaper } from '#shared/form-on-paper.ts'
import { SignatureLines } from './Paper.tsx'

/** A form as it stands on a sheet: its facts, its table, what stands below it, and lines to sign on. */
export function FormSheet({ facts, statement, columns, rows, totals, signatures }: FormOnPaper) {
  return (
    <>
      {statement?.split('\n').map((line) => (
        <p key={line}>{line}</p>
      ))}
      {facts.length > 0 && (
        <table className="paper-facts">
          <tbody>
            {facts.map(([name, value]) => (
              <tr key={`${name} ${value}`}>
                <th scope="row">{name}</th>
                <td>{value}</td>
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
                <td key={columns[index]}>{cell}</td>
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
              <td colSpan={columns.length - 2}>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {signatures.length > 0 && <SignatureLines of={signatures} />}
    </>
  )
}
