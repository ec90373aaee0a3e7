"""A unit is responsible, never a person: tell a name with a title from the name of an office."""

from __future__ import annotations

import re

# academic and courtesy titles of people; "Dr." also stands in hospital names, so an office word beats them all
_GELAR = re.compile(
    r"(?:^|[\s,(])(?:bapak|bpk|pak|ibu|bu|sdr|sdri|saudara|saudari|drs|dra|dr|ir|prof|h|hj|kh|"
    r"s\.?\s?(?:sos|ip|h|e|kom|pd|ag|st|t|kep|psi|kes|km|tr|stp|hut|ikom|an)|"
    r"m\.?\s?(?:si|m|h|pd|ap|kes|sos|ec\.?\s?dev|kom|t|ag|psi|kep|adm)|a\.?\s?ks|s\.?tr\.?\s?sos|ph\.?\s?d)"
    r"(?:\.|,|\)|\s|$)",
    re.IGNORECASE,
)
_NIP = re.compile(r"\bNIP\b|(?<!\d)\d{18}(?!\d)", re.IGNORECASE)
_KANTOR = re.compile(
    r"\b(?:dinas|badan|bidang|seksi|bagian|biro|kementerian|direktorat|sentra|balai|panti|upt\w*|uptd|sekretariat|"
    r"bappeda|kecamatan|kelurahan|desa|pemerintah|pemprov|pemkab|pemkot|kantor|unit|tim|komisi|forum|satuan|satpol|"
    r"rsud|rsjd|rumah|puskesmas|kepolisian|polda|polres|lembaga|yayasan|baznas|otorita|dprd|inspektorat|subbagian|"
    r"kabid|kepala|sekretaris|kasi|kadinsos|kadis|dinsos\w*|dp3a|dpmpd|bpbd|bnpb|bps|tagana|ikn|kab|kota|provinsi)\b",
    re.IGNORECASE,
)


def seperti_orang(teks: str) -> bool:
    """Whether a text reads like a person's name with a title or a civil servant's number, and names no office."""
    if _NIP.search(teks):
        return True
    return bool(_GELAR.search(teks)) and not _KANTOR.search(teks)
