-- What a meeting agrees: clauses with their number and follow-up, the history of every change, the proof, the attendance
-- list, public statements added to the Buku Angka, released verdicts, and the number that a ticket disputes.
-- Times, `oleh` and `versi` as in 0002; `dibuang` as in 0003.

create table rumusan (
    id text primary key,
    rapat text not null references rapat (id), -- a meeting with clauses cannot be deleted
    nomor integer,                             -- given when it is approved, in that order; kept when that is taken back
    urut integer not null default 0,           -- order of reading in the plenary
    setuju text not null default 'usulan' check (setuju in ('usulan', 'ditahan', 'disetujui')),
    diputus text not null default '',          -- day of the approval "2026-11-25"
    isi text not null,
    pilar text not null default '',            -- roll-up of the catalogue ('PILAR-REHSOS' …), '' none
    komisi text not null default '',
    level text not null check (level in ('pusat', 'provinsi', 'kab_kota')),
    kode_wilayah text not null default '',     -- area the clause is about; '' the province
    penanggung_jawab text not null default '', -- a unit, never a person
    dukungan text not null default '' check (dukungan in ('', 'pendanaan', 'infrastruktur', 'sdm')), -- asked of the centre
    indikator text not null default '',        -- catalogue code
    jenis text not null default '',            -- type, roll-up or SPM service that the indicator is read for
    ukuran text not null default '',
    kewenangan text not null default '',       -- SPM: kab_kota | provinsi
    penduduk text not null default '',         -- base of a rate
    satuan text not null default '',           -- unit of baseline and target
    dasar_nilai real,                          -- baseline: value, period, vintage
    dasar_periode text not null default '',
    dasar_edisi text not null default '',
    target real,
    target_tahunan text not null default '{}', -- JSON {"2027": 12.5}
    tenggat text not null default '',          -- "2027", "2027-06" or a day
    status text not null default 'belum' check (status in ('belum', 'berjalan', 'selesai', 'dialihkan')),
    catatan text not null default '',
    asal_rumusan text not null default '',     -- id of the clause it carries over; also one of another computer
    program text not null default '',          -- SIPD
    kegiatan text not null default '',
    subkegiatan text not null default '',
    lokasi text not null default '',
    volume real,
    satuan_volume text not null default '',
    pagu real,                                 -- rupiah, indicative
    sumber_dana text not null default '',
    halaman text not null default '',          -- the view it was proposed from
    panel text not null default '',
    pilihan text not null default '{}',
    dibuat text not null,
    diubah text not null,
    dibuang text not null default '',
    oleh text not null default '',
    versi integer not null default 1
);
create index rumusan_rapat on rumusan (rapat, urut);
create unique index rumusan_nomor on rumusan (rapat, nomor) where nomor is not null;

create table rumusan_riwayat (
    id integer primary key,
    rumusan text not null references rumusan (id) on delete cascade,
    waktu text not null,
    peran text not null,
    kode_wilayah text not null default '',
    versi integer not null,                    -- the clause's versi after the change
    ruas text not null,                        -- column; 'dibuat', 'dibuang', 'dipulihkan' for the clause itself
    lama text not null default '',
    baru text not null default ''
);
create index rumusan_riwayat_butir on rumusan_riwayat (rumusan, id);

create table rumusan_bukti (
    rumusan text not null references rumusan (id) on delete cascade,
    sidik text not null references berkas (sidik),
    keterangan text not null default '',
    waktu text not null,
    oleh text not null default '',
    primary key (rumusan, sidik)
) without rowid;

create table hadir (
    id text primary key,
    rapat text not null references rapat (id) on delete cascade,
    urut integer not null,
    lembaga text not null,
    kode_wilayah text not null default '',
    jabatan text not null default '',
    nama text not null default '',             -- empty: a line to sign on
    tanda_tangan integer not null default 0,   -- stands in the signature block
    diubah text not null,
    oleh text not null default '',
    versi integer not null default 1
);
create index hadir_rapat on hadir (rapat, urut);

create table pernyataan_tambah (
    id text primary key,
    tanggal text not null,                     -- "2026-11-25" | "2026-11" | "2026"
    siapa text not null,                       -- an office, not a person
    kode_wilayah text not null,
    angka real not null,
    satuan text not null,
    kumulatif integer not null default 0,
    ukuran text not null default '',
    definisi text not null default '',
    sumber text not null default '',
    catatan text not null default '',
    dibuat text not null,
    diubah text not null,
    dibuang text not null default '',
    oleh text not null default '',
    versi integer not null default 1
);

create table komitmen_rilis (
    kode text primary key,                     -- data/catalogue/komitmen.csv, or the id of a clause of an earlier meeting
    waktu text not null,
    oleh text not null
) without rowid;

alter table klarifikasi add column sel text not null default '{}'; -- JSON: tabel, periode, kode_wilayah, jenis, ukuran, jenis_kelamin, satuan …
alter table klarifikasi add column nilai_lama real;
alter table klarifikasi add column nilai_usulan real;
alter table klarifikasi add column bukti text not null default '';  -- sidik of the evidence
alter table klarifikasi add column edisi_hasil text not null default ''; -- vintage that holds the accepted correction

-- `id` counts tickets on one laptop; `kode` names the ticket on every laptop that a bekal brings it to
alter table klarifikasi add column kode text not null default '';
update klarifikasi set kode = lower(hex(randomblob(6)));
create unique index klarifikasi_kode on klarifikasi (kode) where kode <> '';
create trigger klarifikasi_berkode after insert on klarifikasi when new.kode = '' begin
    update klarifikasi set kode = lower(hex(randomblob(6))) where id = new.id;
end;
