-- Made by Serambi with schema 4: store_v3 upgraded, with clauses, attendance, a statement and a cell of a ticket. Never changed.
BEGIN TRANSACTION;
CREATE TABLE acara (
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
INSERT INTO "acara" VALUES('b1b2c3d4e5f6','a1b2c3d4e5f6',1,'Pembukaan','Kepala Dinas Sosial',10,'2026-11-22T06:00:00Z','operator',1);
CREATE TABLE bekal (
    rapat text not null references rapat (id) on delete cascade,
    sidik text not null,                   -- of the deck's content: the state that left or came by file
    arah text not null check (arah in ('keluar', 'masuk')),
    waktu text not null,
    isi text not null,                     -- JSON: sidik of every slide and session in that state
    primary key (rapat, sidik)
) without rowid;
INSERT INTO "bekal" VALUES('a1b2c3d4e5f6','cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd','keluar','2026-11-22T06:00:00Z','{}');
CREATE TABLE berkas (
    sidik text primary key,                -- SHA-256 of the content, kept under SERAMBI_HOME/berkas/<sidik>
    nama text not null,
    mime text not null,
    ukuran integer not null,
    dibuat text not null
);
INSERT INTO "berkas" VALUES('abababababababababababababababababababababababababababababababab','logo.png','image/png',1234,'2026-11-22T06:00:00Z');
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
INSERT INTO "catatan_kerja" VALUES(4,'2026-11-25T03:00:00Z','penyunting','','butir_ditambah','d1b2c3d4e5f6');
INSERT INTO "catatan_kerja" VALUES(5,'2026-11-25T03:00:00Z','operator','','butir_ditambah','d2b2c3d4e5f6');
INSERT INTO "catatan_kerja" VALUES(6,'2026-11-25T03:05:00Z','operator','','butir_disetujui','1 d1b2c3d4e5f6');
CREATE TABLE hadir (
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
INSERT INTO "hadir" VALUES('e1b2c3d4e5f6','a1b2c3d4e5f6',1,'Dinas Sosial Provinsi','','Kepala Dinas','',1,'2026-11-25T03:05:00Z','operator',1);
INSERT INTO "hadir" VALUES('e2b2c3d4e5f6','a1b2c3d4e5f6',2,'Dinas Sosial Kab. Paser','64.01','Sekretaris','Uji Coba',0,'2026-11-25T03:05:00Z','operator',1);
CREATE TABLE klarifikasi (
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
, sel text not null default '{}', nilai_lama real, nilai_usulan real, bukti text not null default '', edisi_hasil text not null default '', kode text not null default '');
INSERT INTO "klarifikasi" VALUES(1,'2026-11-22T06:00:00Z','a1b2c3d4e5f6','c1b2c3d4e5f6','kaltim-2026-11','/peta','{}','64.02','SEMUA-26','Angka Kukar diperiksa','penyunting','baru','','2026-11-22T06:00:00Z','penyunting',1,'{"tabel": "pmks"}',120.0,110.0,'abababababababababababababababababababababababababababababababab','','f2b2c3d4e5f6');
CREATE TABLE komitmen_rilis (
    kode text primary key,                     -- data/catalogue/komitmen.csv, or the id of a clause of an earlier meeting
    waktu text not null,
    oleh text not null
) without rowid;
INSERT INTO "komitmen_rilis" VALUES('d1b2c3d4e5f6','2026-11-25T03:05:00Z','operator');
CREATE TABLE percobaan (
    id integer primary key,
    peran text not null,
    kode_wilayah text not null,
    klien text not null,         -- address of the browser; rows older than the window are deleted
    waktu text not null
);
INSERT INTO "percobaan" VALUES(1,'operator','','10.0.0.9','2026-11-21T21:00:00Z');
CREATE TABLE pernyataan_tambah (
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
INSERT INTO "pernyataan_tambah" VALUES('f1b2c3d4e5f6','2026-11-25','Dinas Sosial Kab. Paser','64.01',1234.0,'jiwa',0,'','26 jenis','sambutan','','2026-11-25T03:05:00Z','2026-11-25T03:05:00Z','','operator',1);
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
CREATE TABLE rapat (
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
INSERT INTO "rapat" VALUES('a1b2c3d4e5f6','Rakor Sintek 2026','2026-11-25','Balikpapan','Sinergi','kaltim-2026-11','PPKS','{"jabatan": ["Dinas Sosial"]}','2026-11-22T06:00:00Z','2026-11-22T06:00:00Z','operator',2,'00112233445566ff');
CREATE TABLE rumusan (
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
INSERT INTO "rumusan" VALUES('d1b2c3d4e5f6','a1b2c3d4e5f6',1,1,'disetujui','2026-11-25','Dinas Sosial provinsi menambah daya tampung panti lansia','PILAR-REHSOS','','provinsi','','Bidang Rehabilitasi Sosial','pendanaan','capaian_spm','SPM-LANSIA','','provinsi','','persen',63.5,'2025','kaltim-2026-11',100.0,'{"2027": 80.0, "2028": 100.0}','2028','berjalan','','','','','','',NULL,'',250000000.0,'','/kesenjangan','','{"tahun": "2025"}','2026-11-25T03:00:00Z','2026-11-25T03:05:00Z','','penyunting',3);
INSERT INTO "rumusan" VALUES('d2b2c3d4e5f6','a1b2c3d4e5f6',NULL,2,'usulan','','Usulan yang dibuang','','','pusat','','','','','','','','','',NULL,'','',NULL,'{}','','belum','','','','','','',NULL,'',NULL,'','','','{}','2026-11-25T03:00:00Z','2026-11-25T03:05:00Z','2026-11-25T03:05:00Z','operator',2);
CREATE TABLE rumusan_bukti (
    rumusan text not null references rumusan (id) on delete cascade,
    sidik text not null references berkas (sidik),
    keterangan text not null default '',
    waktu text not null,
    oleh text not null default '',
    primary key (rumusan, sidik)
) without rowid;
INSERT INTO "rumusan_bukti" VALUES('d1b2c3d4e5f6','abababababababababababababababababababababababababababababababab','Foto papan nama','2026-11-25T03:05:00Z','operator');
CREATE TABLE rumusan_riwayat (
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
INSERT INTO "rumusan_riwayat" VALUES(1,'d1b2c3d4e5f6','2026-11-25T03:00:00Z','penyunting','',1,'dibuat','','Dinas Sosial provinsi menambah daya tampung panti lansia');
INSERT INTO "rumusan_riwayat" VALUES(2,'d2b2c3d4e5f6','2026-11-25T03:00:00Z','operator','',1,'dibuat','','Usulan yang dibuang');
INSERT INTO "rumusan_riwayat" VALUES(3,'d1b2c3d4e5f6','2026-11-25T03:05:00Z','operator','',2,'setuju','usulan','disetujui');
INSERT INTO "rumusan_riwayat" VALUES(4,'d1b2c3d4e5f6','2026-11-25T03:05:00Z','operator','',2,'nomor','','1');
INSERT INTO "rumusan_riwayat" VALUES(5,'d1b2c3d4e5f6','2026-11-25T03:05:00Z','operator','',2,'diputus','','2026-11-25');
INSERT INTO "rumusan_riwayat" VALUES(6,'d1b2c3d4e5f6','2026-11-25T03:05:00Z','penyunting','',3,'status','belum','berjalan');
INSERT INTO "rumusan_riwayat" VALUES(7,'d2b2c3d4e5f6','2026-11-25T03:05:00Z','operator','',2,'dibuang','Usulan yang dibuang','');
INSERT INTO "rumusan_riwayat" VALUES(8,'d1b2c3d4e5f6','2026-11-25T03:05:00Z','operator','',3,'bukti','','logo.png: Foto papan nama');
CREATE TABLE salindia (
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
INSERT INTO "salindia" VALUES('c1b2c3d4e5f6','a1b2c3d4e5f6','b1b2c3d4e5f6',1,'tampilan','/peta','peta-semua-26','{"tahun": "2025"}','{judul}','{kalimat 1}','Mohon klarifikasi.','Catatan.','{}','',0,1,'2026-11-22T06:00:00Z','2026-11-22T06:00:00Z','penyunting',3);
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
INSERT INTO "skema" VALUES(2,'0002_paparan.sql','2026-11-22T06:00:00Z');
INSERT INTO "skema" VALUES(3,'0003_jelajah.sql','2026-11-22T06:00:00Z');
INSERT INTO "skema" VALUES(4,'0004_rumusan.sql','2026-11-25T03:00:00Z');
CREATE TABLE tampilan_simpan (
    id text primary key,                   -- short, stands in links: /jelajah?tampilan=k3f9…
    nama text not null,
    uraian text not null default '',
    jenis text not null check (jenis in ('tampilan', 'sql')),
    halaman text not null default '',      -- tampilan: path of the page ("/jelajah")
    panel text not null default '',        -- tampilan: key of the panel that is pinned from it
    pilihan text not null default '{}',    -- tampilan: JSON, every key of panels.state.State as a code
    perintah text not null default '',     -- sql: the text of the query
    edisi text not null default '',        -- vintage it was saved from
    dibuat text not null,
    diubah text not null,
    dibuang text not null default '',      -- when it was removed; '' while it stands
    oleh text not null default '',
    versi integer not null default 1
);
INSERT INTO "tampilan_simpan" VALUES('d1b2c3d4e5f6','Disabilitas menurut wilayah','Untuk rakor','tampilan','/jelajah','silang','{"tahun": "2025"}','','kaltim-2026-11','2026-11-22T06:00:00Z','2026-11-22T06:00:00Z','','penyunting',1);
INSERT INTO "tampilan_simpan" VALUES('e1b2c3d4e5f6','Baris per tabel','','sql','','','{}','select count(*) as baris from pmks','kaltim-2026-11','2026-11-22T06:00:00Z','2026-11-22T06:05:00Z','2026-11-22T06:05:00Z','operator',2);
CREATE TABLE tayang (
    nomor integer primary key check (nomor = 1),
    rapat text not null references rapat (id) on delete cascade,
    salindia text not null default '',     -- "<slide id>.<part>"
    hitam integer not null default 0,
    urutan integer not null default 0,     -- grows with every step
    waktu text not null
);
INSERT INTO "tayang" VALUES(1,'a1b2c3d4e5f6','c1b2c3d4e5f6.1',0,7,'2026-11-22T06:00:00Z');
CREATE TABLE terbuka (
    rapat text not null references rapat (id) on delete cascade,
    salindia text not null,                -- slide id: shown on stage, or released by hand
    cara text not null check (cara in ('tayang', 'rilis')),
    waktu text not null,
    primary key (rapat, salindia)
) without rowid;
INSERT INTO "terbuka" VALUES('a1b2c3d4e5f6','c1b2c3d4e5f6','tayang','2026-11-22T06:00:00Z');
CREATE INDEX percobaan_peran on percobaan (peran, kode_wilayah, waktu);
CREATE INDEX sesi_pin on sesi (peran, kode_wilayah);
CREATE INDEX catatan_kerja_waktu on catatan_kerja (waktu);
CREATE INDEX acara_rapat on acara (rapat, urut);
CREATE INDEX salindia_acara on salindia (rapat, acara, urut);
CREATE TRIGGER rapat_berubah after update of nama, tanggal, tempat, tema, edisi, istilah, pengaturan on rapat begin
    update rapat set tanda = lower(hex(randomblob(8))) where id = new.id;
end;
CREATE TRIGGER acara_bertambah after insert on acara begin
    update rapat set tanda = lower(hex(randomblob(8))) where id = new.rapat;
end;
CREATE TRIGGER acara_berubah after update on acara begin
    update rapat set tanda = lower(hex(randomblob(8))) where id = new.rapat;
end;
CREATE TRIGGER acara_berkurang after delete on acara begin
    update rapat set tanda = lower(hex(randomblob(8))) where id = old.rapat;
end;
CREATE TRIGGER salindia_bertambah after insert on salindia begin
    update rapat set tanda = lower(hex(randomblob(8))) where id = new.rapat;
end;
CREATE TRIGGER salindia_berubah after update on salindia begin
    update rapat set tanda = lower(hex(randomblob(8))) where id = new.rapat;
end;
CREATE TRIGGER salindia_berkurang after delete on salindia begin
    update rapat set tanda = lower(hex(randomblob(8))) where id = old.rapat;
end;
CREATE INDEX klarifikasi_rapat on klarifikasi (rapat, status);
CREATE INDEX tampilan_simpan_nama on tampilan_simpan (nama);
CREATE INDEX rumusan_rapat on rumusan (rapat, urut);
CREATE UNIQUE INDEX rumusan_nomor on rumusan (rapat, nomor) where nomor is not null;
CREATE INDEX rumusan_riwayat_butir on rumusan_riwayat (rumusan, id);
CREATE INDEX hadir_rapat on hadir (rapat, urut);
CREATE UNIQUE INDEX klarifikasi_kode on klarifikasi (kode) where kode <> '';
CREATE TRIGGER klarifikasi_berkode after insert on klarifikasi when new.kode = '' begin
    update klarifikasi set kode = lower(hex(randomblob(6))) where id = new.id;
end;
COMMIT;
