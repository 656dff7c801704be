import '#renderer/ui/theme/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadDevices } from '#renderer/api/devices.ts'
import { startHubLine } from '#renderer/api/hub-line.ts'
import { App } from '#renderer/app/app.tsx'
import { loadScreensAhead } from '#renderer/app/load-screen.ts'
import { must } from '#shared/kernel/must.ts'

startHubLine()
void loadDevices()
createRoot(must(document.getElementById('root'), 'the page has a place for the application')).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
loadScreensAhead()
