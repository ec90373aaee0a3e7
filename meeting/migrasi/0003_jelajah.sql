-- Saved views of /jelajah: a name, what it is for, and the frozen codes that rebuild it. Nobody owns one; `oleh` is
-- the role that changed it last and `versi` counts changes, as in 0002. `dibuang` keeps a removed one for undo.

create table tampilan_simpan (
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
create index tampilan_simpan_nama on tampilan_simpan (nama);
