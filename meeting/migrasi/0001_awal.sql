-- Roles and their PINs, wrong tries, sessions, and the log of who (as a role) did what.
-- Times are UTC text "2026-11-21T23:45:41Z", which sorts by time. Areas are Kemendagri codes, '' where none.

create table pin (
    peran text not null check (peran in ('operator', 'penyunting', 'kab_kota')),
    kode_wilayah text not null check ((peran = 'kab_kota') = (kode_wilayah <> '')),
    cara text not null,          -- "scrypt:<n>:<r>:<p>": a later Serambi may raise them, old rows still check
    garam blob not null,
    sidik blob not null,
    dibuat text not null,
    diganti text not null,
    primary key (peran, kode_wilayah)
) without rowid;

create table percobaan (
    id integer primary key,
    peran text not null,
    kode_wilayah text not null,
    klien text not null,         -- address of the browser; rows older than the window are deleted
    waktu text not null
);
create index percobaan_peran on percobaan (peran, kode_wilayah, waktu);

create table sesi (
    sidik_token text primary key, -- SHA-256 of the cookie's token, never the token
    peran text not null,
    kode_wilayah text not null,
    dibuat text not null,
    berlaku_sampai text not null,
    foreign key (peran, kode_wilayah) references pin (peran, kode_wilayah) on delete cascade
) without rowid;
create index sesi_pin on sesi (peran, kode_wilayah);

create table catatan_kerja (
    id integer primary key,
    waktu text not null,
    peran text not null,
    kode_wilayah text not null default '',
    kejadian text not null,
    rincian text not null default ''
);
create index catatan_kerja_waktu on catatan_kerja (waktu);
