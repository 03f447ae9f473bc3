#!/usr/bin/env node
import { tellTerminal } from './command-line/tell-terminal.ts'

// The same gate from a terminal.
process.exitCode = await tellTerminal(process.argv.slice(2))
