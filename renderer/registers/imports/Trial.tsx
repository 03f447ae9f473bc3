import { Button, Input, Select, Tag } from 'antd'
import { useState, type ReactElement } from 'react'
import type { ImportField } from '#shared/import-fields.ts'
import { Level } from '#shared/levels.ts'
import { CarrierKind } from '#shared/registers/carriers.ts'
import type { FileRead, ImportTrial, NameUnknown, ProblemFound } from '#shared/registers/imports.ts'
import { kindWritten, levelWritten, markedWritten } from '#shared/words/import-reading.ts'
import { importReason } from '#shared/words/say.ts'
import { ExportButton } from '#renderer/ExportButton.tsx'
import { PersonPicker, PlacePicker } from '#renderer/pickers.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { useWords } from '#renderer/words.ts'
import { RegisterName, UnitPicker } from './RegisterName.tsx'
import type { Draft } from './plan.ts'

/** The third step: what the import would come to, every error with what to do about it. Nothing is written. */
export function Trial(props: {
  file: FileRead
  draft: Draft
  trial: ImportTrial
  stale: boolean
  onPutRight: (changed: Partial<Draft>) => void
}): ReactElement {
  const { file, draft, trial, stale, onPutRight } = props
  const { pages } = useWords()
  const { imports: said } = pages
  const { corrections } = draft
  const correct = (more: Draft['corrections']) =>
    onPutRight({
      corrections: [
        ...corrections.filter((old) => !more.some(({ field, value }) => field === old.field && value === old.value)),
        ...more
      ]
    })
  const correctionOf = ({ field, value }: ProblemFound) =>
    corrections.find((each) => each.field === field && each.value === value)?.become
  const mayCountFromRegistration =
    !draft.usual.startsOnRegistration && [...draft.fields.values()].includes('registeredOn')
  // Names are answered above, once each.
  const problems = trial.problems.filter(({ problem }) => !isAboutAName(problem))
  const suggested = problems.flatMap((found) =>
    found.field && found.suggestion !== undefined && !leavesTermOut(found) && correctionOf(found) === undefined
      ? [{ field: found.field, value: found.value, become: found.suggestion }]
      : []
  )
  return (
    <>
      <section className="panel import-counts" aria-label={said.steps.trial}>
        <p className="import-tools">
          <strong>{said.rowsOf(file.name, trial.rows)}</strong>
          <span className="quiet">{said.modeNewOnly}</span>
        </p>
        <dl>
          {(['new', 'unchanged', 'skipped', 'failed'] as const).map((fate) => (
            <div key={fate} data-fate={fate}>
              <dt>{said.counts[fate]}</dt>
              <dd>
                <strong>{trial[fate].toLocaleString()}</strong>
                <span className="quiet">
                  {fate === 'new' ? said.countsSaid.new(trial.carriers) : said.countsSaid[fate]}
                </span>
              </dd>
            </div>
          ))}
        </dl>
        <p className="import-tools">
          <strong>{trial.new === 0 ? said.nothingNew : said.nothingWritten}</strong>
          {trial.failed > 0 && <span className="quiet">{said.importHint}</span>}
        </p>
        <div className="import-tools">
          {trial.failed > 0 && !stale && (
            <ExportButton form="importLines" label={said.errorList} wish={{ fileId: file.fileId, which: 'all' }} />
          )}
          {suggested.length > 0 && (
            <Button onClick={() => correct(suggested)}>{said.acceptAll(suggested.length)}</Button>
          )}
          {corrections.length > 0 && (
            <>
              <span>{said.corrections(corrections.length)}</span>
              <Button type="link" onClick={() => onPutRight({ corrections: [] })}>
                {said.forget}
              </Button>
            </>
          )}
        </div>
      </section>
      {trial.names.length > 0 && <Names names={trial.names} draft={draft} onPutRight={onPutRight} />}
      {problems.length > 0 && (
        <section className="panel">
          <h2>{said.problemsTitle}</h2>
          <table className="plain-table import-problems">
            <thead>
              <tr>
                {(['rows', 'column', 'value', 'reason', 'suggestion'] as const).map((head) => (
                  <th key={head} scope="col">
                    {said.problemHeads[head]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {problems.map((found) => (
                <Problem
                  key={JSON.stringify([found.field, found.value, found.problem, found.refusal])}
                  found={found}
                  corrected={correctionOf(found)}
                  onFromRegistration={
                    mayCountFromRegistration
                      ? () => onPutRight({ usual: { ...draft.usual, startsOnRegistration: true } })
                      : undefined
                  }
                  onTakeAs={(field, become) => correct([{ field, value: found.value, become }])}
                />
              ))}
            </tbody>
          </table>
          {trial.moreProblems > 0 && <p className="quiet">{said.moreProblems(trial.moreProblems)}</p>}
        </section>
      )}
      {trial.notes.length > 0 && (
        <section className="panel">
          <h2>{said.notesTitle}</h2>
          <ul>
            {trial.notes.map(({ note, count }) => (
              <li key={note}>{said.noteSaid(said.notes[note], count)}</li>
            ))}
          </ul>
        </section>
      )}
      {trial.there.length > 0 && (
        <section className="panel">
          <h2>{said.thereTitle}</h2>
          <ul className="import-there">
            {trial.there.map(({ row, formerNumber, number, fate }) => (
              <li key={row}>
                {said.thereSaid(row, formerNumber, number)}{' '}
                <span className="quiet">
                  {fate === 'unchanged' ? said.countsSaid.unchanged : said.countsSaid.skipped}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function isAboutAName(problem: ProblemFound['problem']): boolean {
  return (
    problem === 'holderUnknown' ||
    problem === 'holderSeveral' ||
    problem === 'placeUnknown' ||
    problem === 'placeSeveral' ||
    problem === 'unitUnknown'
  )
}

// A term that cannot stand is left out only one by one: somebody has to see to it by hand.
function leavesTermOut({ problem, suggestion }: ProblemFound): boolean {
  return problem === 'termBeyondMaximum' || suggestion === ''
}

function Problem(props: {
  found: ProblemFound
  /** What it is taken for by now. */
  corrected: string | undefined
  onFromRegistration: (() => void) | undefined
  onTakeAs: (field: ImportField, become: string) => void
}): ReactElement {
  const { found, corrected, onFromRegistration, onTakeAs } = props
  const words = useWords()
  const { imports: said } = words.pages
  const { field, heading, value, problem, data, refusal, suggestion, count, rows } = found
  const [writing, setWriting] = useState(false)
  const isADay = problem === 'dayIsNumber'
  const offered =
    suggestion === undefined
      ? undefined
      : leavesTermOut(found)
        ? said.leaveEmpty(count)
        : isADay
          ? said.understandAs(suggestion, count)
          : said.takeAs(suggestion, count)
  return (
    <tr className={corrected === undefined ? '' : 'import-corrected'}>
      <td className="import-rows">{said.rowsSaid(rows.slice(0, 6).join(words.pages.listSeparator), count, 6)}</td>
      <td>{heading ?? said.wholeRow}</td>
      <td className="import-value">{value === '' ? (field ? said.emptyValue : '') : value}</td>
      <td>{importReason({ problem, data, refusal }, words)}</td>
      <td>
        {corrected !== undefined && <Tag className="import-taken">{said.takenAs(corrected)}</Tag>}
        {corrected === undefined && field && offered !== undefined && (
          <Button size="small" onClick={() => onTakeAs(field, suggestion ?? '')}>
            {offered}
          </Button>
        )}{' '}
        {corrected === undefined && field && mayBeWritten.has(field) && (
          <Button size="small" type="text" onClick={() => setWriting(true)}>
            {said.writeOther}
          </Button>
        )}
        {refusal?.code === 'carrier.startMissing' && onFromRegistration && (
          <Button size="small" onClick={onFromRegistration}>
            {said.fromRegistration}
          </Button>
        )}
        {writing && field && (
          <WriteOther
            field={field}
            value={value}
            onApply={(become) => {
              setWriting(false)
              onTakeAs(field, become)
            }}
            onClose={() => setWriting(false)}
          />
        )}
      </td>
    </tr>
  )
}

// What stands in a cell of these may stand in many cells and mean one thing; a title means itself.
const mayBeWritten: ReadonlySet<ImportField> = new Set([
  'level',
  'term',
  'startsOn',
  'registeredOn',
  'kind',
  'marked',
  'pages',
  'copies'
])

function WriteOther(props: {
  field: ImportField
  value: string
  onApply: (become: string) => void
  onClose: () => void
}): ReactElement {
  const { field, value, onApply, onClose } = props
  const { pages, levels, carrierKinds } = useWords()
  const { imports: said } = pages
  const [become, setBecome] = useState('')
  const choices = {
    level: Level.options.map((level) => ({ value: levelWritten[level], label: levels[level] })),
    kind: CarrierKind.options.map((kind) => ({ value: kindWritten[kind], label: carrierKinds[kind] })),
    marked: Object.values(markedWritten).map((each) => ({ value: each, label: each }))
  }[field as string]
  const label = said.writeLabel(value === '' ? said.emptyValue : value)
  return (
    <Dialog title={label} open onClose={onClose} width={420}>
      <form
        className="import-write"
        onSubmit={(event) => {
          event.preventDefault()
          onApply(become)
        }}
      >
        {choices ? (
          <Select aria-label={label} autoFocus value={become} options={choices} onChange={setBecome} />
        ) : (
          <Input aria-label={label} autoFocus value={become} onChange={({ target }) => setBecome(target.value)} />
        )}
        <Button type="primary" htmlType="submit">
          {said.apply}
        </Button>
      </form>
    </Dialog>
  )
}

function Names(props: {
  names: readonly NameUnknown[]
  draft: Draft
  onPutRight: (changed: Partial<Draft>) => void
}): ReactElement {
  const { names, draft, onPutRight } = props
  const { pages } = useWords()
  const { imports: said } = pages
  const answer = ({ kind, name }: NameUnknown, id: string | undefined) =>
    onPutRight({
      names: [
        ...draft.names.filter((each) => each.kind !== kind || each.name !== name),
        ...(id === undefined ? [] : [{ kind, name, id }])
      ]
    })
  return (
    <section className="panel">
      <h2>{said.namesTitle}</h2>
      <p className="quiet">{said.namesHint}</p>
      <table className="plain-table">
        <thead>
          <tr>
            {(['kind', 'name', 'count', 'as'] as const).map((head) => (
              <th key={head} scope="col">
                {said.nameHeads[head]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((each) => (
            <tr key={`${each.kind} ${each.name}`}>
              <td>{said.nameKinds[each.kind]}</td>
              <th scope="row">
                {each.name} {each.candidates.length > 1 && <Tag>{said.nameMany}</Tag>}
              </th>
              <td className="numeric">{each.count.toLocaleString()}</td>
              <td>
                <div className="import-answer">
                  <NamePicker
                    of={each}
                    value={draft.names.find(({ kind, name }) => kind === each.kind && name === each.name)?.id}
                    onChange={(id) => answer(each, id)}
                  />
                  <RegisterName of={each} usualUnit={draft.usual.unit} onRegistered={(id) => answer(each, id)} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function NamePicker(props: {
  of: NameUnknown
  value: string | undefined
  onChange: (id: string | undefined) => void
}): ReactElement {
  const { kind, name, candidates } = props.of
  const { pages } = useWords()
  const { imports: said } = pages
  const given = {
    'aria-label': `${said.nameHeads.as} ${name}`,
    className: 'import-name',
    ...(props.value !== undefined && { value: props.value })
  }
  if (candidates.length > 1)
    return (
      <Select
        {...given}
        options={candidates.map(({ id, code, name: called }) => ({ value: id, label: said.nameKnown(code, called) }))}
        onChange={(id: string) => props.onChange(id)}
      />
    )
  if (kind === 'unit') return <UnitPicker {...given} onChange={props.onChange} />
  const Picker = kind === 'holder' ? PersonPicker : PlacePicker
  return <Picker {...given} onChange={(id) => props.onChange(id)} />
}
