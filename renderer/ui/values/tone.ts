/** What a colour means, everywhere: right, needs care, wrong, or nothing. A word or a shape always says it too. */
export type Tone = 'right' | 'care' | 'wrong' | 'neutral'
