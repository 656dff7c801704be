// The keyboards of six countries. Independent tables (the X keyboard configuration) are compared with these by a test.
import { type Layout, type LayoutName, layout } from './layout.ts'

const us = layout(
  'us',
  {
    digits: '` 1 2 3 4 5 6 7 8 9 0 - =',
    upper: 'q w e r t y u i o p [ ]',
    middle: "a s d f g h j k l ; ' \\",
    lower: '\\ z x c v b n m , . /',
  },
  {
    digits: '~ ! @ # $ % ^ & * ( ) _ +',
    upper: 'Q W E R T Y U I O P { }',
    middle: 'A S D F G H J K L : " |',
    lower: '| Z X C V B N M < > ?',
  },
  {},
)

const uk = layout(
  'uk',
  {
    digits: '` 1 2 3 4 5 6 7 8 9 0 - =',
    upper: 'q w e r t y u i o p [ ]',
    middle: "a s d f g h j k l ; ' #",
    lower: '\\ z x c v b n m , . /',
  },
  {
    digits: '¬ ! " £ $ % ^ & * ( ) _ +',
    upper: 'Q W E R T Y U I O P { }',
    middle: 'A S D F G H J K L : @ ~',
    lower: '| Z X C V B N M < > ?',
  },
  { Backquote: ['¦'], Digit4: ['€'], KeyE: ['é', 'É'], KeyU: ['ú', 'Ú'], KeyI: ['í', 'Í'], KeyO: ['ó', 'Ó'], KeyA: ['á', 'Á'] },
)

const de = layout(
  'de',
  {
    digits: '◌^ 1 2 3 4 5 6 7 8 9 0 ß ◌´',
    upper: 'q w e r t z u i o p ü +',
    middle: 'a s d f g h j k l ö ä #',
    lower: '< y x c v b n m , . -',
  },
  {
    digits: '° ! " § $ % & / ( ) = ? ◌`',
    upper: 'Q W E R T Z U I O P Ü *',
    middle: "A S D F G H J K L Ö Ä '",
    lower: '> Y X C V B N M ; : _',
  },
  {
    Digit2: ['²'],
    Digit3: ['³'],
    Digit7: ['{'],
    Digit8: ['['],
    Digit9: [']'],
    Digit0: ['}'],
    Minus: ['\\', 'ẞ'],
    KeyQ: ['@'],
    KeyE: ['€'],
    BracketRight: ['~'],
    IntlBackslash: ['|'],
    KeyM: ['µ'],
  },
)

const fr = layout(
  'fr',
  {
    digits: `² & é " ' ( - è _ ç à ) =`,
    upper: 'a z e r t y u i o p ◌^ $',
    middle: 'q s d f g h j k l m ù *',
    lower: '< w x c v b n , ; : !',
  },
  {
    digits: '∅ 1 2 3 4 5 6 7 8 9 0 ° +',
    upper: 'A Z E R T Y U I O P ◌¨ £',
    middle: 'Q S D F G H J K L M % µ',
    lower: '> W X C V B N ? . / §',
  },
  {
    Digit2: ['◌~'],
    Digit3: ['#'],
    Digit4: ['{'],
    Digit5: ['['],
    Digit6: ['|'],
    Digit7: ['◌`'],
    Digit8: ['\\'],
    Digit9: ['^'],
    Digit0: ['@'],
    Minus: [']'],
    Equal: ['}'],
    KeyE: ['€'],
    BracketRight: ['¤'],
  },
)

const es = layout(
  'es',
  {
    digits: "º 1 2 3 4 5 6 7 8 9 0 ' ¡",
    upper: 'q w e r t y u i o p ◌` +',
    middle: 'a s d f g h j k l ñ ◌´ ç',
    lower: '< z x c v b n m , . -',
  },
  {
    digits: 'ª ! " · $ % & / ( ) = ? ¿',
    upper: 'Q W E R T Y U I O P ◌^ *',
    middle: 'A S D F G H J K L Ñ ◌¨ Ç',
    lower: '> Z X C V B N M ; : _',
  },
  {
    Backquote: ['\\'],
    Digit1: ['|'],
    Digit2: ['@'],
    Digit3: ['#'],
    Digit4: ['◌~'],
    Digit5: ['€'],
    Digit6: ['¬'],
    KeyE: ['€'],
    BracketLeft: ['['],
    BracketRight: [']'],
    Quote: ['{'],
    Backslash: ['}'],
  },
)

const it = layout(
  'it',
  {
    digits: "\\ 1 2 3 4 5 6 7 8 9 0 ' ì",
    upper: 'q w e r t y u i o p è +',
    middle: 'a s d f g h j k l ò à ù',
    lower: '< z x c v b n m , . -',
  },
  {
    digits: '| ! " £ $ % & / ( ) = ? ^',
    upper: 'Q W E R T Y U I O P é *',
    middle: 'A S D F G H J K L ç ° §',
    lower: '> Z X C V B N M ; : _',
  },
  { Digit5: ['€'], KeyE: ['€'], BracketLeft: ['[', '{'], BracketRight: [']', '}'], Semicolon: ['@'], Quote: ['#'] },
)

export const layouts: Readonly<Record<LayoutName, Layout>> = { us, uk, de, fr, es, it }
