import './trusted-types.ts'
import './nonce.ts'
import './fonts.ts'
import './look.css'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no place for the program')
createRoot(root).render(<App />)
