// The bundled Chinese fonts: a bare workstation has none. Static weights only: a variable font comes out of the printer coarse.
// Each is cut into parts by the characters they draw, and a page loads the parts it needs.
import '@fontsource/noto-sans-sc/400.css'
import '@fontsource/noto-sans-sc/700.css'
import '@fontsource/noto-serif-sc/400.css'
import '@fontsource/noto-serif-sc/700.css'
