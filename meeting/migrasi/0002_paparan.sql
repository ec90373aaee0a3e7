-- Meetings, their agenda and slides, what the stage shows, and the notes of clarification taken on stage.
-- Times are UTC text as in 0001. `versi` counts changes of the texts: a writer names the one it read; `oleh` is
-- the role that changed a row last. Order and visibility change without a new `versi`.

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
    oleh text not null default '',
    versi integer not null default 1,
    tanda text not null default (lower(hex(randomblob(8)))) -- another one whenever anything of the deck changes
);

create table acara (
    id text primary key,
    rapat text not null references rapat (id) on delete cascade,
    urut integer not null,
    judul text not null,
    pembicara text not null default '',
    menit integer not null default 0 check (menit between 0 and 600),
    diubah text not null,
    oleh text not null default '',
    versi integer not null default 1,
    unique (id, rapat)
);
create index acara_rapat on acara (rapat, urut);

create table salindia (
    id text primary key,
    rapat text not null references rapat (id) on delete cascade,
    acara text not null,
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
    isi text not null default '{}',        -- JSON: butir of a text slide, pages of an inserted file, own edisi …
    berkas text not null default '',       -- sidik of an inserted file
    tersembunyi integer not null default 0,
    izin_rinci integer not null default 0, -- the operator confirmed a sensitive type by area
    dibuat text not null,
    diubah text not null,
    oleh text not null default '',
    versi integer not null default 1,
    foreign key (acara, rapat) references acara (id, rapat) on delete cascade
);
create index salindia_acara on salindia (rapat, acara, urut);

create trigger rapat_berubah after update of nama, tanggal, tempat, tema, edisi, istilah, pengaturan on rapat begin
    update rapat set tanda = lower(hex(randomblob(8))) where id = new.id;
end;
create trigger acara_bertambah after insert on acara begin
    update rapat set tanda = lower(hex(randomblob(8))) where id = new.rapat;
end;
create trigger acara_berubah after update on acara begin
    update rapat set tanda = lower(hex(randomblob(8))) where id = new.rapat;
end;
create trigger acara_berkurang after delete on acara begin
    update rapat set tanda = lower(hex(randomblob(8))) where id = old.rapat;
end;
create trigger salindia_bertambah after insert on salindia begin
    update rapat set tanda = lower(hex(randomblob(8))) where id = new.rapat;
end;
create trigger salindia_berubah after update on salindia begin
    update rapat set tanda = lower(hex(randomblob(8))) where id = new.rapat;
end;
create trigger salindia_berkurang after delete on salindia begin
    update rapat set tanda = lower(hex(randomblob(8))) where id = old.rapat;
end;

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
    rapat text not null default '',        -- no reference: a ticket outlives its meeting
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
    oleh text not null default '',
    versi integer not null default 1
);
create index klarifikasi_rapat on klarifikasi (rapat, status);

create table bekal (
    rapat text not null references rapat (id) on delete cascade,
    sidik text not null,                   -- of the deck's content: the state that left or came by file
    arah text not null check (arah in ('keluar', 'masuk')),
    waktu text not null,
    isi text not null,                     -- JSON: sidik of every slide and session in that state
    primary key (rapat, sidik)
) without rowid;
