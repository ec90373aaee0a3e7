-- purpose: the published margins with this audience's mask applied; what every PMKS question reads
-- grain: one row per periode, kode_rekap_wilayah, kode_rekap_jenis, ukuran, jenis_kelamin, satuan
-- columns: as rekap_buka, plus keadaan, status, batas; nilai is null where disamarkan; sumber_id holds every source of the number ("A|B") in place of bits
select
    rekap_buka.periode as periode,
    rekap_buka.tahun as tahun,
    rekap_buka.kode_rekap_wilayah as kode_wilayah,
    rekap_buka.dimensi_wilayah as dimensi_wilayah,
    rekap_buka.kode_rekap_jenis as jenis,
    rekap_buka.dimensi_jenis as dimensi_jenis,
    rekap_buka.ukuran as ukuran,
    rekap_buka.jenis_kelamin as jenis_kelamin,
    rekap_buka.satuan as satuan,
    rekap_buka.asal as asal,
    case when topeng.batas is null then rekap_buka.nilai end as nilai,
    rekap_buka.n_wilayah as n_wilayah,
    rekap_buka.n_jenis as n_jenis,
    rekap_buka.jenis_ada as jenis_ada,
    case
        when topeng.batas is not null then 'disamarkan'
        when rekap_buka.nilai = 0 then 'nihil'
        when rekap_buka.nilai is not null then 'ada'
        when rekap_buka.n_belum > 0 then 'belum_dilaporkan'
        else 'tidak_tersedia'
    end as keadaan,
    case when rekap_buka.sementara then 'sementara' when rekap_buka.perkiraan then 'perkiraan' else 'tetap' end as status,
    rekap_buka.kumulatif as kumulatif,
    topeng.batas as batas,
    -- one source, as in nearly every area, needs no walk through the list
    case
        when bit_count(rekap_buka.sumber_bit) = 1
            then sumber_himpun.sumber[bit_position('1'::bit, rekap_buka.sumber_bit)]
        else array_to_string(
            list_filter(
                sumber_himpun.sumber,
                lambda satu, letak: get_bit(rekap_buka.sumber_bit, cast(letak - 1 as integer)) = 1
            ),
            '|'
        )
    end as sumber_id
from rekap_buka
left join sumber_himpun
    on sumber_himpun.tabel = 'pmks'
    and sumber_himpun.periode = rekap_buka.periode
    and sumber_himpun.asal = rekap_buka.asal
left join topeng
    on topeng.tabel = 'pmks'
    and topeng.periode = rekap_buka.periode
    and topeng.ukuran = rekap_buka.ukuran
    and topeng.kode_rekap_wilayah = rekap_buka.kode_rekap_wilayah
    and topeng.kode_rekap_jenis = rekap_buka.kode_rekap_jenis
    and topeng.jenis_kelamin = rekap_buka.jenis_kelamin
    and topeng.satuan = rekap_buka.satuan
    and topeng.asal = rekap_buka.asal
