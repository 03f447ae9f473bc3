import type { App, Session, WebContents } from 'electron'

// Chromium looks for a network in many ways that no page asked for: dictionaries, time, components, field trials. Each
// of these was seen to be needed, or closes a way that was seen; requests of the browser process pass no request filter.
const QUIETING_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  ['disable-breakpad'],
  ['disable-quic'],
  ['disable-field-trial-config'],
  [
    'disable-features',
    [
      'DnsOverHttps',
      'AsyncDns',
      'NetworkTimeServiceQuerying',
      'OptimizationHints',
      'MediaRouter',
      'DialMediaRouteProvider',
      'CertificateTransparencyComponentUpdater',
      'AutofillServerCommunication',
      'Translate',
      'PreconnectToSearch',
      'Prerender2',
      // Peer connections would join the multicast group of local names, which goes out as packets of its own.
      'WebRtcHideLocalIpsWithMdns'
    ].join()
  ]
]

// Nothing listens at this address (port 9, discard, on this machine): whatever still asks is answered by nobody.
const NOWHERE = 'http://127.0.0.1:9'

/**
 * The switches a person may start the installed program with. Chromium has over a thousand, among them such as open a
 * control port, load foreign code, weaken the sandbox or send traffic elsewhere; so what is not here is refused.
 */
export const switchesAllowed: ReadonlySet<string> = new Set([
  'store',
  'language',
  'disable-gpu',
  'force-device-scale-factor',
  'high-dpi-support',
  'ozone-platform',
  'ozone-platform-hint',
  'enable-wayland-ime'
])

/**
 * The switches on a command line that the installed program does not start with.
 * @param commandLine arguments after the program's own name
 * @param slashIsSwitch true on Windows, where Chromium reads `/name` as a switch too
 */
export function switchesRefused(commandLine: readonly string[], slashIsSwitch: boolean): string[] {
  const form = slashIsSwitch ? /^(?:--|-|\/)([^=]+)/ : /^(?:--|-)([^=]+)/
  return commandLine
    .map((argument) => form.exec(argument.trim())?.[1]?.toLowerCase())
    .filter((name): name is string => name !== undefined && !switchesAllowed.has(name))
}

/** Gives the value of `--name=value`; the last one counts. */
export function valueOfSwitch(commandLine: readonly string[], name: string): string | undefined {
  const start = `--${name}=`
  const value = commandLine.findLast((argument) => argument.startsWith(start))?.slice(start.length)
  return value === '' ? undefined : value
}

/**
 * Sets what must be set before Chromium starts.
 * @param developmentServer where pages come from while the program is being written, on this machine; never when installed
 */
export function quietChromium(app: App, developmentServer?: URL): void {
  for (const [name, value] of QUIETING_SWITCHES) app.commandLine.appendSwitch(name, value)
  if (developmentServer) {
    app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND, EXCLUDE ${developmentServer.hostname}`)
    return
  }
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('proxy-server', NOWHERE)
  app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>')
}

/** Takes the name look-up from Chromium; to be called once it is ready. */
export function quietNameLookup(app: App): void {
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' })
}

/** Closes a session to everything but our own scheme: requests, permissions, devices, downloads, dictionaries. */
export function quietSession(session: Session, scheme: string, developmentServer?: URL): void {
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((request, decide) => {
    decide({ cancel: !mayRequest(request.url, scheme, developmentServer) })
  })
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide(null))
  session.on('select-hid-device', (event) => event.preventDefault())
  session.on('select-usb-device', (event) => event.preventDefault())
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault()
    choose('')
  })
  session.on('will-download', (event) => event.preventDefault())
  if (developmentServer) return
  session.enableNetworkEmulation({ offline: true })
  // A failure leaves the proxy of the command line, which is the same; there is nobody to tell.
  session
    .setProxy({ mode: 'fixed_servers', proxyRules: NOWHERE, proxyBypassRules: '<-loopback>' })
    .catch(() => undefined)
}

/** Takes from a page the ways out of it: new windows, other addresses, embedded pages, peer connections. */
export function quietContents(contents: WebContents, isOurPage: (url: string) => boolean): void {
  // The command-line switch of this name does not stop packets to a bare address; this call does.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-navigate', (event) => {
    if (!isOurPage(event.url) || !event.isMainFrame) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isOurPage(event.url) || !event.isMainFrame) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault()
    choose('')
  })
}

function mayRequest(address: string, scheme: string, developmentServer?: URL): boolean {
  const url = new URL(address)
  // A picture written into the page itself (a bar code) is no request to anywhere; the page's policy limits it to images.
  if (url.protocol === `${scheme}:` || url.protocol === 'data:') return true
  if (!developmentServer) return false
  return url.host === developmentServer.host || url.protocol === 'devtools:'
}
