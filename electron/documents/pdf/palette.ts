/** The house's colours on paper: ink, what matters less, hairlines, and kraft as the only decoration. */
export const INK = '#1a1d21'
export const MUTED = '#5d646e'
export const HAIRLINE = '#cfcbc1'
export const KRAFT = '#b5874c'
