"""The API against its own OpenAPI document, asked by schemathesis: good, bad and odd requests to every address."""

from __future__ import annotations

import pytest

from data.snapshot import current

pytestmark = pytest.mark.lama
CONTOH = 10  # requests of each kind drawn for each address
DITOLAK = ["400", "404", "405", "406", "413", "414"]


@pytest.fixture(scope="module")
def dokumen():
    """The document as schemathesis reads it, over ASGI."""
    schemathesis = pytest.importorskip("schemathesis")
    from schemathesis.config import SchemathesisConfig
    from starlette.applications import Starlette

    from pages.web.rute import rute

    # a long but else correct list of filters is an address that is too long
    cek = {
        "negative_data_rejection": {"expected-statuses": DITOLAK},
        "positive_data_acceptance": {"expected-statuses": ["2xx", "414"]},
    }
    setelan = SchemathesisConfig.from_dict({"checks": cek})
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", Starlette(routes=rute()), config=setelan)


def operasi(dokumen):
    return [satu.ok() for satu in dokumen.get_all_operations()]


@pytest.mark.parametrize("macam", ["POSITIVE", "NEGATIVE"])
def test_every_address_keeps_what_the_document_promises(dokumen, macam):
    from hypothesis import HealthCheck, given, settings
    from schemathesis import GenerationMode

    semua = operasi(dokumen)
    assert len(semua) > 30 and current()
    # an address without parameters knows no wrong ones that the document could describe
    for satu in (satu for satu in semua if macam == "POSITIVE" or satu.query):

        @settings(
            max_examples=CONTOH, deadline=None, derandomize=False, suppress_health_check=list(HealthCheck)
        )
        @given(case=satu.as_strategy(generation_mode=GenerationMode[macam]))
        def coba(case):
            case.call_and_validate()

        coba()
