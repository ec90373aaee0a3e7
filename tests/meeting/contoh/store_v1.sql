-- Made by Serambi with schema 1 (pin.pasang, sesi.mulai); PINs 481592 and 775533. Never changed.
BEGIN TRANSACTION;
CREATE TABLE catatan_kerja (
    id integer primary key,
    waktu text not null,
    peran text not null,
    kode_wilayah text not null default '',
    kejadian text not null,
    rincian text not null default ''
);
INSERT INTO "catatan_kerja" VALUES(1,'2026-11-21T21:00:00Z','operator','','pin_dibuat','');
INSERT INTO "catatan_kerja" VALUES(2,'2026-11-21T21:00:00Z','kab_kota','64.01','pin_dibuat','');
INSERT INTO "catatan_kerja" VALUES(3,'2026-11-21T21:00:00Z','operator','','masuk','');
CREATE TABLE percobaan (
    id integer primary key,
    peran text not null,
    kode_wilayah text not null,
    klien text not null,         -- address of the browser; rows older than the window are deleted
    waktu text not null
);
INSERT INTO "percobaan" VALUES(1,'operator','','10.0.0.9','2026-11-21T21:00:00Z');
CREATE TABLE pin (
    peran text not null check (peran in ('operator', 'penyunting', 'kab_kota')),
    kode_wilayah text not null check ((peran = 'kab_kota') = (kode_wilayah <> '')),
    cara text not null,          -- "scrypt:<n>:<r>:<p>": a later Serambi may raise them, old rows still check
    garam blob not null,
    sidik blob not null,
    dibuat text not null,
    diganti text not null,
    primary key (peran, kode_wilayah)
) without rowid;
INSERT INTO "pin" VALUES('kab_kota','64.01','scrypt:16:8:1',X'B541990A7302B642141C22D18C623F7B',X'F0EE6273365213E398CDAD0BF70ABAE05895CFD9840819595B96A8B7394FB83C','2026-11-21T21:00:00Z','2026-11-21T21:00:00Z');
INSERT INTO "pin" VALUES('operator','','scrypt:16:8:1',X'6A88E3711B6D015AED32EF0F73B4E159',X'7BF3BB42C3238C9AC2CA16C73B0F5544683E8C9BB6C6B6108FCF3159D174F1B4','2026-11-21T21:00:00Z','2026-11-21T21:00:00Z');
CREATE TABLE sesi (
    sidik_token text primary key, -- SHA-256 of the cookie's token, never the token
    peran text not null,
    kode_wilayah text not null,
    dibuat text not null,
    berlaku_sampai text not null,
    foreign key (peran, kode_wilayah) references pin (peran, kode_wilayah) on delete cascade
) without rowid;
INSERT INTO "sesi" VALUES('0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a','operator','','2026-11-21T21:00:00Z','2026-11-22T09:00:00Z');
CREATE TABLE skema (
    versi integer primary key, berkas text not null, diterapkan text not null);
INSERT INTO "skema" VALUES(1,'0001_awal.sql','2026-11-21T21:00:00Z');
CREATE INDEX percobaan_peran on percobaan (peran, kode_wilayah, waktu);
CREATE INDEX sesi_pin on sesi (peran, kode_wilayah);
CREATE INDEX catatan_kerja_waktu on catatan_kerja (waktu);
COMMIT;
