import { SaveOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Alert, App, Button, Checkbox, Input, InputNumber, Select, Spin, Switch } from 'antd'
import { type ReactElement, type ReactNode, useState } from 'react'
import { ApprovalAct, approvalFloors, Approver, floorOf, isLower } from '#shared/approval-table.ts'
import { inputProblems } from '#shared/input-problems.ts'
import { Level } from '#shared/levels.ts'
import { composeNumber, type NumberScheme } from '#shared/number-scheme.ts'
import { Settings, settings, settingsDifferences, usualSettings } from '#shared/system/settings.ts'
import { today } from '#renderer/moments.ts'
import { saySetting, saySettingValue } from '#renderer/say-setting.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { sayProblem } from '#renderer/ui/problems.ts'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { RestoredDraft } from '#renderer/ui/RestoredDraft.tsx'
import { useKeptState } from '#renderer/drafts.ts'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

const levels = Level.options.toReversed()
const classes = ['core', 'important', 'general'] as const
const dayKinds = ['loanDays', 'archiveDays', 'outDays', 'missingDays'] as const
const leaders = ['sectionLeader', 'unitLeader'] as const
const personKinds = ['reviewYears', 'coolingOffMonths'] as const
const placeKinds = ['room', 'cabinet', 'shelf'] as const
const letters = { topSecret: 'A', secret: 'B', confidential: 'C', workSecret: 'D', unclassified: 'E' }

/** What the unit decides itself, each with its usual value and where that comes from; changed with a reason, seen before. */
export function SettingsPage(): ReactElement {
  const words = useWords()
  const { pages } = words
  const { message } = App.useApp()
  const { value: inForce, refusal } = useReading(settings.read, {})
  // Only what was changed: the rest is as it stands in force, even after somebody else has changed it.
  const [changed, setChanged] = useState<Partial<Settings>>({})
  const [reason, setReason] = useState('')
  const kept = useKeptState({ name: settings.change.name, subject: '' }, { changed, reason }, (values) => {
    setChanged(values['changed'] as Partial<Settings>)
    setReason((values['reason'] as string | undefined) ?? '')
  })
  const [saving, setSaving] = useState(false)
  if (!inForce) return refusal ? <RefusalNotice refusal={refusal} /> : <Spin aria-label={pages.loading} />
  const now = { ...inForce.settings, ...changed }
  const set = (part: Partial<Settings>) => setChanged({ ...changed, ...part })
  const parsed = Settings.safeParse(now, { reportInput: true })
  const changes = Object.entries(settingsDifferences(inForce.settings, now))
  const said = pages.settings
  const undo = () => {
    setChanged({})
    setReason('')
  }

  return (
    <>
      <PageTitle title={said.title} note={said.intro}>
        <Link to="/scanner">{pages.scanner.pageTitle}</Link>
        <span role="status" className="quiet">
          {changes.length === 0 ? said.unchanged : said.changedCount(changes.length)}
        </span>
        <Button disabled={changes.length === 0} onClick={undo}>
          {said.undo}
        </Button>
        <Button
          type="primary"
          icon={<SaveOutlined />}
          disabled={changes.length === 0 || !parsed.success}
          onClick={() => setSaving(true)}
        >
          {said.save}
        </Button>
      </PageTitle>
      <RestoredDraft restoredAt={kept.restoredAt} tooLarge={kept.tooLarge} onDiscard={kept.discard} />
      {!parsed.success && (
        <Alert
          type="error"
          showIcon
          role="alert"
          className="refusal"
          title={`${said.wrong} ${inputProblems(parsed.error)
            .map((problem) => `${saySetting(words, problem.path.join('.'))} ${sayProblem(words, problem)}`)
            .join(pages.listSeparator)}`}
        />
      )}
      <div className="settings">
        <Approvals now={now} set={set} />
        <Table title={said.groups.days} heads={levels.map((level) => words.levels[level])}>
          {dayKinds.map((kind) => (
            <Row key={kind} name={kind} usual={levels.map((level) => usualSettings[kind][level]).join(' / ')}>
              {levels.map((level) => (
                <td key={level}>
                  <Whole
                    label={saySetting(words, `${kind}.${level}`)}
                    value={now[kind][level]}
                    onChange={(days) => set({ [kind]: { ...now[kind], [level]: days } })}
                  />
                </td>
              ))}
            </Row>
          ))}
        </Table>
        <Table title={said.groups.people} heads={classes.map((each) => words.personClasses[each])}>
          {personKinds.map((kind) => (
            <Row key={kind} name={kind} usual={classes.map((each) => usualSettings[kind][each]).join(' / ')}>
              {classes.map((each) => (
                <td key={each}>
                  <Whole
                    label={saySetting(words, `${kind}.${each}`)}
                    value={now[kind][each]}
                    onChange={(count) => set({ [kind]: { ...now[kind], [each]: count } })}
                  />
                </td>
              ))}
            </Row>
          ))}
        </Table>
        <Numbers scheme={now.numberScheme} set={(numberScheme) => set({ numberScheme })} />
        <Table title={said.groups.storage} heads={[said.from, said.to]}>
          {(['temperature', 'humidity'] as const).map((what) => (
            <Row
              key={what}
              name={`roomClimate.${what}`}
              usual={(['from', 'to'] as const).map((end) => usualSettings.roomClimate[what][end]).join(' / ')}
            >
              {(['from', 'to'] as const).map((end) => (
                <td key={end}>
                  <Whole
                    label={saySetting(words, `roomClimate.${what}.${end}`)}
                    value={now.roomClimate[what][end]}
                    onChange={(value) =>
                      set({ roomClimate: { ...now.roomClimate, [what]: { ...now.roomClimate[what], [end]: value } } })
                    }
                  />
                </td>
              ))}
            </Row>
          ))}
        </Table>
        <Table title={said.groups.inspections} heads={placeKinds.map((kind) => words.placeKinds[kind])}>
          <Row name="inspectionDays" usual={placeKinds.map((kind) => usualSettings.inspectionDays[kind]).join(' / ')}>
            {placeKinds.map((kind) => (
              <td key={kind}>
                <Whole
                  label={saySetting(words, `inspectionDays.${kind}`)}
                  value={now.inspectionDays[kind]}
                  onChange={(days) => set({ inspectionDays: { ...now.inspectionDays, [kind]: days } })}
                />
              </td>
            ))}
          </Row>
        </Table>
        <Table title={said.groups.other} heads={['']}>
          <Row name="determinesUpTo" usual={words.levels[usualSettings.determinesUpTo]}>
            <td>
              <Select
                aria-label={said.names.determinesUpTo}
                value={now.determinesUpTo}
                options={(['topSecret', 'secret', 'confidential'] as const).map((level) => ({
                  value: level,
                  label: words.levels[level]
                }))}
                onChange={(determinesUpTo) => set({ determinesUpTo })}
              />
            </td>
          </Row>
          <Row name="renewals" usual={String(usualSettings.renewals)}>
            <td>
              <Whole label={said.names.renewals} value={now.renewals} onChange={(renewals) => set({ renewals })} />
            </td>
          </Row>
          <Row name="archiveOutUpTo" usual={words.levels[usualSettings.archiveOutUpTo]}>
            <td>
              <Select
                aria-label={said.names.archiveOutUpTo}
                value={now.archiveOutUpTo}
                options={levels.map((level) => ({ value: level, label: words.levels[level] }))}
                onChange={(archiveOutUpTo) => set({ archiveOutUpTo })}
              />
            </td>
          </Row>
          <Row name="archiveRenewals" usual={String(usualSettings.archiveRenewals)}>
            <td>
              <Whole
                label={said.names.archiveRenewals}
                value={now.archiveRenewals}
                onChange={(archiveRenewals) => set({ archiveRenewals })}
              />
            </td>
          </Row>
          <Row
            name="archiveEscalation"
            usual={leaders.map((leader) => usualSettings.archiveEscalation[leader]).join(' / ')}
          >
            <td>
              <div className="setting-line">
                {leaders.map((leader) => (
                  <label key={leader}>
                    {words.approvers[leader]}
                    <Whole
                      label={saySetting(words, `archiveEscalation.${leader}`)}
                      value={now.archiveEscalation[leader]}
                      onChange={(days) => set({ archiveEscalation: { ...now.archiveEscalation, [leader]: days } })}
                    />
                  </label>
                ))}
              </div>
            </td>
          </Row>
          <Row name="expiryWarnings" usual={usualSettings.expiryWarnings.join(', ')}>
            <td>
              <Select
                mode="tags"
                aria-label={said.names.expiryWarnings}
                value={now.expiryWarnings.map(String)}
                open={false}
                suffixIcon={null}
                onChange={(days: string[]) =>
                  set({ expiryWarnings: [...new Set(days.map(Number))].sort((one, other) => other - one) })
                }
              />
              <small className="quiet">{said.warningsHint}</small>
            </td>
          </Row>
          {(['printing', 'exporting'] as const).map((name) => (
            <Row key={name} name={name} usual={said.no}>
              <td>
                <Switch
                  aria-label={said.names[name]}
                  checked={now[name]}
                  checkedChildren={said.yes}
                  unCheckedChildren={said.no}
                  onChange={(open) => set({ [name]: open })}
                />
              </td>
            </Row>
          ))}
        </Table>
      </div>
      {saving && (
        <FormDialog
          operation={settings.change}
          keepsNothing
          title={said.confirmTitle}
          submitLabel={said.confirm}
          given={{ settings: now, version: inForce.version }}
          {...(reason && { initial: { reason } })}
          width={640}
          onClose={() => setSaving(false)}
          onDone={() => {
            setSaving(false)
            kept.finished()
            undo()
            void message.success(said.saved)
          }}
        >
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{said.columns.item}</th>
                <th scope="col">{said.columns.before}</th>
                <th scope="col">{said.columns.after}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(([place, [before, after]]) => (
                <tr key={place}>
                  <td>{saySetting(words, place)}</td>
                  <td>{saySettingValue(words, before)}</td>
                  <td>
                    <strong>{saySettingValue(words, after)}</strong>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Field name="reason" label={said.reason} hint={said.reasonHint}>
            <Input maxLength={200} onChange={({ target }) => setReason(target.value)} />
          </Field>
        </FormDialog>
      )}
    </>
  )
}

type Change = { now: Settings; set: (part: Partial<Settings>) => void }

function Approvals({ now, set }: Change) {
  const words = useWords()
  const { pages } = words
  const { settings: said } = pages
  return (
    <section className="panel">
      <h2>{said.groups.approvals}</h2>
      <p className="quiet">{said.sources.approvals}</p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{said.columns.act}</th>
            {levels.map((level) => (
              <th key={level} scope="col">
                {words.levels[level]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ApprovalAct.options.map((act) => (
            <tr key={act}>
              <th scope="row">{words.approvalActs[act]}</th>
              {levels.map((level) => {
                const floor = floorOf(act, level)
                return (
                  <td key={level} {...(floor && { title: said.laws[floor.law] })}>
                    <Select
                      aria-label={saySetting(words, `approvals.${act}.${level}`)}
                      className="setting-choice"
                      value={now.approvals[act][level]}
                      options={Approver.options.map((each) => {
                        const below = floor !== undefined && isLower(each, floor.least)
                        const called = words.approvers[each]
                        const usual = each === usualSettings.approvals[act][level]
                        return {
                          value: each,
                          disabled: below,
                          label: below ? said.belowFloor(called) : usual ? said.usual(called) : called
                        }
                      })}
                      labelRender={({ value }) => words.approvers[value as Approver]}
                      onChange={(approver) =>
                        set({ approvals: { ...now.approvals, [act]: { ...now.approvals[act], [level]: approver } } })
                      }
                    />
                    {floor && <small className="setting-floor">{said.floorMark(words.approvers[floor.least])}</small>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{said.floors}</h3>
      <p className="quiet">{said.floorsHint}</p>
      <ul className="setting-floors">
        {approvalFloors.map(({ act, levels: at, least, law }) => (
          <li key={`${act} ${law}`}>
            <strong>{words.approvalActs[act]}</strong>{' '}
            {pages.inBrackets(words.approvers[least], at.map((level) => words.levels[level]).join(pages.listSeparator))}{' '}
            {said.laws[law]}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Numbers({ scheme, set }: { scheme: NumberScheme; set: (scheme: NumberScheme) => void }) {
  const words = useWords()
  const { settings: said } = words.pages
  const { levels: byLevel, ...plain } = scheme
  return (
    <section className="panel">
      <h2>{said.groups.number}</h2>
      <p className="quiet">{said.sources.numberScheme}</p>
      <div className="setting-line">
        <label>
          {said.names['numberScheme.prefix']}
          <Input
            className="setting-short"
            maxLength={6}
            value={scheme.prefix}
            onChange={({ target }) => set({ ...scheme, prefix: target.value.toUpperCase() })}
          />
        </label>
        <label>
          {said.names['numberScheme.digits']}
          <Whole
            label={said.names['numberScheme.digits']}
            value={scheme.digits}
            onChange={(digits) => set({ ...scheme, digits })}
          />
        </label>
        <Checkbox checked={scheme.year} onChange={({ target }) => set({ ...scheme, year: target.checked })}>
          {said.withYear}
        </Checkbox>
        <Checkbox
          checked={byLevel !== undefined}
          onChange={({ target }) => set(target.checked ? { ...plain, levels: letters } : plain)}
        >
          {said.withLevel}
        </Checkbox>
        {byLevel &&
          levels.map((level) => (
            <label key={level}>
              {words.levels[level]}
              <Input
                className="setting-letter"
                maxLength={2}
                value={byLevel[level]}
                onChange={({ target }) =>
                  set({ ...scheme, levels: { ...byLevel, [level]: target.value.toUpperCase() } })
                }
              />
            </label>
          ))}
      </div>
      <p>
        {said.preview}{' '}
        <strong className="number-code">
          {composeNumber(scheme, { year: Number(today().slice(0, 4)), level: 'secret', running: 137 })}
        </strong>{' '}
        <span className="quiet">
          {said.usual(
            composeNumber(usualSettings.numberScheme, {
              year: Number(today().slice(0, 4)),
              level: 'secret',
              running: 137
            })
          )}
        </span>
      </p>
    </section>
  )
}

function Table({ title, heads, children }: { title: string; heads: readonly string[]; children: ReactNode }) {
  const { columns } = useWords().pages.settings
  return (
    <section className="panel">
      <h2>{title}</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{columns.item}</th>
            {heads.map((head) =>
              head ? (
                <th key={head} scope="col">
                  {head}
                </th>
              ) : (
                <td key="none" />
              )
            )}
            <th scope="col">{columns.usual}</th>
            <th scope="col">{columns.source}</th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

type Named =
  | 'determinesUpTo'
  | 'renewals'
  | 'archiveOutUpTo'
  | 'archiveRenewals'
  | 'archiveEscalation'
  | 'expiryWarnings'
  | 'printing'
  | 'exporting'
  | 'roomClimate.temperature'
  | 'roomClimate.humidity'
  | 'inspectionDays'
  | (typeof dayKinds)[number]
  | (typeof personKinds)[number]

function Row({ name, usual, children }: { name: Named; usual: string; children: ReactNode }) {
  const { names, sources } = useWords().pages.settings
  return (
    <tr>
      <th scope="row">{names[name]}</th>
      {children}
      <td className="setting-usual">{usual}</td>
      <td className="quiet">{sources[name]}</td>
    </tr>
  )
}

function Whole({ label, value, onChange }: { label: string; value: number; onChange: (count: number) => void }) {
  return (
    <InputNumber
      aria-label={label}
      className="setting-number"
      precision={0}
      value={value}
      onChange={(next) => onChange(next ?? 0)}
    />
  )
}
