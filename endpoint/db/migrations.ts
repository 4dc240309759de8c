/**
 * The schema's history: never edit a step that was released, add one. Strings, so that the bundle carries them.
 * Only what PostgreSQL 15, Citus, YugabyteDB and CockroachDB share: every table but the shop-less look-ups has
 * `shop_id` first in its key, so that all rows of a shop can lie together.
 */
export const migrations: readonly string[] = [
  `
create table shop (
  shop_id text primary key,
  -- A restored database gets a new one, and stations then start again from 0.
  epoch text not null,
  -- The last number given out. Its row is the shop's lock: every writer updates it first.
  seq bigint not null,
  -- The highest seq that a document has.
  head bigint not null,
  stations bigint not null,
  profile json not null
);
create table orders (
  shop_id text not null,
  id text not null,
  seq bigint not null,
  -- False: aged out of the stations' scope; they get a tombstone instead of the document.
  in_scope boolean not null,
  stage text not null,
  changed_at timestamptz not null,
  doc json not null,
  primary key (shop_id, id)
);
create index orders_by_seq on orders (shop_id, seq);
create table order_event (
  shop_id text not null,
  id text not null,
  order_id text not null,
  seq bigint not null,
  type text not null,
  station text not null,
  station_seq bigint not null,
  received_at timestamptz not null,
  body json not null,
  primary key (shop_id, id)
);
-- No second index on order_event: before the first ANALYZE the planner would take it for the look-up by id.
create table parked_events (
  shop_id text not null,
  station text not null,
  -- The event's id, or the hash of its text when it has none.
  id text not null,
  reason text not null,
  message text not null,
  parked_at timestamptz not null,
  body json not null,
  primary key (shop_id, station, id)
);
create table tracking_number (
  shop_id text not null,
  number text not null,
  order_id text not null,
  primary key (shop_id, number)
);
create table number_counter (
  shop_id text not null,
  pool text not null,
  series text not null,
  next bigint not null,
  primary key (shop_id, pool, series)
);
create table number_lease (
  shop_id text not null,
  request_id text not null,
  station text not null,
  block json not null,
  leased_at timestamptz not null,
  primary key (shop_id, request_id)
);
create table station (
  shop_id text not null,
  id text not null,
  name text not null,
  paired_at timestamptz not null,
  primary key (shop_id, id)
);
create table access_token (
  -- SHA-256, hexadecimal. The token itself is kept by its owner alone.
  hash text primary key,
  kind text not null,
  shop_id text not null,
  -- Empty for an intake token.
  station text not null,
  created_at timestamptz not null
);
create table pairing_code (
  locator text primary key,
  hash text not null,
  shop_id text not null,
  tries bigint not null,
  expires_at timestamptz not null
);
create table intake_answer (
  shop_id text not null,
  key text not null,
  body_hash text not null,
  status bigint not null,
  answer json not null,
  answered_at timestamptz not null,
  primary key (shop_id, key)
);
`,
  `
-- What customers are to be told. The key is a message's identity: each goes out at most once, whatever crashes.
create table outbox (
  shop_id text not null,
  -- The fact that it tells of, or the reminder's own id.
  about text not null,
  channel text not null,
  -- Of one of these two it speaks; the other is empty.
  order_id text not null,
  cart_id text not null,
  -- What caused it: looked at again before a message that waited goes out.
  cause text not null,
  -- queued, asks, sending; at its end sent, failed, skipped, unknown, dropped.
  state text not null,
  why text not null,
  -- Emptied at the end: the order's history keeps what was said.
  recipient text not null,
  recipient_name text not null,
  language text not null,
  subject text not null,
  body text not null,
  due_at timestamptz not null,
  tries bigint not null,
  -- The sender that has it, and its last sign of life.
  owner text not null,
  claimed_at timestamptz,
  created_at timestamptz not null,
  primary key (shop_id, about, channel)
);
create index outbox_by_state on outbox (state, due_at);
create index outbox_by_order on outbox (shop_id, order_id);
create table cart (
  shop_id text not null,
  id text not null,
  -- waiting, reminded, skipped, failed, unknown, off; ended by an order: ordered, or by the shop: recovered.
  state text not null,
  why text not null,
  -- Folded address and number, by which a later order is known to be this cart's.
  email text not null,
  phone text not null,
  abandoned_at timestamptz not null,
  changed_at timestamptz not null,
  body json not null,
  primary key (shop_id, id)
);
create index cart_by_email on cart (shop_id, email);
create index cart_by_phone on cart (shop_id, phone);
create table page_address (
  shop_id text primary key,
  -- Signs the addresses of the customers' pages.
  secret text not null,
  url text not null,
  -- True: named by the operator; false: where an endpoint listened.
  named boolean not null
);
create table customer_page (
  -- SHA-256 of the token in the address, hexadecimal.
  hash text primary key,
  shop_id text not null,
  order_id text not null
);
`,
  `
-- Which version of the reducer made the documents (orders/rebuild-orders.ts).
alter table shop add column reducer bigint not null default 1;
alter table orders add column reducer bigint not null default 1;
alter table orders add column placed_at timestamptz;
-- Folded text that the search at the endpoint looks in.
alter table orders add column search text not null default '';
create table shop_word (
  shop_id text not null,
  order_id text not null,
  -- SHA-256 of what the shop last said about the order, before anything was added to it here.
  hash text not null,
  primary key (shop_id, order_id)
);
create table product (
  shop_id text not null,
  sku text not null,
  name text not null,
  barcodes json not null,
  location text not null,
  on_hand bigint not null,
  on_order bigint not null,
  expected text,
  supplier text,
  returnable boolean not null,
  primary key (shop_id, sku)
);
create table stock_line (
  shop_id text not null,
  order_id text not null,
  line_id text not null,
  sku text not null,
  ship_by timestamptz not null,
  reserved bigint not null,
  missing bigint not null,
  -- Pieces that left with a carrier or the customer, and good ones that came back: both are counted once.
  taken bigint not null,
  back bigint not null,
  primary key (shop_id, order_id, line_id, sku)
);
create index stock_line_open on stock_line (shop_id, sku) where reserved > 0 or missing > 0;
create table refund (
  shop_id text not null,
  request_id text not null,
  order_id text not null,
  amount bigint not null,
  currency text not null,
  receipt text not null,
  -- asked, done, refused or unknown.
  state text not null,
  reference text not null,
  message text not null,
  reason text not null,
  operator text not null,
  station text not null,
  asked_at timestamptz not null,
  primary key (shop_id, request_id)
);
create index refund_by_order on refund (shop_id, order_id);
`,
  `
-- What the endpoint has of a station, so that an older copy of its disk is known at its first word (numbering/).
alter table station add column last_seq bigint not null default 0;
alter table station add column last_event text not null default '';
-- The run of the desk that spoke last, how far it was, and the runs before it.
alter table station add column run text not null default '';
alter table station add column run_seq bigint not null default 0;
alter table station add column former_runs json not null default '[]';
-- The station that this one takes the place of, and for which of its runs.
alter table station add column renewed_from text not null default '';
alter table station add column renewed_run text not null default '';
update station set last_seq = e.station_seq, last_event = e.id
  from (select distinct on (shop_id, station) shop_id, station, station_seq, id from order_event
        order by shop_id, station, station_seq desc, id) as e
  where e.shop_id = station.shop_id and e.station = station.id;
-- The highest serial that the station says it has used; -1 for none.
alter table number_lease add column used bigint not null default -1;
-- Every number that a fact tells of, for what; never deleted, void ones neither.
create table used_number (
  shop_id text not null,
  -- invoice, waybill, credit-note, sscc or tracking.
  kind text not null,
  number text not null,
  order_id text not null,
  -- The parcel of an SSCC or a tracking number, else empty.
  about text not null,
  station text not null,
  void boolean not null,
  primary key (shop_id, kind, number, order_id, about)
);
insert into used_number (shop_id, kind, number, order_id, about, station, void)
  select shop_id, 'invoice', body->'data'->>'number', order_id, '', station, false
    from order_event where type = 'invoice-issued'
  union select shop_id, 'sscc', body->'data'->>'sscc', order_id, body->'data'->>'parcelId', station, false
    from order_event where type = 'parcel-closed' and body->'data'->>'sscc' is not null
  on conflict do nothing;
insert into used_number (shop_id, kind, number, order_id, about, station, void)
  select shop_id, 'tracking', parcel->>'trackingNumber', order_id, parcel->>'parcelId', station, false
    from order_event cross join lateral json_array_elements(body->'data'->'parcels') as parcel
    where type = 'shipment-booked' and parcel->>'trackingNumber' is not null
  on conflict do nothing;
`,
  `
-- Papers that came with orders, by SHA-256: the order's intake names them (files/).
create table order_file (
  shop_id text not null,
  sha256 text not null,
  format text not null,
  bytes bytea not null,
  kept_at timestamptz not null,
  primary key (shop_id, sha256)
);
`,
]
