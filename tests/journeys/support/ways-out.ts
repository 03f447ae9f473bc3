/**
 * Runs in a page and tries to reach another machine in every way a page has. Stands alone, as it is sent there as text.
 * @returns how many ways were tried
 */
export async function tryEveryWayOut(): Promise<number> {
  const byNumber = '203.0.113.7'
  const byName = 'way-out.example'
  const add = (tag: string, attributes: Record<string, string>): void => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    ;(document.body ?? document.documentElement).append(element)
  }
  const style = (css: string): void => {
    const element = document.createElement('style')
    element.textContent = css
    document.head.append(element)
  }
  const channel = (urls: string): void => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls, username: 'a', credential: 'b' }] })
    peer.createDataChannel('way')
    void peer.createOffer().then((offer) => peer.setLocalDescription(offer))
  }
  const opened = globalThis as unknown as Record<string, new (address: string) => { connect?: () => void }>
  const ways: (() => unknown)[] = [byNumber, byName].flatMap((host) => [
    () => fetch(`http://${host}/fetch`),
    () => fetch(`https://${host}/fetch`, { mode: 'no-cors', keepalive: true }),
    () => fetch(`https://${host}/post`, { method: 'POST', mode: 'no-cors', body: 'x' }),
    () => {
      const request = new XMLHttpRequest()
      request.open('GET', `http://${host}/request`)
      request.send()
    },
    () => navigator.sendBeacon(`https://${host}/beacon`, 'x'),
    () => (new Image().src = `http://${host}/image.png`),
    () => new WebSocket(`ws://${host}/socket`),
    () => new WebSocket(`wss://${host}:8080/socket`),
    () => new EventSource(`http://${host}/events`),
    () => opened['WebTransport'] && new opened['WebTransport'](`https://${host}:4433/transport`),
    () => opened['WebSocketStream'] && new opened['WebSocketStream'](`wss://${host}/stream`),
    () => channel(`stun:${host}:3478`),
    () => channel(`turn:${host}:3478?transport=udp`),
    () => channel(`turn:${host}:3478?transport=tcp`),
    () => add('iframe', { src: `http://${host}/frame` }),
    () => add('object', { data: `http://${host}/object` }),
    () => add('embed', { src: `http://${host}/embed` }),
    () => add('video', { src: `http://${host}/video`, autoplay: '' }),
    () => add('audio', { src: `http://${host}/audio`, preload: 'auto' }),
    () => add('script', { src: `http://${host}/script.js` }),
    () => add('script', { src: `http://${host}/module.js`, type: 'module' }),
    () => add('img', { srcset: `http://${host}/large.png 2x` }),
    ...[
      'stylesheet',
      'prefetch',
      'preload',
      'modulepreload',
      'preconnect',
      'dns-prefetch',
      'prerender',
      'icon',
      'manifest'
    ].map((rel) => () => add('link', { rel, href: `http://${rel}.${host}/`, as: 'script' })),
    () => add('script', { type: 'speculationrules', src: `http://${host}/rules` }),
    () => style(`@import "http://${host}/import.css"`),
    () => style(`@font-face { font-family: way; src: url(http://${host}/font.woff2) } body { font-family: way }`),
    () => document.body.style.setProperty('background-image', `url(http://${host}/background.png)`),
    () => new Worker(`http://${host}/worker.js`),
    () => new SharedWorker(`http://${host}/worker.js`),
    () => navigator.serviceWorker.register(`http://${host}/worker.js`),
    () => import(/* @vite-ignore */ `http://${host}/imported.js`),
    () => {
      const link = document.createElement('a')
      link.href = `http://${host}/ping`
      link.ping = `http://${host}/ping`
      link.target = '_blank'
      document.body.append(link)
      link.click()
    },
    () => {
      const link = document.createElement('a')
      link.href = `http://${host}/download`
      link.download = 'file'
      document.body.append(link)
      link.click()
    },
    () => {
      const form = document.createElement('form')
      form.action = `http://${host}/form`
      form.method = 'post'
      document.body.append(form)
      form.submit()
    },
    () => window.open(`http://${host}/window`),
    () => window.open(`ftp://${host}/`),
    () => add('meta', { 'http-equiv': 'refresh', content: `0;url=http://${host}/refresh` }),
    () => (location.href = `http://${host}/location`),
    () => location.replace(`https://${host}/location`)
  ])
  for (const way of ways) {
    try {
      void Promise.resolve(way()).catch(() => undefined)
    } catch {
      // This way is closed; the next.
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return ways.length
}
