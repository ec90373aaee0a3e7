"""Words of a proposed clause: who does what for whom, and what is said when a number cannot be its baseline."""

from __future__ import annotations

from words.butir import tenggat

PUSAT, PROVINSI, KAB_KOTA = "pusat", "provinsi", "kab_kota"
LEMBAGA_PUSAT = "Kementerian Sosial"
LEMBAGA = "Dinas Sosial {wilayah}"
PEMERINTAH = "Pemerintah {wilayah}"  # what is no task of the social agency alone
LEMBAGA_SEMUA = "Dinas Sosial kabupaten/kota se-{provinsi}"
CEK_LEMBAGA = "Nama perangkat daerah mengikuti urusannya; sesuaikan dengan nomenklatur daerah."
# the tasks that the catalogue puts in brackets behind an authority
TUGAS = {
    "di dalam panti": "{kerja} di dalam panti",
    "di luar panti": "{kerja} di luar panti",
    "rehabilitasi": "melaksanakan rehabilitasi sosial bagi {siapa}",
    "rehabilitasi ABH": "melaksanakan rehabilitasi sosial bagi {siapa}",
    "rujukan dan data": "merujuk {siapa} ke layanan yang berwenang dan memutakhirkan datanya",
    "pemulangan dari titik debarkasi": "memulangkan {siapa} dari titik debarkasi ke daerah asal",
    "bencana provinsi": "{kerja} pada bencana daerah provinsi",
    "bencana kabupaten/kota": "{kerja} pada bencana daerah kabupaten/kota",
    "bantuan": "memberikan bantuan sosial kepada {siapa}",
    "pendataan": "mendata dan memutakhirkan data {siapa}",
    "pengelolaan data": "mengelola dan memadankan data {siapa}",
    "pembinaan LK3": "membina lembaga konsultasi kesejahteraan keluarga (LK3) bagi {siapa}",
    "pemberdayaan KAT": "melaksanakan pemberdayaan bagi {siapa}",
}
# without a named task: what the pillar of the type does; SPM services have one of their own
KERJA = {
    "spm": "memenuhi kebutuhan dasar {siapa}",
    "PILAR-REHSOS": "melaksanakan rehabilitasi sosial bagi {siapa}",
    "PILAR-LINJAMSOS": "memberikan perlindungan dan jaminan sosial kepada {siapa}",
    "PILAR-DAYASOS": "melaksanakan pemberdayaan sosial bagi {siapa}",
    "PILAR-BENCANA": "memberikan perlindungan sosial kepada {siapa}",
    "": "menangani {siapa}",
}
SIAPA = {  # roll-ups and services whose names are no group of people
    "semua": "pemerlu pelayanan kesejahteraan sosial semua jenis",
    "pilar": "pemerlu pelayanan pilar {nama}",
    "pas": "pemerlu atensi sosial kelompok {nama}",
}
# tables without a number that a clause can be tied to
BEBAS = {
    "kapasitas": "menambah tenaga kesejahteraan sosial dan kapasitas layanan sesuai beban yang dilayani",
    "ditunggu": "melengkapi dan menyampaikan data kesejahteraan sosial yang masih ditunggu",
    "migrasi": "bersama perangkat daerah urusan kependudukan mendata pendatang dan melayani yang rentan",
}
ARAH = {
    "naik_baik": "melaksanakan program dan kegiatan untuk meningkatkan {indikator}",
    "turun_baik": "melaksanakan program dan kegiatan untuk menurunkan {indikator}",
    "netral": "menindaklanjuti {indikator}",
}
NETRAL = (
    "Jumlah terdata bersifat netral: naik karena pendataan bukan kemunduran. Untuk menilai hasil, pakai indikator "
    "porsi tertangani atau capaian SPM."
)
CONTOH = (
    "DATA CONTOH: angka di layar adalah contoh, sehingga kondisi awal dikosongkan. Rumusan tidak boleh bersandar pada "
    "angka contoh; isi kondisi awal setelah data resmi diterbitkan."
)
# why a published number cannot be a baseline: stats.titik.HALANGAN
HALANGAN = {
    "contoh": CONTOH,
    "disamarkan": "Angka ini disamarkan dan tidak dibawa ke dalam rumusan, sehingga kondisi awal dikosongkan.",
    "sementara": "Angka ini masih sementara, sehingga kondisi awal dikosongkan sampai angka tetap terbit.",
    "perkiraan": "Angka ini perkiraan, sehingga kondisi awal dikosongkan.",
    "kumulatif": "Deret ini kumulatif, sehingga posisinya tidak dijadikan kondisi awal.",
    "melebihi": "Yang terlayani melebihi kebutuhan; klarifikasi datanya lebih dahulu. Kondisi awal dikosongkan.",
    "basis": "Pembagi terlalu kecil untuk persen, sehingga kondisi awal dikosongkan.",
    "cakupan": "Angka ini belum mencakup semua wilayah pada kedua sisinya, sehingga kondisi awal dikosongkan.",
}
SEBAGIAN = "Angka ini baru mencakup {cakupan}, sehingga kondisi awal dikosongkan sampai semuanya melapor."
PEKA = (
    "Jenis ini peka menurut wilayah: angkanya tidak dibawa ke rumusan yang ditayangkan. Kondisi awal dikosongkan; "
    "pakai tingkat provinsi bila angka perlu disebut."
)
BELUM_ADA = (
    "Belum ada angka {apa} yang diterbitkan pada edisi ini. Lengkapi jenis, wilayah, dan kewenangannya."
)
TANPA_NILAI = "Angka {apa} tidak tersedia pada {periode}, sehingga kondisi awal dikosongkan."
TANPA_INDIKATOR = (
    "Tampilan ini belum terkait dengan indikator yang dapat dinilai. Pilih indikatornya pada formulir sebelum "
    "mengisi target."
)
TAHUN_LAIN = "Kondisi awal memakai {periode}, angka terakhir yang tersedia sampai tahun yang ditampilkan."
TARGET = "Target {target} diambil dari {dokumen}; rapat dapat mengubahnya."
TANPA_TARGET = "Target belum diisi: tidak ada target tertulis untuk indikator ini. Rapat yang menetapkannya."


def lembaga(level: str, wilayah: str, provinsi: str) -> str:
    """The unit that acts: of the centre, the province, one kab/kota (`wilayah`) or all of them ("")."""
    if level == PUSAT:
        return LEMBAGA_PUSAT
    if level == PROVINSI:
        return LEMBAGA.format(wilayah=provinsi)
    return LEMBAGA.format(wilayah=wilayah) if wilayah else LEMBAGA_SEMUA.format(provinsi=provinsi)


def pemerintah(wilayah: str) -> str:
    """The government of a place, for what several of its agencies do."""
    return PEMERINTAH.format(wilayah=wilayah)


def tindakan(dasar: str, bunyi: str, siapa: str) -> str:
    """What is done: `dasar` is "spm" or a pillar, `bunyi` the authority in the catalogue's words with its task."""
    kerja = KERJA.get(dasar, KERJA[""]).format(siapa=siapa)
    tugas = bunyi.partition("(")[2].partition(")")[0].strip()
    return TUGAS[tugas].format(kerja=kerja, siapa=siapa) if tugas in TUGAS else kerja


def siapa(nama: str, keluarga: str) -> str:
    """Whom it is for, in running text: "penyandang disabilitas", "korban NAPZA"."""
    if keluarga in SIAPA:
        return SIAPA[keluarga].format(nama=nama)
    return " ".join(
        kata.lower() if kata[:1].isupper() and kata[1:].islower() else kata for kata in nama.split()
    )


def akhir(kode: str) -> str:
    """A deadline in the clause: a year is its end."""
    return f"akhir {kode}" if len(kode) == 4 else tenggat(kode)


def rangkai(isi: str, indikator: str, dasar: str, target: str, sampai: str) -> str:
    """The whole clause in the order pelaku – tindakan – indikator – kondisi awal (baseline) – target – tenggat."""
    bagian = (
        isi.rstrip(". "),
        f"indikator: {indikator or 'belum dipilih'}",
        f"kondisi awal: {dasar or 'belum diisi'}",
        f"target: {target or 'ditetapkan rapat'}",
        f"tenggat: {sampai or 'ditetapkan rapat'}",
    )
    return f"{'; '.join(bagian)}."
