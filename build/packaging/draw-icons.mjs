// Run by Electron, whose page draws better than any tool that would have to be installed.
import { app, BrowserWindow } from 'electron'
import fs from 'node:fs'
import path from 'node:path'

const folder = path.join(import.meta.dirname, 'icons')
const sizes = [16, 24, 32, 48, 64, 128, 256, 512]
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 256]

app.whenReady().then(draw, fail)

async function draw() {
  try {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
    await window.loadURL('data:text/html,<title>icons</title>')
    const drawing = fs.readFileSync(path.join(folder, 'jiyao.svg'), 'utf8')
    const pictures = new Map()
    for (const size of sizes) {
      const address = await window.webContents.executeJavaScript(`(${drawnIn})(${JSON.stringify(drawing)}, ${size})`)
      const picture = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
      pictures.set(size, picture)
      fs.writeFileSync(path.join(folder, `${size}x${size}.png`), picture)
    }
    const ofWindows = WINDOWS_SIZES.map((size) => ({ size, picture: pictures.get(size) }))
    fs.writeFileSync(path.join(folder, 'jiyao.ico'), windowsIcon(ofWindows))
    app.exit(0)
  } catch (error) {
    fail(error)
  }
}

// Evaluated in the page.
/* global document, Image */
async function drawnIn(drawing, size) {
  const picture = new Image()
  picture.src = `data:image/svg+xml,${encodeURIComponent(drawing)}`
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size
  canvas.getContext('2d').drawImage(picture, 0, 0, size, size)
  return canvas.toDataURL('image/png')
}

// A head of six bytes, sixteen for each picture, then the pictures as they are; a size of 256 is written as nought.
function windowsIcon(pictures) {
  const head = Buffer.alloc(6)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let at = 6 + 16 * pictures.length
  const entries = pictures.map(({ size, picture }) => {
    const entry = Buffer.alloc(16)
    entry.writeUInt8(size % 256, 0)
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(picture.length, 8)
    entry.writeUInt32LE(at, 12)
    at += picture.length
    return entry
  })
  return Buffer.concat([head, ...entries, ...pictures.map(({ picture }) => picture)])
}

function fail(error) {
  console.error(error)
  app.exit(1)
}
