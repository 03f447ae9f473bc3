import fs from 'node:fs'
import path from 'node:path'

// Set by build/tasks/package.mjs.
const { JIYAO_RUNTIME_KIND, JIYAO_RUNTIME_FOLDER, JIYAO_RUNTIME_VERSION, JIYAO_SQLITE_ADDON, JIYAO_WINDOWS_RUNTIME } =
  process.env
const development = process.env.JIYAO_DEVELOPMENT_PACKAGE === '1'
const mark = development ? '-development-runtime' : ''

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'cn.jiyao.desktop',
  productName: 'Jiyao',
  executableName: 'jiyao',
  artifactName: `\${productName}-\${version}-\${os}-\${arch}${mark}.\${ext}`,
  directories: { output: development ? 'dist/development-runtime' : 'dist', buildResources: 'build/packaging' },
  electronVersion: JIYAO_RUNTIME_VERSION,
  electronDist: ({ platformName }) =>
    platformName === process.platform ? JIYAO_RUNTIME_FOLDER : (JIYAO_WINDOWS_RUNTIME ?? null),
  electronLanguages: ['zh-CN', 'en-US'],
  npmRebuild: false,
  extraMetadata: {
    homepage: 'https://jiyao.invalid/',
    ...(development ? { productName: 'Jiyao (development runtime)' } : {})
  },
  // Without this the whole package of each addon would lie unpacked, outside the archive's integrity.
  asar: { smartUnpack: false },
  asarUnpack: ['node_modules/better-sqlite3/prebuilds/*.node', 'node_modules/@node-rs/argon2-*/*.node'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    loadBrowserProcessSpecificV8Snapshot: false
  },
  // The licence of the bundled fonts asks to travel with them.
  extraFiles: ['noto-sans-sc', 'noto-serif-sc'].map((font) => ({
    from: `node_modules/@fontsource/${font}/LICENSE`,
    to: `licences/${font}-OFL.txt`
  })),
  extraResources: [{ from: 'build/packaging/icons/256x256.png', to: 'icon.png' }],
  afterPack,
  linux: {
    target: ['dir'],
    files: filesFor('linux'),
    extraFiles: [{ from: 'build/packaging/jiyao.sh', to: 'jiyao.sh' }],
    icon: 'build/packaging/icons',
    category: 'Office',
    maintainer: 'Jiyao <none@jiyao.invalid>',
    synopsis: '机要: registers of a secrecy office'
  },
  deb: { afterInstall: 'build/packaging/after-install.sh', afterRemove: 'build/packaging/after-remove.sh' },
  win: {
    target: ['dir'],
    icon: 'build/packaging/icons/jiyao.ico',
    files: filesFor('win32')
  }
}

// Everything but the native packages is in the bundle; of those, what the package's own system loads. The list is whole
// for each system, because electron-builder takes one that only leaves out to mean "all the rest".
function filesFor(system) {
  return [
    'out/**',
    'package.json',
    '!node_modules/node-addon-api/**',
    '!node_modules/better-sqlite3/{deps,src,build}/**',
    `!node_modules/better-sqlite3/prebuilds/!(${system}-\${arch}).node`,
    `!node_modules/@node-rs/argon2-!(${system}-*)/**`,
    '!**/*.{md,map,d.ts}'
  ]
}

// electron-builder leaves a runtime it was given as it is. The loader of unpackaged apps must go, and the fallback needs
// its own build of the SQLite addon where the packaged program looks for it.
function afterPack({ appOutDir, electronPlatformName }) {
  for (const name of ['resources/default_app.asar', 'version']) fs.rmSync(path.join(appOutDir, name), { force: true })
  if (JIYAO_RUNTIME_KIND !== 'fallback' || electronPlatformName !== 'linux') return
  const prebuilds = path.join(appOutDir, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds')
  fs.copyFileSync(JIYAO_SQLITE_ADDON, path.join(prebuilds, 'linux-x64.node'))
  fs.writeFileSync(
    path.join(appOutDir, 'DEVELOPMENT-RUNTIME.txt'),
    `This package runs on Electron ${JIYAO_RUNTIME_VERSION}, which is out of support. It is for trying the packaging, not for use.\n`
  )
}
