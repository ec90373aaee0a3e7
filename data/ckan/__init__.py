"""CKAN portals (Satu Data): list the resources of a dataset and download them through the Action API."""

from data.ckan.perintah import jalankan, tambah_perintah
from data.ckan.portal import Dataset, SumberDaya, ambil_dataset, pisahkan
from data.ckan.unduhan import MANIFES, Unduhan, unduh

__all__ = [
    "MANIFES",
    "Dataset",
    "SumberDaya",
    "Unduhan",
    "ambil_dataset",
    "jalankan",
    "pisahkan",
    "tambah_perintah",
    "unduh",
]
