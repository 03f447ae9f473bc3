/** What Prettier keeps in form. Texts for people (.md) are laid out by their writers. */
export const formattedFiles = ['**/*.{ts,tsx,mjs,cjs,js,json,css,html}', '.prettierrc.json']
