-- purpose: SPM margins with this audience's mask applied
-- grain: one row per periode, kode_wilayah, kewenangan, layanan, ukuran (butuh | terlayani)
-- columns: periode, tahun, kode_wilayah, kewenangan, layanan, ukuran, asal, nilai, n_wilayah, keadaan, status, batas, sumber_id (every source, "A|B")
select
    spm_buka.periode as periode,
    spm_buka.tahun as tahun,
    spm_buka.kode_rekap_wilayah as kode_wilayah,
    spm_buka.kewenangan as kewenangan,
    spm_buka.layanan as layanan,
    spm_buka.ukuran as ukuran,
    spm_buka.asal as asal,
    case when topeng.batas is null then spm_buka.nilai end as nilai,
    spm_buka.n_wilayah as n_wilayah,
    case
        when topeng.batas is not null then 'disamarkan'
        when spm_buka.nilai = 0 then 'nihil'
        when spm_buka.nilai is not null then 'ada'
        when spm_buka.belum then 'belum_dilaporkan'
        else 'tidak_tersedia'
    end as keadaan,
    case when spm_buka.sementara then 'sementara' else 'tetap' end as status,
    topeng.batas as batas,
    -- one source, as in nearly every area, needs no walk through the list
    case
        when bit_count(spm_buka.sumber_bit) = 1
            then sumber_himpun.sumber[bit_position('1'::bit, spm_buka.sumber_bit)]
        else array_to_string(
            list_filter(
                sumber_himpun.sumber,
                lambda satu, letak: get_bit(spm_buka.sumber_bit, cast(letak - 1 as integer)) = 1
            ),
            '|'
        )
    end as sumber_id
from spm_buka
left join sumber_himpun
    on sumber_himpun.tabel = 'spm'
    and sumber_himpun.periode = spm_buka.periode
    and sumber_himpun.asal = spm_buka.asal
left join topeng
    on topeng.tabel = 'spm'
    and topeng.periode = spm_buka.periode
    and topeng.ukuran = spm_buka.ukuran
    and topeng.kode_rekap_wilayah = spm_buka.kode_rekap_wilayah
    and topeng.kode_rekap_jenis = spm_buka.layanan
    and topeng.kewenangan = spm_buka.kewenangan
    and topeng.asal = spm_buka.asal
