-- Meetings, their agenda and slides, what the stage shows, and the notes of clarification taken on stage.
-- Times are UTC text as in 0001. `versi` counts changes: a writer names the one it read.

create table rapat (
    id text primary key,
    nama text not null,
    tanggal text not null,                 -- "2026-11-25"
    tempat text not null default '',
    tema text not null default '',
    edisi text not null,                   -- id of the vintage that every slide is drawn from
    istilah text not null default 'PMKS' check (istilah in ('PMKS', 'PPKS')),
    pengaturan text not null default '{}', -- JSON: logo (sidik of files), jabatan, qr, alamat …
    dibuat text not null,
    diubah text not null,
    versi integer not null default 1
);

create table acara (
    id text primary key,
    rapat text not null references rapat (id) on delete cascade,
    urut integer not null,
    judul text not null,
    pembicara text not null default '',
    menit integer not null default 0 check (menit between 0 and 600),
    versi integer not null default 1
);
create index acara_rapat on acara (rapat, urut);

create table salindia (
    id text primary key,
    rapat text not null references rapat (id) on delete cascade,
    acara text not null references acara (id) on delete cascade,
    urut integer not null,
    jenis text not null
        check (jenis in ('tampilan', 'sampul', 'tunggu', 'teks', 'foto', 'anggaran', 'sisipan')),
    halaman text not null default '',      -- tampilan, anggaran: path of the page ("/peta")
    panel text not null default '',        -- its panel's key
    pilihan text not null default '{}',    -- JSON: every key of panels.state.State as a code, defaults too
    judul text not null default '',        -- texts may hold fields: panels/isian.py
    kalimat text not null default '',
    ajakan text not null default '',
    catatan text not null default '',
    isi text not null default '{}',        -- JSON: butir of a text slide, page of an inserted file, …
    berkas text not null default '',       -- sidik of an inserted file
    tersembunyi integer not null default 0,
    izin_rinci integer not null default 0, -- the operator confirmed a sensitive type by area
    dibuat text not null,
    diubah text not null,
    versi integer not null default 1
);
create index salindia_acara on salindia (rapat, acara, urut);

create table berkas (
    sidik text primary key,                -- SHA-256 of the content, kept under SERAMBI_HOME/berkas/<sidik>
    nama text not null,
    mime text not null,
    ukuran integer not null,
    dibuat text not null
);

create table tayang (
    nomor integer primary key check (nomor = 1),
    rapat text not null references rapat (id) on delete cascade,
    salindia text not null default '',     -- "<slide id>.<part>"
    hitam integer not null default 0,
    urutan integer not null default 0,     -- grows with every step
    waktu text not null
);

create table terbuka (
    rapat text not null references rapat (id) on delete cascade,
    salindia text not null,                -- slide id: shown on stage, or released by hand
    cara text not null check (cara in ('tayang', 'rilis')),
    waktu text not null,
    primary key (rapat, salindia)
) without rowid;

create table klarifikasi (
    id integer primary key,
    waktu text not null,
    rapat text not null default '',
    salindia text not null default '',
    edisi text not null,
    halaman text not null default '',
    pilihan text not null default '{}',
    kode_wilayah text not null default '',
    jenis text not null default '',
    isi text not null,
    peran text not null,
    status text not null default 'baru' check (status in ('baru', 'diproses', 'diterima', 'ditolak')),
    tanggapan text not null default '',
    diubah text not null,
    versi integer not null default 1
);
create index klarifikasi_rapat on klarifikasi (rapat, status);
