/** How the screens are lit: as the system is, or always one way. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** Whether a word read from outside is a theme. */
export const isTheme = (word: string): word is Theme => themes.some((theme) => theme === word);
