"""The Action API of a CKAN portal: which dataset, which resources (``package_show``)."""

import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import SplitResult, quote, unquote, urlsplit

import httpx

from data.ckan.galat import AlamatSalah, BukanCkan, DatasetTidakAda, UnduhanDitolak
from data.ckan.nama import nama_berkas, ujung
from data.ckan.sambungan import Sambungan, gabung, pastikan_web

JAWABAN_MAKS = 20_000_000  # bytes of a package_show answer
HALAMAN = re.compile(r"^(?P<awal>.*?)/dataset/(?P<dataset>[^/]+)")


@dataclass(frozen=True)
class SumberDaya:
    """One file of a dataset. `berkas` is the name it gets on disk; `hash` is empty when the portal gives none."""

    id: str
    nama: str
    format: str
    url: str
    ukuran: int | None
    diubah: str  # ISO date, "" when unknown
    hash: str
    berkas: str


@dataclass(frozen=True)
class Dataset:
    """A dataset as the portal describes it."""

    portal: str
    nama: str
    judul: str
    sumber: tuple[SumberDaya, ...]


def pisahkan(portal: str, dataset: str | None) -> tuple[str, str]:
    """Base address of the portal and name or id of the dataset; either may be given as the dataset's web page.

    Raises `AlamatSalah`.
    """
    for teks in (dataset, portal):
        bagian = _bagian(teks) if teks and "/dataset/" in teks else None
        temuan = HALAMAN.match(bagian.path) if bagian else None
        if bagian and temuan:
            return _dasar(f"{bagian.scheme}://{bagian.netloc}{temuan['awal']}"), unquote(temuan["dataset"])
    if not dataset or "/" in dataset:
        raise AlamatSalah(
            "Dataset belum disebut. Tulis: python -m data ckan <alamat portal> <nama dataset>, "
            "atau salin alamat halaman dataset."
        )
    return _dasar(_lengkap(portal)), dataset


def ambil_dataset(sambungan: Sambungan, portal: str, dataset: str) -> Dataset:
    """Ask the portal for a dataset by name or id.

    Raises `DatasetTidakAda`, `BukanCkan`, `PortalTidakMenjawab`.
    """
    alamat = f"{portal}/api/3/action/package_show?id={quote(dataset, safe='')}"
    status, jawaban = sambungan.ulangi(alamat, lambda j: (j.status_code, _json(j, portal)))
    if status in (401, 403):
        raise DatasetTidakAda(f"Dataset “{dataset}” di {portal} tidak terbuka untuk umum. Mintalah aksesnya.")
    if not jawaban["success"]:
        if status == 404 or _jenis_galat(jawaban) == "Not Found Error":
            raise DatasetTidakAda(
                f"Dataset “{dataset}” tidak ditemukan di {portal}. Periksa nama atau id pada alamat halamannya."
            )
        raise BukanCkan(
            f"Portal {portal} menolak permintaan (status {status}). Ulangi, atau hubungi pengelolanya."
        )
    return _susun(portal, dataset, jawaban.get("result"))


def _bagian(alamat: str) -> SplitResult:
    try:
        return urlsplit(_lengkap(alamat))
    except ValueError as galat:
        raise AlamatSalah(f"Alamat “{alamat}” tidak sah. Salin lagi dari peramban.") from galat


def _lengkap(alamat: str) -> str:
    """The address with its scheme. Raises `AlamatSalah` for one that is mistyped ("htp:/x"), not to wait for it."""
    if "://" in alamat:
        return alamat
    if not re.fullmatch(r"[\w-]+(\.[\w-]+)*(:\d+)?(/\S*)?", alamat):
        raise AlamatSalah(f"Alamat portal “{alamat}” tidak sah. Contoh: data.kaltimprov.go.id")
    return f"https://{alamat}"


def _dasar(alamat: str) -> str:
    try:
        pastikan_web(alamat)
    except UnduhanDitolak as galat:
        raise AlamatSalah(f"Alamat portal “{alamat}” tidak sah. Contoh: data.kaltimprov.go.id") from galat
    return alamat.split("?")[0].split("#")[0].rstrip("/")


def _json(jawaban: httpx.Response, portal: str) -> dict[str, Any]:
    isi = bytearray()
    for potongan in jawaban.iter_bytes():
        isi += potongan
        if len(isi) > JAWABAN_MAKS:
            raise _bukan(portal)
    try:
        hasil = json.loads(isi)
    except (ValueError, RecursionError) as galat:
        raise _bukan(portal) from galat
    if not isinstance(hasil, dict) or not isinstance(hasil.get("success"), bool):
        raise _bukan(portal)
    return hasil


def _bukan(portal: str) -> BukanCkan:
    return BukanCkan(
        f"Yang menjawab di {portal} bukan portal CKAN (Action API tidak ditemukan). "
        "Periksa alamatnya; pakai alamat depan portal, tanpa nama halaman."
    )


def _jenis_galat(jawaban: dict[str, Any]) -> str:
    galat = jawaban.get("error")
    return str(galat.get("__type", "")) if isinstance(galat, dict) else ""


def _susun(portal: str, dataset: str, hasil: object) -> Dataset:
    if not isinstance(hasil, dict) or not isinstance(hasil.get("resources"), list):
        raise _bukan(portal)
    sumber: list[SumberDaya] = []
    for satu in hasil["resources"]:
        if isinstance(satu, dict) and satu.get("state", "active") == "active":
            sumber.append(_sumber(portal, satu, {s.berkas.casefold() for s in sumber}))
    nama = str(hasil.get("name") or dataset)
    return Dataset(portal, nama, str(hasil.get("title") or nama), tuple(sumber))


def _sumber(portal: str, satu: dict[str, Any], terpakai: set[str]) -> SumberDaya:
    url = gabung(f"{portal}/", str(satu.get("url") or ""))
    nama = str(satu.get("name") or satu.get("description") or "").strip()
    format_ = str(satu.get("format") or "").strip()
    ukuran = str(satu.get("size") or "")
    return SumberDaya(
        id=str(satu.get("id") or ""),
        nama=nama or ujung(url) or "tanpa nama",
        format=format_.upper(),
        url=url,
        ukuran=int(ukuran) if ukuran.isdigit() else None,
        diubah=str(satu.get("last_modified") or satu.get("metadata_modified") or satu.get("created") or "")[
            :10
        ],
        hash=str(satu.get("hash") or "").strip(),
        berkas=nama_berkas(nama, format_, url, terpakai),
    )
