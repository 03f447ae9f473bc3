import { DownOutlined, LockOutlined, RightOutlined } from '@ant-design/icons'
import { Link, Outlet } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { type ReactElement, useState } from 'react'
import { program } from './call.ts'
import { Help } from './Help.tsx'
import { menu, type MenuGroupName } from './menu.tsx'
import { ScannerStatus } from './ScannerStatus.tsx'
import { SearchEverything } from './SearchEverything.tsx'
import { useSession } from './session.ts'
import { OwnPassword } from './system/OwnPassword.tsx'
import { useChain } from './system/use-chain.ts'
import { Banner } from './ui/Banner.tsx'
import { Dialog } from './ui/Dialog.tsx'
import { GroundSwitch } from './ui/GroundSwitch.tsx'
import { LanguageSwitch } from './ui/LanguageSwitch.tsx'
import { Shortcut } from './ui/Shortcut.tsx'
import { useShortcut } from './ui/use-shortcut.ts'
import { useWords } from './words.ts'

/** What stands around every page: the banner, who is here, what they may do, and how it stands with the store. */
export function Shell(): ReactElement {
  const { pages } = useWords()
  const session = useSession()
  useShortcut('KeyL', session.lock)

  return (
    <div className="shell">
      <a className="skip" href="#page" onClick={toPage}>
        {pages.shell.skipToPage}
      </a>
      <Banner standing={session.state} />
      <TopBar />
      <Menu />
      <main id="page" className="page" tabIndex={-1}>
        <Outlet />
      </main>
      <StatusBar />
    </div>
  )
}

function Menu() {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const [folded, setFolded] = useState<readonly MenuGroupName[]>([])
  const groups = menu.map(({ name, items }) => ({
    name,
    items: items.filter(({ shownWith, unless }) => (!shownWith || mayDo(shownWith)) && !(unless && mayDo(unless)))
  }))
  const fold = (name: MenuGroupName) =>
    setFolded(folded.includes(name) ? folded.filter((each) => each !== name) : [...folded, name])
  return (
    <nav className="menu" aria-label={pages.shell.mainMenu}>
      {groups
        .filter(({ items }) => items.length > 0)
        .map(({ name, items }) => (
          <div key={name ?? 'first'} className="menu-group">
            {name && (
              <button
                type="button"
                className="menu-heading"
                aria-expanded={!folded.includes(name)}
                onClick={() => fold(name)}
              >
                {pages.menuGroups[name]}
                {folded.includes(name) ? <RightOutlined /> : <DownOutlined />}
              </button>
            )}
            {!(name && folded.includes(name)) &&
              items.map(({ to, name: item, icon }) => (
                <Link
                  key={to}
                  to={to}
                  activeOptions={{ exact: leadsFurther(to), includeSearch: false }}
                  className="menu-item"
                >
                  {icon}
                  <span>{pages.menu[item]}</span>
                </Link>
              ))}
          </div>
        ))}
    </nav>
  )
}

function TopBar() {
  const { pages, roles, program: names } = useWords()
  const { person, lock } = useSession()
  const { message } = App.useApp()
  const [changing, setChanging] = useState(false)
  return (
    <header className="top-bar">
      <span className="program-name">
        <Sign />
        <strong>{names.name}</strong>
        <span className="quiet">{names.fullName}</span>
      </span>
      <SearchEverything />
      <GroundSwitch />
      <LanguageSwitch />
      <Button type="text" className="who" onClick={() => setChanging(true)} title={pages.shell.changePassword}>
        <strong>{person.name}</strong>
        <span className="quiet">{person.roles.map((role) => roles[role]).join(pages.listSeparator)}</span>
      </Button>
      <Button icon={<LockOutlined />} onClick={lock}>
        {pages.shell.lock}
        <Shortcut keys={pages.shell.lockKeys} />
      </Button>
      <Dialog title={pages.ownPassword.title} open={changing} onClose={() => setChanging(false)} width={420}>
        <OwnPassword
          presentLabel={pages.ownPassword.present}
          onCancel={() => setChanging(false)}
          onDone={() => {
            setChanging(false)
            void message.success(pages.ownPassword.done)
          }}
        />
      </Dialog>
    </header>
  )
}

function StatusBar() {
  const { pages } = useWords()
  const { state, mayDo } = useSession()
  const { chain } = useChain()
  return (
    <footer className="status-bar">
      <span className="status-file" title={state.file}>
        <LockOutlined /> {pages.shell.storeEncrypted(fileName(state.file))}
      </span>
      {mayDo('audit.read') && (
        <span>
          {!chain && pages.shell.chainUnknown}
          {chain && chain.problems.length === 0 && pages.shell.chainWhole(chain.entries)}
          {chain && chain.problems.length > 0 && <strong>{pages.shell.chainBroken(chain.problems.length)}</strong>}
        </span>
      )}
      <ScannerStatus />
      <Help />
      <span className="status-version">{pages.shell.version(program.version)}</span>
    </footer>
  )
}

// The whole path is told where the pointer rests.
function fileName(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file
}

// A ledger and a lock: neither a seal nor the mark of a secret.
function Sign() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" className="sign">
      <path d="M9 17.5H3v-15h11a1 1 0 0 1 1 1V9M6 6.5h6M6 10h3" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M11 13h7v4.5h-7zM12.5 13v-1.2a2 2 0 0 1 4 0V13" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}

// The address after `#` belongs to the pages, so the link moves the focus itself.
function toPage(event: { preventDefault: () => void }): void {
  event.preventDefault()
  document.getElementById('page')?.focus()
}

// What has pages of the menu below it is marked only for itself.
function leadsFurther(to: string): boolean {
  return to === '/' || menu.some(({ items }) => items.some((item) => item.to.startsWith(`${to}/`)))
}
