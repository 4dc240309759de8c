import enDesk from './en/desk.json'
import enMessages from './en/messages.json'
import enNumbers from './en/numbers.json'
import enOrderWords from './en/order-words.json'
import enPapers from './en/papers.json'
import enPrinters from './en/printers.json'
import enReasons from './en/reasons.json'
import enSetup from './en/setup.json'
import enSheets from './en/sheets.json'
import enStock from './en/stock.json'
import enViews from './en/views.json'
import enWork from './en/work.json'
import faDesk from './fa/desk.json'
import faMessages from './fa/messages.json'
import faNumbers from './fa/numbers.json'
import faOrderWords from './fa/order-words.json'
import faPapers from './fa/papers.json'
import faPrinters from './fa/printers.json'
import faReasons from './fa/reasons.json'
import faSetup from './fa/setup.json'
import faSheets from './fa/sheets.json'
import faStock from './fa/stock.json'
import faViews from './fa/views.json'
import faWork from './fa/work.json'
import plDesk from './pl/desk.json'
import plMessages from './pl/messages.json'
import plNumbers from './pl/numbers.json'
import plOrderWords from './pl/order-words.json'
import plPapers from './pl/papers.json'
import plPrinters from './pl/printers.json'
import plReasons from './pl/reasons.json'
import plSetup from './pl/setup.json'
import plSheets from './pl/sheets.json'
import plStock from './pl/stock.json'
import plViews from './pl/views.json'
import plWork from './pl/work.json'
import ruDesk from './ru/desk.json'
import ruMessages from './ru/messages.json'
import ruNumbers from './ru/numbers.json'
import ruOrderWords from './ru/order-words.json'
import ruPapers from './ru/papers.json'
import ruPrinters from './ru/printers.json'
import ruReasons from './ru/reasons.json'
import ruSetup from './ru/setup.json'
import ruSheets from './ru/sheets.json'
import ruStock from './ru/stock.json'
import ruViews from './ru/views.json'
import ruWork from './ru/work.json'
import trDesk from './tr/desk.json'
import trMessages from './tr/messages.json'
import trNumbers from './tr/numbers.json'
import trOrderWords from './tr/order-words.json'
import trPapers from './tr/papers.json'
import trPrinters from './tr/printers.json'
import trReasons from './tr/reasons.json'
import trSetup from './tr/setup.json'
import trSheets from './tr/sheets.json'
import trStock from './tr/stock.json'
import trViews from './tr/views.json'
import trWork from './tr/work.json'

/** What the screens say, one file per language and area; an area's top-level keys are its own. */
export const screenWords = {
  en: {
    ...enDesk,
    ...enOrderWords,
    ...enMessages,
    ...enWork,
    ...enStock,
    ...enViews,
    ...enSetup,
    ...enPapers,
    ...enPrinters,
    ...enNumbers,
    ...enSheets,
    ...enReasons,
  },
  fa: {
    ...faDesk,
    ...faOrderWords,
    ...faMessages,
    ...faWork,
    ...faStock,
    ...faViews,
    ...faSetup,
    ...faPapers,
    ...faPrinters,
    ...faNumbers,
    ...faSheets,
    ...faReasons,
  },
  tr: {
    ...trDesk,
    ...trOrderWords,
    ...trMessages,
    ...trWork,
    ...trStock,
    ...trViews,
    ...trSetup,
    ...trPapers,
    ...trPrinters,
    ...trNumbers,
    ...trSheets,
    ...trReasons,
  },
  pl: {
    ...plDesk,
    ...plOrderWords,
    ...plMessages,
    ...plWork,
    ...plStock,
    ...plViews,
    ...plSetup,
    ...plPapers,
    ...plPrinters,
    ...plNumbers,
    ...plSheets,
    ...plReasons,
  },
  ru: {
    ...ruDesk,
    ...ruOrderWords,
    ...ruMessages,
    ...ruWork,
    ...ruStock,
    ...ruViews,
    ...ruSetup,
    ...ruPapers,
    ...ruPrinters,
    ...ruNumbers,
    ...ruSheets,
    ...ruReasons,
  },
} as const
