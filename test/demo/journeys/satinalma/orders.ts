import type { Intake } from '#shared/order/intake.ts'
import { type Article, coffee, cups, delight, plate, pot } from './shop.ts'

const hourMs = 3_600_000
const from = (now: Date, hours: number) => new Date(now.getTime() + hours * hourMs)
const shippingFee = 7_490
/** e-İrsaliye and e-Arşiv: three letters, the year, nine digits. */
export const despatchNumber = 'MFI2026000000087'
export const archiveNumber = 'MFA2026000000451'

/** What the shop's e-İrsaliye program puts into the QR code. */
const despatchKarekod = (now: Date) =>
  JSON.stringify({
    vkntckn: '6540219875',
    avkntckn: '10000000146',
    senaryo: 'TEMELIRSALIYE',
    tip: 'SEVK',
    tarih: now.toISOString().slice(0, 10),
    no: despatchNumber,
    ettn: '04e35a51-7c00-45d0-968c-6f7c60834525',
    sevktarihi: now.toISOString().slice(0, 10),
    sevkzamani: now.toISOString().slice(11, 19),
  })

interface Wanted {
  readonly number: string
  readonly name: string
  readonly mail: string
  readonly phone: string
  readonly street: string
  readonly city: string
  readonly region: string
  readonly postcode: string
  readonly carrier: 'yurtici' | 'aras' | 'ptt'
  readonly goods: readonly (readonly [Article, quantity: number])[]
  /** Hours from now. */
  readonly shipBy: number
  readonly placed?: number
  readonly promised?: number
  readonly transfer?: true
  readonly more?: Partial<Intake>
}

function intakeOf(wanted: Wanted, now: Date): Intake {
  const { number, name, mail, phone, street, city, region, postcode, carrier } = wanted
  const lines = wanted.goods.map(([{ sku, name: what, code, grams, price, bin }, quantity], index) => ({
    id: `line-${index + 1}`,
    sku,
    name: what,
    quantity,
    goods: true,
    unitPrice: price,
    total: price * quantity,
    taxRate: 2000,
    barcodes: [code],
    weightGrams: grams,
    bin,
  }))
  const goods = lines.reduce((sum, line) => sum + line.total, 0)
  const total = goods + shippingFee
  return {
    number,
    placedAt: from(now, wanted.placed ?? 0).toISOString(),
    language: 'tr',
    currency: 'TRY',
    customer: { name, phone, email: mail },
    shipTo: { name, street, city, region, postcode, country: 'TR', phone },
    lines,
    totals: { goods, shipping: shippingFee, discount: 0, tax: Math.round(total / 6), total },
    payment: wanted.transfer
      ? { method: 'transfer', name: 'Havale/EFT', paid: false }
      : { method: 'online', name: 'iyzico', paid: true, receipt: `IYZ-${number.slice(3)}-77` },
    shipping: { carrier, service: carrier === 'ptt' ? 'Kayıtlı kargo' : 'Standart' },
    shipBy: from(now, wanted.shipBy).toISOString(),
    ...(wanted.promised === undefined ? {} : { promisedDate: from(now, wanted.promised).toISOString().slice(0, 10) }),
    ...wanted.more,
  }
}

export interface DayOrders {
  /** Goes the whole way: packed, handed over, completed. */
  readonly elif: Intake
  /** A piece breaks; packed without a network, delivered, and then exchanged. */
  readonly kerem: Intake
  /** Not enough on the shelf. */
  readonly zeynep: Intake
  /** A transfer that never comes. */
  readonly hasan: Intake
  /** Should have left yesterday, and the customer was promised yesterday. */
  readonly ayse: Intake
  /** Ordered while the station has no network. */
  readonly mehmet: Intake
  /** A café: the shop's system has left out its VKN, and nobody has written the street it is sent to. */
  readonly durak: Intake
  /** Its invoice is an e-Arşiv of the shop's own, and its despatch note is known to the tax office. */
  readonly selin: Intake
}

/** What the shop's system sends once somebody has asked the café for it. */
export function withTaxId(intake: Intake): Intake {
  return { ...intake, customer: { ...intake.customer, taxId: '4180335275', taxOffice: 'Setbaşı Vergi Dairesi' } }
}

export function ordersOf(now: Date): DayOrders {
  const order = (wanted: Wanted) => intakeOf(wanted, now)
  return {
    elif: order({
      number: 'MF-24101',
      name: 'Elif Yıldırım',
      mail: 'elif.yildirim@example.com',
      phone: '0532 555 01 01',
      street: 'Tunalı Hilmi Cad. No: 54/7',
      city: 'Ankara',
      region: 'Çankaya',
      postcode: '06680',
      carrier: 'yurtici',
      goods: [
        [coffee, 2],
        [pot, 1],
      ],
      shipBy: 5,
    }),
    kerem: order({
      number: 'MF-24102',
      name: 'Kerem Doğan',
      mail: 'kerem.dogan@example.com',
      phone: '0542 555 01 02',
      street: 'Cemal Gürsel Cad. No: 210 D: 4',
      city: 'İzmir',
      region: 'Karşıyaka',
      postcode: '35530',
      carrier: 'aras',
      goods: [[plate, 2]],
      shipBy: 8,
    }),
    zeynep: order({
      number: 'MF-24103',
      name: 'Zeynep Koç',
      mail: 'zeynep.koc@example.com',
      phone: '0505 555 01 03',
      street: 'Uzun Sok. No: 33',
      city: 'Trabzon',
      region: 'Ortahisar',
      postcode: '61030',
      carrier: 'yurtici',
      goods: [
        [cups, 3],
        [delight, 1],
      ],
      shipBy: 26,
    }),
    hasan: order({
      number: 'MF-24104',
      name: 'Hasan Çelik',
      mail: 'hasan.celik@example.com',
      phone: '0537 555 01 04',
      street: 'Mevlana Cad. No: 12/3',
      city: 'Konya',
      region: 'Karatay',
      postcode: '42030',
      carrier: 'aras',
      goods: [[delight, 3]],
      shipBy: 50,
      transfer: true,
    }),
    ayse: order({
      number: 'MF-24105',
      name: 'Ayşe Demir',
      mail: 'ayse.demir@example.com',
      phone: '0544 555 01 05',
      street: 'Moda Cad. No: 88 D: 9',
      city: 'İstanbul',
      region: 'Kadıköy',
      postcode: '34710',
      carrier: 'ptt',
      goods: [[delight, 1]],
      shipBy: -20,
      placed: -11,
      promised: -40,
    }),
    mehmet: order({
      number: 'MF-24106',
      name: 'Mehmet Şahin',
      mail: 'mehmet.sahin@example.com',
      phone: '0533 555 01 06',
      street: 'Kazım Karabekir Cad. No: 5',
      city: 'Erzurum',
      region: 'Yakutiye',
      postcode: '25030',
      carrier: 'ptt',
      goods: [[coffee, 2]],
      shipBy: 30,
    }),
    durak: order({
      number: 'MF-24107',
      name: 'Burak Aydın',
      mail: 'satinalma@durakkafe.example',
      phone: '0535 555 01 07',
      street: '',
      city: 'Bursa',
      region: 'Osmangazi',
      postcode: '16010',
      carrier: 'yurtici',
      goods: [[pot, 2]],
      shipBy: 6,
      more: {
        billTo: {
          name: 'Burak Aydın',
          company: 'Durak Kafe İşletmeleri Ltd. Şti.',
          street: 'Setbaşı Mah. Namazgâh Cad. No: 9',
          city: 'Bursa',
          region: 'Yıldırım',
          postcode: '16360',
          country: 'TR',
        },
      },
    }),
    selin: order({
      number: 'MF-24108',
      name: 'Selin Arslan',
      mail: 'selin.arslan@example.com',
      phone: '0536 555 01 08',
      street: 'Kıbrıs Şehitleri Cad. No: 71 D: 6',
      city: 'İzmir',
      region: 'Konak',
      postcode: '35220',
      carrier: 'yurtici',
      goods: [[delight, 1]],
      shipBy: 7,
      more: {
        taxReferences: [
          { document: 'waybill', system: 'e-irsaliye', number: despatchNumber, karekod: despatchKarekod(now) },
        ],
      },
    }),
  }
}
